package org.touchstone.core.survey.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.Mean;

final class LatticeTest {

    private static final Filter ALL = Filter.ALL;

    private final List<Filter> people = new ArrayList<>();

    private void add(int count, Filter of) {
        people.addAll(Collections.nCopies(count, of));
    }

    private Lattice lattice() {
        return Lattice.of(Anonymity.DEFAULT, people);
    }

    @Test
    void aSmallBranchIsCoveredByTheNextSmallest() {
        add(12, ALL.at("A"));
        add(9, ALL.at("B"));
        add(4, ALL.at("C"));
        Lattice lattice = lattice();
        assertThat(lattice.people(ALL)).isEqualTo(25);
        assertThat(lattice.hides(ALL)).isFalse();
        assertThat(lattice.hides(ALL.at("A"))).isFalse();
        assertThat(lattice.hides(ALL.at("B"))).isTrue();
        assertThat(lattice.hides(ALL.at("C"))).isTrue();
        assertThat(lattice.shown(Mean.of(1, 2), ALL.at("C")).status()).isEqualTo(Status.SUPPRESSED);
        assertThat(lattice.shown(Mean.of(1, 2), ALL.at("A")).value()).isEqualTo(1.5);
    }

    /// A less those of A who came by the web is one person.
    @Test
    void aSliceThatLeavesOutAFewOfAWiderOneIsHidden() {
        add(17, ALL.at("A").by("web"));
        add(1, ALL.at("A").by("phone"));
        add(2, ALL.at("B").by("web"));
        add(9, ALL.at("B").by("phone"));
        Lattice lattice = lattice();
        assertThat(lattice.hides(ALL.at("A"))).isFalse();
        assertThat(lattice.hides(ALL.at("A").by("phone"))).isTrue();
        assertThat(lattice.hides(ALL.at("A").by("web"))).isTrue();
    }

    @Test
    void areasLieBetweenTheWholeAndTheBranches() {
        add(20, ALL.at("north", "N1"));
        add(3, ALL.at("north", "N2"));
        add(20, ALL.at("south", "S1"));
        add(6, ALL.at("south", "S2"));
        Lattice lattice = lattice();
        assertThat(lattice.hides(ALL.at("north"))).isFalse();
        assertThat(lattice.hides(ALL.at("south"))).isFalse();
        assertThat(lattice.hides(ALL.at("north", "N1"))).isTrue(); // or north less N1 would be N2
        assertThat(lattice.hides(ALL.at("south", "S2"))).isFalse();
    }

    /// The month of N2 is covered by the other month of N2, not by that of another branch.
    @Test
    void periodsAreSplitWithinEachBranch() {
        add(20, ALL.at("A").in("2025", "2025-01"));
        add(20, ALL.at("A").in("2025", "2025-02"));
        add(20, ALL.at("B").in("2025", "2025-01"));
        add(2, ALL.at("B").in("2025", "2025-02"));
        Lattice lattice = lattice();
        assertThat(lattice.hides(ALL.at("B").in("2025", "2025-02"))).isTrue();
        assertThat(lattice.hides(ALL.at("B").in("2025", "2025-01"))).isTrue();
        assertThat(lattice.hides(ALL.at("B"))).isFalse();
        assertThat(lattice.hides(ALL.at("A").in("2025", "2025-02"))).isTrue(); // February less A would be B
    }

    @Test
    void whereNothingIsLeftToCoverTheWholeIsHiddenToo() {
        // All of A came by the web, so A stands for its part of the web; the web less A is B's two.
        add(8, ALL.at("A").by("web"));
        add(2, ALL.at("B").by("web"));
        add(9, ALL.at("B").by("phone"));
        Lattice lattice = lattice();
        assertThat(lattice.hides(ALL.by("web")) || lattice.hides(ALL.at("A"))).isTrue();
    }

    @Test
    void whoIsOfNoKnownBranchIsAGroupToo() {
        add(30, ALL.at("A"));
        add(9, ALL.at("B"));
        add(3, ALL.at(""));
        assertThat(lattice().hides(ALL.at("B"))).isTrue(); // or all less A and B would be the three
    }

    @Test
    void ofThreePeopleNothingIsShown() {
        add(3, ALL.at("A"));
        assertThat(lattice().hides(ALL)).isTrue();
        assertThat(lattice().slices()).allMatch(lattice()::hides);
    }

    @Test
    void withoutPeopleThereIsNothingToHide() {
        assertThat(lattice().slices()).isEmpty();
        assertThat(lattice().hides(ALL)).isFalse();
        assertThat(lattice().people(ALL)).isZero();
    }

    /// Law: whoever takes one shown slice from another that it lies in, or all shown parts from their whole, learns of
    /// nobody or of five people or more.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noDifferenceTellsOfFew(long seed) {
        var random = new Random(seed);
        for (int run = 0; run < 20; run++) {
            people.clear();
            for (int person = 0; person < 80; person++) {
                int branch = (int) (5 * random.nextDouble() * random.nextDouble());
                int month = 1 + random.nextInt(3);
                add(
                        1,
                        ALL.at("area " + branch / 2, "branch " + branch)
                                .by(random.nextInt(5) == 0 ? "phone" : "web")
                                .in("2025", "month " + month));
            }
            requireNoDifferenceOfFew(lattice());
        }
    }

    private static void requireNoDifferenceOfFew(Lattice lattice) {
        for (Filter slice : lattice.slices()) {
            for (Filter wider : slice.within()) {
                if (!lattice.hides(slice) && !lattice.hides(wider)) {
                    assertThat(Anonymity.DEFAULT.hides(lattice.people(wider) - lattice.people(slice)))
                            .as("%s less %s", wider, slice)
                            .isFalse();
                }
            }
            for (int way = 0; way < Filter.WAYS && !lattice.hides(slice); way++) {
                requirePartsCover(lattice, slice, way);
            }
        }
    }

    private static void requirePartsCover(Lattice lattice, Filter whole, int way) {
        long[] hidden = lattice.slices().stream()
                .filter(part -> part.narrows(way) && part.wider(way).equals(whole) && lattice.hides(part))
                .mapToLong(lattice::people)
                .toArray();
        if (hidden.length > 0) {
            assertThat(hidden).as("parts of %s", whole).hasSizeGreaterThan(1);
            assertThat(java.util.Arrays.stream(hidden).sum()).isGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void theOrderOfPeopleDoesNotMatter() {
        add(12, ALL.at("A"));
        add(9, ALL.at("B"));
        add(9, ALL.at("C"));
        add(4, ALL.at("D"));
        Lattice one = lattice();
        Collections.reverse(people);
        Lattice other = lattice();
        assertThat(other.slices()).isEqualTo(one.slices());
        assertThat(other.slices()).allMatch(slice -> one.hides(slice) == other.hides(slice));
    }
}
