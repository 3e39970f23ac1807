package org.touchstone.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Goal;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.journey.PartColumns;
import org.touchstone.core.journey.Vocabulary;

/// Customers who all leave after the same wait.
final class AbandonmentFindingsTest {

    @Test
    void twentyLeaversTellAPatience() {
        assertThat(leaving(20, Duration.ofMinutes(3)).medianPatienceMinutes()).isEqualTo(3.0);
    }

    @Test
    void nineteenLeaversTellNone() {
        assertThat(leaving(19, Duration.ofMinutes(3)).medianPatienceMinutes()).isNull();
    }

    @Test
    void aPatienceOfDaysIsNotCalledOneDay() {
        assertThat(leaving(20, Duration.ofDays(3)).medianPatienceMinutes()).isNull();
    }

    private static Findings.Abandonment leaving(int customers, Duration wait) {
        var words = Vocabulary.empty();
        var columns = new PartColumns();
        for (int id = 1; id <= customers; id++) {
            Encounter waited = Encounter.interval(0, "wait", 0, Micros.of(wait));
            columns.add(new Journey(id, "", "", "", "", Ending.LEFT, Goal.UNKNOWN, List.of(waited)), words);
        }
        JourneyLog log = JourneyLog.empty(words, ZoneOffset.UTC).with(List.of(columns.part()), Micros.of(wait));
        return Analysis.of(log, Origin.live(customers), Service.UNKNOWN)
                .abandonment()
                .getFirst();
    }
}
