/// Where something is better or worse than elsewhere: branches, channels, segments, parts of the day, and parts of the
/// day of single branches.
///
/// Start at [Places]. Places are compared like for like: every place with the mix of customers and hours of all. A
/// branch is told apart only if it lies outside what the other branches, with their own true differences, make likely.
/// There is no ranking by raw figures: the smallest places fill both ends of one.
@NullMarked
package org.touchstone.core.evidence.place;

import org.jspecify.annotations.NullMarked;
