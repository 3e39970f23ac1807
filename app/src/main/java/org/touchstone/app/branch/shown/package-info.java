/// What the page of the branches is handed.
@NullMarked
package org.touchstone.app.branch.shown;

import org.jspecify.annotations.NullMarked;
