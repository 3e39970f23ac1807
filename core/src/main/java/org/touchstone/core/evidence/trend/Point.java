package org.touchstone.core.evidence.trend;

import org.jspecify.annotations.Nullable;

/// One week, or one day, of an indicator in one place.
///
/// @param day its first day, an epoch day
/// @param n customers or encounters counted
/// @param value the smoothed figure, like for like; absent where nothing was counted yet
/// @param expected the level of the first 20 weeks; absent where it is not known yet
/// @param lower below this it is more than chance; absent within the first 20 weeks
/// @param upper above this it is more than chance
/// @param signal whether it lies outside
public record Point(
        long day,
        long n,
        @Nullable Double value,
        @Nullable Double expected,
        @Nullable Double lower,
        @Nullable Double upper,
        boolean signal) {}
