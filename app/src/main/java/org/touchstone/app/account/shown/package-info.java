/// What the pages of the accounts show: one record a template in `app/src/main/jte/account`, plain values only.
@NullMarked
package org.touchstone.app.account.shown;

import org.jspecify.annotations.NullMarked;
