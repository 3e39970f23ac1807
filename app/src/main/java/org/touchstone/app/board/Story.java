package org.touchstone.app.board;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.plot.JourneyStory;
import org.touchstone.app.plot.JourneyStory.Stay;
import org.touchstone.app.plot.Names;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.StandardKept;
import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.journey.Micros;

/// Draws a journey.
///
/// @param findings tell the names of the moments and what is promised there
/// @param zone in which the clock is told
record Story(Findings findings, Lives lives, ZoneId zone) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    JourneyStory of(Journey journey) {
        Names names = Names.of(findings);
        long began = journey.encounters().getFirst().startMicros();
        List<Stay> stays = new ArrayList<>();
        long free = Long.MIN_VALUE;
        for (Encounter one : journey.encounters()) {
            String code = lives.name(one.moment());
            boolean known = !names.number(code).equals("?");
            stays.add(new Stay(
                    known ? names.numbered(code) : code,
                    CLOCK.format(Micros.instant(one.startMicros()).atZone(zone)),
                    (one.startMicros() - began) / 1e6,
                    (one.endMicros() - began) / 1e6,
                    one.timing() == Encounter.Timing.OPEN,
                    free == Long.MIN_VALUE ? null : (Double) (Math.max(0, one.startMicros() - free) / 1e6),
                    promised(code)));
            free = Math.max(free, one.endMicros());
        }
        return new JourneyStory("story", "What happened, and when", stays);
    }

    /// The longest time promised at the moment itself.
    private @Nullable Double promised(String code) {
        return findings.standards().stream()
                .filter(one -> one.moment().equals(code) && one.text().startsWith("lasts"))
                .map(StandardKept::limitSeconds)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
