/// What changed from one version of a cycle to the next.
///
/// Start at [Difference]. Steps are the same when their codes are, for codes are stable over versions.
@NullMarked
package org.touchstone.core.cycle.version;

import org.jspecify.annotations.NullMarked;
