/// Pictures of the findings: SVG text made in Java, the same in page, report, PDF and slide.
///
/// Start at [Wheel], the signature picture. Every picture is a [Picture]: the drawing, a summary in words and a
/// [PictureTable] that says the same. Drawings carry presentation attributes with the light colours for paper; their
/// class attributes let a page recolour them for the dark. Lengths are pixels of the picture's own box.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.touchstone.app.plot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
