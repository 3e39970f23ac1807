/// Answers out of files: any table of a questionnaire becomes typed answers, and every row and cell is accounted for.
///
/// Start at [AnswersReader]; [AnswersMappingFile] tells it what columns mean. A file passes through `table` (bytes to
/// rows and fields), [AnswersPlan] (which column is what), [AnswersParser] (cells by the codes of their question,
/// [AnswerDecoder]) and an [Intake] (one row a respondent). Rows read = used + duplicate + left out + quarantined,
/// and cells = given + not visited + not asked + not answered + quarantined, always.
@NullMarked
package org.touchstone.core.survey.read;

import org.jspecify.annotations.NullMarked;
