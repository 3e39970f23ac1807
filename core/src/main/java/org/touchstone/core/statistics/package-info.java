/// Numbers with their doubt: estimates, intervals, tests and survival curves.
///
/// Start at [Estimate], which every figure of the product is. `compare` holds what tells two groups apart, `weight`
/// what makes answers speak for all customers, `agreement` whether judges agree. Depends on nothing of ours.
@NullMarked
package org.touchstone.core.statistics;

import org.jspecify.annotations.NullMarked;
