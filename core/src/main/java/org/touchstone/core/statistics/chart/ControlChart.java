package org.touchstone.core.statistics.chart;

/// What a figure does while nothing changes, read off a baseline.
///
/// Shewhart's charts see a big change at once; for a slow drift use [Ewma] or [Cusum] on [#standardised]. Limits are
/// clamped to what the figure can be.
public sealed interface ControlChart permits ShareChart, RateChart, SingleChart, MeanChart, GapChart {

    /// How many standard deviations the limits stand from the centre.
    double THREE = 3;

    /// The level of the baseline.
    double centre();

    /// The limits for a period, at `sigmas` standard deviations.
    ///
    /// @param size units in the period (customers, visits, observations); charts of single values do not use it
    Limits limits(double size, double sigmas);

    /// The value in standard deviations from the centre.
    double standardised(double value, double size);

    /// Name and version of the method, as printed beside each chart.
    String method();

    /// The limits for a period at three standard deviations.
    default Limits limits(double size) {
        return limits(size, THREE);
    }
}
