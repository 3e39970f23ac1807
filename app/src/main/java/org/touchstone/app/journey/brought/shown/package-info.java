/// What the pages about data show: models of the templates in `app/src/main/jte/journey`.
@NamedInterface("brought-shown")
@NullMarked
package org.touchstone.app.journey.brought.shown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
