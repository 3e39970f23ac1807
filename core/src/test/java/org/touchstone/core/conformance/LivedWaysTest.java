package org.touchstone.core.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.touchstone.core.cycle.Contact;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Route;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.cycle.Text;
import org.touchstone.core.cycle.Witness;
import org.touchstone.core.journey.Dictionary;
import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Fact;
import org.touchstone.core.journey.Goal;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Slice;
import org.touchstone.core.journey.Vocabulary;

/// Ways are counted from journeys as told, fact by fact.
final class LivedWaysTest {

    static final List<Long> SEEDS = LongStream.rangeClosed(1, 10).boxed().toList();

    private static final Cycle CYCLE = Cycle.of(
            "cheque",
            Text.of("en", "I want cash"),
            Route.inOrder(
                    List.of(step("wait", Contact.PLACE), step("serve", Contact.PERSON), step("cash", Contact.PERSON))));

    private static Step step(String code, Contact contact) {
        return Step.named(code, Text.of("en", code))
                .contact(contact)
                .seenBy(Witness.LOG)
                .build();
    }

    /// A log of journeys, each written as `moment:staff moment:staff`, with ending and goal.
    private static JourneyLog log(List<String> journeys, Ending ending, Goal goal) {
        List<Fact> facts = new ArrayList<>();
        for (int j = 0; j < journeys.size(); j++) {
            String[] words = journeys.get(j).split(" ");
            for (int number = 0; number < words.length; number++) {
                String[] parts = words[number].split(":");
                Encounter lived = Encounter.instant(number, parts[0], number * 1_000_000L);
                lived = parts.length > 1 ? lived.by(parts[1]) : lived;
                facts.add(new Fact.Opened(facts.size() + 1L, j + 1L, "j" + j, "", "", "", lived));
            }
            facts.add(new Fact.Ended(facts.size() + 1L, j + 1L, ending, goal));
        }
        return JourneyLog.empty(Vocabulary.empty(), ZoneOffset.UTC).after(facts, facts.size());
    }

    private static Numbering names(JourneyLog log) {
        return Numbering.of(CYCLE, log);
    }

    @Test
    void journeysAlikeAreOneWay() {
        JourneyLog log = log(
                List.of("wait serve:ana cash:ana", "wait serve:ion cash:ion", "wait serve:ana cash:ion", "wait"),
                Ending.FINISHED,
                Goal.MET);
        assertThat(LivedWays.of(log, names(log)).ways())
                .containsExactly(
                        LivedWay.of(new int[] {0}, Ending.FINISHED, Goal.MET, 0, 1),
                        LivedWay.of(new int[] {0, 1, 2}, Ending.FINISHED, Goal.MET, 0, 2),
                        LivedWay.of(new int[] {0, 1, 2}, Ending.FINISHED, Goal.MET, 1, 1));
    }

    @Test
    void handOversAreBetweenPersonsAndNotThePlacesBetween() {
        JourneyLog log = log(
                List.of("serve:ana wait:door serve:ion serve wait serve:ana manager:eva"), Ending.LEFT, Goal.NOT_MET);
        assertThat(LivedWays.of(log, names(log)).ways().getFirst().handOvers()).isEqualTo(3);
    }

    @Test
    void momentsThatTheCycleDoesNotHaveKeepTheirNames() {
        JourneyLog log = log(List.of("wait argue serve"), Ending.FINISHED, Goal.UNKNOWN);
        Numbering names = names(log);
        int[] moments = LivedWays.of(log, names).ways().getFirst().moments();
        assertThat(names.name(moments[1])).isEqualTo("argue");
        assertThat(names.isStep(moments[1])).isFalse();
        assertThat(names.name(moments[2])).isEqualTo("serve");
        assertThat(names.name(Departure.NONE)).isEmpty();
    }

    @Test
    void twoStepsCannotBeOneMoment() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Numbering.of(CYCLE, step -> OptionalInt.of(0), Dictionary.of(List.of("wait"))))
                .withMessageContaining("The moment 'wait' cannot be two steps, but is 'wait' and 'serve'.");
    }

    /// Law: ways hold every journey once, and each journey finds its way again.
    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void everyJourneyIsInItsWay(long seed) {
        var random = new java.util.Random(seed);
        List<String> moments = List.of("wait", "serve:ana", "serve:ion", "cash:ana", "argue:eva");
        List<String> journeys = new ArrayList<>();
        for (int j = 0; j < 200; j++) {
            List<String> words = new ArrayList<>();
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                words.add(moments.get(random.nextInt(moments.size())));
            }
            journeys.add(String.join(" ", words));
        }
        JourneyLog log = log(journeys, Ending.FINISHED, Goal.UNKNOWN);
        Numbering names = names(log);
        LivedWays ways = LivedWays.of(log, names);
        assertThat(ways.ways().stream().mapToLong(LivedWay::journeys).sum()).isEqualTo(200);
        long[] found = new long[ways.ways().size()];
        for (Slice slice : log.slices()) {
            for (int j = slice.journeys().next(0); j >= 0; j = slice.journeys().next(j + 1)) {
                int way = ways.find(slice.part(), j, names);
                Journey journey = slice.part().journey(j, log.vocabulary());
                assertThat(java.util.Arrays.stream(ways.ways().get(way).moments())
                                .mapToObj(names::name))
                        .containsExactlyElementsOf(journey.encounters().stream()
                                .map(Encounter::moment)
                                .toList());
                found[way]++;
            }
        }
        for (int way = 0; way < found.length; way++) {
            assertThat(found[way]).isEqualTo(ways.ways().get(way).journeys());
        }
    }
}
