package org.touchstone.core.evidence.description;

import org.jspecify.annotations.Nullable;

/// Sums of waits and answers between the minutes at which a line may bend, from which least squares fits every bend
/// without another look at the customers.
final class WaitSums {

    /// For each stretch: customers, minutes, their squares, answers, products.
    private static final int SUMS = 5;

    /// Less than this share of its own is left of the excess minutes: the bend cannot be told from a straight line.
    private static final double DEPENDENT = 1e-9;

    /// Minutes at which the line may bend, increasing.
    private final double[] bends;
    /// By stretch: the one before the first bend, then the one after each.
    private final double[] sums;
    private double squares;

    WaitSums(double[] bends) {
        this.bends = bends;
        sums = new double[SUMS * (bends.length + 1)];
    }

    void add(double minutes, double answer) {
        int found = java.util.Arrays.binarySearch(bends, minutes);
        int at = SUMS * (found < 0 ? -found - 1 : found + 1);
        sums[at]++;
        sums[at + 1] += minutes;
        sums[at + 2] += minutes * minutes;
        sums[at + 3] += answer;
        sums[at + 4] += minutes * answer;
        squares += answer * answer;
    }

    void add(WaitSums other, double times) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += times * other.sums[i];
        }
        squares += times * other.squares;
    }

    /// The sums of stretches from a number on.
    private double[] from(int stretch) {
        double[] beyond = new double[SUMS];
        for (int at = SUMS * stretch; at < sums.length; at += SUMS) {
            for (int i = 0; i < SUMS; i++) {
                beyond[i] += sums[at + i];
            }
        }
        return beyond;
    }

    /// The straight line; null where nobody waited longer than anybody else.
    @Nullable
    Broken straight() {
        double[] all = from(0);
        double spread = all[2] - all[1] * all[1] / all[0];
        if (!(all[0] > 2 && spread > DEPENDENT * all[2])) {
            return null;
        }
        double slope = (all[4] - all[1] * all[3] / all[0]) / spread;
        return new Broken((all[3] - slope * all[1]) / all[0], slope, 0, 0);
    }

    /// The line with the bend that leaves least unexplained, the earliest of equal ones; null where none can be fitted.
    @Nullable
    Broken bent() {
        double[] all = from(0);
        Broken best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (int g = 0; g < bends.length; g++) {
            double[] excess = excess(from(g + 1), bends[g]);
            double n = all[0];
            double ww = all[2] - all[1] * all[1] / n;
            double wy = all[4] - all[1] * all[3] / n;
            double hh = excess[1] - excess[0] * excess[0] / n;
            double wh = excess[2] - all[1] * excess[0] / n;
            double hy = excess[3] - excess[0] * all[3] / n;
            double left = ww * hh - wh * wh;
            if (left > DEPENDENT * ww * hh) {
                double slope = (wy * hh - hy * wh) / left;
                double extra = (hy * ww - wy * wh) / left;
                double explained = slope * wy + extra * hy;
                if (explained > most) {
                    most = explained;
                    best = new Broken((all[3] - slope * all[1] - extra * excess[0]) / n, slope, extra, bends[g]);
                }
            }
        }
        return best;
    }

    /// Of minutes beyond a bend: their sum, their squares, their products with minutes and with answers.
    private static double[] excess(double[] beyond, double bend) {
        return new double[] {
            beyond[1] - bend * beyond[0],
            beyond[2] - 2 * bend * beyond[1] + bend * bend * beyond[0],
            beyond[2] - bend * beyond[1],
            beyond[4] - bend * beyond[3]
        };
    }

    /// Sum of squared misses of a line, which bends at one of the bends if at all.
    double misses(Broken line) {
        double[] all = from(0);
        int at = line.extra() == 0 ? bends.length : java.util.Arrays.binarySearch(bends, line.bend());
        double[] excess = excess(from(Math.min(at, bends.length - 1) + 1), line.bend());
        double a = line.level();
        double b = line.slope();
        double c = line.extra();
        return squares
                - 2 * (a * all[3] + b * all[4] + c * excess[3])
                + a * a * all[0]
                + b * b * all[2]
                + c * c * excess[1]
                + 2 * (a * b * all[1] + a * c * excess[0] + b * c * excess[2]);
    }
}
