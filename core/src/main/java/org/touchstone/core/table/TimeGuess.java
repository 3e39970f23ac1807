package org.touchstone.core.table;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// Finds out in which form a column writes instants, from the column as a whole: one value alone may be read two ways.
///
/// @param form under which most values are times; of several that fit alike the one that gives the shorter period
/// @param also further forms that fit as well, so that the choice should be told
/// @param share of the values that are times under this form
public record TimeGuess(TimeForm form, List<TimeForm> also, double share) {

    /// A column that is called a time is one if so many of its values are.
    private static final double HALF = 0.5;

    /// A column whose name says nothing is of times if so many of its values are.
    private static final double MOSTLY = 0.9;

    // Bare numbers are times only where they fall between 1990 and 2100; most numbers are something else.
    private static final long EPOCH_FROM = 631_152_000_000_000L;
    private static final long EPOCH_TO = 4_102_444_800_000_000L;

    private record Candidate(TimeForm form, long count, long span) {}

    /// The form of the values; empty when they are not times.
    public static Optional<TimeGuess> of(List<String> values, ZoneId zone) {
        var candidates = new ArrayList<Candidate>();
        for (TimeForm form : TimeForm.values()) {
            candidates.add(candidate(form, values, zone));
        }
        candidates.removeIf(candidate -> candidate.count() == 0 || candidate.count() < HALF * values.size());
        candidates.sort(Comparator.comparingLong((Candidate c) -> -c.count()).thenComparingLong(Candidate::span));
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Candidate best = candidates.removeFirst();
        candidates.removeIf(candidate -> candidate.count() < best.count());
        return Optional.of(new TimeGuess(
                best.form(), candidates.stream().map(Candidate::form).toList(), (double) best.count() / values.size()));
    }

    /// Whether the values alone say that they are times.
    public boolean sure() {
        return share >= MOSTLY;
    }

    /// Whether the form is a bare number.
    public static boolean isEpoch(TimeForm form) {
        return switch (form) {
            case EPOCH_SECONDS, EPOCH_MILLIS, EPOCH_MICROS -> true;
            case YEAR_FIRST, DAY_FIRST, MONTH_FIRST -> false;
        };
    }

    private static Candidate candidate(TimeForm form, List<String> values, ZoneId zone) {
        var reader = new TimeReader(form, zone);
        long[] times = values.stream()
                .mapToLong(value -> {
                    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
                    return reader.read(bytes, 0, bytes.length);
                })
                .filter(time -> time != TimeReader.NOT_A_TIME && time != TimeReader.IN_GAP)
                .filter(time -> !isEpoch(form) || (time >= EPOCH_FROM && time < EPOCH_TO))
                .toArray();
        long latest = LongStream.of(times).max().orElse(0);
        return new Candidate(
                form, times.length, latest - LongStream.of(times).min().orElse(0));
    }
}
