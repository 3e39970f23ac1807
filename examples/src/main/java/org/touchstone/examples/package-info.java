/// Complete small services to try everything on.
///
/// Each has a package with its generator, and a folder beside the sources with its cycle file. Start at `catalogue`.
@NullMarked
package org.touchstone.examples;

import org.jspecify.annotations.NullMarked;
