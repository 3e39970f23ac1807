/// What the pages of the board show: one record a template in `app/src/main/jte/board`, plain values only.
@NullMarked
package org.touchstone.app.board.shown;

import org.jspecify.annotations.NullMarked;
