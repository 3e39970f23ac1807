package org.touchstone.core.evidence.place;

import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.spread.Heterogeneity;

/// How much of the variation between places is real.
final class Variation {

    private static final String METHOD = "share of variation that is not chance (I²), Q-profile interval/1";

    private Variation() {}

    /// I² at τ² by restricted likelihood, with the ends of the interval of τ² (Viechtbauer 2007).
    static Estimate real(Heterogeneity places, double[] variances) {
        Estimate between = places.between();
        if (!between.present()) {
            return between;
        }
        double typical = typical(variances);
        double value = share(places.restrictedLikelihood(), typical);
        double low = share(places.betweenLow(), typical);
        double high = share(places.betweenHigh(), typical);
        return Estimate.of(
                value, Math.min(low, value), Math.max(high, value), between.level(), variances.length, METHOD);
    }

    private static double share(double between, double typical) {
        return between / (between + typical);
    }

    /// Chance in a typical place (Higgins & Thompson 2002).
    private static double typical(double[] variances) {
        double sum = 0;
        double squares = 0;
        for (double variance : variances) {
            sum += 1 / variance;
            squares += 1 / (variance * variance);
        }
        return (variances.length - 1) * sum / (sum * sum - squares);
    }
}
