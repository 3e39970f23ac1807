/// Paper: sections of the report as A4 pages in a PDF, pictures as vectors. Start at [Paper].
///
/// Lengths are points, 72 to an inch; heights count from the foot of the page, inside of pictures from their top.
@ApplicationModule(allowedDependencies = {"report", "plot"})
@NullMarked
package org.touchstone.app.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
