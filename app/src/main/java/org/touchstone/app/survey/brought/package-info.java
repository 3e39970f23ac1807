/// Tables of answers that people bring into the workbench: looked at, tried, brought in, taken out again.
///
/// Start at [AnswerTables], one of the kinds of tables that can be brought in.
@NamedInterface("brought")
@NullMarked
package org.touchstone.app.survey.brought;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
