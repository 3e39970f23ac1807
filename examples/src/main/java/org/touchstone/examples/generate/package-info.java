/// What every generator of an example promises.
///
/// Start at [Generator].
@NullMarked
package org.touchstone.examples.generate;

import org.jspecify.annotations.NullMarked;
