package org.touchstone.core.evidence.place;

import java.util.Arrays;

/// A mean with the mix of all places, and what each branch-day adds to it. Immutable.
final class Standardised {

    private final double value;
    private final double missing;
    private final double least;
    /// Branch-days in order, and the influence of each.
    private final int[] days;

    private final double[] influences;

    private Standardised(double value, double missing, double least, int[] days, double[] influences) {
        this.value = value;
        this.missing = missing;
        this.least = least;
        this.days = days;
        this.influences = influences;
    }

    /// Gathers what branch-days add, in their order.
    static final class Influences {
        private final int[] days;
        private final double[] sums;
        private int size;

        /// @param most branch-days there can be
        Influences(int most) {
            days = new int[most];
            sums = new double[most];
        }

        /// Adds to a branch-day, which is the last one or comes after it.
        void add(int day, double influence) {
            if (size == 0 || days[size - 1] != day) {
                days[size++] = day;
            }
            sums[size - 1] += influence;
        }

        /// @param least variance that there is at least, were customers independent
        Standardised at(double value, double missing, double least) {
            return new Standardised(value, missing, least, Arrays.copyOf(days, size), Arrays.copyOf(sums, size));
        }
    }

    double value() {
        return value;
    }

    /// Part of the common mix that does not occur, in [0, 1].
    double missing() {
        return missing;
    }

    /// Branch-days behind it.
    int days() {
        return days.length;
    }

    double variance() {
        double squares = 0;
        for (double influence : influences) {
            squares += influence * influence;
        }
        return Math.max(least, variance(squares, days.length));
    }

    /// Variance of the difference to another mean, which may be of the same days.
    double varianceOfDifference(Standardised other) {
        double squares = 0;
        int met = 0;
        int theirs = 0;
        for (int own = 0; own < days.length; own++) {
            while (theirs < other.days.length && other.days[theirs] < days[own]) {
                squares += square(other.influences[theirs++]);
                met++;
            }
            boolean shared = theirs < other.days.length && other.days[theirs] == days[own];
            squares += square(influences[own] - (shared ? other.influences[theirs++] : 0));
            met++;
        }
        for (; theirs < other.days.length; theirs++) {
            squares += square(other.influences[theirs]);
            met++;
        }
        return Math.max(least + other.least, variance(squares, met));
    }

    private static double square(double influence) {
        return influence * influence;
    }

    private static double variance(double squares, int days) {
        return days < 2 ? Double.NaN : squares * days / (days - 1);
    }
}
