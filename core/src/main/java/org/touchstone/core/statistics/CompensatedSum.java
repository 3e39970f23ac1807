package org.touchstone.core.statistics;

import java.util.function.IntToDoubleFunction;

/// A sum that does not lose the small addends among the large ones.
///
/// Neumaier's form of Kahan's summation (1974): the error does not grow with the number of addends as long as they
/// do not cancel. Not for several threads.
public final class CompensatedSum {

    private double sum;
    private double lost;

    /// The sum of all values.
    public static double of(double[] values) {
        return of(values.length, i -> values[i]);
    }

    /// The sum of `addend` over 0 to `n` - 1.
    public static double of(int n, IntToDoubleFunction addend) {
        var sum = new CompensatedSum();
        for (int i = 0; i < n; i++) {
            sum.add(addend.applyAsDouble(i));
        }
        return sum.value();
    }

    /// Adds one value.
    public void add(double value) {
        double next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
        sum = next;
    }

    /// The sum so far; 0 before the first value.
    public double value() {
        return sum + lost;
    }
}
