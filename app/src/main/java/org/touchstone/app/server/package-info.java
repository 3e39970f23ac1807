/// The thin server: the page of one analysis over HTTP, under a strict policy. Start at [PageServer].
///
/// The only room that knows Spring. It answers on this machine only, unless told otherwise, because nobody signs on
/// yet.
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
