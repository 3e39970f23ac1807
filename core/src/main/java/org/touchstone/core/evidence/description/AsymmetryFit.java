package org.touchstone.core.evidence.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.evidence.description.Asymmetry.Kind;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.regression.Observations;
import org.touchstone.core.statistics.regression.PairTotals;
import org.touchstone.core.statistics.regression.Predictors;
import org.touchstone.core.statistics.regression.Soundness;
import org.touchstone.core.statistics.regression.UnitTotals;

/// Two indicators for each rating, low and high, fitted to the overall answer together.
final class AsymmetryFit {

    private static final double CLEAR = 0.2;
    private static final double NEAR_ZERO = 1e-9;

    /// Which figure of a rating; those of one rating stand together.
    private static final int PENALTY = 0;

    private static final int REWARD = 1;
    private static final int RANGE = 2;
    private static final int BALANCE = 3;
    private static final int KINDS = 4;

    private final Opinions opinions;
    private final DescriptionRules rules;
    private final Usable usable;
    private final List<Extremes> extremes;
    private final List<String> columns = new ArrayList<>();
    private final UnitTotals totals;

    AsymmetryFit(Opinions opinions, DescriptionRules rules) {
        this.opinions = opinions;
        this.rules = rules;
        usable = new Usable(opinions, rules);
        extremes = IntStream.range(0, opinions.ratings().size())
                .mapToObj(rating -> new Extremes(opinions, rating))
                .toList();
        totals = UnitTotals.of(table(), opinions.units());
    }

    /// Indicators of low and high answers, where enough customers gave them and some gave an answer between.
    private Observations table() {
        Observations table = opinions.overallAlone();
        for (int rating : usable.chosen()) {
            Extremes own = extremes.get(rating);
            if (own.between() >= rules.extremeMin()) {
                table = with(table, low(rating), own, own.low);
                table = with(table, high(rating), own, own.high);
            }
        }
        return table;
    }

    private Observations with(Observations table, String name, Extremes own, java.util.BitSet rows) {
        if (rows.cardinality() < rules.extremeMin()) {
            return table;
        }
        columns.add(name);
        return table.with(name, Extremes.ones(rows, opinions.size()), own.given);
    }

    private String low(int rating) {
        return opinions.ratings().get(rating).code() + " low";
    }

    private String high(int rating) {
        return opinions.ratings().get(rating).code() + " high";
    }

    List<Asymmetry> read() {
        PairTotals all = totals.all();
        Predictors predictors = all.correlations(rules.pairMin()).mended().predicting(Opinions.OVERALL);
        Soundness soundness = columns.isEmpty()
                ? Soundness.of(Status.INSUFFICIENT, "Too few customers rated low, or high.")
                : predictors.soundness();
        double[] slopes = soundness.present() ? Slopes.of(all, predictors, Opinions.OVERALL) : new double[0];
        Draws draws = soundness.present() ? Draws.of(totals.units(), rules, this::figures, soundness) : null;
        return IntStream.range(0, opinions.ratings().size())
                .mapToObj(rating -> row(rating, soundness, slopes, draws))
                .toList();
    }

    private double[] figures(int[] drawn) {
        PairTotals sums = totals.drawn(drawn);
        Predictors predictors = sums.correlations(4).mended().predicting(Opinions.OVERALL);
        if (!predictors.soundness().present()) {
            return new double[0];
        }
        double[] slopes = Slopes.of(sums, predictors, Opinions.OVERALL);
        double[] figures = new double[KINDS * extremes.size()];
        for (int rating = 0; rating < extremes.size(); rating++) {
            double penalty = Math.min(0, slope(slopes, low(rating)));
            double reward = Math.max(0, slope(slopes, high(rating)));
            double range = reward - penalty;
            figures[KINDS * rating + PENALTY] = penalty;
            figures[KINDS * rating + REWARD] = reward;
            figures[KINDS * rating + RANGE] = range;
            figures[KINDS * rating + BALANCE] = range > NEAR_ZERO ? (reward + penalty) / range : Double.NaN;
        }
        return figures;
    }

    /// The coefficient of an indicator; 0 where it has none.
    private double slope(double[] slopes, String column) {
        int at = columns.indexOf(column);
        return at < 0 ? 0 : slopes[at];
    }

    /// @param draws null where there is no fit
    private Asymmetry row(int rating, Soundness soundness, double[] slopes, @Nullable Draws draws) {
        Extremes own = extremes.get(rating);
        boolean low = columns.contains(low(rating));
        boolean high = columns.contains(high(rating));
        double ofLow = draws == null ? 0 : slope(slopes, low(rating));
        double ofHigh = draws == null ? 0 : slope(slopes, high(rating));
        long n = own.given.cardinality();
        String both = "balance of penalty and reward";
        Soundness why = why(rating, soundness);
        Estimate balance = draws != null && low && high
                ? draws.defined(
                        KINDS * rating + BALANCE,
                        n,
                        both,
                        "Neither low nor high ratings go with another overall answer.")
                : why.missing(n, both + "/1");
        return new Asymmetry(
                opinions.ratings().get(rating),
                own.lowUpTo,
                own.highFrom,
                own.low.cardinality(),
                own.high.cardinality(),
                contrast(draws, low, KINDS * rating + PENALTY, n, own.low.cardinality(), ofLow > 0, why),
                contrast(draws, high, KINDS * rating + REWARD, n, own.high.cardinality(), ofHigh < 0, why),
                ofLow > 0,
                ofHigh < 0,
                draws != null && low && high
                        ? draws.estimate(KINDS * rating + RANGE, n, "penalty and reward together")
                        : why.missing(n, "penalty and reward together/1"),
                balance,
                kind(balance));
    }

    private Estimate contrast(
            @Nullable Draws draws, boolean fitted, int figure, long n, int extreme, boolean reversed, Soundness why) {
        String what = "penalty-reward contrast";
        if (draws == null || !fitted) {
            return why.missing(n, what + "/1");
        }
        Estimate estimate = draws.estimate(figure, n, what);
        if (extreme < 2 * rules.extremeMin()) {
            estimate = estimate.warning("Only " + extreme + " customers gave such a rating: read it as a hint.");
        }
        return reversed ? estimate.warning("Its sign is the wrong way round; it is set to 0.") : estimate;
    }

    /// Why the contrasts of a rating may be missing.
    private Soundness why(int rating, Soundness fit) {
        Soundness unusable = usable.why(rating);
        if (unusable != null) {
            return unusable;
        }
        Extremes own = extremes.get(rating);
        if (own.between() < rules.extremeMin()) {
            return few(own.between(), "between low and high");
        }
        if (own.low.cardinality() < rules.extremeMin()) {
            return few(own.low.cardinality(), "low");
        }
        return own.high.cardinality() < rules.extremeMin() ? few(own.high.cardinality(), "high") : fit;
    }

    private Soundness few(int customers, String how) {
        return Soundness.of(
                Status.INSUFFICIENT,
                "Only " + customers + " customers rated it " + how + "; " + rules.extremeMin() + " are needed.");
    }

    static Kind kind(Estimate balance) {
        if (!balance.present()) {
            return Kind.OPEN;
        }
        double value = Objects.requireNonNull(balance.value());
        double low = Objects.requireNonNull(balance.low());
        double high = Objects.requireNonNull(balance.high());
        if (value < -CLEAR && high < 0) {
            return Kind.DISSATISFIER;
        }
        if (value > CLEAR && low > 0) {
            return Kind.SATISFIER;
        }
        return low >= -CLEAR && high <= CLEAR ? Kind.HYBRID : Kind.OPEN;
    }
}
