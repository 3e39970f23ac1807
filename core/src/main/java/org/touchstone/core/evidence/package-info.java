/// What makes a moment critical, and how sure that is: recorded failures and what each costs, named, ranked with ties.
///
/// Start at [CriticalMoments]. Effects are points of the overall answer's own scale; a loss is points per 100 journeys.
@NullMarked
package org.touchstone.core.evidence;

import org.jspecify.annotations.NullMarked;
