/// The one entry: a journey log and a cycle go in, findings come out; page, command line and cluster only show them.
///
/// Start at [Findings]. Durations are seconds, instants are UTC, shares lie in [0, 1].
@NullMarked
package org.touchstone.core.analysis;

import org.jspecify.annotations.NullMarked;
