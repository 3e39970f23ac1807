package org.touchstone.core.branch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Opening hours on the clock of a zone: when a place was open in real time, to the microsecond.
///
/// Exact where clocks change: an hour that is skipped was not open, one that happens twice was open twice. Opening or
/// closing at a time that is skipped happens when the clock jumps; at a time that happens twice, the first time.
public record Calendar(ZoneId zone, OpeningHours hours) {

    /// Further than this no opening hours are laid out; longer intervals come from broken clocks.
    private static final long DAYS_MAX = 366L * 200;

    /// How long the place was open from one instant to another.
    ///
    /// @throws IllegalArgumentException when the end lies before the start, or both more than 200 years apart
    public Duration openBetween(Instant from, Instant to) {
        long micros = over(date(from), date(to)).openMicros(micros(from), micros(to));
        return Duration.of(micros, ChronoUnit.MICROS);
    }

    /// Whether the place is open at the instant; it is when it opens, and no more when it closes.
    public boolean isOpen(Instant at) {
        return over(date(at), date(at)).isOpen(micros(at));
    }

    /// The first instant from `at` on when the place is open; empty if it does not open within 400 days.
    public Optional<Instant> nextOpen(Instant at) {
        if (isOpen(at)) {
            return Optional.of(at);
        }
        OpenTimes times = over(date(at), date(at).plusDays(400));
        for (int i = 0; i < times.size(); i++) {
            if (times.startMicros(i) > micros(at)) {
                return Optional.of(Instant.EPOCH.plus(times.startMicros(i), ChronoUnit.MICROS));
            }
        }
        return Optional.empty();
    }

    /// The open stretches that touch the local dates, both included, for measuring many intervals.
    public OpenTimes over(LocalDate from, LocalDate to) {
        if (ChronoUnit.DAYS.between(from, to) > DAYS_MAX) {
            throw new IllegalArgumentException("Opening hours are laid out for at most 200 years, but got " + from
                    + " to " + to + ". Look for a broken clock in the data.");
        }
        List<Stretch> stretches = new ArrayList<>();
        // The evening before may reach into the first day, and the day after may touch the last midnight.
        for (LocalDate date = from.minusDays(1); !date.isAfter(to); date = date.plusDays(1)) {
            for (Hours open : hours.on(date)) {
                LocalDate last = open.endsNextDay() ? date.plusDays(1) : date;
                stretches.add(new Stretch(micros(date.atTime(open.from())), micros(last.atTime(open.to()))));
            }
        }
        return joined(stretches);
    }

    /// Joins stretches that overlap or touch, and drops those that the clock jumped over.
    private static OpenTimes joined(List<Stretch> stretches) {
        List<Stretch> joined = new ArrayList<>();
        stretches.sort(Comparator.comparingLong(Stretch::start));
        for (Stretch next : stretches) {
            if (next.end() <= next.start()) {
                continue;
            }
            if (!joined.isEmpty() && next.start() <= joined.getLast().end()) {
                Stretch last = joined.removeLast();
                joined.add(new Stretch(last.start(), Math.max(last.end(), next.end())));
            } else {
                joined.add(next);
            }
        }
        return new OpenTimes(
                joined.stream().mapToLong(Stretch::start).toArray(),
                joined.stream().mapToLong(Stretch::end).toArray());
    }

    private LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /// The instant at which the clock on the wall shows the time.
    private long micros(LocalDateTime local) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change != null && change.isGap()) {
            return micros(change.getInstant());
        }
        return micros(local.toInstant(zone.getRules().getValidOffsets(local).getFirst()));
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private record Stretch(long start, long end) {}
}
