/// Answers that programs tell, in batches, and ask for.
///
/// Start at [AnswerPages]. A batch is read by [BatchOfAnswers] and kept once, all of it or nothing.
@NamedInterface("told")
@NullMarked
package org.touchstone.app.survey.told;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
