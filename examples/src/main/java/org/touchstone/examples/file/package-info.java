/// Plain files, as a business would export them.
///
/// Start at [Lines].
@NullMarked
package org.touchstone.examples.file;

import org.jspecify.annotations.NullMarked;
