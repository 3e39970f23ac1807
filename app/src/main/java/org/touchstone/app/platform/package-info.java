/// The ground that the rooms of the workbench stand on: [who is here][org.touchstone.app.platform.visit.Visit], the
/// [languages][org.touchstone.app.platform.language.Words] and the [look][org.touchstone.app.platform.web.Desk] of its
/// pages. It knows none of the rooms.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.touchstone.app.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
