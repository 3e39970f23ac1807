package org.touchstone.core.statistics.chart;

import java.util.function.Supplier;
import org.touchstone.core.statistics.Estimate;

/// Limits frozen on the first stretch of a figure, or the reason why there are none.
///
/// Limits that are computed anew with every period follow a slow drift and never see it. So they stay as they are
/// until somebody declares a new stage of the process.
///
/// @param <C> the chart
public sealed interface Baseline<C> {

    /// Fewest periods that limits may rest on.
    int MINIMUM_PERIODS = 20;

    /// The chart, with limits that stay.
    ///
    /// @param periods periods that the limits rest on
    record Frozen<C>(C chart, int periods) implements Baseline<C> {}

    /// No limits, and why.
    ///
    /// @param periods periods there are
    /// @param why one sentence in plain words
    record Missing<C>(Estimate.Status status, int periods, String why) implements Baseline<C> {}

    /// Freezes the chart when there are periods enough.
    static <C> Baseline<C> freeze(int periods, Supplier<C> chart) {
        if (periods < MINIMUM_PERIODS) {
            return new Missing<>(
                    Estimate.Status.INSUFFICIENT,
                    periods,
                    "Limits need " + MINIMUM_PERIODS + " periods, there are " + periods + ": ask again after "
                            + (MINIMUM_PERIODS - periods) + " more.");
        }
        return new Frozen<>(chart.get(), periods);
    }
}
