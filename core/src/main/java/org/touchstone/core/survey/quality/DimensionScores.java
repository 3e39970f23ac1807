package org.touchstone.core.survey.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.CriticalValues;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.Mean;
import org.touchstone.core.statistics.Sample;

/// Means of items, of dimensions and of all dimensions together: of gaps, or of perceptions.
///
/// A person counts in a dimension who answered at least half of its items; the person's score is the mean of those, and
/// the dimension's the mean over people. The total is the mean of the dimensions, plain or by points; its interval
/// follows from what each person adds to it (linearisation), and with complete answers is the t interval of the
/// people's own totals.
///
/// @param items mean of each item over those who answered it
/// @param dimensions mean of each dimension over those who answered at least half of it
/// @param unweighted mean of the dimensions
/// @param weighted sum of points times dimension over 100; the same as `unweighted` without points
public record DimensionScores(List<Estimate> items, List<Estimate> dimensions, Estimate unweighted, Estimate weighted) {

    private static final double LEVEL = 0.95;
    /// Half an interval narrower than this is rounding, not spread: points of a scale are of the order of 1.
    private static final double FLAT = 1e-12;

    public DimensionScores {
        items = List.copyOf(items);
        dimensions = List.copyOf(dimensions);
    }

    static DimensionScores of(
            ItemTable answers, List<Dimension> dimensions, @Nullable PointSplit points, String method) {
        requireItems(answers, dimensions, points);
        int k = dimensions.size();
        double[][] scores = new double[k][answers.people()];
        boolean[][] counted = new boolean[k][answers.people()];
        for (int d = 0; d < k; d++) {
            for (int person = 0; person < answers.people(); person++) {
                counted[d][person] = score(answers, person, dimensions.get(d), scores[d]);
            }
        }
        List<Sample> samples = new ArrayList<>();
        for (int d = 0; d < k; d++) {
            double[] all = scores[d];
            boolean[] has = counted[d];
            samples.add(Sample.of(IntStream.range(0, all.length)
                    .filter(person -> has[person])
                    .mapToDouble(person -> all[person])
                    .toArray()));
        }
        double[] equal = IntStream.range(0, k).mapToDouble(d -> 1.0 / k).toArray();
        Estimate plain = total(scores, counted, samples, equal, method);
        return new DimensionScores(
                IntStream.range(0, answers.items())
                        .mapToObj(item -> Mean.of(answers.column(item)))
                        .toList(),
                samples.stream().map(sample -> Mean.of(sample, LEVEL)).toList(),
                plain,
                points == null ? plain : weighted(scores, counted, samples, points, method));
    }

    private static Estimate weighted(
            double[][] scores, boolean[][] counted, List<Sample> samples, PointSplit points, String method) {
        double[] shares =
                points.points().stream().mapToDouble(point -> point / 100).toArray();
        Estimate weighted = total(scores, counted, samples, shares, method);
        for (String warning : points.warnings()) {
            weighted = weighted.warning(warning);
        }
        return weighted;
    }

    /// Puts the person's mean over the items of a dimension into `into`, if at least half of them were answered.
    private static boolean score(ItemTable answers, int person, Dimension dimension, double[] into) {
        double sum = 0;
        int n = 0;
        for (int item : dimension.items()) {
            if (answers.given(person, item)) {
                sum += answers.value(person, item);
                n++;
            }
        }
        boolean enough = n > 0 && 2 * n >= dimension.items().size();
        into[person] = enough ? sum / n : 0;
        return enough;
    }

    private static Estimate total(
            double[][] scores, boolean[][] counted, List<Sample> samples, double[] shares, String method) {
        double value = 0;
        double[] adds = new double[scores[0].length];
        boolean[] took = new boolean[adds.length];
        for (int d = 0; d < shares.length; d++) {
            Sample sample = samples.get(d);
            value += shares[d] * sample.mean();
            for (int person = 0; person < adds.length; person++) {
                if (counted[d][person] && shares[d] > 0) {
                    took[person] = true;
                    adds[person] += shares[d] * (scores[d][person] - sample.mean()) / sample.n();
                }
            }
        }
        int n = (int) IntStream.range(0, took.length).filter(p -> took[p]).count();
        boolean missing = IntStream.range(0, shares.length)
                .anyMatch(d -> shares[d] > 0 && samples.get(d).n() < 2);
        if (missing) {
            String why = "A dimension was answered by fewer than two people, so there is no total.";
            return Estimate.missing(Status.INSUFFICIENT, n, method, why);
        }
        double squares = 0;
        for (double add : adds) {
            squares += add * add;
        }
        double half = CriticalValues.student(LEVEL, n - 1.0) * Math.sqrt(squares * n / (n - 1.0));
        if (half < FLAT) {
            String why = "All " + n + " people have the same score, so their spread and the interval are not known.";
            return new Estimate(value, value, value, LEVEL, n, method, Status.UNSTABLE, List.of(why));
        }
        Estimate total = Estimate.of(value, value - half, value + half, LEVEL, n, method);
        return n < 30 ? total.warning("Only " + n + " observations: read it as a hint.") : total;
    }

    private static void requireItems(ItemTable answers, List<Dimension> dimensions, @Nullable PointSplit points) {
        if (dimensions.isEmpty()) {
            throw new IllegalArgumentException("There are no dimensions");
        }
        for (Dimension dimension : dimensions) {
            if (answers.people() > 0 && dimension.items().stream().anyMatch(i -> i < 0 || i >= answers.items())) {
                throw new IllegalArgumentException("Dimension '" + dimension.name() + "' has items " + dimension.items()
                        + ", but the table has " + answers.items());
            }
        }
        if (points != null && points.points().size() != dimensions.size()) {
            throw new IllegalArgumentException("Expected points for " + dimensions.size() + " dimensions, but got "
                    + points.points().size());
        }
    }
}
