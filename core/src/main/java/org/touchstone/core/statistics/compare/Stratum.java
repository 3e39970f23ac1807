package org.touchstone.core.statistics.compare;

/// Two groups within one like part of their customers: one channel, one hour, one kind of business.
///
/// @param keptFirst those that count in the first group, in 0 to `allFirst`
/// @param allFirst observations of the first group, at least 0
/// @param keptSecond those that count in the second group, in 0 to `allSecond`
/// @param allSecond observations of the second group, at least 0
public record Stratum(long keptFirst, long allFirst, long keptSecond, long allSecond) {

    public Stratum {
        ProportionDifference.requireKept(keptFirst, allFirst);
        ProportionDifference.requireKept(keptSecond, allSecond);
    }

    long all() {
        return allFirst + allSecond;
    }

    boolean hasBoth() {
        return allFirst > 0 && allSecond > 0;
    }

    Stratum plus(Stratum other) {
        return new Stratum(
                keptFirst + other.keptFirst,
                allFirst + other.allFirst,
                keptSecond + other.keptSecond,
                allSecond + other.allSecond);
    }
}
