package org.touchstone.core.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// How long people bear something, when for many we only know that they bore it at least so long.
///
/// The product-limit estimator of Kaplan and Meier (1958) with Greenwood's variance. Whoever was served after a
/// wait is a censored observation of patience; whoever left is an event. At equal times events come first.
/// Balkers, who turned away at the sight of the queue, are not in the data. Immutable.
public final class Survival {

    /// One time at which somebody left.
    ///
    /// @param time time of the event, in the unit of the input
    /// @param atRisk people still bearing it just before
    /// @param events people who left at this time
    /// @param surviving share that bears it beyond this time, in [0, 1]
    /// @param standardError Greenwood's standard error of `surviving`
    public record Point(double time, long atRisk, long events, double surviving, double standardError) {}

    private final List<Point> points;
    private final long observed;
    private final long events;
    private final double totalTime;

    private Survival(List<Point> points, long observed, long events, double totalTime) {
        this.points = List.copyOf(points);
        this.observed = observed;
        this.events = events;
        this.totalTime = totalTime;
    }

    /// Estimates from counts at strictly increasing times.
    ///
    /// @param times times in any one unit, strictly increasing, not negative
    /// @param left people who left at each time
    /// @param censored people last seen bearing it at each time (served, or still waiting)
    /// @throws IllegalArgumentException if lengths differ or times do not increase
    public static Survival of(double[] times, long[] left, long[] censored) {
        requireIncreasing(times, left, censored);
        long atRisk = 0;
        for (int i = 0; i < times.length; i++) {
            atRisk += left[i] + censored[i];
        }
        final long all = atRisk;
        double surviving = 1;
        double greenwood = 0;
        double total = 0;
        long events = 0;
        var points = new ArrayList<Point>();
        for (int i = 0; i < times.length; i++) {
            total += times[i] * (left[i] + censored[i]);
            if (left[i] > 0) {
                surviving *= 1 - (double) left[i] / atRisk;
                greenwood += atRisk == left[i] ? 0 : (double) left[i] / ((double) atRisk * (atRisk - left[i]));
                points.add(new Point(times[i], atRisk, left[i], surviving, surviving * Math.sqrt(greenwood)));
                events += left[i];
            }
            atRisk -= left[i] + censored[i];
        }
        return new Survival(points, all, events, total);
    }

    /// The times at which somebody left, increasing.
    public List<Point> points() {
        return points;
    }

    /// People observed, whether they left or not.
    public long observed() {
        return observed;
    }

    /// People who left.
    public long events() {
        return events;
    }

    /// Share that bears it beyond `time`; 1 before the first event.
    public double at(double time) {
        double surviving = 1;
        for (Point point : points) {
            if (point.time() > time) {
                break;
            }
            surviving = point.surviving();
        }
        return surviving;
    }

    /// The time by which half have left, or empty when fewer than half ever did.
    public OptionalDouble median() {
        return points.stream()
                .filter(point -> point.surviving() <= 0.5)
                .mapToDouble(Point::time)
                .findFirst();
    }

    /// Leavers per unit of time waited by everyone, the rate of an exponential patience; empty without any time.
    public OptionalDouble rate() {
        return totalTime > 0 ? OptionalDouble.of(events / totalTime) : OptionalDouble.empty();
    }

    /// The interval of the share bearing it beyond `time`, on the log-log scale, which stays inside [0, 1]; where
    /// nobody or everybody has left yet, Wilson's interval over all observed.
    ///
    /// @param z normal quantile of the level wanted, 1.96 for 95 %
    public Estimate within(double time, double level, double z) {
        Point last = null;
        for (Point point : points) {
            if (point.time() <= time) {
                last = point;
            }
        }
        String method = "survival, Kaplan-Meier, log-log interval/1";
        if (last == null || last.surviving() <= 0) {
            // Nobody or everybody has left: the log-log scale has no width there, Wilson's interval has.
            return Proportion.of(last == null ? observed : 0, observed, level);
        }
        double log = Math.log(last.surviving());
        double spread = z * last.standardError() / (last.surviving() * Math.abs(log));
        double low = Math.exp(log * Math.exp(spread));
        double high = Math.exp(log * Math.exp(-spread));
        return Estimate.of(last.surviving(), low, high, level, observed, method);
    }

    private static void requireIncreasing(double[] times, long[] left, long[] censored) {
        if (times.length != left.length || times.length != censored.length) {
            throw new IllegalArgumentException("Expected as many counts as times, but got " + times.length + " times, "
                    + left.length + " and " + censored.length + " counts");
        }
        for (int i = 1; i < times.length; i++) {
            if (!(times[i] > times[i - 1])) {
                throw new IllegalArgumentException("Times must increase, but " + times[i] + " follows " + times[i - 1]);
            }
        }
    }
}
