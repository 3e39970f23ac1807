/// What the page of a table of answers shows: models of the templates in `app/src/main/jte/survey`.
@NullMarked
package org.touchstone.app.survey.brought.shown;

import org.jspecify.annotations.NullMarked;
