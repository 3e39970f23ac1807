/// What is followed over time and compared between places: failures, leaving, times and ratings, each as a number of
/// customers and a sum for every branch, day, part of the day, channel and segment.
///
/// Start at [IndicatorTable]. Shares are in [0, 1]; times enter as logarithms of 1 + seconds, so that an average is the
/// usual time and not that of the few who wait longest; ratings are points of their own scale, the better the higher.
@NullMarked
package org.touchstone.core.evidence.indicator;

import org.jspecify.annotations.NullMarked;
