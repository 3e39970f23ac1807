/// What customers said: questionnaires that people already have become typed answers.
///
/// Start at [Answers]: a row a respondent, a column a [Question], and for each cell whether it was answered
/// ([Presence]) and with how many points of the question's own [Scale]. [AnswersBuilder] makes them one by one. Points
/// are never rescaled; times are epoch microseconds, UTC.
@NullMarked
package org.touchstone.core.survey;

import org.jspecify.annotations.NullMarked;
