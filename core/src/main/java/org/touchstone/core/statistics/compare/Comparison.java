package org.touchstone.core.statistics.compare;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;

/// How far two groups are apart, and how easily chance alone would give that.
///
/// @param difference the first minus the second, or the first over the second, with its interval
/// @param test the test of "no difference"; absent where the data allow none
public record Comparison(Estimate difference, @Nullable Significance test) {

    /// The test of "no difference", if the data allow one.
    public Optional<Significance> tested() {
        return Optional.ofNullable(test);
    }
}
