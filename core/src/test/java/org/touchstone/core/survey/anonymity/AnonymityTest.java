package org.touchstone.core.survey.anonymity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.Mean;

final class AnonymityTest {

    private static final Anonymity POLICY = Anonymity.DEFAULT;

    private static BitSet places(int... places) {
        return IntStream.of(places).collect(BitSet::new, BitSet::set, BitSet::or);
    }

    @Test
    void aSmallGroupIsCoveredByTheNextSmallest() {
        assertThat(POLICY.hiddenOf(12, 9, 4)).isEqualTo(places(1, 2));
    }

    @Test
    void smallGroupsThatAreEnoughTogetherCoverEachOther() {
        assertThat(POLICY.hiddenOf(4, 3, 20)).isEqualTo(places(0, 1));
    }

    @Test
    void fiveAreShownAndFourAreNot() {
        assertThat(POLICY.hides(5)).isFalse();
        assertThat(POLICY.hides(4)).isTrue();
        assertThat(POLICY.hiddenOf(5, 5, 20)).isEqualTo(places());
    }

    @Test
    void whereTheWholeIsHiddenNothingNeedsCover() {
        assertThat(POLICY.tooSmall(12, 9, 4)).isEqualTo(places(2));
    }

    @Test
    void smallGroupsThatAreFewTogetherNeedCover() {
        assertThat(POLICY.hiddenOf(2, 2, 20, 30)).isEqualTo(places(0, 1, 2));
    }

    @Test
    void amongEqualGroupsTheFirstCovers() {
        assertThat(POLICY.hiddenOf(9, 4, 9)).isEqualTo(places(0, 1));
    }

    @Test
    void ofNobodyNothingIsHiddenAndNobodyCovers() {
        assertThat(POLICY.hides(0)).isFalse();
        assertThat(POLICY.hiddenOf(0, 4, 9)).isEqualTo(places(1, 2));
    }

    /// 12 / 9 / 4 of 25: the 25 less the 12 shown are 13, of whom nobody can say what the four said.
    @Test
    void theWholeLessWhatIsShownTellsOfNoFew() {
        long[] groups = {12, 9, 4};
        BitSet hidden = POLICY.hiddenOf(groups);
        long rest = 25
                - IntStream.range(0, 3)
                        .filter(group -> !hidden.get(group))
                        .mapToLong(group -> groups[group])
                        .sum();
        assertThat(rest).isEqualTo(13);
    }

    /// Law: whatever the groups, what is hidden of a whole of five or more is nothing, or two groups or more with five
    /// people or more together.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void theWholeLessWhatIsShownNeverTellsOfFew(long seed) {
        var random = new Random(seed);
        for (int run = 0; run < 500; run++) {
            long[] groups = random.longs(2 + random.nextInt(6), 0, 12).toArray();
            BitSet hidden = POLICY.hiddenOf(groups);
            long rest = hidden.stream().mapToLong(group -> groups[group]).sum();
            long live = LongStream.of(groups).filter(group -> group > 0).count();
            assertThat(IntStream.range(0, groups.length).filter(group -> !hidden.get(group)))
                    .noneMatch(group -> POLICY.hides(groups[group]));
            if (!hidden.isEmpty() && LongStream.of(groups).sum() >= 5) {
                assertThat(rest).isGreaterThanOrEqualTo(5);
                assertThat(hidden.cardinality()).isGreaterThanOrEqualTo((int) Math.min(2, live));
            }
        }
    }

    @Test
    void aHiddenFigureDoesNotSayHowManyStandBehindIt() {
        Estimate hidden = POLICY.shown(Mean.of(1, 2, 3, 4), 4);
        assertThat(hidden.status()).isEqualTo(Status.SUPPRESSED);
        assertThat(hidden.present()).isFalse();
        assertThat(hidden.n()).isZero();
        assertThat(POLICY.shown(Mean.of(1, 2, 3, 4, 5), 5).value()).isEqualTo(3.0);
    }

    @Test
    void commentsNeedEight() {
        assertThat(POLICY.hidesComments(7)).isTrue();
        assertThat(POLICY.hidesComments(8)).isFalse();
        assertThat(POLICY.hidesComments(0)).isFalse();
    }

    @Test
    void aBarOfOneIsJoinedWithItsNeighbours() {
        assertThat(POLICY.bars(1, 0, 0, 1, 5, 0))
                .containsExactly(new Bar(1, 1, 0), new Bar(2, 2, 0), new Bar(3, 4, 6), new Bar(5, 5, 0));
        assertThat(POLICY.bars(1, 2, 2, 2, 9, 3)).containsExactly(new Bar(1, 3, 6), new Bar(4, 5, 12));
    }

    @Test
    void barsOfFiveAndMoreStayApart() {
        assertThat(POLICY.bars(0, 5, 6, 0)).containsExactly(new Bar(0, 0, 5), new Bar(1, 1, 6), new Bar(2, 2, 0));
    }

    @Test
    void aSmallBarAtTheTopIsJoinedPastEmptyOnes() {
        assertThat(POLICY.bars(1, 9, 0, 0, 0, 1)).containsExactly(new Bar(1, 5, 10));
    }

    @Test
    void fourPeopleHaveNoDistribution() {
        assertThat(POLICY.bars(1, 1, 1, 0, 2, 0)).isEmpty();
    }

    /// Law: bars lose nobody and none of them is small.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {5, 6})
    void barsLoseNobody(long seed) {
        var random = new Random(seed);
        for (int run = 0; run < 500; run++) {
            long[] counts = random.longs(11, 0, 9).toArray();
            long all = LongStream.of(counts).sum();
            assertThat(POLICY.bars(0, counts)).noneMatch(bar -> POLICY.hides(bar.people()));
            assertThat(POLICY.bars(0, counts).stream().mapToLong(Bar::people).sum())
                    .isEqualTo(POLICY.hides(all) ? 0 : all);
        }
    }

    @Test
    void aRuleThatHidesNothingIsRefused() {
        assertThatThrownBy(() -> new Anonymity(1, 8, 5)).hasMessageContaining("two people");
        assertThatThrownBy(() -> new Anonymity(5, 4, 5)).hasMessageContaining("comments");
        assertThatThrownBy(() -> new Bar(2, 1, 0)).hasMessageContaining("order");
    }
}
