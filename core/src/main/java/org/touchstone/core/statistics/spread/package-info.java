/// How much places differ, beyond chance: like-for-like figures, funnels, shrunken estimates, shares of variation.
///
/// Start at [MixAdjustment] (like for like), [Funnel] (what chance allows), [BetaBinomial] and [Heterogeneity] (what is
/// real, and each place pulled to the mean as far as its doubt demands) and [OneWay] (raw observations in groups).
/// A place is anything compared: branch, channel, segment, daypart. Nothing here ranks by raw rate: the smallest places
/// fill both ends of such a table.
@NullMarked
package org.touchstone.core.statistics.spread;

import org.jspecify.annotations.NullMarked;
