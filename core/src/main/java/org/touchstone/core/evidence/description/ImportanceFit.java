package org.touchstone.core.evidence.description;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.regression.Correlations;
import org.touchstone.core.statistics.regression.Entangled;
import org.touchstone.core.statistics.regression.Lmg;
import org.touchstone.core.statistics.regression.PairTotals;
import org.touchstone.core.statistics.regression.Predictors;
import org.touchstone.core.statistics.regression.RelativeWeights;
import org.touchstone.core.statistics.regression.Shares;
import org.touchstone.core.statistics.regression.Soundness;
import org.touchstone.core.statistics.regression.UnitTotals;
import org.touchstone.core.survey.Presence;

/// Fits the ratings to the overall answer, as the data are and in draws of branch-days.
final class ImportanceFit {

    /// Above so many ratings relative weights stand in for all subsets.
    static final int LMG_MAX = 12;

    private static final int TOP = 3;

    /// Which figure of a rating; those of one kind stand together.
    private static final int SHARE = 0;

    private static final int OF_EXPLAINED = 1;
    private static final int LAST_ROOT = 2;
    private static final int STRENGTH = 3;
    private static final int TOTAL = 4;
    private static final int MEAN = 5;
    private static final int KINDS = 6;

    private final Opinions opinions;
    private final DescriptionRules rules;
    private final Usable usable;
    private final List<Integer> chosen;
    private final List<String> names;
    private final int[] units;
    private final UnitTotals totals;
    /// Null where the questions were asked in turn: then slopes come by pairs.
    private final @Nullable VisitedSlopes visited;
    private final double[] reach;

    ImportanceFit(Opinions opinions, DescriptionRules rules) {
        this.opinions = opinions;
        this.rules = rules;
        usable = new Usable(opinions, rules);
        chosen = usable.chosen();
        names = chosen.stream()
                .map(rating -> opinions.ratings().get(rating).code())
                .toList();
        units = opinions.units();
        totals = UnitTotals.of(opinions.table(chosen), units);
        visited = opinions.rotated() ? null : visited();
        reach = chosen.stream().mapToDouble(opinions::reach).toArray();
    }

    /// The visited design; null where it has no fit, and slopes by pairs must do.
    private @Nullable VisitedSlopes visited() {
        var slopes = new VisitedSlopes(opinions, chosen, units);
        boolean fits = slopes.perPoint(IntStream.range(0, totals.units()).toArray()).length > 0;
        return fits ? slopes : null;
    }

    Importances read() {
        Correlations correlations = correlations(totals.all(), rules.pairMin());
        Predictors predictors = correlations.predicting(Opinions.OVERALL);
        Soundness soundness = soundness(predictors);
        if (!soundness.present()) {
            return nothing(correlations, soundness);
        }
        Draws draws = Draws.of(totals.units(), rules, this::figures, soundness);
        var rows = new ArrayList<Importance>();
        for (int rating = 0; rating < opinions.ratings().size(); rating++) {
            int at = chosen.indexOf(rating);
            rows.add(at < 0 ? missing(rating, soundness) : row(at, correlations, predictors, draws));
        }
        return new Importances(
                rows,
                usable.customers(),
                draws.estimate(KINDS * names.size(), usable.customers(), "R2 of all ratings together"),
                correlations.shrinkage(),
                predictors.entangled(),
                soundness);
    }

    /// Part of what is explained that falls to each rating, without doubt; empty where there is no fit.
    double[] sharesOfExplained() {
        Predictors predictors = correlations(totals.all(), rules.pairMin()).predicting(Opinions.OVERALL);
        if (chosen.size() < opinions.ratings().size() || !predictors.soundness().present()) {
            return new double[0];
        }
        Shares shares = shares(predictors);
        return Arrays.stream(shares.toArray())
                .map(share -> shares.total() > 0 ? share / shares.total() : 0)
                .toArray();
    }

    private static Correlations correlations(PairTotals drawn, int pairMin) {
        return drawn.correlations(pairMin).mended();
    }

    private Soundness soundness(Predictors predictors) {
        Soundness fit = names.isEmpty()
                ? Soundness.of(Status.INSUFFICIENT, "No rating has enough answers.")
                : predictors.soundness();
        int advised = rules.respondentsPerRating() * names.size();
        boolean few = fit.present() && usable.customers() < advised;
        return few
                ? fit.remark("Only " + usable.customers() + " customers for " + names.size() + " ratings; " + advised
                        + " are advised.")
                : fit;
    }

    private static Shares shares(Predictors predictors) {
        return predictors.names().size() <= LMG_MAX ? Lmg.of(predictors) : RelativeWeights.of(predictors);
    }

    /// All figures of drawn units; none where the draw has no fit.
    private double[] figures(int[] drawn) {
        PairTotals sums = totals.drawn(drawn);
        Predictors predictors = correlations(sums, 4).predicting(Opinions.OVERALL);
        double[] slopes = predictors.soundness().present() ? slopes(sums, predictors, drawn) : new double[0];
        if (slopes.length == 0) {
            return slopes;
        }
        Shares shares = shares(predictors);
        int size = names.size();
        double[] figures = new double[KINDS * size + 1];
        for (int j = 0; j < size; j++) {
            String name = names.get(j);
            figures[SHARE * size + j] = shares.of(name);
            figures[OF_EXPLAINED * size + j] = shares.total() > 0 ? shares.of(name) / shares.total() : 0;
            figures[LAST_ROOT * size + j] = Math.copySign(Math.sqrt(predictors.last(name)), predictors.beta(name));
            figures[STRENGTH * size + j] = slopes[j];
            figures[TOTAL * size + j] = slopes[j] * reach[j] * sums.deviation(name);
            figures[MEAN * size + j] = sums.mean(name);
        }
        figures[KINDS * size] = predictors.rSquared();
        return figures;
    }

    private double[] slopes(PairTotals sums, Predictors predictors, int[] drawn) {
        return visited == null ? Slopes.of(sums, predictors, Opinions.OVERALL) : visited.perPoint(drawn);
    }

    private Importance row(int at, Correlations correlations, Predictors predictors, Draws draws) {
        String name = names.get(at);
        int size = names.size();
        int rating = chosen.get(at);
        long n = opinions.count(rating, Presence.GIVEN);
        String share = size <= LMG_MAX ? "LMG (Shapley value of R2)" : "relative weight (Johnson 2000)";
        String strength = visited == null ? "slope by pairs" : "slope with an indicator of the visit";
        return new Importance(
                opinions.ratings().get(rating),
                reach[at],
                draws.estimate(MEAN * size + at, n, "mean rating"),
                correlations.between(name, Opinions.OVERALL),
                draws.estimate(SHARE * size + at, n, share),
                draws.estimate(OF_EXPLAINED * size + at, n, share + " over R2"),
                entangled(predictors, name, predictors.betaEstimate(name)),
                predictors.inflation(name),
                entangled(predictors, name, draws.squared(LAST_ROOT * size + at, n, "R2 lost without it")),
                draws.amongTop(SHARE * size + at, TOP, size),
                draws.estimate(STRENGTH * size + at, n, strength),
                draws.estimate(TOTAL * size + at, n, strength + " x reach x standard deviation"));
    }

    /// The estimate with a warning for each rating that this one can hardly be told from.
    private static Estimate entangled(Predictors predictors, String name, Estimate estimate) {
        Estimate warned = estimate;
        for (Entangled pair : predictors.entangled()) {
            warned = pair.one().equals(name) || pair.other().equals(name) ? warned.warning(pair.sentence()) : warned;
        }
        return warned;
    }

    private Importances nothing(Correlations correlations, Soundness soundness) {
        return new Importances(
                IntStream.range(0, opinions.ratings().size())
                        .mapToObj(rating -> missing(rating, soundness))
                        .toList(),
                usable.customers(),
                soundness.missing(usable.customers(), "R2 of all ratings together/1"),
                correlations.shrinkage(),
                List.of(),
                soundness);
    }

    private Importance missing(int rating, Soundness fit) {
        Soundness own = usable.why(rating);
        Soundness why = own == null ? fit : own;
        long n = opinions.count(rating, Presence.GIVEN);
        Estimate none = why.missing(n, "rating beside the overall answer/1");
        return new Importance(
                opinions.ratings().get(rating),
                opinions.reach(rating),
                none,
                none,
                none,
                none,
                none,
                null,
                none,
                none,
                none,
                none);
    }
}
