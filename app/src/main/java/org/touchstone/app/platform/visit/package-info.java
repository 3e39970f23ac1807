/// Who is asking, what they may do, and of which branches they may know. Start at [Visit].
@NamedInterface("visit")
@NullMarked
package org.touchstone.app.platform.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
