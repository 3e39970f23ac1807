package org.touchstone.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class JourneyLogTest {

    private static final long SECOND = Micros.SECOND;
    private static final Journey WAITING = new Journey(
            7,
            "t-7",
            "north",
            "",
            "",
            Ending.OPEN,
            Goal.UNKNOWN,
            List.of(Encounter.interval(0, "ticket", 0, SECOND), Encounter.open(1, "wait", SECOND)));
    private static final Journey OTHER = new Journey(
            8, "t-8", "", "", "", Ending.FINISHED, Goal.MET, List.of(Encounter.instant(0, "ticket", 5 * SECOND)));

    private static JourneyLog log() {
        return RandomLogs.log(List.of(WAITING, OTHER));
    }

    private static Fact.Opened opened(long seq, long journey, Encounter encounter) {
        return new Fact.Opened(seq, journey, "t-" + journey, "north", "", "", encounter);
    }

    @Test
    void anEmptyLogHoldsNothingAndWasNeverObserved() {
        JourneyLog log = RandomLogs.empty();
        assertThat(log.journeys()).isZero();
        assertThat(log.observedThrough()).isEmpty();
        assertThat(log.slices()).isEmpty();
    }

    @Test
    void aFactLiftsItsJourneyOutOfThePart() {
        JourneyLog after = log().after(List.of(new Fact.Closed(1, 7, 1, 9 * SECOND, false)), 9 * SECOND);
        assertThat(after.journeys()).isEqualTo(2);
        assertThat(after.encounters()).isEqualTo(3);
        assertThat(after.findJourney(7).orElseThrow().encounters().getLast())
                .isEqualTo(Encounter.interval(1, "wait", SECOND, 9 * SECOND));
        assertThat(after.observedThrough()).contains(Instant.ofEpochSecond(9));
        assertThat(after.seq()).isEqualTo(1);
    }

    @Test
    void theJourneysOfSomeBranchesAreALogOfTheirOwn() {
        JourneyLog log = log().after(List.of(new Fact.Closed(1, 7, 1, 9 * SECOND, false)), 9 * SECOND);
        JourneyLog north = log.in("north"::equals);
        assertThat(north.journeys()).isEqualTo(1);
        assertThat(north.encounters()).isEqualTo(2);
        assertThat(north.observedThrough()).isEqualTo(log.observedThrough());
        assertThat(log.in("south"::equals).journeys()).isZero();
        assertThat(log.in(branch -> true).digest()).isEqualTo(log.digest());
    }

    @Test
    void theLogBeforeStaysAsItWas() {
        JourneyLog before = log();
        String digest = before.digest();
        before.after(List.of(new Fact.Retracted(1, 8, 0)), 0);
        assertThat(before.digest()).isEqualTo(digest);
        assertThat(before.journeys()).isEqualTo(2);
    }

    @Test
    void anEndThatWasEnteredAfterwardsIsMarked() {
        JourneyLog after = log().after(List.of(new Fact.Closed(1, 7, 1, 9 * SECOND, true)), 0);
        assertThat(after.findJourney(7).orElseThrow().encounters().getLast().backdated())
                .isTrue();
    }

    @Test
    void aJourneyThatLosesItsLastEncounterIsGone() {
        JourneyLog after = log().after(List.of(new Fact.Retracted(1, 8, 0)), 0);
        assertThat(after.findJourney(8)).isEmpty();
        assertThat(after.journeys()).isEqualTo(1);
        assertThat(after.after(List.of(opened(2, 8, OTHER.encounters().getFirst())), 0)
                        .journeys())
                .isEqualTo(2);
    }

    @Test
    void closingOneOfTwoThatBeganTogetherKeepsTheirOrder() {
        List<Fact> facts = List.of(
                opened(1, 9, Encounter.open(0, "a", 0)),
                opened(2, 9, Encounter.open(1, "b", 0)),
                new Fact.Closed(3, 9, 0, SECOND, false));
        Journey journey = RandomLogs.empty().after(facts, 0).findJourney(9).orElseThrow();
        assertThat(journey.encounters()).extracting(Encounter::moment).containsExactly("a", "b");
    }

    @Test
    void factsOutOfOrderOrAboutNothingAreRefused() {
        assertThatThrownBy(() -> log().after(
                                List.of(
                                        new Fact.Closed(2, 7, 1, SECOND, false),
                                        new Fact.Closed(2, 7, 1, SECOND, false)),
                                0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> log().after(List.of(new Fact.Closed(1, 99, 0, SECOND, false)), 0))
                .hasMessageContaining("journey 99");
        assertThatThrownBy(() -> log().after(List.of(new Fact.Closed(1, 7, 5, SECOND, false)), 0))
                .hasMessageContaining("encounter 5");
    }

    @Test
    void aKnownJourneyIsJoinedAndEqualEncountersCountOnce() {
        JourneyLog log = log();
        var more = new Journey(
                7,
                "t-7",
                "north",
                "",
                "",
                Ending.FINISHED,
                Goal.MET,
                List.of(WAITING.encounters().getFirst(), Encounter.instant(1, "paid", 20 * SECOND)));
        JourneyLog after = log.with(List.of(RandomLogs.part(List.of(more), log.vocabulary())), 20 * SECOND);
        Journey joined = after.findJourney(7).orElseThrow();
        assertThat(joined.encounters()).extracting(Encounter::moment).containsExactly("ticket", "wait", "paid");
        assertThat(joined.encounters()).extracting(Encounter::number).containsExactly(0, 1, 2);
        assertThat(joined.ending()).isEqualTo(Ending.FINISHED);
        assertThat(after.journeys()).isEqualTo(2);
    }

    @Test
    void joiningTheSamePartAgainChangesNothing() {
        JourneyLog log = RandomLogs.empty();
        List<Journey> journeys = RandomLogs.journeys(11, 50);
        Part part = RandomLogs.part(journeys, log.vocabulary());
        JourneyLog once = log.with(List.of(part), 0);
        assertThat(once.with(List.of(part), 0).digest()).isEqualTo(once.digest());
    }

    /// Law: any order of journeys, any split into parts, and any order in which words arrive give the same digest.
    @Test
    void theDigestDoesNotDependOnOrder() {
        List<Journey> journeys = RandomLogs.journeys(5, 200);
        String digest = RandomLogs.log(journeys).digest();
        for (int seed = 0; seed < 20; seed++) {
            List<Journey> shuffled = new ArrayList<>(journeys);
            Collections.shuffle(shuffled, new Random(seed));
            JourneyLog log = RandomLogs.empty();
            int cut = new Random(seed).nextInt(200);
            log = log.with(List.of(RandomLogs.part(shuffled.subList(0, cut), log.vocabulary())), 0);
            log = log.with(List.of(RandomLogs.part(shuffled.subList(cut, 200), log.vocabulary())), 0);
            assertThat(log.digest()).isEqualTo(digest);
        }
    }

    @Test
    void theDigestTellsEveryFieldApart() {
        String digest = log().digest();
        List<Journey> others = List.of(
                new Journey(7, "t-7, branch=north", "", "", "", Ending.OPEN, Goal.UNKNOWN, WAITING.encounters()),
                new Journey(7, "t-7", "north", "", "", Ending.LEFT, Goal.UNKNOWN, WAITING.encounters()),
                new Journey(7, "t-7", "north", "", "", Ending.OPEN, Goal.MET, WAITING.encounters()),
                WAITING.with(WAITING.encounters().subList(0, 1)));
        for (Journey other : others) {
            assertThat(RandomLogs.log(List.of(other, OTHER)).digest()).isNotEqualTo(digest);
        }
    }

    /// Law: a log loaded from a part equals the log of the same journeys told fact by fact, one generation each.
    @Test
    void factsOneByOneGiveTheLogOfTheFile() {
        List<Journey> journeys = RandomLogs.journeys(6, 60);
        List<Fact> facts = new ArrayList<>();
        for (Journey journey : journeys) {
            facts.addAll(RandomLogs.facts(journey, facts.size() + 1L));
        }
        JourneyLog live = RandomLogs.empty();
        for (Fact fact : facts) {
            live = live.after(List.of(fact), 0);
        }
        assertThat(live.digest()).isEqualTo(RandomLogs.log(journeys).digest());
        assertThat(live.compacted().digest()).isEqualTo(live.digest());
        assertThat(live.encounters()).isEqualTo(live.compacted().encounters());
    }

    /// A journey retracted or lifted leaves its part; a part with a quarter dead is written anew.
    @Test
    void compactingKeepsEveryJourneyOnce() {
        List<Journey> journeys = RandomLogs.journeys(9, 40);
        JourneyLog log = RandomLogs.log(journeys);
        List<Fact> facts = new ArrayList<>();
        for (Journey journey : journeys.subList(0, 20)) {
            facts.add(new Fact.Ended(facts.size() + 1L, journey.id(), Ending.FINISHED, Goal.PARTLY));
        }
        JourneyLog after = log.after(facts, 0);
        JourneyLog compacted = after.compacted();
        assertThat(compacted.digest()).isEqualTo(after.digest());
        assertThat(compacted.slices())
                .allSatisfy(slice -> assertThat(slice.journeys().count())
                        .isEqualTo(slice.part().journeys()));
    }

    @Test
    void aSettledLogDoesNotGrowWithTheLiveOne() {
        Vocabulary words = Vocabulary.empty();
        JourneyLog live = JourneyLog.empty(words, java.time.ZoneOffset.UTC);
        JourneyLog settled = live.settled();
        words.branches().code("new");
        assertThat(live.vocabulary().branches().words()).containsExactly("", "new");
        assertThat(settled.vocabulary().branches().words()).containsExactly("");
    }
}
