package org.touchstone.core.survey.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How people split 100 points over the dimensions, to say what matters to them.
///
/// @param points of each dimension, at least 0, together 100
/// @param warnings what was scaled or left out, in plain words
public record PointSplit(List<Double> points, List<String> warnings) {

    private static final double HUNDRED = 100;

    public PointSplit {
        points = List.copyOf(points);
        warnings = List.copyOf(warnings);
        double sum = points.stream().mapToDouble(Double::doubleValue).sum();
        if (points.stream().anyMatch(point -> !(point >= 0)) || Math.abs(sum - HUNDRED) > 1e-6) {
            throw new IllegalArgumentException("Points must be at least 0 and add up to 100, but got " + points);
        }
    }

    /// One split for all; points that do not add up to 100 are scaled, with a warning.
    ///
    /// @throws IllegalArgumentException if points are negative or all 0
    public static PointSplit of(double... points) {
        double sum = sum(points);
        if (!(sum > 0)) {
            throw new IllegalArgumentException(
                    "Points must be at least 0 and not all 0, but got " + Arrays.toString(points));
        }
        List<String> warnings =
                adds(sum) ? List.of() : List.of("Points add up to " + sum + ", not to 100; they were scaled.");
        return new PointSplit(scaled(points, sum), warnings);
    }

    /// The mean of many people's splits, each scaled to 100. Splits without points or with negative ones are left out.
    ///
    /// @param splits a row a person, a column a dimension
    /// @throws IllegalArgumentException if no split is left, or rows differ in length
    public static PointSplit ofPeople(double[][] splits) {
        double[] means = new double[splits.length == 0 ? 0 : splits[0].length];
        int used = 0;
        int off = 0;
        for (double[] split : splits) {
            if (split.length != means.length) {
                throw new IllegalArgumentException("Expected " + means.length + " points, but got " + split.length);
            }
            double sum = sum(split);
            if (sum > 0) {
                used++;
                off += adds(sum) ? 0 : 1;
                for (int d = 0; d < means.length; d++) {
                    means[d] += split[d] / sum;
                }
            }
        }
        if (used == 0) {
            throw new IllegalArgumentException("Nobody split any points");
        }
        var warnings = new ArrayList<String>();
        if (off > 0) {
            warnings.add("The points of " + off + " of " + used + " people do not add up to 100; they were scaled.");
        }
        if (used < splits.length) {
            warnings.add((splits.length - used) + " of " + splits.length + " people split no points; left out.");
        }
        return new PointSplit(scaled(means, used), warnings);
    }

    /// The sum, or -1 if a point is negative or no number.
    private static double sum(double[] points) {
        double sum = 0;
        for (double point : points) {
            if (!(point >= 0 && Double.isFinite(point))) {
                return -1;
            }
            sum += point;
        }
        return sum;
    }

    private static boolean adds(double sum) {
        return Math.abs(sum - HUNDRED) <= 1e-9;
    }

    private static List<Double> scaled(double[] points, double sum) {
        return Arrays.stream(points).map(point -> HUNDRED * point / sum).boxed().toList();
    }
}
