package org.touchstone.core.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.touchstone.core.evidence.CriticalMoment.Standing;
import org.touchstone.core.evidence.Figures.Figure;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Proportion;

/// Finds the critical moments: which recorded failures cost satisfaction, how much, and in what order, with ties.
///
/// The effect of a failure is the adjusted mean of the overall answer without it minus with it: least squares within
/// branch × daypart and by month, all failures in one model. Its doubt comes from drawing branch-days anew. A failure
/// is named only if the lower bound of its effect, valid for all tested together (largest standardised deviation over
/// the draws), is above 0 and the effect is at least the least one that matters. Runs on all cores; the same cases in
/// the same order and the same rules give the same bits.
public final class CriticalMoments {

    /// Name and version of the method.
    public static final String METHOD =
            "effect of a recorded failure, adjusted for branch, daypart, month and other failures, by drawing"
                    + " branch-days anew/2";

    private static final double Z = 1.959963984540054;
    /// Nine times in ten an effect of the least size would be seen.
    private static final double POWER_Z = 1.2815515655446004;
    private static final double GONE_MAX = 0.01;

    private final Cases cases;
    private final Rules rules;
    private final Columns columns;
    private final Figures figures;
    private final long rows;
    private final double[] deviation;
    private final double critical;
    private final double effectMin;

    private CriticalMoments(Cases cases, Rules rules) {
        this.cases = cases;
        this.rules = rules;
        columns = new Columns(cases, rules);
        figures = Figures.of(cases, columns, rules);
        rows = (long) cases.size() - cases.left.cardinality();
        effectMin = cases.points.ofFive(rules.effectMin());
        deviation = new double[cases.failures.size()];
        Arrays.setAll(deviation, this::deviation);
        critical = critical();
    }

    /// What the evidence says of every failure, in the order given to the cases.
    public static List<CriticalMoment> of(Cases cases, Rules rules) {
        return cases.failures.isEmpty() ? List.of() : new CriticalMoments(cases, rules).all();
    }

    private List<CriticalMoment> all() {
        Standing[] standings = IntStream.range(0, cases.failures.size())
                .mapToObj(this::standing)
                .toArray(Standing[]::new);
        int[] named = IntStream.range(0, standings.length)
                .filter(f -> standings[f] == Standing.NAMED)
                .toArray();
        Ranks ranks = Ranks.of(figures, named, rules.level());
        var moments = new ArrayList<CriticalMoment>();
        for (int f = 0; f < standings.length; f++) {
            moments.add(moment(f, standings[f], ranks));
        }
        return List.copyOf(moments);
    }

    private CriticalMoment moment(int f, Standing standing, Ranks ranks) {
        Failure failure = cases.failures.get(f);
        Estimate effect = effect(f, standing);
        double value = figures.value(f, Figure.EFFECT);
        boolean known = effect.present();
        return new CriticalMoment(
                failure,
                standing,
                estimate(f, Figure.SHARE, journeys(f)),
                estimate(f, Figure.LEFT, journeys(f)),
                effect,
                known ? (Double) (value - critical * deviation[f]) : null,
                known || standing == Standing.SET ? estimate(f, Figure.LOSS, rows) : missing(f, standing),
                known ? estimate(f, Figure.LOSS_WITHOUT_LEAVERS, rows) : missing(f, standing),
                Spoil.of(cases, f),
                ranks.low(f),
                ranks.high(f),
                columns.count(f, Lived.FAILED),
                columns.count(f, Lived.KEPT),
                isRareButSevere(f, standing),
                moreAnswers(f, standing));
    }

    /// Widened where few branch-days have the failure, for draws of few vary too little.
    private double deviation(int f) {
        if (columns.column(f) < 0) {
            return 0;
        }
        long days = IntStream.range(0, cases.size())
                .filter(one -> !cases.left.get(one) && cases.lived(f, one) == Lived.FAILED)
                .map(one -> cases.cluster[one])
                .distinct()
                .count();
        double widened = days > 1 ? Math.sqrt(days / (days - 1.0)) : 1;
        return widened * Spread.deviation(figures.drawn(f, Figure.EFFECT));
    }

    /// How many standard deviations below the effect its bound lies, so that it holds for all tested together.
    private double critical() {
        double[] greatest = new double[figures.draws()];
        for (int f = 0; f < deviation.length; f++) {
            if (deviation[f] > 0) {
                double[] drawn = figures.drawn(f, Figure.EFFECT);
                double value = figures.value(f, Figure.EFFECT);
                for (int draw = 0; draw < drawn.length; draw++) {
                    double away = (drawn[draw] - value) / deviation[f];
                    greatest[draw] = away > greatest[draw] ? away : greatest[draw];
                }
            }
        }
        return Spread.quantile(greatest, rules.level());
    }

    private Standing standing(int f) {
        if (cases.failures.get(f).kind() == Failure.Kind.LEFT) {
            return Standing.SET;
        }
        if (rows < rules.respondentsMin() || columns.column(f) < 0) {
            return Standing.TOO_FEW;
        }
        double effect = figures.value(f, Figure.EFFECT);
        if (Double.isNaN(effect) || gone(f) > GONE_MAX * figures.draws() || !(deviation[f] > 0)) {
            return Standing.NOT_TOLD_APART;
        }
        if (effect - critical * deviation[f] > 0 && effect >= effectMin) {
            return Standing.NAMED;
        }
        boolean wouldBeSeen = (critical + POWER_Z) * deviation[f] <= effectMin;
        boolean isSmall = effect + Z * deviation[f] < effectMin;
        return wouldBeSeen || isSmall ? Standing.NO_OWN_EFFECT : Standing.NOT_SEEN_YET;
    }

    private long gone(int f) {
        return Arrays.stream(figures.drawn(f, Figure.EFFECT))
                .filter(Double::isNaN)
                .count();
    }

    private Estimate effect(int f, Standing standing) {
        return switch (standing) {
            case TOO_FEW, NOT_TOLD_APART, SET -> missing(f, standing);
            case NAMED, NO_OWN_EFFECT, NOT_SEEN_YET -> {
                double value = figures.value(f, Figure.EFFECT);
                double half = Z * deviation[f];
                Estimate effect = Estimate.of(value, value - half, value + half, 0.95, rows, METHOD);
                yield rows < 20L * columns.tested()
                        ? effect.warning("Only " + rows + " answers for " + columns.tested() + " failures: a hint.")
                        : effect;
            }
        };
    }

    private Estimate missing(int f, Standing standing) {
        long failed = columns.count(f, Lived.FAILED);
        return switch (standing) {
            case SET ->
                Estimate.missing(
                        Estimate.Status.NOT_IDENTIFIED,
                        rows,
                        METHOD,
                        "Who left is not asked; their answer counts as the lowest.");
            case NOT_TOLD_APART ->
                Estimate.missing(
                        Estimate.Status.NOT_IDENTIFIED, rows, METHOD, "It always comes together with another failure.");
            case TOO_FEW, NAMED, NO_OWN_EFFECT, NOT_SEEN_YET ->
                Estimate.missing(
                        Estimate.Status.INSUFFICIENT,
                        rows,
                        METHOD,
                        "There are " + rows + " answers, " + failed + " with it and "
                                + columns.count(f, Lived.KEPT) + " without; at least " + rules.respondentsMin()
                                + " are needed, and " + rules.failedMin() + " of each kind.");
        };
    }

    private long journeys(int f) {
        return cases.census.sees(f) || cases.census.knowsLeavers(f)
                ? Arrays.stream(cases.census.journeys).sum()
                : rows;
    }

    private Estimate estimate(int f, Figure figure, long n) {
        double value = figures.value(f, figure);
        if (Double.isNaN(value)) {
            return Estimate.missing(Estimate.Status.INSUFFICIENT, n, METHOD, "Nothing was recorded of it yet.");
        }
        double[] drawn = figures.drawn(f, figure);
        double low = Math.min(value, Spread.quantile(drawn, 0.025));
        double high = Math.max(value, Spread.quantile(drawn, 0.975));
        boolean isShare = figure == Figure.SHARE || figure == Figure.LEFT;
        if (isShare && low == high) {
            return Proportion.of(Math.round(value * n), n);
        }
        return Estimate.of(value, low, high, 0.95, n, METHOD);
    }

    private boolean isRareButSevere(int f, Standing standing) {
        double share = figures.value(f, Figure.SHARE);
        boolean rare = share < rules.severeShare();
        return switch (standing) {
            case NAMED -> rare && figures.value(f, Figure.EFFECT) >= cases.points.ofFive(rules.severeEffect());
            case TOO_FEW ->
                (rare || Double.isNaN(share)) && cases.failures.get(f).grade() == 3;
            case NO_OWN_EFFECT, NOT_SEEN_YET, NOT_TOLD_APART, SET -> false;
        };
    }

    private OptionalLong moreAnswers(int f, Standing standing) {
        return switch (standing) {
            case NAMED, NO_OWN_EFFECT, NOT_TOLD_APART, SET -> OptionalLong.empty();
            case NOT_SEEN_YET -> {
                double factor = (critical + POWER_Z) * deviation[f] / effectMin;
                yield OptionalLong.of((long) Math.ceil(rows * (factor * factor - 1)));
            }
            case TOO_FEW -> {
                long fewest = Math.min(columns.count(f, Lived.FAILED), columns.count(f, Lived.KEPT));
                yield fewest == 0
                        ? OptionalLong.empty()
                        : OptionalLong.of(Math.max(
                                rules.respondentsMin() - rows,
                                (long) Math.ceil((double) rows * rules.failedMin() / fewest) - rows));
            }
        };
    }
}
