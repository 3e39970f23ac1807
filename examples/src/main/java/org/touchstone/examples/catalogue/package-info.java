/// Which example services there are.
///
/// Start at [Examples]; a new service is added to its list.
@NullMarked
package org.touchstone.examples.catalogue;

import org.jspecify.annotations.NullMarked;
