package org.touchstone.core.branch;

import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The parts of the day to slice by; they do not overlap, and may leave gaps.
public record Dayparts(List<Daypart> parts) {

    /// Morning from 5, noon from 11, afternoon from 14, evening from 18: every time has a part.
    public static final Dayparts DEFAULT = new Dayparts(
            List.of(part("morning", 5, 11), part("noon", 11, 14), part("afternoon", 14, 18), part("evening", 18, 5)));

    public Dayparts {
        parts = List.copyOf(parts);
        Set<String> codes = new HashSet<>();
        for (Daypart part : parts) {
            if (!codes.add(part.code())) {
                throw new IllegalArgumentException("The daypart '" + part.code() + "' stands twice. Keep one.");
            }
        }
        if (overlap(parts)) {
            throw new IllegalArgumentException("Dayparts must not overlap, but got " + parts + ".");
        }
    }

    private static Daypart part(String code, int fromHour, int toHour) {
        return new Daypart(code, new Hours(LocalTime.of(fromHour, 0), LocalTime.of(toHour, 0)));
    }

    /// Dayparts overlap exactly if a week with them on every day does.
    static boolean overlap(List<Daypart> parts) {
        return OpeningHours.overlap(
                OpeningHours.everyDay(parts.stream().map(Daypart::hours).toList()));
    }

    /// The part of the day that the local time belongs to; empty in a gap.
    public Optional<Daypart> at(LocalTime time) {
        return parts.stream().filter(part -> part.hours().contains(time)).findFirst();
    }
}
