/// Numbers with their doubt: estimates, intervals and survival curves.
///
/// Start at [Estimate], which every figure of the product is. Depends on nothing of ours.
@NullMarked
package org.touchstone.core.statistics;

import org.jspecify.annotations.NullMarked;
