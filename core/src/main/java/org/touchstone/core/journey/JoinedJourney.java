package org.touchstone.core.journey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;

/// One journey told by two sources.
final class JoinedJourney {

    private JoinedJourney() {}

    /// The encounters of both, equal ones once; new ones are numbered on. How it stands is told by the source that
    /// saw it last.
    static Journey of(Journey known, Journey more) {
        var encounters = new ArrayList<>(known.encounters());
        Set<Encounter> seen = new HashSet<>();
        int number = -1;
        for (Encounter encounter : encounters) {
            seen.add(numbered(encounter, 0));
            number = Math.max(number, encounter.number());
        }
        for (Encounter encounter : more.encounters()) {
            if (seen.add(numbered(encounter, 0))) {
                encounters.add(numbered(encounter, ++number));
            }
        }
        Journey later = lastStart(more) >= lastStart(known) ? more : known;
        return known.with(encounters).ended(later.ending(), later.goal());
    }

    private static long lastStart(Journey journey) {
        return journey.encounters().getLast().startMicros();
    }

    private static Encounter numbered(Encounter of, int number) {
        return new Encounter(
                number, of.moment(), of.startMicros(), of.endMicros(), of.timing(), of.backdated(), of.staff());
    }
}
