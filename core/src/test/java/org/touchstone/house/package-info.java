/// The rules of the house, as the tests of every module use them.
///
/// Start at [Arrows], which holds who may know whom, and [Sizes], which keeps methods and files short; [SharedData]
/// finds the public files that some tests read. Packed into the test jar of `core`, so that each module states its own
/// map and the rules are written once.
@NullMarked
package org.touchstone.house;

import org.jspecify.annotations.NullMarked;
