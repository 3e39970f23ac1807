package org.touchstone.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class JourneySetTest {

    private static List<Integer> members(JourneySet set) {
        List<Integer> members = new ArrayList<>();
        for (int j = set.next(0); j >= 0; j = set.next(j + 1)) {
            members.add(j);
        }
        return members;
    }

    private static List<Integer> backwards(JourneySet set, int size) {
        List<Integer> members = new ArrayList<>();
        for (int j = set.previous(size); j >= 0; j = set.previous(j - 1)) {
            members.add(j);
        }
        return members;
    }

    @Test
    void allHoldsEveryJourneyAtEveryWordBoundary() {
        for (int size : new int[] {0, 1, 63, 64, 65, 127, 128, 129}) {
            assertThat(JourneySet.all(size).count()).isEqualTo(size);
            assertThat(members(JourneySet.all(size))).hasSize(size);
            assertThat(backwards(JourneySet.all(size), size)).hasSize(size);
        }
    }

    /// Law: it behaves as the set of the platform does.
    @Test
    void itIsTheSetOfItsMembers() {
        var random = new Random(1);
        for (int round = 0; round < 200; round++) {
            int size = 1 + random.nextInt(200);
            var bits = new BitSet();
            for (int i = 0; i < size; i++) {
                bits.set(i, random.nextBoolean());
            }
            int from = random.nextInt(size);
            int to = from + random.nextInt(size - from + 1);
            JourneySet set = JourneySet.of(size, bits);
            assertThat(members(set)).isEqualTo(bits.stream().boxed().toList());
            assertThat(backwards(set, size)).isEqualTo(members(set).reversed());
            assertThat(set.contains(from)).isEqualTo(bits.get(from));
            assertThat(members(set.range(from, to)))
                    .isEqualTo(bits.stream()
                            .filter(j -> j >= from && j < to)
                            .boxed()
                            .toList());
            assertThat(set.without(from).contains(from)).isFalse();
            assertThat(set.without(from).count()).isEqualTo(bits.cardinality() - (bits.get(from) ? 1 : 0));
        }
    }

    @Test
    void aJourneyBeyondThePartIsRefused() {
        var bits = new BitSet();
        bits.set(3);
        assertThatThrownBy(() -> JourneySet.of(3, bits)).isInstanceOf(IllegalArgumentException.class);
    }
}
