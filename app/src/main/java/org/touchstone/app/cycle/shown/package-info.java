/// What the pages of the cycles show: one record a template in `app/src/main/jte/cycle`, plain values only.
@NullMarked
package org.touchstone.app.cycle.shown;

import org.jspecify.annotations.NullMarked;
