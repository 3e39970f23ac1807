package org.touchstone.core.statistics.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Sums what exceeds the target by more than an allowance: Page's cumulative sum (1954), both ways.
///
/// Sees a small lasting shift sooner than limits on single points do. How often it cries wolf: [RunLength#cusum].
/// Exact to rounding.
///
/// @param target the level while nothing changes
/// @param allowance K, half of the shift that matters, in the unit of the values, at least 0
/// @param limit H, beyond which it signals, in the unit of the values; 4 to 5 standard deviations is usual
public record Cusum(double target, double allowance, double limit) {

    public Cusum {
        if (!(allowance >= 0 && limit > 0)) {
            throw new IllegalArgumentException(
                    "Expected an allowance of at least 0 and a limit above 0, but got " + allowance + ", " + limit);
        }
    }

    /// The two sums after one period.
    ///
    /// @param up what has gathered above the target
    /// @param down what has gathered below it
    public record Sums(double up, double down) {}

    /// A sum beyond the limit.
    ///
    /// @param period the first period beyond it, counted from 0
    /// @param start the first period after the sum was last 0: about when the change began
    public record Signal(int period, Direction direction, int start) {}

    /// The sums after each value.
    public List<Sums> over(double... values) {
        var sums = new ArrayList<Sums>(values.length);
        double up = 0;
        double down = 0;
        for (double value : values) {
            up = Math.max(0, value - (target + allowance) + up);
            down = Math.max(0, target - allowance - value + down);
            sums.add(new Sums(up, down));
        }
        return List.copyOf(sums);
    }

    /// The first sum beyond the limit; empty if there is none.
    public Optional<Signal> firstSignal(double... values) {
        List<Sums> sums = over(values);
        for (int period = 0; period < sums.size(); period++) {
            Sums at = sums.get(period);
            if (at.up > limit) {
                return Optional.of(new Signal(period, Direction.UP, start(sums, period, Direction.UP)));
            }
            if (at.down > limit) {
                return Optional.of(new Signal(period, Direction.DOWN, start(sums, period, Direction.DOWN)));
            }
        }
        return Optional.empty();
    }

    private static int start(List<Sums> sums, int period, Direction direction) {
        OptionalInt zero = IntStream.iterate(period, i -> i >= 0, i -> i - 1)
                .filter(i -> (direction == Direction.UP ? sums.get(i).up : sums.get(i).down) == 0)
                .findFirst();
        return zero.isPresent() ? zero.getAsInt() + 1 : 0;
    }
}
