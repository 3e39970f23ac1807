/// The branches of the house: its places with their zones, opening hours, areas and dayparts, kept as one text in the
/// form of the branches file. Start at [Places].
@ApplicationModule(allowedDependencies = {"account", "account :: *", "platform :: *"})
@NullMarked
package org.touchstone.app.branch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
