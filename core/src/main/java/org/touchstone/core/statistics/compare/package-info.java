/// One group beside another: differences and ratios with their intervals and tests.
///
/// Start at [Comparison], which all of them give; [ProportionDifference] compares shares, [MeanDifference] means,
/// [RateComparison] counts over time or visits, [LikeForLike] branches of a different mix. Shares are in [0, 1]. That
/// two intervals overlap is not a test; the interval of the difference is.
@NullMarked
package org.touchstone.core.statistics.compare;

import org.jspecify.annotations.NullMarked;
