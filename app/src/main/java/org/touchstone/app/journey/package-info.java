/// What customers live, kept in the database while they live it.
///
/// Start at [LiveLog]; files come in through [Imports]. The database is the truth: facts in the order of their commits,
/// and the parts of imports. In memory there is one log, replaced after each group of commits, from which everything is
/// computed.
@ApplicationModule(allowedDependencies = {"cycle", "account", "account :: *", "platform :: *"})
@NullMarked
package org.touchstone.app.journey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
