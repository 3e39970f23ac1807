/// Files that people bring into the workbench: looked at, tried, brought in, taken out again.
///
/// Start at [DataPages]. A file lies in a folder beside the database until it is in the log. Sizes are bytes.
@NamedInterface("brought")
@NullMarked
package org.touchstone.app.journey.brought;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
