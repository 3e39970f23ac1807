package org.touchstone.app.plot;

import java.util.ArrayList;
import java.util.List;

/// An axis on which equal distances are equal differences, from one whole step to another.
///
/// @param high above `low`
/// @param step distance of the ticks
/// @param from where `low` stands, in pixels; below `to` or above it
/// @param to where `high` stands
record Linear(Quantity quantity, double low, double high, double step, double from, double to) {

    /// The axis over all the values, widened to whole steps.
    ///
    /// @param most steps at most
    static Linear over(Quantity quantity, double low, double high, int most, double from, double to) {
        double step = quantity.step(Math.max(high - low, 1e-9) / Math.max(1, most - 1));
        double first = Math.floor(low / step + 1e-9) * step;
        double last = Math.ceil(high / step - 1e-9) * step;
        return new Linear(quantity, first, last > first ? last : first + step, step, from, to);
    }

    /// The same axis elsewhere.
    Linear between(double start, double end) {
        return new Linear(quantity, low, high, step, start, end);
    }

    double at(double value) {
        return from + (to - from) * (Math.clamp(value, low, high) - low) / (high - low);
    }

    List<Double> ticks() {
        var ticks = new ArrayList<Double>();
        long first = Math.round(low / step);
        long last = Math.round(high / step);
        for (long i = first; i <= last; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /// Width of the widest words beside it.
    double room(double size) {
        return ticks().stream()
                .mapToDouble(tick -> Letters.width(words(tick), size))
                .max()
                .orElse(0);
    }

    String words(double tick) {
        return quantity.tick(tick, step);
    }
}
