package org.touchstone.core.conformance;

import java.util.Arrays;

/// What it costs to miss a step and to live a moment in vain, in whole numbers from 1 to 1,000. Immutable.
///
/// Free steps are missed for nothing, whatever stands here.
public final class Costs {

    /// Most that one move may cost.
    public static final int MOST = 1_000;

    private final int[] skips;
    private final int[] inserts;
    private final int other;

    private Costs(int[] skips, int[] inserts, int other) {
        this.skips = skips;
        this.inserts = inserts;
        this.other = other;
    }

    /// Every move costs 1.
    public static Costs unit(int steps) {
        int[] ones = new int[steps];
        Arrays.fill(ones, 1);
        return new Costs(ones, ones, 1);
    }

    /// Costs of their own for every step.
    ///
    /// @param skips cost of missing a step, by its number
    /// @param inserts cost of living a step where the cycle does not have it, by its number
    /// @param other cost of living a moment that is no step of the cycle
    /// @throws IllegalArgumentException if a cost is not in 1 to [#MOST], or the two lists differ in length
    public static Costs of(int[] skips, int[] inserts, int other) {
        if (skips.length != inserts.length) {
            throw new IllegalArgumentException("Every step has a cost of missing it and one of living it in vain, but "
                    + skips.length + " and " + inserts.length + " are given.");
        }
        Arrays.stream(skips).forEach(Costs::check);
        Arrays.stream(inserts).forEach(Costs::check);
        check(other);
        return new Costs(skips.clone(), inserts.clone(), other);
    }

    private static void check(int cost) {
        if (cost < 1 || cost > MOST) {
            throw new IllegalArgumentException("A move costs 1 to " + MOST + ", but got " + cost + ".");
        }
    }

    /// Number of steps it knows.
    public int steps() {
        return skips.length;
    }

    /// Cost of missing the step.
    public int skip(int step) {
        return skips[step];
    }

    /// Cost of living the moment where the cycle does not have it; a number that is no step is another moment.
    public int insert(int moment) {
        return moment >= 0 && moment < inserts.length ? inserts[moment] : other;
    }
}
