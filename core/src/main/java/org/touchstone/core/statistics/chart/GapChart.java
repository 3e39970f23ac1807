package org.touchstone.core.statistics.chart;

import java.util.stream.DoubleStream;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// What lies between one rare failure and the next: visits (g chart) or time (t chart).
///
/// Where failures are rare, most periods hold none and their share says little; the gap says it. A *short* gap is the
/// bad sign, but a single short gap happens by chance, so mind runs below the centre, which is the median. The limits
/// are those of equal chance (0.135 % beyond each at three sigmas), not plus-minus, for gaps are skewed.
/// Benneyan (2001) for visits, with the geometric distribution; for time the exponential. Exact to rounding.
///
/// @param mean mean gap of the baseline, above 0: visits without failure between two failures, or time
/// @param counted whether gaps are counted in whole visits
public record GapChart(double mean, boolean counted) implements ControlChart {

    private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);

    public GapChart {
        if (!(mean > 0 && Double.isFinite(mean))) {
            throw new IllegalArgumentException("Expected a mean gap above 0, but got " + mean);
        }
    }

    /// From the visits without failure that lay between two failures; 0 when two in a row failed.
    public static GapChart visits(double... gaps) {
        return new GapChart(DoubleStream.of(gaps).average().orElse(0), true);
    }

    /// From the times between two failures, in any one unit.
    public static GapChart times(double... gaps) {
        return new GapChart(DoubleStream.of(gaps).average().orElse(0), false);
    }

    /// The median gap.
    @Override
    public double centre() {
        return quantile(0.5);
    }

    @Override
    public Limits limits(double size, double sigmas) {
        double tail = NORMAL.cumulativeProbability(-sigmas);
        return new Limits(quantile(tail), centre(), quantile(1 - tail));
    }

    /// The normal quantile of the gap's probability, so that run rules may read it; in the middle of its step for
    /// whole visits.
    @Override
    public double standardised(double value, double size) {
        double below = counted ? (atMost(value - 1) + atMost(value)) / 2 : atMost(value);
        return NORMAL.inverseCumulativeProbability(below);
    }

    @Override
    public String method() {
        return counted ? "g chart, probability limits/1" : "t chart, probability limits/1";
    }

    /// Logarithm of the probability that a gap goes on for one unit more.
    private double decay() {
        return counted ? Math.log1p(-1 / (mean + 1)) : -1 / mean;
    }

    private double atMost(double gap) {
        if (gap < 0) {
            return 0;
        }
        return -Math.expm1(decay() * (counted ? Math.floor(gap) + 1 : gap));
    }

    private double quantile(double probability) {
        double exact = Math.log1p(-probability) / decay();
        return counted ? Math.max(0, Math.ceil(exact - 1e-9) - 1) : exact;
    }
}
