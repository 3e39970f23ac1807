package org.touchstone.core.statistics.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.core.statistics.Estimate;

/// Kidney stones removed openly or by puncture (Charig et al. 1986), recomputed in R.
final class MixAdjustmentTest {

    private static final List<Tally> OPEN = List.of(Tally.counts(81, 87), Tally.counts(192, 263));
    private static final List<Tally> PUNCTURE = List.of(Tally.counts(234, 270), Tally.counts(55, 80));

    @Test
    void adjustingReversesTheRanking() {
        assertThat((81 + 192) / 350.0).isLessThan((234 + 55) / 350.0);
        double[] mix = MixAdjustment.pooledMix(List.of(OPEN, PUNCTURE));
        assertThat(MixAdjustment.of(OPEN, mix).value()).isCloseTo(.8325462174, within(1e-10));
        assertThat(MixAdjustment.of(PUNCTURE, mix).value()).isCloseTo(.778875, within(1e-10));
    }

    /// Var = Σ w²p(1−p)/n by hand; the interval is Wilson's at p(1−p)/Var customers.
    @Test
    void theIntervalIsThatOfTheEffectiveNumberOfCustomers() {
        double p = .778875;
        double variance = .51 * .51 * (234 / 270.0 * 36 / 270.0) / 270 + .49 * .49 * (.6875 * .3125) / 80;
        double n = p * (1 - p) / variance;
        double z = 1.959963984540054;
        double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
        Estimate adjusted = MixAdjustment.of(PUNCTURE, .51, .49);
        assertThat(adjusted.low()).isCloseTo(centre - half, within(1e-9));
        assertThat(adjusted.high()).isCloseTo(centre + half, within(1e-9));
        assertThat(adjusted.n()).isEqualTo(350);
    }

    @Test
    void theCommonOddsRatioIsTested() {
        MantelHaenszel test = MantelHaenszel.of(counts(OPEN), counts(PUNCTURE)).orElseThrow();
        assertThat(test.oddsRatio()).isCloseTo(1.4468466249, within(1e-9));
        assertThat(test.chiSquared()).isCloseTo(2.4338555, within(1e-6));
        assertThat(test.pValue()).isCloseTo(.1187405, within(1e-6));
    }

    @Test
    void strataWithoutBothOutcomesTestNothing() {
        assertThat(MantelHaenszel.of(List.of(new Tally.Counts(5, 5)), List.of(new Tally.Counts(7, 7))))
                .isEmpty();
    }

    @Test
    void meansAreAdjustedAlike() {
        Estimate adjusted = MixAdjustment.of(List.of(Tally.measured(50, 10, 8), Tally.measured(200, 20, 32)), .25, .75);
        assertThat(adjusted.value()).isCloseTo(17.5, within(1e-12));
        double error = Math.sqrt(.0625 * 8 / 50 + .5625 * 32 / 200);
        assertThat(adjusted.high()).isCloseTo(17.5 + 1.959963984540054 * error, within(1e-9));
    }

    @Test
    void aPlaceThatLacksMuchOfTheMixCannotBeCompared() {
        List<Tally> half = List.of(Tally.counts(3, 10), Tally.counts(0, 0));
        assertThat(MixAdjustment.of(half, .5, .5).status()).isEqualTo(Estimate.Status.NOT_IDENTIFIED);
        Estimate most = MixAdjustment.of(half, .9, .1);
        assertThat(most.value()).isCloseTo(.3, within(1e-12));
        assertThat(most.warnings()).containsExactly("10 % of the common mix never occurs here and is left out.");
    }

    @Test
    void aPlaceWithoutCustomersHasNoFigure() {
        assertThat(MixAdjustment.of(List.of(Tally.counts(0, 0)), 1).status()).isEqualTo(Estimate.Status.INSUFFICIENT);
        assertThatThrownBy(() -> MixAdjustment.of(OPEN, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aShareOfNoneHasAnIntervalStill() {
        Estimate none = MixAdjustment.of(List.of(Tally.counts(0, 20)), 1);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(.1611251581, within(1e-9)); // Wilson's upper end at 0 of 20
    }

    private static List<Tally.Counts> counts(List<Tally> strata) {
        return strata.stream().map(Tally.Counts.class::cast).toList();
    }
}
