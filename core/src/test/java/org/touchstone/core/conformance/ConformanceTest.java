package org.touchstone.core.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.touchstone.core.conformance.Designs.chain;
import static org.touchstone.core.conformance.Designs.choice;
import static org.touchstone.core.conformance.Designs.inOrder;
import static org.touchstone.core.conformance.Designs.promised;
import static org.touchstone.core.conformance.Designs.promisedAndSkippable;
import static org.touchstone.core.conformance.Designs.skippable;
import static org.touchstone.core.conformance.Designs.step;
import static org.touchstone.core.conformance.Designs.unseen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.RandomCycles;
import org.touchstone.core.cycle.Route;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.cycle.Text;
import org.touchstone.core.journey.Dictionary;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Goal;
import org.touchstone.core.statistics.Estimate;

/// Figures of fit, departures and promises, worked out by hand or published.
final class ConformanceTest {

    static final List<Long> SEEDS = LongStream.rangeClosed(1, 20).boxed().toList();

    /// A cycle and the moments of a log that also knows others.
    private record Service(Cycle cycle, Numbering names) {

        private static Service of(Route route) {
            List<String> words =
                    new ArrayList<>(route.steps().stream().map(Step::code).toList());
            words.addAll(List.of("complain", "sneak out"));
            Cycle cycle = Cycle.of("service", Text.of("en", "I want it"), route);
            return new Service(cycle, Numbering.of(cycle, Dictionary.of(words)));
        }

        private LivedWay way(String moments, Ending ending, Goal goal, long journeys) {
            int[] numbers = Arrays.stream(moments.split(" "))
                    .filter(word -> !word.isEmpty())
                    .mapToInt(word -> {
                        int number = 0;
                        while (!names.name(number).equals(word.replace('_', ' '))) {
                            number++;
                        }
                        return number;
                    })
                    .toArray();
            return LivedWay.of(numbers, ending, goal, 0, journeys);
        }

        private LivedWay finished(String moments, long journeys) {
            return way(moments, Ending.FINISHED, Goal.UNKNOWN, journeys);
        }

        private Conformance against(LivedWay... ways) {
            return Conformance.of(cycle, List.of(ways));
        }

        private List<String> departures(String moments) {
            return against(finished(moments, 1)).departures(0).stream()
                    .map(departure -> departure.words(names))
                    .toList();
        }

        /// kept, broken, undecided of the only promised step.
        private List<Long> promise(LivedWay... ways) {
            OwedStep owed = against(ways).owedSteps().getFirst();
            return List.of(owed.kept(), owed.broken(), owed.undecided());
        }
    }

    @Test
    void theBrokenRunningExampleFitsAsPublished() {
        Automaton automaton = Designs.automaton(AlignerTest.REQUEST);
        List<LivedWay> ways = List.of(
                        "EXT CHK DEC REJ",
                        "REG CHK EXC PAY",
                        "REG CHK DEC REI PAY",
                        "REG CHK EXT DEC REJ",
                        "REG EXC CHK DEC reinitiate_for_real CHK EXC DEC EXC CHK DEC REJ",
                        "REG CHK decide_something PAY")
                .stream()
                .map(way -> LivedWay.finished(Designs.way(automaton, way), 1))
                .toList();
        Conformance conformance =
                Conformance.of(Cycle.of("request", Text.of("en", "I want money"), AlignerTest.REQUEST), ways);
        assertThat(conformance.averageFitness().value()).isCloseTo(0.8446623093681916, within(1e-12));
        assertThat(conformance.logFitness().value()).isCloseTo(0.84375, within(1e-12));
        assertThat(conformance.fittingShare().value()).isCloseTo(1 / 6.0, within(1e-12));
        assertThat(conformance.averageFitness().warnings()).containsExactly("Only 6 journeys: read it as a hint.");
    }

    @Test
    void theIntervalOfMeanFitnessIsTheOneOfAMean() {
        Service service = Service.of(chain("A B"));
        Conformance conformance = service.against(service.finished("A B", 60), service.finished("A", 40));
        double mean = 0.6 + 0.4 * 2 / 3.0;
        double half = 1.959963984540054
                * Math.sqrt((60 * Math.pow(1 - mean, 2) + 40 * Math.pow(2 / 3.0 - mean, 2)) / 99 / 100);
        assertThat(conformance.averageFitness().value()).isCloseTo(mean, within(1e-12));
        assertThat(conformance.averageFitness().low()).isCloseTo(mean - half, within(1e-9));
        assertThat(conformance.averageFitness().high()).isCloseTo(mean + half, within(1e-9));
        assertThat(conformance.averageFitness().warnings()).isEmpty();
    }

    @Test
    void withoutAJourneyThatIsOverNothingIsSaidOfFit() {
        Service service = Service.of(chain("A B"));
        Conformance conformance = service.against(service.way("A", Ending.OPEN, Goal.UNKNOWN, 3));
        assertThat(conformance.averageFitness().status()).isEqualTo(Estimate.Status.INSUFFICIENT);
        assertThat(conformance.logFitness().status()).isEqualTo(Estimate.Status.INSUFFICIENT);
        assertThat(conformance.openJourneys()).isEqualTo(3);
        assertThat(conformance.openFittingJourneys()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            enter queue pay leave                | []
            enter pay leave                      | [left out 'queue']
            enter queue complain pay leave       | [lived 'complain' where the cycle does not have it]
            queue enter pay leave                | [lived 'queue' out of its order]
            enter queue queue pay leave          | [repeated 'queue']
            enter queue sneak_out leave          | [lived 'sneak out' instead of 'pay']
            enter queue                          | [ended after 'queue']
            enter complain queue                 | [lived 'complain' where the cycle does not have it, ended after 'queue']
            ''                                   | [ended before they began]
            """)
    void departuresAreNamedByTheTaxonomy(String moments, String departures) {
        assertThat(Service.of(chain("enter queue pay leave")).departures(moments))
                .hasToString(departures);
    }

    @Test
    void anotherBranchOfAChoiceIsLivedWhereTheCycleDoesNotHaveIt() {
        Service service = Service.of(inOrder(step("queue"), choice(step("counter"), step("kiosk")), step("pay")));
        assertThat(service.departures("queue counter kiosk pay"))
                .containsExactly("lived 'kiosk' where the cycle does not have it");
    }

    @Test
    void reachCountsEachJourneyOnceAndKnowsWhichWaysShowIt() {
        Service service = Service.of(chain("enter queue pay leave"));
        Conformance conformance = service.against(
                service.finished("enter queue queue queue pay leave", 7),
                service.finished("enter queue queue pay leave", 5),
                service.finished("enter queue pay leave", 100));
        Deviation repeated = conformance.deviations().getFirst();
        assertThat(conformance.deviations()).hasSize(1);
        assertThat(repeated.departure()).isEqualTo(Departure.of(Departure.Kind.REPEATED, 1));
        assertThat(repeated.journeys()).isEqualTo(12);
        for (int way = 0; way < 3; way++) {
            boolean fits = conformance.ways().get(way).journeys() == 100;
            assertThat(repeated.shows(way)).isEqualTo(!fits);
        }
        assertThat(repeated.ways().cardinality()).isEqualTo(2);
    }

    @Test
    void whoLeftIsLostThereAndDidNotBreachTheDesign() {
        Service service = Service.of(chain("enter queue pay leave"));
        Conformance conformance = service.against(service.way("enter queue", Ending.LEFT, Goal.UNKNOWN, 30));
        assertThat(conformance.fittingJourneys()).isEqualTo(30);
        assertThat(conformance.departures(0)).containsExactly(Departure.of(Departure.Kind.TRUNCATED, 1));
        assertThat(conformance.averageFitness().value()).isEqualTo(1);
    }

    @Test
    void whoLeftAfterTheLastStepWasNotLost() {
        Service service = Service.of(chain("enter queue"));
        Conformance conformance = service.against(service.way("enter queue", Ending.LEFT, Goal.UNKNOWN, 30));
        assertThat(conformance.departures(0)).isEmpty();
    }

    @Test
    void anOpenJourneyIsNoJourneyWithStepsMissing() {
        Service service = Service.of(chain("enter queue pay leave"));
        Conformance conformance = service.against(
                service.way("enter queue", Ending.OPEN, Goal.UNKNOWN, 4),
                service.way("enter pay", Ending.OPEN, Goal.UNKNOWN, 2));
        assertThat(conformance.journeys()).isZero();
        assertThat(conformance.deviations()).hasSize(1);
        assertThat(conformance.deviations().getFirst().departure()).isEqualTo(Departure.of(Departure.Kind.SKIPPED, 1));
        assertThat(conformance.deviations().getFirst().journeys()).isEqualTo(2);
        assertThat(conformance.openFittingJourneys()).isEqualTo(4);
    }

    @Test
    void aPromisedStepIsOwedEvenWhereTheCustomerMaySkipIt() {
        Service service = Service.of(inOrder(step("enter"), promisedAndSkippable("welcome"), step("sleep")));
        LivedWay without = service.finished("enter sleep", 3);
        assertThat(service.promise(service.finished("enter welcome sleep", 9), without))
                .containsExactly(9L, 3L, 0L);
        assertThat(service.against(without).fittingJourneys()).isEqualTo(3);
        assertThat(service.against(without).deviations()).isEmpty();
        assertThat(service.against(without).owedSteps().getFirst().breaks(0)).isTrue();
        assertThat(service.against(without).owedSteps().getFirst().brokenShare().value())
                .isEqualTo(1);
    }

    @Test
    void aStepThatACustomerMaySkipAndNobodyOwesBreaksNothing() {
        Service service = Service.of(inOrder(step("enter"), skippable("breakfast"), step("pay")));
        assertThat(service.against(service.finished("enter pay", 3)).owedSteps())
                .isEmpty();
    }

    @Test
    void aPromiseAllowsADifferentOrder() {
        Service service = Service.of(inOrder(step("enter"), promised("welcome"), step("sleep"), step("pay")));
        assertThat(service.promise(service.finished("enter sleep welcome pay", 2)))
                .containsExactly(2L, 0L, 0L);
    }

    @Test
    void aPromiseWithinASkippableGroupIsOwedOnceTheGroupIsEntered() {
        Route group = new Route.Skippable(inOrder(step("sit"), promised("drink"), step("chat")));
        Service service = Service.of(inOrder(step("enter"), group, step("pay")));
        assertThat(service.promise(
                        service.finished("enter pay", 100),
                        service.finished("enter sit drink chat pay", 10),
                        service.finished("enter sit chat pay", 4),
                        service.finished("enter sit pay", 2)))
                .containsExactly(10L, 6L, 0L);
    }

    @Test
    void aPromiseWithinAChoiceIsOwedOnlyOnItsBranch() {
        Route choice = choice(inOrder(step("counter"), promised("smile")), step("kiosk"));
        Service service = Service.of(inOrder(step("enter"), choice, step("pay")));
        assertThat(service.promise(
                        service.finished("enter kiosk pay", 50),
                        service.finished("enter counter smile pay", 8),
                        service.finished("enter counter pay", 3)))
                .containsExactly(8L, 3L, 0L);
    }

    @Test
    void aPromiseLeftOutInOneOfSeveralRoundsIsBroken() {
        Route round = new Route.OneOrMore(inOrder(step("order"), promisedAndSkippable("check")));
        Service service = Service.of(inOrder(round, step("pay")));
        assertThat(service.promise(
                        service.finished("order check order check pay", 5),
                        service.finished("order order check pay", 2)))
                .containsExactly(5L, 2L, 0L);
    }

    @Test
    void aPromiseIsUndecidedWhileTheJourneyIsOpenBeforeIt() {
        Service service = Service.of(inOrder(step("enter"), promised("welcome"), step("sleep")));
        assertThat(service.promise(
                        service.way("enter", Ending.OPEN, Goal.UNKNOWN, 4),
                        service.way("enter", Ending.LEFT, Goal.UNKNOWN, 2),
                        service.way("enter sleep", Ending.OPEN, Goal.UNKNOWN, 1)))
                .containsExactly(0L, 1L, 6L);
    }

    @Test
    void aPromiseAtTheEndIsBrokenOnlyByWhoIsKnownToHaveStayed() {
        Service service = Service.of(inOrder(step("enter"), step("pay"), promised("goodbye")));
        LivedWay unknown = service.finished("enter pay", 8);
        LivedWay met = service.way("enter pay", Ending.FINISHED, Goal.MET, 4);
        LivedWay missed = service.way("enter pay", Ending.FINISHED, Goal.NOT_MET, 2);
        assertThat(service.promise(unknown, met, missed)).containsExactly(0L, 4L, 10L);
        LivedWay left = service.way("enter", Ending.LEFT, Goal.UNKNOWN, 1);
        assertThat(service.promise(unknown, met, missed, left)).containsExactly(0L, 12L, 3L);
    }

    @Test
    void aPromiseThatTheLogCannotSeeIsNotJudgedFromTheLog() {
        Service service = Service.of(inOrder(step("enter"), unseen("notes"), step("pay")));
        assertThat(service.against(service.finished("enter pay", 3)).owedSteps())
                .isEmpty();
    }

    /// Law: the order of the ways changes nothing, and splitting a way's journeys changes no figure.
    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void theOrderOfTheWaysChangesNothing(long seed) {
        Random random = new Random(seed);
        Cycle cycle = new RandomCycles(seed).cycle();
        List<LivedWay> ways = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int[] moments =
                    random.ints(random.nextInt(8), 0, cycle.steps().size() + 2).toArray();
            ways.add(LivedWay.of(
                    moments,
                    List.of(Ending.values()).get(random.nextInt(3)),
                    List.of(Goal.values()).get(random.nextInt(4)),
                    random.nextInt(4),
                    1 + random.nextInt(20)));
        }
        String told = told(Conformance.of(cycle, ways));
        Collections.shuffle(ways, random);
        assertThat(told(Conformance.of(cycle, ways))).isEqualTo(told);
    }

    private static String told(Conformance conformance) {
        return String.join(
                "\n",
                conformance.averageFitness().toString(),
                conformance.logFitness().toString(),
                conformance.fittingShare().toString(),
                conformance.deviations().toString(),
                conformance.owedSteps().toString(),
                conformance.offScript().toString());
    }
}
