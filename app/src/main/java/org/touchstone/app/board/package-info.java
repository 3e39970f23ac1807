/// Seeing: the pages that show what was found. Start at [BoardPages] for what they are, at [Told] for where their
/// blocks come from.
///
/// Every page is made of the sections of the report, over the findings that the visitor's branches have; every picture
/// and table of it can be taken away, and all of it as a PDF. Nothing is estimated here; single journeys are listed and
/// counted from the live log by [Lives].
@ApplicationModule(
        allowedDependencies = {
            "findings",
            "paper",
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
package org.touchstone.app.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
