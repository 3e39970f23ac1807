package org.touchstone.core.survey.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GrainsTest {

    private final List<List<String>> ways = new ArrayList<>();

    private void add(int count, String... way) {
        ways.addAll(Collections.nCopies(count, List.of(way)));
    }

    private BitSet those(String first) {
        return IntStream.range(0, ways.size())
                .filter(one -> ways.get(one).getFirst().equals(first))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private BitSet whole(BitSet wanted) {
        return Grains.of(Anonymity.DEFAULT, ways).whole(wanted);
    }

    @Test
    void aPlaceWithEnoughPeopleIsShownWhole() {
        add(7, "A", "morning");
        add(2, "A", "noon");
        add(6, "B", "noon");
        assertThat(whole(those("A"))).isEqualTo(those("A"));
    }

    /// C is joined with A, its neighbour, which is then shown only together with it.
    @Test
    void aPlaceOfFewIsNotShownAlone() {
        add(3, "C", "noon");
        add(6, "A", "noon");
        assertThat(whole(those("C")).isEmpty()).isTrue();
        assertThat(whole(those("A")).isEmpty()).as("A and all would tell of C").isTrue();
    }

    /// Law: whatever filters are asked for, and however what they show is added and taken from one another, fewer than
    /// five are never told apart: those who are in exactly the same of the shown sets are five or more.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noSumsAndDifferencesOfFiltersTellOfFewerThanFive(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 60 + 40 * seed; i++) {
            add(
                    1,
                    "B" + random.nextInt(6) * random.nextInt(2),
                    String.format(java.util.Locale.ROOT, "%02d", random.nextInt(20)),
                    "C" + random.nextInt(3),
                    "D" + random.nextInt(4));
        }
        Grains grains = Grains.of(Anonymity.DEFAULT, ways);
        var told = new HashMap<List<Integer>, Long>();
        List<List<Integer>> seen = IntStream.range(0, ways.size())
                .<List<Integer>>mapToObj(one -> new ArrayList<>())
                .toList();
        for (int filter = 0; filter < 300; filter++) {
            int chosen = filter;
            grains.whole(filter(random)).stream().forEach(one -> seen.get(one).add(chosen));
        }
        seen.forEach(one -> told.merge(one, 1L, Long::sum));
        assertThat(told.size()).as("the filters do tell groups apart").isGreaterThan(3);
        assertThat(told.values()).allMatch(people -> people >= 5);
    }

    private BitSet filter(Random random) {
        Map<Integer, String> words = new HashMap<>();
        IntStream.of(0, 2, 3)
                .filter(word -> random.nextInt(3) == 0)
                .forEach(word ->
                        words.put(word, ways.get(random.nextInt(ways.size())).get(word)));
        int from = random.nextInt(20);
        int to = from + random.nextInt(20);
        return IntStream.range(0, ways.size())
                .filter(one -> words.entrySet().stream()
                        .allMatch(word -> ways.get(one).get(word.getKey()).equals(word.getValue())))
                .filter(one -> random.nextInt(2) == 0 || isBetween(ways.get(one).get(1), from, to))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private static boolean isBetween(String day, int from, int to) {
        return Integer.parseInt(day) >= from && Integer.parseInt(day) <= to;
    }

    /// By hand: three grains of five; the filter leaves out one of the third.
    @Test
    void whereFewAreLeftOutTheirNeighboursAreToo() {
        add(5, "A", "1");
        add(5, "A", "2");
        add(5, "A", "3");
        BitSet wanted = those("A");
        wanted.clear(14);
        BitSet first = new BitSet();
        first.set(0, 5);
        assertThat(whole(wanted))
                .as("four of the third are wanted and not shown; five more go with them")
                .isEqualTo(first);
    }

    @Test
    void theOrderOfTheRespondentsChangesNothing() {
        add(4, "A", "1");
        add(3, "A", "2");
        add(8, "B", "1");
        BitSet a = whole(those("A"));
        Collections.reverse(ways);
        assertThat(whole(those("A")).cardinality()).isEqualTo(a.cardinality());
    }

    @Test
    void fewPeopleHaveNoGrain() {
        add(4, "A", "1");
        assertThat(whole(those("A")).isEmpty()).isTrue();
    }
}
