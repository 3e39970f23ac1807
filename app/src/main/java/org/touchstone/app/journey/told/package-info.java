/// What programs tell of encounters while they are lived, and what they ask for, over HTTP with a token.
///
/// Start at [EncounterPages]. A batch is read whole ([BatchReader]), judged against what is known in its own
/// transaction ([BatchJudge]), and answered when it is on disk and in the log. docs/reference/api.md tells the same to
/// those who write such programs. Times are ISO 8601 with a zone; inside, epoch microseconds, UTC.
@NamedInterface("told")
@NullMarked
package org.touchstone.app.journey.told;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
