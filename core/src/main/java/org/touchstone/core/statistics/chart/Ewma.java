package org.touchstone.core.statistics.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Follows a slow drift by a weighted mean that forgets: the exponentially weighted moving average.
///
/// Roberts (1959); the limits widen from the first period on as the variance of the mean does, z_i having variance
/// λ/(2−λ)·(1−(1−λ)^2i). The default λ = 0.2, L = 3.255 cries wolf once in 1,250 periods. Exact to rounding.
///
/// @param target the level while nothing changes
/// @param deviation standard deviation of one value, above 0
/// @param weight λ, the weight of the newest value, in (0, 1]
/// @param width L, the limits in standard deviations of the mean, above 0
public record Ewma(double target, double deviation, double weight, double width) {

    /// λ of the default.
    public static final double WEIGHT = 0.2;

    /// L of the default.
    public static final double WIDTH = 3.255;

    public Ewma {
        if (!(deviation > 0 && weight > 0 && weight <= 1 && width > 0)) {
            throw new IllegalArgumentException(
                    "Expected a deviation above 0, a weight in (0, 1] and a width above 0, but got " + deviation + ", "
                            + weight + ", " + width);
        }
    }

    /// The default weight and width.
    public static Ewma of(double target, double deviation) {
        return new Ewma(target, deviation, WEIGHT, WIDTH);
    }

    /// The weighted mean after one period, and its limits.
    public record Point(double value, Limits limits) {}

    /// The weighted mean after each value, with the limits of that period.
    public List<Point> over(double... values) {
        var points = new ArrayList<Point>(values.length);
        double mean = target;
        for (int i = 0; i < values.length; i++) {
            mean = weight * values[i] + (1 - weight) * mean;
            points.add(new Point(mean, limits(i + 1)));
        }
        return List.copyOf(points);
    }

    /// The limits after `periods` values, 1 or more.
    public Limits limits(int periods) {
        return around(1 - Math.pow(1 - weight, 2.0 * periods));
    }

    /// The limits that those of single periods approach.
    public Limits limits() {
        return around(1);
    }

    /// The first period, counted from 0, whose mean lies beyond its limits; empty if there is none.
    public OptionalInt firstSignal(double... values) {
        List<Point> points = over(values);
        return IntStream.range(0, points.size())
                .filter(i -> points.get(i).limits.outside(points.get(i).value))
                .findFirst();
    }

    private Limits around(double grown) {
        double half = width * deviation * Math.sqrt(weight / (2 - weight) * grown);
        return new Limits(target - half, target, target + half);
    }
}
