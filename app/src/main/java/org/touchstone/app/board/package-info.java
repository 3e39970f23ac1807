/// Seeing: the pages that show what was found. Start at [BoardPages] for what they are, at [Told] for where their
/// blocks come from.
///
/// Every page is made of the sections of the report, over the findings that the visitor's branches have; every picture
/// and table of it can be taken away. Nothing is computed here.
@ApplicationModule(
        allowedDependencies = {"findings", "report", "plot", "survey", "journey", "branch", "account", "account :: *", "platform :: *"})
@NullMarked
package org.touchstone.app.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
