/// Two servers, under a strict policy: [PageServer] shows the page of one analysis, to which nobody signs in;
/// [Workbench] has the rooms, a store, and people.
///
/// Both answer on this machine only, unless told otherwise.
@ApplicationModule(
        allowedDependencies = {
            "board",
            "findings",
            "paper",
            "report",
            "plot",
            "survey",
            "survey :: *",
            "journey",
            "journey :: *",
            "cycle",
            "branch",
            "account",
            "platform :: *"
        })
@NullMarked
package org.touchstone.app.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
