package org.touchstone.core.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.touchstone.core.cycle.RandomCycles;
import org.touchstone.core.cycle.Route;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.cycle.Witness;

/// What holds for every cycle and every way, over fixed seeds.
final class AlignerLawsTest {

    static final List<Long> SEEDS = LongStream.rangeClosed(1, 20).boxed().toList();

    /// One random cycle, one random way, and what the slow program says of them.
    private record Case(Automaton automaton, Costs costs, Aligner aligner, SlowCosts slow, List<Integer> way) {

        private int[] lived() {
            return way.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    private static boolean isSeen(Step step) {
        return step.isSeenBy(Witness.LOG);
    }

    private static Case random(long seed, Route route) {
        Random random = new Random(seed);
        Automaton automaton = Automaton.of(route, AlignerLawsTest::isSeen);
        int steps = automaton.steps().size();
        Costs costs = random.nextBoolean() ? Costs.unit(steps) : costs(random, steps);
        return new Case(
                automaton,
                costs,
                Aligner.of(automaton, costs),
                new SlowCosts(route, AlignerLawsTest::isSeen, costs),
                way(random, steps));
    }

    private static Costs costs(Random random, int steps) {
        int[] skips = random.ints(steps, 1, 5).toArray();
        int[] inserts = random.ints(steps, 1, 5).toArray();
        return Costs.of(skips, inserts, 1 + random.nextInt(4));
    }

    /// Half the ways are the steps as written with a few of them out of place, so that they are near the cycle.
    private static List<Integer> way(Random random, int steps) {
        List<Integer> way = new ArrayList<>();
        if (random.nextBoolean()) {
            IntStream.range(0, steps).filter(step -> random.nextInt(4) > 0).forEach(way::add);
            for (int i = random.nextInt(3); i > 0 && way.size() > 1; i--) {
                Collections.swap(way, random.nextInt(way.size()), random.nextInt(way.size()));
            }
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            way.add(random.nextInt(way.size() + 1), random.nextInt(steps + 1));
        }
        return way.size() > 12 ? new ArrayList<>(way.subList(0, 12)) : way;
    }

    private static Route route(long seed) {
        return new RandomCycles(seed).cycle().route();
    }

    private static Route chain(long seed) {
        List<Step> steps = route(seed).steps();
        Random random = new Random(seed);
        return Route.inOrder(steps.stream()
                .map(step -> random.nextInt(5) == 0 ? new Route.Skippable(step) : step)
                .toList());
    }

    /// Law: the cost is that of an independent search over the grammar itself, for 10,000 cycles and ways.
    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void costsAreThoseOfASlowSearchOverTheGrammar(long seed) {
        for (int i = 0; i < 500; i++) {
            Case one = random(seed * 1000 + i, route(seed * 1000 + i));
            int[] way = one.lived();
            assertThat(one.aligner.cost(way)).isEqualTo(one.slow.cost(way, true));
            assertThat(one.aligner.prefixCost(way)).isEqualTo(one.slow.cost(way, false));
        }
    }

    /// Law: a way costs nothing exactly if the cycle accepts it.
    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void onlyAcceptedWaysCostNothing(long seed) {
        int accepted = 0;
        for (int i = 0; i < 500; i++) {
            Case one = random(seed * 1000 + i, route(seed * 1000 + i));
            int[] way = one.lived();
            int[] path = path(one.aligner.align(way)).stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertThat(one.automaton.accepts(way)).isEqualTo(one.aligner.cost(way) == 0);
            assertThat(one.automaton.accepts(path)).isTrue();
            assertThat(one.aligner.cost(path)).isZero();
            accepted += one.automaton.accepts(way) ? 1 : 0;
        }
        assertThat(accepted).isBetween(20, 480);
    }

    /// Law: the moves spell the way and a path of the grammar, and their costs add up to the cost.
    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void movesSpellTheWayAndAPathAndAddUpToTheCost(long seed) {
        for (int i = 0; i < 500; i++) {
            Case one = random(seed * 1000 + i, route(seed * 1000 + i));
            Alignment alignment = one.aligner.align(one.lived());
            assertThat(lived(alignment)).isEqualTo(one.way);
            assertThat(sum(alignment, one.costs)).isEqualTo(alignment.cost());
            assertThat(alignment.cost()).isEqualTo(one.aligner.cost(one.lived()));
            assertThat(one.slow.isPath(path(alignment))).isTrue();
            Alignment open = one.aligner.alignPrefix(one.lived());
            assertThat(lived(open)).isEqualTo(one.way);
            assertThat(sum(open, one.costs)).isEqualTo(open.cost());
            assertThat(open.moves())
                    .allMatch(move -> move.kind() != Move.Kind.PASS
                            || !one.automaton.isSeen(move.moment())
                            || one.automaton.isFree(move.moment()));
        }
    }

    /// Law: a way costs at most what the cheapest path and the way itself do, and an open journey at most a closed one.
    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void costsStayWithinTheirBounds(long seed) {
        for (int i = 0; i < 500; i++) {
            Case one = random(seed * 1000 + i, route(seed * 1000 + i));
            Alignment alignment = one.aligner.align(one.lived());
            int inserts = one.way.stream().mapToInt(one.costs::insert).sum();
            assertThat(one.aligner.cheapest()).isEqualTo(one.slow.cost(new int[0], true));
            assertThat(alignment.worst()).isEqualTo(one.aligner.cheapest() + inserts);
            assertThat(alignment.cost()).isBetween(0, alignment.worst());
            assertThat(alignment.fitness()).isBetween(0.0, 1.0);
            assertThat(one.aligner.prefixCost(one.lived())).isBetween(0, Math.min(alignment.cost(), inserts));
        }
    }

    /// Law: the short cut for chains gives the costs of the general path.
    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void aChainCostsTheSameByItsShortCut(long seed) {
        for (int i = 0; i < 500; i++) {
            Case one = random(seed, chain(seed * 1000 + i));
            int[] way = one.lived();
            assertThat(one.automaton.isChain()).isTrue();
            assertThat(one.aligner.cost(way)).isEqualTo(one.aligner.generalCost(way));
            assertThat(one.aligner.prefixCost(way)).isEqualTo(one.aligner.generalPrefixCost(way));
        }
    }

    /// Law: on a chain of steps that must be lived the cost is n + m − 2 × the longest common subsequence, so the way
    /// against the chain costs what the chain costs against the way.
    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void aWayAgainstAChainCostsWhatTheChainCostsAgainstTheWay(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            List<String> one = some(random);
            List<String> other = some(random);
            assertThat(cost(one, other))
                    .isEqualTo(cost(other, one))
                    .isEqualTo(one.size() + other.size() - 2 * common(one, other));
        }
    }

    private static List<String> some(Random random) {
        List<String> letters = new ArrayList<>(List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J"));
        Collections.shuffle(letters, random);
        return letters.subList(0, 2 + random.nextInt(9));
    }

    private static int cost(List<String> chain, List<String> way) {
        Automaton automaton = Designs.automaton(Designs.chain(String.join(" ", chain)));
        return Aligner.of(automaton).cost(Designs.way(automaton, String.join(" ", way)));
    }

    private static int common(List<String> a, List<String> b) {
        int[][] longest = new int[a.size() + 1][b.size() + 1];
        for (int i = 1; i <= a.size(); i++) {
            for (int j = 1; j <= b.size(); j++) {
                longest[i][j] = a.get(i - 1).equals(b.get(j - 1))
                        ? longest[i - 1][j - 1] + 1
                        : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return longest[a.size()][b.size()];
    }

    /// Law: of all explanations of least cost, the one first in the stated order is told.
    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void theExplanationIsTheFirstOfAllInTheStatedOrder(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            int steps = 1 + random.nextInt(5);
            int[] way = random.ints(random.nextInt(6), 0, steps + 1).toArray();
            Automaton automaton = Designs.automaton(Designs.chain(String.join(
                    " ", IntStream.range(0, steps).mapToObj(s -> "s" + s).toList())));
            List<String> all = new ArrayList<>();
            explain(way, 0, steps, 0, Aligner.of(automaton).cost(way), "", all);
            assertThat(order(Aligner.of(automaton).align(way))).isEqualTo(Collections.min(all));
        }
    }

    /// Writes down every sequence of moves through a chain that costs exactly so much: 0 sync, 1 insert, 2 skip.
    private static void explain(int[] way, int place, int steps, int step, int left, String moves, List<String> all) {
        if (left < 0) {
            return;
        }
        if (place == way.length && step == steps && left == 0) {
            all.add(moves);
        }
        if (place < way.length && way[place] == step && step < steps) {
            explain(way, place + 1, steps, step + 1, left, moves + "0", all);
        }
        if (place < way.length) {
            explain(way, place + 1, steps, step, left - 1, moves + "1", all);
        }
        if (step < steps) {
            explain(way, place, steps, step + 1, left - 1, moves + "2", all);
        }
    }

    private static String order(Alignment alignment) {
        return String.join(
                "",
                alignment.moves().stream()
                        .map(move -> String.valueOf(move.kind().code))
                        .toList());
    }

    private static List<Integer> lived(Alignment alignment) {
        return alignment.moves().stream()
                .filter(move -> move.kind() == Move.Kind.SYNC || move.kind() == Move.Kind.INSERT)
                .map(Move::moment)
                .toList();
    }

    private static List<Integer> path(Alignment alignment) {
        return alignment.moves().stream()
                .filter(move -> move.kind() != Move.Kind.INSERT)
                .map(Move::moment)
                .toList();
    }

    private static int sum(Alignment alignment, Costs costs) {
        return alignment.moves().stream()
                .mapToInt(move -> switch (move.kind()) {
                    case SYNC, PASS -> 0;
                    case INSERT -> costs.insert(move.moment());
                    case SKIP -> costs.skip(move.moment());
                })
                .sum();
    }

    /// Law: a way that is long enough to keep only some rows is explained as one that keeps them all.
    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void keepingFewRowsGivesTheSameMoves(long seed) {
        for (int i = 0; i < 50; i++) {
            Case one = random(seed * 1000 + i, route(seed * 1000 + i));
            int[] way = one.lived();
            for (boolean whole : new boolean[] {true, false}) {
                Rows few = new Rows(one.automaton, one.costs, 1);
                Rows all = new Rows(one.automaton, one.costs, Integer.MAX_VALUE);
                assertThat(few.fill(way, whole)).isEqualTo(all.fill(way, whole));
                int[] moves = new Walk(one.automaton, one.costs, few).moves(way, whole);
                assertThat(Arrays.toString(moves))
                        .isEqualTo(Arrays.toString(new Walk(one.automaton, one.costs, all).moves(way, whole)));
            }
        }
    }
}
