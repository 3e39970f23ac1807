package org.touchstone.core.statistics.spread;

import java.util.function.DoubleUnaryOperator;

/// Where a function with one peak is highest, by golden section.
final class Peak {

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double CLOSE = 1e-9;

    private Peak() {}

    static double of(DoubleUnaryOperator function, double low, double high) {
        double from = low;
        double to = high;
        double left = to - GOLDEN * (to - from);
        double right = from + GOLDEN * (to - from);
        double atLeft = function.applyAsDouble(left);
        double atRight = function.applyAsDouble(right);
        while (to - from > CLOSE) {
            if (atLeft >= atRight) {
                to = right;
                right = left;
                atRight = atLeft;
                left = to - GOLDEN * (to - from);
                atLeft = function.applyAsDouble(left);
            } else {
                from = left;
                left = right;
                atLeft = atRight;
                right = from + GOLDEN * (to - from);
                atRight = function.applyAsDouble(right);
            }
        }
        return (from + to) / 2;
    }
}
