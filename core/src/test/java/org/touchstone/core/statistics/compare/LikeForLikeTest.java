package org.touchstone.core.statistics.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;
import org.junit.jupiter.api.Test;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Sample;

/// Kidney stones of Charig et al. (1986): the better treatment looks worse because it got the larger stones.
final class LikeForLikeTest {

    private static final LikeForLike STONES =
            LikeForLike.of(List.of(new Stratum(81, 87, 234, 270), new Stratum(192, 263, 55, 80)), .95);

    @Test
    void theMixReversesARanking() {
        assertThat(STONES.crude().difference().value()).isCloseTo(.78 - .8257142857, within(1e-9));
        assertThat(STONES.first().value()).isCloseTo(.8325462174, within(1e-9));
        assertThat(STONES.second().value()).isCloseTo(.778875, within(1e-9));
        assertThat(STONES.standardised().difference().value()).isCloseTo(.8325462174 - .778875, within(1e-9));
    }

    @Test
    void theTestIsThatOfMantelAndHaenszel() {
        assertThat(STONES.oddsRatio().value()).isCloseTo(1.4468466249, within(1e-9));
        Significance test = STONES.standardised().tested().orElseThrow();
        assertThat(test.findStatistic()).hasValueCloseTo(2.4338555, within(1e-7));
        assertThat(test.p()).isCloseTo(.1187405, within(1e-7));
    }

    /// With one stratum the interval of the odds ratio is Woolf's: the log plus or minus z √(1/a + 1/b + 1/c + 1/d).
    @Test
    void oneStratumHasTheUsualOddsRatio() {
        Estimate ratio =
                LikeForLike.of(List.of(new Stratum(30, 50, 20, 60)), .95).oddsRatio();
        double log = Math.log(30.0 / 20 / (20.0 / 40));
        double half = 1.959963984540054 * Math.sqrt(1 / 30.0 + 1 / 20.0 + 1 / 20.0 + 1 / 40.0);
        assertThat(ratio.value()).isCloseTo(3, within(1e-12));
        assertThat(ratio.low()).isCloseTo(Math.exp(log - half), within(1e-9));
        assertThat(ratio.high()).isCloseTo(Math.exp(log + half), within(1e-9));
    }

    @Test
    void equalMixesNeedNoAdjustment() {
        LikeForLike equal = LikeForLike.of(List.of(new Stratum(8, 10, 6, 10), new Stratum(3, 20, 9, 20)), .95);
        assertThat(equal.standardised().difference().value())
                .isCloseTo(equal.crude().difference().value(), within(1e-12));
        assertThat(equal.first().n()).isEqualTo(30);
    }

    @Test
    void whomOnlyOneGroupHasIsLeftOutAloud() {
        LikeForLike some = LikeForLike.of(List.of(new Stratum(8, 10, 6, 10), new Stratum(0, 0, 9, 20)), .95);
        assertThat(some.standardised().difference().value()).isCloseTo(.2, within(1e-12));
        assertThat(some.standardised().difference().warnings()).anyMatch(warning -> warning.startsWith("20 of 40"));
    }

    @Test
    void groupsWithNothingInCommonCannotBeCompared() {
        LikeForLike none = LikeForLike.of(List.of(new Stratum(8, 10, 0, 0), new Stratum(0, 0, 9, 20)), .95);
        assertThat(none.standardised().difference().status()).isEqualTo(Estimate.Status.NOT_IDENTIFIED);
        assertThat(none.oddsRatio().present()).isFalse();
    }

    @Test
    void whereEverybodyCountsThereIsNoTest() {
        LikeForLike all = LikeForLike.of(List.of(new Stratum(10, 10, 20, 20)), .95);
        assertThat(all.standardised().tested()).isEmpty();
        assertThat(all.oddsRatio().status()).isEqualTo(Estimate.Status.NOT_IDENTIFIED);
    }

    /// By hand: half of each stratum, means 4 and 2, variances 4 and 1, four and nine values: error² (1 + 1/9)/4;
    /// degrees (5/18)² / ((1/4)²/3 + (1/36)²/8).
    @Test
    void meansAreStandardisedToo() {
        Estimate mean =
                Standardised.mean(List.of(new Sample(4, 4, 12), new Sample(9, 2, 8)), new double[] {50, 50}, .95);
        double variance = (1 + 1 / 9.0) / 4;
        double degrees = variance * variance / (1 / 48.0 + 1 / 36.0 / 36 / 8);
        double t = new TDistribution(degrees).inverseCumulativeProbability(.975);
        assertThat(mean.value()).isCloseTo(3, within(1e-12));
        assertThat(mean.high()).isCloseTo(3 + t * Math.sqrt(variance), within(1e-7));
    }

    @Test
    void aMixThatIsNotCoveredIsSaid() {
        Estimate mean =
                Standardised.mean(List.of(new Sample(4, 4, 12), new Sample(0, 0, 0)), new double[] {75, 25}, .95);
        assertThat(mean.value()).isEqualTo(4);
        assertThat(mean.warnings()).anyMatch(warning -> warning.contains("75 %"));
        assertThat(Standardised.share(new long[] {0}, new long[] {0}, new double[] {1}, .95)
                        .status())
                .isEqualTo(Estimate.Status.INSUFFICIENT);
        assertThat(Standardised.mean(List.of(new Sample(1, 4, 0)), new double[] {1}, .95)
                        .status())
                .isEqualTo(Estimate.Status.INSUFFICIENT);
    }

    @Test
    void aMixOfNothingIsAMistakeOfTheProgrammer() {
        assertThatThrownBy(() -> Standardised.share(new long[] {1}, new long[] {2}, new double[] {0}, .95))
                .hasMessageContaining("above 0");
    }
}
