package org.touchstone.core.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Proportion;

/// How well journeys fit. Counts journeys by cost and worst cost, so that the order of the ways changes nothing.
final class Fit {

    private static final String AVERAGE = "mean fitness of optimal alignments, normal interval/1";
    private static final String LOG = "1 - costs / worst costs of optimal alignments, interval of a ratio/1";
    private static final double LEVEL = 0.95;
    private static final long FEW = 30;

    /// Cost and worst cost of a journey.
    private record Laid(int cost, int worst) implements Comparable<Laid> {
        private double fitness() {
            return worst == 0 ? 1 : 1 - (double) cost / worst;
        }

        @Override
        public int compareTo(Laid other) {
            int order = Integer.compare(worst, other.worst);
            return order != 0 ? order : Integer.compare(cost, other.cost);
        }
    }

    private final TreeMap<Laid, Long> counts = new TreeMap<>();

    void add(Alignment alignment, long journeys) {
        counts.merge(new Laid(alignment.cost(), alignment.worst()), journeys, Long::sum);
    }

    long journeys() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    long fitting() {
        long[] fitting = new long[1];
        counts.forEach((laid, journeys) -> fitting[0] += laid.cost == 0 ? journeys : 0);
        return fitting[0];
    }

    long cost() {
        long[] cost = new long[1];
        counts.forEach((laid, journeys) -> cost[0] += laid.cost * journeys);
        return cost[0];
    }

    private long worst() {
        long[] worst = new long[1];
        counts.forEach((laid, journeys) -> worst[0] += laid.worst * journeys);
        return worst[0];
    }

    Estimate share() {
        return Proportion.of(fitting(), journeys());
    }

    Estimate average() {
        long n = journeys();
        if (n == 0) {
            return none(AVERAGE);
        }
        double[] sums = new double[2];
        counts.forEach((laid, journeys) -> sums[0] += laid.fitness() * journeys);
        double mean = sums[0] / n;
        counts.forEach((laid, journeys) -> sums[1] += Math.pow(laid.fitness() - mean, 2) * journeys);
        return estimate(mean, Math.sqrt(sums[1] / (n - 1) / n), n, AVERAGE);
    }

    /// The error of a ratio of two sums, to first order.
    Estimate log() {
        long n = journeys();
        if (n == 0) {
            return none(LOG);
        }
        if (worst() == 0) {
            return estimate(1, 0, n, LOG);
        }
        double ratio = (double) cost() / worst();
        double[] squares = new double[1];
        counts.forEach((laid, journeys) -> squares[0] += Math.pow(laid.cost - ratio * laid.worst, 2) * journeys);
        double meanWorst = (double) worst() / n;
        return estimate(1 - ratio, Math.sqrt(squares[0] / (n - 1) / n) / meanWorst, n, LOG);
    }

    private static Estimate none(String method) {
        return Estimate.missing(Estimate.Status.INSUFFICIENT, 0, method, "No journey is over yet.");
    }

    /// One journey alone says nothing of others, so anything may be.
    private static Estimate estimate(double value, double error, long n, String method) {
        double z = new NormalDistribution(0, 1).inverseCumulativeProbability((1 + LEVEL) / 2);
        double low = n == 1 ? 0 : Math.clamp(value - z * error, 0, value);
        double high = n == 1 ? 1 : Math.clamp(value + z * error, value, 1);
        List<String> warnings = new ArrayList<>();
        if (n < FEW) {
            warnings.add("Only " + n + (n == 1 ? " journey" : " journeys") + ": read it as a hint.");
        }
        return new Estimate(value, low, high, LEVEL, n, method, Estimate.Status.OK, warnings);
    }
}
