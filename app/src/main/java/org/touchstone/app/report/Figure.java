package org.touchstone.app.report;

import org.touchstone.app.plot.Quantity;
import org.touchstone.app.plot.Say;
import org.touchstone.core.statistics.Estimate;

/// How a figure of the findings is written, by its unit: "share", "seconds" or "points".
record Figure(Quantity quantity) {

    static Figure of(String unit) {
        return new Figure(
                switch (unit) {
                    case "share" -> Quantity.SHARE;
                    case "seconds" -> Quantity.SECONDS;
                    default -> Quantity.POINTS;
                });
    }

    /// The figure alone.
    String say(double value) {
        return switch (quantity) {
            case SHARE ->
                value >= 0.0005 && value < 0.0995 ? Say.decimal(100 * value, 1) + "\u00a0%" : Say.share(value);
            case SECONDS -> Say.seconds(value);
            case POINTS, COUNT -> Say.decimal(value, 2);
        };
    }

    /// The figure with its interval; otherwise why there is none.
    String say(Estimate estimate) {
        Double value = estimate.value();
        Double low = estimate.low();
        Double high = estimate.high();
        if (value == null || low == null || high == null) {
            return Say.why(estimate);
        }
        return quantity == Quantity.SHARE && say(low).equals(say(high))
                ? Say.share(estimate)
                : say(value) + " (" + say(low) + " to " + say(high) + ")";
    }
}
