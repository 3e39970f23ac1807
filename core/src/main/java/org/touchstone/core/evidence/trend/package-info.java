/// Whether something is getting worse or better, since when, and what may be behind it.
///
/// Start at [Trends]. Every indicator is followed week by week in the whole chain and in each branch, like for like:
/// what a weekday and the number of customers of a day explain is taken out first, so that a busy December is no trend.
/// Limits are frozen on the first 20 weeks, start anew where people are asked in another way, and are so wide that
/// twenty boards of this size in which nothing changes give one false signal together.
@NullMarked
package org.touchstone.core.evidence.trend;

import org.jspecify.annotations.NullMarked;
