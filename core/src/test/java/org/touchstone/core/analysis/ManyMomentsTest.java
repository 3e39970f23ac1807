package org.touchstone.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.Encounter.Timing;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Goal;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.PartColumns;
import org.touchstone.core.journey.Vocabulary;

/// A log of as many moments as a table may name, each journey going a way of its own.
final class ManyMomentsTest {

    private static final int MOMENTS = 2_000;
    private static final int JOURNEYS = 3_000;
    private static final int LENGTH = 100;

    @Test
    @Timeout(60)
    void thousandsOfMomentsNeitherFillTheMemoryNorHang() {
        Findings findings = Analysis.of(log(), Origin.live((long) JOURNEYS * LENGTH), Service.UNKNOWN);
        assertThat(findings.data().variants()).isEqualTo(JOURNEYS);
        long steps = findings.flows().stream()
                .filter(flow -> !flow.from().isEmpty() && !flow.to().isEmpty())
                .mapToLong(Findings.Flow::count)
                .sum();
        assertThat(steps).isEqualTo(JOURNEYS * (LENGTH - 1L));
    }

    private static JourneyLog log() {
        var random = new SplittableRandom(1);
        var words = Vocabulary.empty();
        var columns = new PartColumns();
        for (int id = 1; id <= JOURNEYS; id++) {
            var encounters = new ArrayList<Encounter>();
            for (int number = 0; number < LENGTH; number++) {
                long at = 1_000_000L * (3_600L * id + 10L * number);
                String moment = "moment " + random.nextInt(MOMENTS);
                long end = at + random.nextLong(9_000_000);
                encounters.add(new Encounter(number, moment, at, end, Timing.INTERVAL, false, ""));
            }
            columns.add(new Journey(id, "", "", "", "", Ending.FINISHED, Goal.UNKNOWN, encounters), words);
        }
        return JourneyLog.empty(words, ZoneOffset.UTC).with(List.of(columns.part()), 0);
    }
}
