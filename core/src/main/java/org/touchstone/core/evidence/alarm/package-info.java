/// What is wrong with the records rather than with the service: thirteen kinds of alarms, by branch and week.
///
/// Start at [DataAlarms]. Red means that figures resting on these records must not be believed before somebody has
/// looked; amber, that they are read with care. Days are local to the branch, weeks begin on Monday, times are
/// microseconds where nothing else is said.
@NullMarked
package org.touchstone.core.evidence.alarm;

import org.jspecify.annotations.NullMarked;
