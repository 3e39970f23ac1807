package org.touchstone.examples.bank;

/// Arrivals that come and go by the hour: a Poisson process with a rate constant within each hour.
///
/// The next arrival follows from a standard exponential number by running down the rate, so a higher rate moves every
/// customer forward and changes nobody. Immutable.
final class Rate {

    private static final double HOUR = 3_600_000;

    private final double opens;
    private final double[] perHour;

    /// @param opens start of the first hour, in milliseconds
    /// @param perHour arrivals in each hour from then on
    Rate(long opens, double... perHour) {
        this.opens = (double) opens;
        this.perHour = perHour.clone();
    }

    /// When the rate has been exhausted by `exponential` after `now`, or infinity when it never is.
    double next(double now, double exponential) {
        double left = exponential;
        double at = Math.max(now, opens);
        for (int hour = (int) ((at - opens) / HOUR); hour < perHour.length; hour++) {
            double ends = opens + (hour + 1) * HOUR;
            double load = (ends - at) / HOUR * perHour[hour];
            if (left <= load && perHour[hour] > 0) {
                return at + left / perHour[hour] * HOUR;
            }
            left -= load;
            at = ends;
        }
        return Double.POSITIVE_INFINITY;
    }

    /// How many are expected in all.
    double total() {
        double sum = 0;
        for (double rate : perHour) {
            sum += rate;
        }
        return sum;
    }
}
