/// Journeys out of files: any table of events becomes a journey log, and every row is accounted for.
///
/// Start at [LogReader]; [MappingFile] tells it what columns mean. A file passes through `table` (bytes in whole
/// lines), [RowParser] (typed columns), [Intake] (one vocabulary, grouped by journey) and [JourneyBuilder]
/// (encounters). Rows read = used + duplicate + quarantined, always. Times are epoch microseconds, UTC.
@NullMarked
package org.touchstone.core.journey.read;

import org.jspecify.annotations.NullMarked;
