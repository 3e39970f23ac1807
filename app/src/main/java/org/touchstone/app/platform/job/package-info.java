/// Long work: imports, analyses, anything that nobody should wait for with a page open.
///
/// Start at [Jobs]. A job is a row, so it is found again by a page that is loaded anew and by a program that is started
/// anew.
@NamedInterface("job")
@NullMarked
package org.touchstone.app.platform.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
