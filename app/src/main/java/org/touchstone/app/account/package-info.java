/// The people of the workbench: who may sign in, what their role includes, which branches they see, and the links,
/// sessions and tokens by which they come in. Start at [AccountConfiguration] for the wiring, at [Role] for what a role
/// includes.
///
/// Passwords, links, sessions and tokens are stored as hashes only. Times are microseconds UTC.
@ApplicationModule(allowedDependencies = {"platform :: *"})
@NullMarked
package org.touchstone.app.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
