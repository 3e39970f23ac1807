package org.touchstone.core.evidence.description;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.touchstone.core.statistics.Bootstrap;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.Quantile;
import org.touchstone.core.statistics.Resamples;
import org.touchstone.core.statistics.regression.Soundness;

/// Figures of the data as they are and of draws of branch-days, read as estimates that carry what is known of the fit.
final class Draws {

    private static final double LEVEL = 0.95;
    private static final double LOW = (1 - LEVEL) / 2;
    private static final String BY = ", interval by drawing branch-days anew/1";

    private final Resamples resamples;
    private final Soundness soundness;

    private Draws(Resamples resamples, Soundness soundness) {
        this.resamples = resamples;
        this.soundness = soundness;
    }

    /// @param units what is drawn as a whole
    /// @param figures of drawn units, safe for many threads; of all units never empty
    /// @param soundness of the fit to all units, which has numbers
    static Draws of(int units, DescriptionRules rules, Bootstrap.Figures figures, Soundness soundness) {
        Resamples resamples = Bootstrap.ofRows(units, rules.seed())
                .resamples(rules.resamples())
                .draw(figures);
        return new Draws(resamples, soundness);
    }

    /// The figure with its percentile interval.
    ///
    /// @param n customers behind it
    /// @param what name of the figure
    Estimate estimate(int figure, long n, String what) {
        Estimate drawn = resamples.percentile(figure);
        if (drawn.value() == null || drawn.low() == null || drawn.high() == null) {
            return Estimate.missing(
                    drawn.status(), n, what + BY, drawn.warnings().getFirst());
        }
        return carried(drawn, drawn.value(), drawn.low(), drawn.high(), n, what);
    }

    /// A figure that is the square of another, which may have either sign: its lower bound is 0 exactly when the
    /// interval of the other covers 0.
    Estimate squared(int figure, long n, String what) {
        Estimate root = resamples.percentile(figure);
        if (root.value() == null || root.low() == null || root.high() == null) {
            return Estimate.missing(root.status(), n, what + BY, root.warnings().getFirst());
        }
        boolean covers = root.low() <= 0 && root.high() >= 0;
        double one = root.low() * root.low();
        double other = root.high() * root.high();
        double value = root.value() * root.value();
        return carried(root, value, covers ? 0 : Math.min(one, other), Math.max(one, other), n, what);
    }

    /// The figure with its percentile interval, where some draws have no such figure (NaN).
    ///
    /// @param undefined what it means that the data, or more than one draw in twenty, have none
    Estimate defined(int figure, long n, String what, String undefined) {
        double value = resamples.value(figure);
        double[] drawn = resamples.drawn(figure);
        double[] known =
                Arrays.stream(drawn).filter(one -> !Double.isNaN(one)).sorted().toArray();
        if (Double.isNaN(value) || known.length < 0.95 * drawn.length || known.length == 0) {
            return Estimate.missing(Status.NOT_IDENTIFIED, n, what + BY, undefined);
        }
        double low = Quantile.ofSorted(known, LOW).orElse(value);
        double high = Quantile.ofSorted(known, 1 - LOW).orElse(value);
        return carried(resamples.percentile(0), value, Math.min(value, low), Math.max(value, high), n, what);
    }

    /// Share of draws in which a figure is among the `top` largest of the first `of`.
    Estimate amongTop(int figure, int top, int of) {
        return resamples.amongTop(figure, top, of);
    }

    private Estimate carried(Estimate drawn, double value, double low, double high, long n, String what) {
        boolean unstable = drawn.status() == Status.UNSTABLE || soundness.status() == Status.UNSTABLE;
        var warnings = new ArrayList<>(soundness.remarks());
        warnings.addAll(drawn.warnings());
        return new Estimate(
                value, low, high, LEVEL, n, what + BY, unstable ? Status.UNSTABLE : Status.OK, List.copyOf(warnings));
    }
}
