package org.touchstone.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.touchstone.core.analysis.PlaceFacts.Comparison;
import org.touchstone.core.analysis.PlaceFacts.Standout;
import org.touchstone.core.analysis.TrendFacts.Change;
import org.touchstone.core.analysis.TrendFacts.Course;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.CycleFile;
import org.touchstone.core.evidence.indicator.Indicator;
import org.touchstone.core.evidence.indicator.Indicator.Kind;
import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Goal;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.journey.PartColumns;
import org.touchstone.core.journey.Vocabulary;

/// Thirty weeks of seven branches, eight customers a day: in B1 and B2 the wait doubles in the 25th week, and in B4
/// staff take half as long again as elsewhere, always.
final class TrendAndPlaceFindingsTest {

    private static final Cycle CYCLE = CycleFile.read("desk.yaml", """
            cycle: desk
            name: {en: Desk}
            goal: {en: "I want my paper"}
            steps:
              - wait: {name: Wait, contact: place, seenBy: [log]}
              - serve: {name: Be served, contact: person, seenBy: [log]}
            """).orThrow();

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6); // a Monday
    private static final LocalDate LONGER = FIRST.plusWeeks(24);

    private static Findings findings(int weeks) {
        var random = new SplittableRandom(1);
        Vocabulary words = Vocabulary.empty();
        var columns = new PartColumns();
        int id = 0;
        for (int branch = 1; branch <= 7; branch++) {
            for (int day = 0; day < 7 * weeks; day++) {
                LocalDate date = FIRST.plusDays(day);
                for (int customer = 0; customer < (day % 7 < 5 ? 8 : 0); customer++) {
                    double wait = branch <= 2 && !date.isBefore(LONGER) ? 300 : 150;
                    double serve = branch == 4 ? 270 : 180;
                    columns.add(
                            journey(++id, "B" + branch, date, seconds(random, wait), seconds(random, serve)), words);
                }
            }
        }
        Instant end = FIRST.plusWeeks(weeks).atStartOfDay().toInstant(ZoneOffset.UTC);
        JourneyLog log = JourneyLog.empty(words, ZoneOffset.UTC).with(List.of(columns.part()), Micros.of(end));
        return Analysis.of(log, Origin.live(id), Service.of(CYCLE));
    }

    private static long seconds(SplittableRandom random, double usual) {
        return Math.round(usual * Math.exp(.4 * random.nextGaussian()));
    }

    private static Journey journey(int id, String branch, LocalDate day, long wait, long serve) {
        long from = Micros.of(day.atTime(9, 0).toInstant(ZoneOffset.UTC));
        long called = from + wait * Micros.SECOND;
        return new Journey(
                id,
                Integer.toString(id),
                branch,
                "",
                "",
                Ending.FINISHED,
                Goal.UNKNOWN,
                List.of(
                        Encounter.interval(0, "wait", from, called),
                        Encounter.interval(1, "serve", called, called + serve * Micros.SECOND)));
    }

    private final Findings findings = findings(30);

    @Test
    void whatWorsenedIsToldWithItsPlacesAndItsDate() {
        assertThat(findings.trends().changes()).singleElement().satisfies(change -> {
            assertThat(change.indicator()).isEqualTo("wait/wait");
            assertThat(change.moment()).isEqualTo("wait");
            assertThat(change.unit()).isEqualTo("seconds");
            assertThat(change.worse()).isTrue();
            assertThat(change.branches()).containsExactly("B1", "B2");
            assertThat(change.sinceLow()).isBeforeOrEqualTo(LONGER);
            assertThat(change.sinceHigh()).isAfterOrEqualTo(LONGER);
            assertThat(change.before().value()).isBetween(143.0, 157.0);
            assertThat(change.after().value()).isBetween(280.0, 320.0);
            assertThat(change.cause()).isNull();
        });
    }

    @Test
    void itsSentenceReadsWell() {
        Change change = findings.trends().changes().getFirst();
        assertThat(change.why())
                .matches("Wait: how long it lasts worsened in B1 and B2: from 2\\.[45] minutes to [45]\\.\\d minutes, "
                        + "since about 23 Jun 2025 \\(\\d+ Ju[nl] 2025 to \\d+ Ju[nl] 2025\\), "
                        + "seen in the week of \\d+ Ju[nl] 2025\\.");
    }

    @Test
    void everyIndicatorHasACourseAndThoseThatChangedHaveOneInEachBranch() {
        List<Course> courses = findings.trends().courses();
        assertThat(courses)
                .filteredOn(course -> course.branch() == null)
                .extracting(Course::indicator)
                .containsExactly("wait/wait", "serve/work");
        assertThat(courses)
                .filteredOn(course -> course.branch() != null)
                .extracting(Course::branch)
                .containsExactly("B1", "B2", "B3", "B4", "B5", "B6", "B7");
        assertThat(courses).allSatisfy(course -> {
            assertThat(course.missing()).isNull();
            assertThat(course.points()).hasSize(30);
            assertThat(course.points().getFirst().from()).isEqualTo(FIRST);
        });
        assertThat(findings.trends().seams()).isEmpty();
    }

    @Test
    void aShortLogSaysHowManyDaysAreMissing() {
        Findings two = findings(2);
        assertThat(two.trends().changes()).isEmpty();
        assertThat(two.trends().courses())
                .isNotEmpty()
                .allSatisfy(course -> assertThat(course.missing())
                        .isEqualTo("Limits rest on 20 days, there are 12: ask again after 9 more."));
    }

    @Test
    void aSlowBranchStandsOutAndItsSentenceReadsWell() {
        List<Standout> slow = findings.places().standouts().stream()
                .filter(one -> one.indicator().equals("serve/work"))
                .toList();
        assertThat(slow).singleElement().satisfies(one -> {
            assertThat(one.place()).isEqualTo("B4");
            assertThat(one.dimension()).isEqualTo("branch");
            assertThat(one.daypart()).isNull();
            assertThat(one.worse()).isTrue();
            assertThat(one.here().value()).isBetween(260.0, 280.0);
            assertThat(one.others()).isBetween(174.0, 186.0);
            assertThat(one.why())
                    .matches(
                            "B4: Be served: how long it takes is worse than elsewhere: 4\\.5 minutes "
                                    + "\\(4\\.4 minutes to 4\\.\\d minutes\\) where the other branches make 3\\.0 minutes likely\\.");
        });
    }

    @Test
    void placesStandInTheOrderOfTheirNamesWithWhatMayBeSaid() {
        Comparison served = findings.places().comparisons().stream()
                .filter(one -> one.indicator().equals("serve/work"))
                .findFirst()
                .orElseThrow();
        assertThat(served.dimension()).isEqualTo("branch");
        assertThat(served.promised()).isFalse();
        assertThat(served.verdict()).isEqualTo("differs");
        assertThat(served.places())
                .extracting(PlaceFacts.Place::place)
                .containsExactly("B1", "B2", "B3", "B4", "B5", "B6", "B7");
        assertThat(served.places())
                .extracting(PlaceFacts.Place::standing)
                .containsExactly("as others", "as others", "as others", "worse", "as others", "as others", "as others");
        assertThat(served.places()).allMatch(place -> place.n() == 30 * 5 * 8);
        PlaceFacts.Place slow = served.places().get(3);
        assertThat(slow.adjusted().value()).isGreaterThan(Objects.requireNonNull(slow.high998()));
    }

    @Test
    void figuresAreSaidInTheirUnit() {
        var share = new Indicator(Kind.LEFT, "wait", null, "");
        var time = new Indicator(Kind.WAIT, "wait", null, "");
        var points = new Indicator(Kind.OVERALL, "", null, "");
        assertThat(IndicatorNames.say(share, .1801)).isEqualTo("18 of 100");
        assertThat(IndicatorNames.say(share, .0123)).isEqualTo("1.2 of 100");
        assertThat(IndicatorNames.say(time, 119.0)).isEqualTo("119 seconds");
        assertThat(IndicatorNames.say(time, 450.0)).isEqualTo("7.5 minutes");
        assertThat(IndicatorNames.say(points, 4.125)).isEqualTo("4.13 points");
        assertThat(IndicatorNames.say(points, null)).isEqualTo("unknown");
    }

    @Test
    void placesAreJoinedAsInSpeech() {
        assertThat(IndicatorNames.where(List.of())).isEqualTo("everywhere");
        assertThat(IndicatorNames.where(List.of("B1"))).isEqualTo("in B1");
        assertThat(IndicatorNames.where(List.of("B1", "B2"))).isEqualTo("in B1 and B2");
        assertThat(IndicatorNames.where(List.of("B1", "B2", "B3"))).isEqualTo("in B1, B2 and B3");
    }
}
