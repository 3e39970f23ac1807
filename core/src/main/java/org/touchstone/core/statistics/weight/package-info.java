/// Weights that make those who answered look like all customers, and what they cost.
///
/// Start at [Raking], when margins are known, or [PostStratification], when every cell is; both give a [Weighting]. The
/// fewer answers a weighted figure is worth stands in [Weights#effective].
@NullMarked
package org.touchstone.core.statistics.weight;

import org.jspecify.annotations.NullMarked;
