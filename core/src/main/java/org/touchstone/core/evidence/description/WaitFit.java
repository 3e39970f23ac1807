package org.touchstone.core.evidence.description;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.evidence.description.WaitCurve.Bin;
import org.touchstone.core.evidence.description.WaitCurve.Corner;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.Mean;
import org.touchstone.core.statistics.Quantile;
import org.touchstone.core.statistics.regression.Soundness;

/// Fits the lines of a [WaitCurve].
final class WaitFit {

    static final String LINE = "least squares over minutes";
    static final String BEND = "least squares over minutes, bent once";

    private static final int BINS_MAX = 12;
    private static final int BIN_MIN = 30;
    private static final int BENDS = 40;
    /// The first and last of the waits within which the line may bend.
    private static final double OUTER = 0.05;

    private static final int FOLDS = 5;
    /// One in twenty straight lines may be called bent.
    private static final double CRITICAL = 1.6448536269514722;

    private static final int PER_MINUTE = 0;
    private static final int BEND_AT = 1;
    private static final int BEFORE = 2;
    private static final int BEYOND = 3;

    private final DescriptionRules rules;
    /// Of customers whose wait and answer are known, in the order of their waits.
    private final double[] minutes;

    private final double[] answers;
    private final int[] units;
    private final WaitSums[] byUnit;
    private final double[] bends;

    /// @param rating null for the overall answer
    WaitFit(Opinions opinions, @Nullable Integer rating, RecordedWait wait, DescriptionRules rules) {
        this.rules = rules;
        var given = rating == null ? null : opinions.given(rating);
        int[] rows = IntStream.range(0, opinions.size())
                .filter(row -> wait.known(row) && (given == null || given.get(row)))
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(wait::minutes))
                .mapToInt(row -> row)
                .toArray();
        minutes = Arrays.stream(rows).mapToDouble(wait::minutes).toArray();
        answers = Arrays.stream(rows)
                .mapToDouble(row -> rating == null ? opinions.overall(row) : opinions.rating(row, rating))
                .toArray();
        int[] all = opinions.units();
        units = Arrays.stream(rows).map(row -> all[row]).toArray();
        bends = bends(minutes);
        byUnit = new WaitSums[Arrays.stream(units).max().orElse(-1) + 1];
        Arrays.setAll(byUnit, unit -> new WaitSums(bends));
        for (int i = 0; i < minutes.length; i++) {
            byUnit[units[i]].add(minutes[i], answers[i]);
        }
    }

    /// Waits in the middle nine tenths of customers that also leave a twentieth of the minutes on either side: a line
    /// through a few seconds would only follow those who were served at once.
    private static double[] bends(double[] sorted) {
        double first = Quantile.ofSorted(sorted, 0).orElse(0);
        double last = Quantile.ofSorted(sorted, 1 - OUTER).orElse(0);
        double margin = OUTER * (last - first);
        return IntStream.range(0, BENDS)
                .mapToDouble(i -> OUTER + (1 - 2 * OUTER) * i / (BENDS - 1))
                .map(share -> Quantile.ofSorted(sorted, share).orElse(0))
                .filter(minute -> minute >= first + margin && minute <= last - margin)
                .distinct()
                .toArray();
    }

    WaitCurve read() {
        long n = minutes.length;
        if (n < rules.respondentsMin()) {
            return WaitCurve.missing(
                    n,
                    List.of(),
                    Soundness.of(
                            Status.INSUFFICIENT,
                            "The wait and the answer are known of " + n + " customers; " + rules.respondentsMin()
                                    + " are needed."),
                    null);
        }
        WaitSums all = drawn(IntStream.range(0, byUnit.length).toArray());
        Broken straight = all.straight();
        if (straight == null) {
            return WaitCurve.missing(
                    n, bins(), Soundness.of(Status.NOT_IDENTIFIED, "Everybody waited equally long."), null);
        }
        Broken bent = all.bent();
        return bent != null && pays() ? bent(bent) : straight(straight);
    }

    private WaitCurve straight(Broken line) {
        long n = minutes.length;
        Draws draws = Draws.of(byUnit.length, rules, this::slope, Soundness.GOOD);
        var why = Soundness.of(
                Status.NOT_IDENTIFIED,
                "No bend is told: a straight line foretells the answers of other customers as well.");
        WaitCurve without = WaitCurve.missing(n, bins(), why, draws.estimate(PER_MINUTE, n, LINE));
        return new WaitCurve(
                n,
                without.bins(),
                without.perMinute(),
                without.bendMinutes(),
                without.beforePerMinute(),
                without.beyondPerMinute(),
                corners(line, minutes[0], last()));
    }

    private WaitCurve bent(Broken bent) {
        long n = minutes.length;
        Draws draws = Draws.of(byUnit.length, rules, this::figures, Soundness.GOOD);
        Estimate bend = draws.estimate(BEND_AT, n, BEND);
        boolean edge = bent.bend() <= bends[0] || bent.bend() >= bends[bends.length - 1];
        return new WaitCurve(
                n,
                bins(),
                draws.estimate(PER_MINUTE, n, LINE),
                edge ? bend.warning("The bend lies at the edge of the waits that were looked at.") : bend,
                draws.estimate(BEFORE, n, BEND),
                draws.estimate(BEYOND, n, BEND),
                corners(bent, minutes[0], bent.bend(), last()));
    }

    /// The line is drawn to where one customer in a hundred waited longer.
    private double last() {
        return Quantile.ofSorted(minutes, 0.99).orElse(minutes[minutes.length - 1]);
    }

    private static List<Corner> corners(Broken line, double... at) {
        return Arrays.stream(at)
                .mapToObj(minute -> new Corner(minute, line.at(minute)))
                .toList();
    }

    private WaitSums drawn(int[] chosen) {
        var sums = new WaitSums(bends);
        int[] times = new int[byUnit.length];
        for (int unit : chosen) {
            times[unit]++;
        }
        for (int unit = 0; unit < times.length; unit++) {
            if (times[unit] > 0) {
                sums.add(byUnit[unit], times[unit]);
            }
        }
        return sums;
    }

    private double[] slope(int[] chosen) {
        Broken line = drawn(chosen).straight();
        return line == null ? new double[0] : new double[] {line.slope()};
    }

    private double[] figures(int[] chosen) {
        WaitSums sums = drawn(chosen);
        Broken line = sums.straight();
        Broken bent = sums.bent();
        return line == null || bent == null
                ? new double[0]
                : new double[] {line.slope(), bent.bend(), bent.slope(), bent.slope() + bent.extra()};
    }

    /// Whether the bent line, bend and all fitted to four fifths of the branch-days, misses the answers of the last
    /// fifth by less than the straight line does, beyond chance.
    private boolean pays() {
        WaitSums all = drawn(IntStream.range(0, byUnit.length).toArray());
        double[] gains = new double[byUnit.length];
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            int[] out = IntStream.range(0, byUnit.length)
                    .filter(unit -> unit % FOLDS == held)
                    .toArray();
            var others = new WaitSums(bends);
            others.add(all, 1);
            others.add(drawn(out), -1);
            Broken straight = others.straight();
            Broken bent = others.bent();
            if (straight == null || bent == null) {
                return false;
            }
            for (int unit : out) {
                gains[unit] = byUnit[unit].misses(straight) - byUnit[unit].misses(bent);
            }
        }
        double mean = Arrays.stream(gains).average().orElse(0);
        double squares =
                Arrays.stream(gains).map(gain -> (gain - mean) * (gain - mean)).sum();
        double error = Math.sqrt(squares / Math.max(1, gains.length - 1) / gains.length);
        return mean > CRITICAL * error;
    }

    /// As many customers in each as in the others, but that equal waits stay together and no bin is small.
    private List<Bin> bins() {
        int wanted = Math.clamp(minutes.length / BIN_MIN, 1, BINS_MAX);
        var bins = new ArrayList<Bin>();
        int from = 0;
        for (int bin = 1; bin <= wanted; bin++) {
            int to = (int) ((long) minutes.length * bin / wanted);
            while (to < minutes.length && to > 0 && minutes[to] == minutes[to - 1]) {
                to++;
            }
            // What is left over would be too few to show: it goes with this one.
            to = minutes.length - to < rules.ratedMin() ? minutes.length : to;
            if (to - from >= rules.ratedMin()) {
                double[] waits = Arrays.copyOfRange(minutes, from, to);
                double mean = Arrays.stream(waits).average().orElse(0);
                bins.add(new Bin(mean, Mean.of(Arrays.copyOfRange(answers, from, to))));
                from = to;
            }
        }
        return List.copyOf(bins);
    }
}
