/// Summaries of journeys that add: flows, waits, ways, standards kept.
///
/// Start at [Measure] (reads journeys, yields a summary) and [Census] (runs it over a log, on all cores). A [Summary]
/// holds integers and adds exactly in any order; estimates are read off it and never added. Times are microseconds.
@NullMarked
package org.touchstone.core.measure;

import org.jspecify.annotations.NullMarked;
