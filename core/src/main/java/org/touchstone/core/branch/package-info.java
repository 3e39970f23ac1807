/// Places where a service is lived: their time zones, opening hours, holidays and dayparts, and the areas they belong
/// to.
///
/// Start at [Branches], read and written by [BranchesFile]. [Calendar] answers how long a branch was open between two
/// instants; [OpenTimes] does so for millions of intervals, in epoch microseconds, UTC.
@NullMarked
package org.touchstone.core.branch;

import org.jspecify.annotations.NullMarked;
