package org.touchstone.app.plot;

import java.util.ArrayList;
import java.util.List;

/// An axis of durations with ticks that people count in: 10 s, 5 min, 2 h, a week.
///
/// @param high upper end in seconds, above `low`
/// @param log whether equal distances are equal ratios
record Axis(double low, double high, boolean log, double left, double right) {

    private static final double[] NICE = {
        0.1,
        0.2,
        0.5,
        1,
        2,
        5,
        10,
        20,
        30,
        60,
        120,
        300,
        600,
        1200,
        1800,
        3600,
        7200,
        14_400,
        28_800,
        43_200,
        86_400,
        172_800,
        604_800,
        1_209_600,
        2_592_000,
        7_776_000,
        15_552_000,
        31_536_000,
        63_072_000,
        157_680_000,
        315_360_000
    };
    private static final double[] ROUGH = {
        0.1, 1, 10, 60, 600, 3600, 21_600, 86_400, 864_000, 2_592_000, 31_536_000, 315_360_000
    };

    /// The smallest step at least so long that people count in.
    static double step(double least) {
        for (double one : NICE) {
            if (one >= least * (1 - 1e-9)) {
                return one;
            }
        }
        return least;
    }

    double at(double seconds) {
        double inside = Math.clamp(seconds, low, high);
        double share = log ? StrictMath.log(inside / low) / StrictMath.log(high / low) : (inside - low) / (high - low);
        return left + (right - left) * share;
    }

    /// Ticks in seconds, at most `most` where the axis is linear.
    List<Double> ticks(int most) {
        var ticks = new ArrayList<Double>();
        if (log) {
            for (double one : ROUGH) {
                if (one >= low && one <= high) {
                    ticks.add(one);
                }
            }
            return ticks;
        }
        double step = high;
        for (double one : NICE) {
            if (high / one <= most) {
                step = one;
                break;
            }
        }
        for (double one = 0; one <= high; one += step) {
            ticks.add(one);
        }
        return ticks;
    }
}
