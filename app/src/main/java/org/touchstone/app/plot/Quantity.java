package org.touchstone.app.plot;

import org.touchstone.core.statistics.Estimate;

/// What a figure on a picture is, and so how it is written.
public enum Quantity {
    /// A share from 0 to 1, written in per cent.
    SHARE,
    /// A mean answer or a difference of means, written with two decimals.
    POINTS,
    /// A time in seconds, written as people say it.
    SECONDS,
    /// A number of things.
    COUNT;

    /// The figure in words.
    String say(double value) {
        return switch (this) {
            case SHARE -> Say.share(value);
            case POINTS -> Say.decimal(value, 2);
            case SECONDS -> Say.seconds(value);
            case COUNT -> Say.count(Math.round(value));
        };
    }

    /// The figure with its interval; otherwise why there is none.
    String say(Estimate estimate) {
        if (estimate.value() == null || estimate.low() == null || estimate.high() == null) {
            return Say.why(estimate);
        }
        return this == SHARE
                ? Say.share(estimate)
                : say(estimate.value()) + " (" + say(estimate.low()) + " to " + say(estimate.high()) + ")";
    }

    /// The figure beside an axis whose ticks are `step` apart, with as many decimals as tell the ticks apart.
    String tick(double value, double step) {
        return switch (this) {
            case SHARE -> Say.decimal(value * 100, places(step * 100)) + "\u00a0%";
            case POINTS -> Say.decimal(value, places(step));
            case SECONDS -> Say.seconds(value);
            case COUNT -> Say.count(Math.round(value));
        };
    }

    private static int places(double step) {
        return Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9));
    }

    /// The smallest step at least so large that people count in.
    double step(double least) {
        if (this == SECONDS) {
            return Axis.step(least);
        }
        double floor = this == COUNT ? Math.max(1, least) : Math.max(1e-6, least);
        double power = Math.pow(10, Math.floor(Math.log10(floor) + 1e-9));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= floor * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
