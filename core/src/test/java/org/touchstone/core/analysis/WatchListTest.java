package org.touchstone.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.core.analysis.Findings.Critical;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.CycleFile;
import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Goal;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.journey.PartColumns;
import org.touchstone.core.journey.Vocabulary;
import org.touchstone.core.survey.AnswersBuilder;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Question;
import org.touchstone.core.survey.Scale;

/// What can go wrong in a service and is recorded is watched for, each thing once.
final class WatchListTest {

    private static final Cycle CYCLE = CycleFile.read("desk.yaml", """
            cycle: desk
            name: {en: Desk}
            goal: {en: "I want my paper"}
            steps:
              - wait: {name: Wait, contact: place, seenBy: [log], standards: [{lasts: 10m, share: 0.9}]}
              - check: {name: Check, contact: machine, seenBy: [log], promised: true}
              - serve:
                  name: Be served
                  contact: person
                  seenBy: [log, question]
                  goesWrong: [{curt: "told curtly", severity: 2}]
            """).orThrow();

    private static final long MINUTE = 60 * Micros.SECOND;
    private static final long BEGIN = Micros.of(Instant.parse("2025-03-03T09:00:00Z"));

    private final Vocabulary words = Vocabulary.empty();
    private final PartColumns columns = new PartColumns();
    private int id;

    private void journey(Ending ending, int waits, String... moments) {
        var lived = new ArrayList<Encounter>();
        lived.add(Encounter.interval(0, "wait", BEGIN, BEGIN + waits * MINUTE));
        for (String moment : moments) {
            String[] parts = moment.split(" by ");
            long from = BEGIN + (waits + 5L * lived.size()) * MINUTE;
            Encounter one = Encounter.interval(lived.size(), parts[0], from, from + 3 * MINUTE);
            lived.add(parts.length == 1 ? one : one.by(parts[1]));
        }
        columns.add(
                new Journey(++id, Integer.toString(id), "", "", "", ending, Goal.UNKNOWN, List.copyOf(lived)), words);
    }

    private List<Critical> rows() {
        JourneyLog log = JourneyLog.empty(words, ZoneOffset.UTC).with(List.of(columns.part()), BEGIN + 600 * MINUTE);
        var builder = new AnswersBuilder(List.of(
                Question.of("overall", Asks.OVERALL, Scale.ONE_TO_FIVE),
                Question.fact("curtly", "serve", "curt"),
                new Question("mended", null, Asks.FACT, "serve", Scale.FACT, null, "recovery")));
        for (int person = 0; person < 6; person++) {
            builder.respondent().journey("1").give(0, 3).give(1, 1).give(2, 1);
        }
        return Analysis.of(log, Origin.live(id), Service.of(CYCLE), Said.of(builder.build()))
                .critical();
    }

    private List<String> told() {
        return rows().stream().map(row -> row.moment() + ": " + row.what()).toList();
    }

    @Test
    void aBrokenPromiseIsWatchedForWithWhoLeftDuringIt() {
        journey(Ending.FINISHED, 12, "check", "serve by Ana");
        journey(Ending.LEFT, 4);
        assertThat(told()).filteredOn(row -> row.startsWith("wait")).hasSize(1);
        assertThat(rows().stream().filter(row -> row.moment().equals("wait")).toList())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.what()).isEqualTo("longer than 10 min");
                    assertThat(row.left()).isNotNull();
                    assertThat(row.basis()).isEqualTo("failures");
                });
    }

    @Test
    void aPromisedStepLeftOutIsAFailure() {
        journey(Ending.FINISHED, 5, "serve by Ana");
        journey(Ending.FINISHED, 5, "check", "serve by Ana");
        assertThat(told()).contains("check: left out");
    }

    @Test
    void beingHandedOnIsAFailureOfPeopleAlone() {
        journey(Ending.FINISHED, 5, "check by Dan", "check by Eva", "serve by Ana", "serve by Dan");
        assertThat(told())
                .contains("serve: handed on to somebody else")
                .doesNotContain("check: handed on to somebody else");
    }

    @Test
    void aFactIsToldInTheWordsOfItsIncidentAndItsMendingIsNone() {
        journey(Ending.FINISHED, 5, "check", "serve by Ana");
        assertThat(told()).containsExactly("serve: told curtly");
    }

    @Test
    void leavingWhereNothingIsPromisedStandsForItself() {
        journey(Ending.LEFT, 5, "check");
        journey(Ending.FINISHED, 5, "check", "serve by Ana");
        assertThat(rows().stream().filter(row -> row.moment().equals("check")).toList())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.what()).isEqualTo("left before the goal");
                    assertThat(row.basis()).isEqualTo("leaving");
                });
    }

    @Test
    void whereNothingWentWrongNothingIsTold() {
        journey(Ending.FINISHED, 5, "check", "serve by Ana");
        assertThat(told()).noneMatch(row -> row.startsWith("wait") || row.startsWith("check"));
    }
}
