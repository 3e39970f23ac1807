/// The command line. Start at [Touchstone].
///
/// Commands that need no server never touch a class of Spring, so they answer at once.
@ApplicationModule(
        allowedDependencies = {
            "server",
            "findings",
            "report",
            "plot",
            "survey",
            "journey",
            "cycle",
            "branch",
            "account",
            "account :: *",
            "platform :: *"
        })
@NullMarked
package org.touchstone.app.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
