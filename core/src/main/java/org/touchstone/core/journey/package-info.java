/// What customers lived: one row for each encounter, stored by column.
///
/// Start at [JourneyLog]. It is a generation of [Part]s plus a small live tail; [Fact]s change it, and each change
/// gives a new log. Tables of events come in through `journey.read`;
/// [JourneyFiles] keeps a log on disk. Times are epoch microseconds, UTC; rows are sorted by
/// journey, then time. Words are codes of a [Vocabulary], because logs outlive versions of the cycle.
@NullMarked
package org.touchstone.core.journey;

import org.jspecify.annotations.NullMarked;
