package org.touchstone.core.statistics.spread;

/// What was counted or measured in one cell: one place, or one stratum of it, or one period.
public sealed interface Tally {

    /// Customers with a failure (or a success) among all.
    ///
    /// @param failures customers that count, in 0 to `units`
    /// @param units all customers
    record Counts(long failures, long units) implements Tally {
        public Counts {
            if (failures < 0 || failures > units) {
                throw new IllegalArgumentException(
                        "Expected 0 <= failures <= units, but got " + failures + " of " + units);
            }
        }

        @Override
        public double size() {
            return units;
        }

        @Override
        public double mean() {
            return units == 0 ? 0 : (double) failures / units;
        }
    }

    /// Measured values, summed up.
    ///
    /// @param size number of values
    /// @param mean their mean, in any one unit; without meaning when there are none
    /// @param variance their variance, in that unit squared, at least 0
    record Measured(double size, double mean, double variance) implements Tally {
        public Measured {
            if (!(size >= 0 && variance >= 0 && Double.isFinite(mean) && Double.isFinite(variance))) {
                throw new IllegalArgumentException("Expected size >= 0, a finite mean and variance >= 0, but got "
                        + size + ", " + mean + ", " + variance);
            }
        }
    }

    /// Counts of failures among units.
    static Tally counts(long failures, long units) {
        return new Counts(failures, units);
    }

    /// Number, mean and variance of measured values.
    static Tally measured(double size, double mean, double variance) {
        return new Measured(size, mean, variance);
    }

    /// Customers or values behind it.
    double size();

    /// Share of failures, or mean; without meaning when it is empty.
    double mean();

    /// Whether nobody stands behind it.
    default boolean isEmpty() {
        return size() == 0;
    }

    /// Variance of one observation, when the true mean is `truth`: p(1−p) for counts, the measured one else.
    default double variance(double truth) {
        return switch (this) {
            case Counts counts -> truth * (1 - truth);
            case Measured measured -> measured.variance();
        };
    }
}
