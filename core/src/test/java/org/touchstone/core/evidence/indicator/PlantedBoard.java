package org.touchstone.core.evidence.indicator;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.touchstone.core.evidence.Cell;
import org.touchstone.core.evidence.Slicing;
import org.touchstone.core.evidence.indicator.Indicator.Kind;
import org.touchstone.core.survey.AnswersBuilder;

/// Branches whose figures are planted day by day, open from Monday to Saturday.
public final class PlantedBoard {

    /// The log sees it.
    public static final Indicator FAILED = new Indicator(Kind.SEEN, "serve", null, "handed on");

    public static final Indicator WAITED = new Indicator(Kind.WAIT, "wait", null, "");
    public static final Indicator WORKED = new Indicator(Kind.WORK, "serve", null, "");
    public static final Indicator RATED = new Indicator(Kind.OVERALL, "", null, "");

    /// The first day, a Monday.
    public static final long FIRST = LocalDate.of(2025, 1, 6).toEpochDay();

    private final int branches;
    private final IndicatorCounts counts;

    /// @param branches how many, numbered from 1
    public PlantedBoard(int branches, Indicator... indicators) {
        this.branches = branches;
        counts = new IndicatorCounts(List.of(indicators));
    }

    /// The first day of a week, counted from 0.
    public static long monday(int week) {
        return FIRST + 7L * week;
    }

    /// The days on which branches are open.
    public static long[] days(int weeks) {
        return java.util.stream.LongStream.range(FIRST, monday(weeks))
                .filter(day -> Math.floorMod(day - FIRST, 7) < 6)
                .toArray();
    }

    /// Counts on in a branch on a day, at no known hour.
    public IndicatorCounts.Row in(int branch, long day) {
        return in(branch, day, 0, 0);
    }

    /// Counts on in a branch on a day.
    ///
    /// @param daypart 0 not known, 1 morning, 2 noon, 3 afternoon, 4 evening
    /// @param segment 0 not known, 1 pensioner, 2 worker
    public IndicatorCounts.Row in(int branch, long day, int daypart, int segment) {
        return counts.in(new Cell(branch, day, daypart, 0, segment));
    }

    /// What was planted.
    public IndicatorTable table() {
        var words = new AnswersBuilder(List.of());
        for (int branch = 1; branch <= branches; branch++) {
            words.respondent().branch(String.format(java.util.Locale.ROOT, "B%03d", branch));
        }
        words.respondent().branch("B001").segment("pensioner");
        words.respondent().branch("B001").segment("worker");
        return counts.table(Slicing.of(null, words.build(), null, ZoneOffset.UTC));
    }

    /// How many of `n` fail.
    public static int failed(SplittableRandom random, int n, double share) {
        int failed = 0;
        for (int one = 0; one < n; one++) {
            failed += random.nextDouble() < share ? 1 : 0;
        }
        return failed;
    }

    /// The sum of `n` values that spread around a mean as far as a standard deviation says.
    public static double sum(SplittableRandom random, int n, double mean, double deviation) {
        return n * mean + Math.sqrt(n) * deviation * random.nextGaussian();
    }
}
