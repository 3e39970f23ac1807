package org.touchstone.core.analysis;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.analysis.Findings.Spread;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.measure.Census;
import org.touchstone.core.measure.Durations;
import org.touchstone.core.measure.ExactQuantiles;
import org.touchstone.core.measure.Timed;

/// Durations of a census with their exact quantiles, read off in seconds. Immutable.
final class Spreads {

    private static final double MEDIAN = 0.5;
    private static final double NINE_IN_TEN = 0.9;

    private final Durations durations;
    private final ExactQuantiles quantiles;

    Spreads(Census census, Timed timed) {
        this(census, timed, census.take(Durations.of(timed)));
    }

    /// @param durations what the census yields for `timed`, known already
    Spreads(Census census, Timed timed, Durations durations) {
        this.durations = durations;
        quantiles = ExactQuantiles.of(census, timed, durations, MEDIAN, NINE_IN_TEN);
    }

    /// The cells in which something occurred.
    IntStream lived() {
        return durations.lived();
    }

    /// How often it occurred in the cell, timed or not.
    long counted(int cell) {
        return durations.counted(cell);
    }

    /// How the cell is spread.
    Spread of(int cell) {
        if (durations.timed(cell) == 0) {
            return Spread.NONE;
        }
        return new Spread(
                durations.timed(cell),
                seconds(durations.mean(cell)),
                seconds(quantiles.quantile(cell, MEDIAN)),
                seconds(quantiles.quantile(cell, NINE_IN_TEN)));
    }

    static @Nullable Double seconds(OptionalDouble micros) {
        return micros.isEmpty() ? null : micros.getAsDouble() / Micros.SECOND;
    }
}
