package org.touchstone.core.evidence.alarm;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.branch.Branch;
import org.touchstone.core.branch.Branches;
import org.touchstone.core.branch.Daypart;
import org.touchstone.core.branch.Dayparts;
import org.touchstone.core.branch.Hours;
import org.touchstone.core.branch.LocalClock;
import org.touchstone.core.branch.OpeningHours;
import org.touchstone.core.journey.Micros;

/// The branches of log and answers, numbered in the order of their names, with their clocks and opening hours. Number 0
/// is "", not known. Safe for many threads.
final class Places {

    private static final long MINUTE = 60_000_000L;
    private static final long DAY = 1_440 * MINUTE;

    private final List<String> names;
    private final List<LocalClock> clocks;
    private final List<ZoneId> zones;
    private final List<OpeningHours> hours;
    private final List<Daypart> dayparts;
    private final int[] ofCode;

    Places(Sources sources) {
        Branches known = sources.branches();
        List<String> words = sources.log().vocabulary().branches().words();
        var all = new TreeSet<>(words);
        all.add("");
        IntStream.range(0, sources.answers().respondents())
                .mapToObj(sources.answers()::branch)
                .forEach(all::add);
        names = List.copyOf(all);
        ofCode = words.stream().mapToInt(this::number).toArray();
        zones = names.stream()
                .map(name -> branch(known, name))
                .map(branch -> branch == null ? sources.log().zone() : branch.zone())
                .toList();
        clocks = zones.stream().map(LocalClock::new).toList();
        hours = names.stream()
                .map(name -> branch(known, name))
                .map(branch -> branch == null ? OpeningHours.ALWAYS : branch.hours())
                .toList();
        dayparts = (known == null ? Dayparts.DEFAULT : known.dayparts()).parts();
    }

    private static @Nullable Branch branch(@Nullable Branches known, String name) {
        return known == null ? null : known.findBranch(name).orElse(null);
    }

    /// Number of branches, the unknown one included.
    int size() {
        return names.size();
    }

    String name(int branch) {
        return names.get(branch);
    }

    /// The number of a branch by its name; 0 when it is not known.
    int number(String name) {
        return Math.max(0, Collections.binarySearch(names, name));
    }

    /// The number of a branch by its code in the log.
    int ofCode(int code) {
        return ofCode[code];
    }

    LocalClock clock(int branch) {
        return clocks.get(branch);
    }

    /// Whether the branch's clock is set back on a day.
    boolean isSetBack(int branch, long day) {
        var midnight = LocalDate.ofEpochDay(day).atStartOfDay(zones.get(branch)).toInstant();
        ZoneOffsetTransition next = zones.get(branch).getRules().nextTransition(midnight);
        return next != null
                && next.isOverlap()
                && next.getDateTimeBefore().toLocalDate().toEpochDay() == day;
    }

    /// Whether the branch's clock shows the time of an instant twice that day.
    boolean isTwice(int branch, long micros) {
        var local = Micros.instant(micros).atZone(zones.get(branch)).toLocalDateTime();
        return zones.get(branch).getRules().getValidOffsets(local).size() > 1;
    }

    List<Daypart> dayparts() {
        return dayparts;
    }

    /// The part of the day that a time belongs to, counted from 0; -1 in a gap.
    int daypart(LocalTime time) {
        for (int part = 0; part < dayparts.size(); part++) {
            if (dayparts.get(part).hours().contains(time)) {
                return part;
            }
        }
        return -1;
    }

    /// Whether somebody has said when the branch is open.
    boolean hasHours(int branch) {
        return !hours.get(branch).equals(OpeningHours.ALWAYS);
    }

    /// The hours that begin on a day.
    List<Hours> hours(int branch, long day) {
        return hours.get(branch).on(LocalDate.ofEpochDay(day));
    }

    /// Whether the branch opens on a day; true where nobody has said.
    boolean opens(int branch, long day) {
        return !hours(branch, day).isEmpty();
    }

    /// Whether a time of a day lies within opening hours, or within `graceMicros` before they begin or after they end.
    boolean isOpen(int branch, long day, long microsOfDay, long graceMicros) {
        return within(hours(branch, day), microsOfDay, graceMicros)
                || within(hours(branch, day - 1), microsOfDay + DAY, graceMicros);
    }

    private static boolean within(List<Hours> open, long micros, long grace) {
        for (Hours one : open) {
            long from = one.from().toSecondOfDay() * (MINUTE / 60);
            long to = one.to().toSecondOfDay() * (MINUTE / 60) + (one.endsNextDay() ? DAY : 0);
            if (micros >= from - grace && micros < to + grace) {
                return true;
            }
        }
        return false;
    }
}
