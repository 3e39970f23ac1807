/// The languages of the workbench and its texts. Start at [Words].
///
/// The texts stand in `texts/en.properties` and its sisters, one file a language.
@NamedInterface("language")
@NullMarked
package org.touchstone.app.platform.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
