package org.touchstone.core.statistics.chart;

import java.util.stream.LongStream;
import org.touchstone.core.statistics.Estimate;

/// The share of customers with a failure (or with a success), period by period: the p chart, or Laney's p′ chart.
///
/// Real shares vary more from week to week than coin tossing allows, and with many customers the p chart then cries
/// wolf every week. Laney (2002) widens the limits by the spread of the standardised shares, σ_z. Plain limits are
/// kept where σ_z is at most 1.2. Exact to rounding.
///
/// @param centre pooled share of the baseline, in [0, 1]
/// @param dispersion σ_z: 1 for the plain p chart
public record ShareChart(double centre, double dispersion) implements ControlChart {

    /// Above this σ_z the limits are Laney's.
    public static final double LANEY_ABOVE = 1.2;

    /// Fewest failures, and fewest successes, in a mean period.
    public static final double MINIMUM_COUNT = 5;

    public ShareChart {
        if (!(centre >= 0 && centre <= 1 && dispersion > 0)) {
            throw new IllegalArgumentException(
                    "Expected a share in [0, 1] and a dispersion > 0, but got " + centre + " and " + dispersion);
        }
    }

    /// The p chart.
    public static ShareChart plain(long[] failures, long[] units) {
        return new ShareChart(Counts.pooled(failures, units), 1);
    }

    /// Laney's p′ chart, whatever its σ_z.
    ///
    /// @throws IllegalArgumentException if the shares do not vary, for then there is no σ_z
    public static ShareChart laney(long[] failures, long[] units) {
        return new ShareChart(Counts.pooled(failures, units), dispersion(failures, units));
    }

    /// The p chart, or Laney's where σ_z is above 1.2; frozen from 20 periods with 5 failures and 5 successes in the
    /// mean period.
    public static Baseline<ShareChart> freeze(long[] failures, long[] units) {
        double share = Counts.pooled(failures, units);
        double meanUnits = (double) LongStream.of(units).sum() / units.length;
        double rarer = meanUnits * Math.min(share, 1 - share);
        if (rarer < MINIMUM_COUNT) {
            return new Baseline.Missing<>(
                    Estimate.Status.INSUFFICIENT,
                    units.length,
                    "A chart of shares needs " + (int) MINIMUM_COUNT
                            + " failures and as many successes in a mean period:"
                            + " take longer periods, or follow the gaps between failures.");
        }
        return Baseline.freeze(units.length, () -> {
            double dispersion = dispersion(failures, units);
            return new ShareChart(share, dispersion > LANEY_ABOVE ? dispersion : 1);
        });
    }

    @Override
    public Limits limits(double size, double sigmas) {
        return Limits.around(centre, sigmas * dispersion * error(size), 0, 1);
    }

    @Override
    public double standardised(double value, double size) {
        return (value - centre) / (dispersion * error(size));
    }

    @Override
    public String method() {
        return dispersion == 1 ? "p chart/1" : "Laney p' chart/1";
    }

    private double error(double size) {
        return Math.sqrt(centre * (1 - centre) / size);
    }

    private static double dispersion(long[] failures, long[] units) {
        var plain = new ShareChart(Counts.pooled(failures, units), 1);
        var z = new double[units.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = plain.standardised((double) failures[i] / units[i], (double) units[i]);
        }
        return MovingRange.mean(z) / MovingRange.D2;
    }
}
