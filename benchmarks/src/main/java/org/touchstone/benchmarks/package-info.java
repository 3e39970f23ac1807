/// How fast, beside whom, and proof that the answers agree.
///
/// Nothing depends on this module. Each claim made from it has a page in docs/benchmarks.
@NullMarked
package org.touchstone.benchmarks;

import org.jspecify.annotations.NullMarked;
