package org.touchstone.core.statistics.compare;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The outcome of a test.
///
/// @param test name and version of the test, for "how is this computed"
/// @param statistic its statistic; absent for exact tests, which need none
/// @param degreesOfFreedom of the statistic; absent where there are none
/// @param p two-sided probability of something at least as unusual when there is no difference, in [0, 1]
public record Significance(
        String test, @Nullable Double statistic, @Nullable Double degreesOfFreedom, double p) {

    public Significance {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("A p must be in [0, 1], but got " + p);
        }
    }

    /// A test that counts outcomes and needs no statistic.
    static Significance exact(String test, double p) {
        return new Significance(test, null, null, Math.min(1, p));
    }

    /// A test by a statistic without degrees of freedom.
    static Significance of(String test, double statistic, double p) {
        return new Significance(test, statistic, null, p);
    }

    /// The statistic, unless the test is exact.
    public OptionalDouble findStatistic() {
        return statistic == null ? OptionalDouble.empty() : OptionalDouble.of(statistic);
    }
}
