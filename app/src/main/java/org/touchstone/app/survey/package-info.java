/// What customers said, kept in the database: answers that came in as files, and those that programs told.
///
/// Start at [LiveAnswers]; files come in through [AnswerImports]. Answers of all sources are one set, in which each
/// respondent counts once. Times are epoch microseconds, UTC.
@ApplicationModule(
        allowedDependencies = {"journey", "journey :: *", "cycle", "account", "account :: *", "platform :: *"})
@NullMarked
package org.touchstone.app.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
