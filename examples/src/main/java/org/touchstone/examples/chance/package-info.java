/// Chance that can be repeated: every random number has an address.
///
/// Start at [Draws]. A number depends on its address alone (seed, place, day, customer, purpose, occasion), never on
/// what was drawn before it. So two worlds that differ in one setting still meet the same customers, and any part of
/// a world can be made alone, in any order, on any thread.
@NullMarked
package org.touchstone.examples.chance;

import org.jspecify.annotations.NullMarked;
