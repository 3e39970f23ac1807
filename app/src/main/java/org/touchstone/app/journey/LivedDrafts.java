package org.touchstone.app.journey;

import java.util.Optional;
import org.touchstone.app.cycle.Drafts;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.core.analysis.Analysis;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.journey.JourneyLog;

/// Drafts a cycle from the live log.
final class LivedDrafts implements Drafts {

    private final LiveLog live;

    LivedDrafts(LiveLog live) {
        this.live = live;
    }

    @Override
    public boolean any(Scope scope) {
        return log(scope).journeys() > 0;
    }

    @Override
    public Optional<Cycle> draft(Scope scope) {
        JourneyLog log = log(scope);
        return log.journeys() == 0 ? Optional.empty() : Optional.of(Analysis.draft(log));
    }

    private JourneyLog log(Scope scope) {
        return scope instanceof Scope.Everywhere ? live.log() : live.log().in(scope::covers);
    }
}
