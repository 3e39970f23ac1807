package org.touchstone.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.core.evidence.CriticalMoment.Standing;
import org.touchstone.core.evidence.Failure.Kind;
import org.touchstone.core.statistics.Estimate.Status;

final class CriticalMomentsTest {

    private static final Rules FAST = Rules.DEFAULT.withResamples(300);

    private static final Failure LATE = new Failure("wait", null, Kind.OVER_LIMIT, "longer than 10 min", 2);
    private static final Failure CURT = new Failure("told", "curt", Kind.FACT, "told curtly", 0);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyPlantedMomentIsNamedAndWhatCostsNothingIsSilent(long seed) {
        List<CriticalMoment> found = CriticalMoments.of(PlantedCases.of(8_000, seed, 1), FAST);

        for (int f = 0; f < found.size(); f++) {
            assertThat(found.get(f).named()).as(found.get(f).failure().id()).isEqualTo(PlantedCases.EFFECTS[f] > 0);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    void aRareFailureThatCostsMuchIsCalledSevere(long seed) {
        List<CriticalMoment> found = CriticalMoments.of(PlantedCases.of(8_000, seed, 1), FAST);

        assertThat(found).filteredOn(CriticalMoment::rareButSevere).containsExactly(found.get(PlantedCases.CASH));
    }

    /// Five in a hundred would be announced by a rule that is exact; a rule of one in ten would pass this test once in
    /// two thousand times.
    @Test
    void whereNothingMattersHardlyAnythingIsAnnounced() {
        Cases cases = PlantedCases.of(3_000, 9, 1);
        long announced = IntStream.rangeClosed(1, 100)
                .filter(deal -> CriticalMoments.of(cases.dealtAnew(deal), Rules.DEFAULT.withResamples(200)).stream()
                        .anyMatch(CriticalMoment::named))
                .count();

        assertThat(announced).isLessThanOrEqualTo(9);
    }

    /// By hand: in branch 1 the means are 4 without and 3 with, in branch 2 they are 3 and 2, and most failures are in
    /// branch 2. Unadjusted the difference would be 3.75 − 2.25 = 1.5; within branches it is 1.
    @Test
    void theEffectIsReadWithinBranches() {
        CaseBuilder cases = Cases.builder(Points.FIVE, List.of(CURT));
        for (int day = 0; day < 60; day++) {
            add(cases, 1, day, 4, Lived.KEPT, 3);
            add(cases, 1, day, 3, Lived.FAILED, 1);
            add(cases, 2, day, 3, Lived.KEPT, 1);
            add(cases, 2, day, 2, Lived.FAILED, 3);
        }

        CriticalMoment found = CriticalMoments.of(wobbled(cases), FAST).getFirst();

        assertThat(found.effect().value()).isCloseTo(1.0, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(found.share().value()).isEqualTo(0.5);
        assertThat(found.loss().value()).isCloseTo(50.0, org.assertj.core.data.Offset.offset(1e-7));
    }

    /// By hand: in branch 1 one of ten waits long and loses 1 point, in branch 2 nine of ten do and lose 2, so those to
    /// whom it happens lose 1.9 on average. Least squares alone gives both branches the same weight and says 1.5.
    @Test
    void theEffectIsTheMeanOverThoseToWhomItHappened() {
        CaseBuilder cases = Cases.builder(Points.FIVE, List.of(LATE));
        for (int day = 0; day < 60; day++) {
            add(cases, 1, day, day % 2 == 0 ? 5 : 3, Lived.KEPT, 9);
            add(cases, 1, day, day % 2 == 0 ? 4 : 2, Lived.FAILED, 1);
            add(cases, 2, day, day % 2 == 0 ? 5 : 3, Lived.KEPT, 1);
            add(cases, 2, day, day % 2 == 0 ? 3 : 1, Lived.FAILED, 9);
        }

        CriticalMoment found = CriticalMoments.of(cases.build(), FAST).getFirst();

        assertThat(found.effect().value()).isCloseTo(1.9, org.assertj.core.data.Offset.offset(1e-3));
    }

    private static void add(CaseBuilder cases, int branch, int day, double answer, Lived lived, int times) {
        for (int time = 0; time < times; time++) {
            cases.answered(branch, 1, 0, day, answer, false, false, lived);
        }
    }

    /// A few cases more with the same effect on average and another on each of two days, so that draws vary.
    private static Cases wobbled(CaseBuilder cases) {
        for (int branch = 1; branch <= 2; branch++) {
            cases.answered(branch, 2, 0, 100, 5, false, false, Lived.KEPT);
            cases.answered(branch, 2, 0, 100, 3, false, false, Lived.FAILED);
            cases.answered(branch, 2, 0, 101, 2, false, false, Lived.KEPT);
            cases.answered(branch, 2, 0, 101, 2, false, false, Lived.FAILED);
        }
        return cases.build();
    }

    @Test
    void theOrderOfCasesDoesNotMatter() {
        List<Runnable> rows = new ArrayList<>();
        CaseBuilder[] into = new CaseBuilder[1];
        var random = new Random(5);
        for (int one = 0; one < 2_000; one++) {
            int branch = random.nextInt(4);
            int day = random.nextInt(40);
            int month = day / 20;
            Lived lived = random.nextInt(4) == 0 ? Lived.FAILED : Lived.KEPT;
            double answer = Math.clamp(Math.round(3.5 + random.nextGaussian()), 1, 5);
            rows.add(() -> into[0].answered(branch, day % 3, month, day, answer, false, false, lived));
        }
        into[0] = Cases.builder(Points.FIVE, List.of(CURT));
        rows.forEach(Runnable::run);
        List<CriticalMoment> found = CriticalMoments.of(into[0].build(), FAST);
        java.util.Collections.shuffle(rows, random);
        into[0] = Cases.builder(Points.FIVE, List.of(CURT));
        rows.forEach(Runnable::run);

        assertThat(CriticalMoments.of(into[0].build(), FAST)).isEqualTo(found);
    }

    @Test
    void fewAnswersNameNothingAndSayHowManyMoreAreNeeded() {
        CaseBuilder cases = Cases.builder(Points.FIVE, List.of(CURT));
        for (int one = 0; one < 100; one++) {
            cases.answered(1, 1, 0, one, one < 4 ? 1 : 5, false, false, one < 4 ? Lived.FAILED : Lived.KEPT);
        }

        CriticalMoment found = CriticalMoments.of(cases.build(), FAST).getFirst();

        assertThat(found.standing()).isEqualTo(Standing.TOO_FEW);
        assertThat(found.effect().status()).isEqualTo(Status.INSUFFICIENT);
        assertThat(found.moreAnswers()).hasValue(150); // 4 in 100: the tenth after 250
    }

    @Test
    void failuresThatAlwaysComeTogetherAreNotToldApart() {
        CaseBuilder cases = Cases.builder(Points.FIVE, List.of(CURT, LATE));
        var random = new Random(3);
        for (int one = 0; one < 600; one++) {
            Lived both = one % 3 == 0 ? Lived.FAILED : Lived.KEPT;
            double answer = Math.clamp(Math.round((one % 3 == 0 ? 3 : 4) + random.nextGaussian()), 1, 5);
            cases.answered(1, 1, 0, one / 5, answer, false, false, both, both);
        }

        List<CriticalMoment> found = CriticalMoments.of(cases.build(), FAST);

        assertThat(found).extracting(CriticalMoment::standing).containsOnly(Standing.NOT_TOLD_APART);
        assertThat(found).noneMatch(CriticalMoment::named);
    }

    /// One journey in ten leaves. Those who stay answer 4; who leaves counts as 1: three points lost for each of ten.
    @Test
    void whoLeftCountsAsTheLowestAnswer() {
        Failure gone = new Failure("wait", null, Kind.LEFT, "left", 0);
        CaseBuilder cases = Cases.builder(Points.FIVE, List.of(gone));
        for (int day = 0; day < 100; day++) {
            cases.answered(1, 1, 0, day, 4, false, false, Lived.UNKNOWN);
            cases.census(1, day, 10, new long[] {-1}, new long[] {1});
        }

        CriticalMoment found = CriticalMoments.of(cases.build(), FAST).getFirst();

        assertThat(found.standing()).isEqualTo(Standing.SET);
        assertThat(found.named()).isFalse();
        assertThat(found.left().value()).isEqualTo(0.1);
        assertThat(found.loss().value()).isCloseTo(30.0, org.assertj.core.data.Offset.offset(1e-9));
    }

    /// Half fail and cost a point for sure, a quarter fail and cost a point: twice the loss is a rank of its own.
    @Test
    void ranksAreRangesAndTellTiesApart() {
        Failure other = new Failure("serve", "unfriendly", Kind.FACT, "unfriendly", 0);
        CaseBuilder cases = Cases.builder(Points.FIVE, List.of(CURT, LATE, other));
        var random = new Random(8);
        for (int one = 0; one < 6_000; one++) {
            boolean[] failed = {random.nextInt(2) == 0, random.nextInt(8) == 0, random.nextInt(8) == 0};
            double felt = 4.5 + 0.5 * random.nextGaussian();
            for (boolean it : failed) {
                felt -= it ? 1 : 0;
            }
            Lived[] lived = new Lived[3];
            for (int f = 0; f < 3; f++) {
                lived[f] = failed[f] ? Lived.FAILED : Lived.KEPT;
            }
            cases.answered(1, 1, 0, one / 20, Math.clamp(Math.round(felt), 1, 5), false, false, lived);
        }

        List<CriticalMoment> found = CriticalMoments.of(cases.build(), FAST);

        assertThat(found).extracting(CriticalMoment::rankLow).containsExactly(1, 2, 2);
        assertThat(found).extracting(CriticalMoment::rankHigh).containsExactly(1, 3, 3);
    }

    @Test
    void aFatalFailureTooRareToComputeIsStillSaid() {
        Failure wrong = new Failure("cash", "wrong", Kind.FACT, "the sum is wrong", 3);
        CaseBuilder cases = Cases.builder(Points.FIVE, List.of(wrong));
        for (int one = 0; one < 1_000; one++) {
            cases.answered(1, 1, 0, one, 4, false, false, one < 3 ? Lived.FAILED : Lived.KEPT);
        }

        CriticalMoment found = CriticalMoments.of(cases.build(), FAST).getFirst();

        assertThat(found.standing()).isEqualTo(Standing.TOO_FEW);
        assertThat(found.rareButSevere()).isTrue();
        assertThat(found.named()).isFalse();
    }
}
