package org.touchstone.core.evidence.description;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.touchstone.core.evidence.Points;
import org.touchstone.core.evidence.description.PeakEnd.Features;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.regression.LinearFit;
import org.touchstone.core.statistics.regression.Soundness;
import org.touchstone.core.survey.Presence;
import org.touchstone.core.survey.Scale;

/// Fits ways of summing up a journey's ratings, and judges them on branch-days held out.
final class PeakEndFit {

    private static final String METHOD = "share of variance foretold in five folds of branch-days held out";
    private static final int FOLDS = 5;
    private static final int MOMENTS_MIN = 3;

    private final Opinions opinions;
    private final DescriptionRules rules;
    private final int[] rows;
    private final List<Features> features;
    private final int[] units;

    PeakEndFit(Opinions opinions, DescriptionRules rules) {
        this.opinions = opinions;
        this.rules = rules;
        rows = IntStream.range(0, opinions.size()).filter(this::complete).toArray();
        features = IntStream.of(rows).mapToObj(this::features).toList();
        int[] all = opinions.units();
        units = IntStream.of(rows).map(row -> all[row]).toArray();
    }

    private boolean complete(int row) {
        int given = 0;
        for (int rating = 0; rating < opinions.ratings().size(); rating++) {
            Presence presence = opinions.presence(row, rating);
            if (presence == Presence.NOT_ASKED || presence == Presence.NOT_ANSWERED) {
                return false;
            }
            given += presence == Presence.GIVEN ? 1 : 0;
        }
        return given >= MOMENTS_MIN;
    }

    private Features features(int row) {
        Points points = opinions.points();
        double[] given = IntStream.range(0, opinions.ratings().size())
                .filter(rating -> opinions.presence(row, rating) == Presence.GIVEN)
                .mapToDouble(rating -> onOneScale(row, rating, points))
                .toArray();
        return Features.of((points.lowest() + points.highest()) / 2, given);
    }

    /// All ratings on the scale of the overall answer, so that the worst of them can be told.
    private double onOneScale(int row, int rating, Points points) {
        Scale scale = opinions.ratings().get(rating).scale();
        double share = (opinions.rating(row, rating) - scale.min()) / (scale.max() - scale.min());
        return points.lowest() + share * (points.highest() - points.lowest());
    }

    PeakEnd read() {
        if (rows.length < rules.respondentsMin()) {
            return missing(Soundness.of(
                    Status.INSUFFICIENT,
                    "Only " + rows.length + " customers rated every moment they came to, three at least; "
                            + rules.respondentsMin() + " are needed."));
        }
        double[] none = misses();
        double[] mean = misses(column(Features::mean));
        double[] worstAndEnd = misses(column(Features::mean), column(Features::worst), column(Features::end));
        double[] peakEnd = misses(column(Features::peakEnd));
        if (Stream.of(none, mean, worstAndEnd, peakEnd).anyMatch(misses -> misses.length == 0)) {
            return missing(Soundness.of(Status.NOT_IDENTIFIED, "The ratings, or the answers, do not vary enough."));
        }
        return new PeakEnd(
                rows.length, gain(none, none, mean), gain(none, mean, worstAndEnd), gain(none, mean, peakEnd));
    }

    private PeakEnd missing(Soundness why) {
        Estimate none = why.missing(rows.length, METHOD + "/1");
        return new PeakEnd(rows.length, none, none, none);
    }

    private double[] column(java.util.function.ToDoubleFunction<Features> feature) {
        return features.stream().mapToDouble(feature).toArray();
    }

    /// Squared misses by unit: sum over its rows of what a fit to the other folds leaves; empty where one cannot be
    /// fitted. Without columns the fit is the mean of the others.
    private double[] misses(double[]... columns) {
        double[] misses = new double[Arrays.stream(units).max().orElse(0) + 1];
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            int[] train = IntStream.range(0, rows.length)
                    .filter(i -> units[i] % FOLDS != held)
                    .toArray();
            LinearFit fit = fit(train, columns);
            if (!fit.soundness().present()) {
                return new double[0];
            }
            for (int i = 0; i < rows.length; i++) {
                if (units[i] % FOLDS == held) {
                    int row = i;
                    double[] at = Arrays.stream(columns)
                            .mapToDouble(column -> column[row])
                            .toArray();
                    double miss = opinions.overall(rows[i]) - fit.at(at);
                    misses[units[i]] += miss * miss;
                }
            }
        }
        return misses;
    }

    private LinearFit fit(int[] train, double[][] columns) {
        double[] answers =
                IntStream.of(train).mapToDouble(i -> opinions.overall(rows[i])).toArray();
        double[][] chosen = Arrays.stream(columns)
                .map(column -> IntStream.of(train).mapToDouble(i -> column[i]).toArray())
                .toArray(double[][]::new);
        var names = new ArrayList<String>();
        IntStream.range(0, columns.length).forEach(j -> names.add("feature " + (j + 1)));
        return LinearFit.of(answers, names, chosen);
    }

    /// By how much of all there is to foretell one way misses less than another; drawn over units.
    private Estimate gain(double[] none, double[] before, double[] after) {
        Draws draws = Draws.of(
                none.length,
                rules,
                drawn -> {
                    double all =
                            IntStream.of(drawn).mapToDouble(unit -> none[unit]).sum();
                    double gained = IntStream.of(drawn)
                            .mapToDouble(unit -> before[unit] - after[unit])
                            .sum();
                    return all > 0 ? new double[] {gained / all} : new double[0];
                },
                Soundness.GOOD);
        return draws.estimate(0, rows.length, METHOD);
    }
}
