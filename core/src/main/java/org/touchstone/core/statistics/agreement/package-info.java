/// Whether several people who judge the same things agree, beyond what chance would give.
///
/// Start at [KrippendorffAlpha] for any number of judges and gaps; [CohenKappa] is for two. 1 is full agreement, 0 what
/// chance gives.
@NullMarked
package org.touchstone.core.statistics.agreement;

import org.jspecify.annotations.NullMarked;
