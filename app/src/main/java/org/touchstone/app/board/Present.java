package org.touchstone.app.board;

import org.touchstone.app.findings.Basis;
import org.touchstone.app.findings.Look;
import org.touchstone.app.journey.LiveLog;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.core.analysis.Service;
import org.touchstone.core.journey.JourneyLog;

/// The single journeys that a visitor sees, out of the log of now.
final class Present {

    private final LiveLog log;
    private final Basis.Source basis;

    Present(LiveLog log, Basis.Source basis) {
        this.log = log;
        this.basis = basis;
    }

    /// All of the visitor's branches, whatever is chosen.
    Lives all() {
        return new Lives(
                log.log(),
                basis.now().service().cycle(),
                Visit.current().person().scope());
    }

    /// Those that are chosen.
    Lives chosen(Seen seen) {
        return chosen(seen, log.log());
    }

    /// Those of a log that are chosen.
    Lives chosen(Seen seen, JourneyLog of) {
        Service service = basis.now().service();
        Look look = seen.chosen().look();
        return new Lives(look.chosen().of(of, service.branches()), service.cycle(), look.scope());
    }
}
