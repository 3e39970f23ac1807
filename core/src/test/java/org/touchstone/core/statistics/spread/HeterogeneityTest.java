package org.touchstone.core.statistics.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.touchstone.core.statistics.Estimate;

/// Expected values are those of the R package metafor.
final class HeterogeneityTest {

    private static final Heterogeneity EIGHT = Heterogeneity.of(EightBranches.rates(), EightBranches.ownVariances());

    @Test
    void theEightBranchesDifferAsPublished() {
        assertThat(EIGHT.derSimonianLaird()).isCloseTo(.007539085, within(1e-9));
        assertThat(EIGHT.mean(EIGHT.derSimonianLaird())).isCloseTo(.7954898899, within(1e-9));
        assertThat(EIGHT.q()).isCloseTo(37.64545032, within(1e-7));
        assertThat(EIGHT.realShare()).isCloseTo(.8140545553, within(1e-9));
        assertThat(EIGHT.restrictedLikelihood()).isCloseTo(.01122534893, withinPercentage(.01)); // an iterative fit
        assertThat(EIGHT.mean(EIGHT.restrictedLikelihood())).isCloseTo(.7933685966, withinPercentage(.01));
    }

    /// The published variance, .01222797124, stops where Q is 7.0009; ours solves Q = 7.
    @Test
    void pauleAndMandelMakeQItsExpectation() {
        assertThat(EIGHT.pauleMandel()).isCloseTo(.01222797124, withinPercentage(.02));
        assertThat(plainQ(EIGHT.pauleMandel())).isCloseTo(7, within(1e-9));
    }

    /// No other variance has a higher restricted likelihood, written out here anew.
    @Test
    void theRestrictedLikelihoodIsHighestAtItsEstimate() {
        double tau = EIGHT.restrictedLikelihood();
        assertThat(plainLikelihood(tau)).isGreaterThan(plainLikelihood(tau * 1.0005));
        assertThat(plainLikelihood(tau)).isGreaterThan(plainLikelihood(tau * .9995));
    }

    @Test
    void theBranchesArePulledToTheMean() {
        double[] expected = {.8160, .7633, .8601, .6984, .8713, .8552, .6368, .8628};
        double[] shrunken = EIGHT.shrunken(EIGHT.derSimonianLaird());
        for (int i = 0; i < 8; i++) {
            assertThat(shrunken[i]).isCloseTo(expected[i], within(5e-5));
            assertThat(EIGHT.shrunken(i, EIGHT.derSimonianLaird(), 60).value()).isEqualTo(shrunken[i]);
        }
    }

    /// The ends are where Q, written out here anew, equals the quantiles of chi-squared with 7 degrees of freedom.
    @Test
    void theIntervalOfTheVarianceProfilesQ() {
        var chi = new ChiSquaredDistribution(7);
        assertThat(plainQ(EIGHT.betweenLow())).isCloseTo(chi.inverseCumulativeProbability(.975), within(1e-7));
        assertThat(plainQ(EIGHT.betweenHigh())).isCloseTo(chi.inverseCumulativeProbability(.025), within(1e-7));
        Estimate between = EIGHT.between();
        assertThat(between.value()).isCloseTo(Math.sqrt(.01122534893), withinPercentage(.01));
        assertThat(between.low()).isCloseTo(Math.sqrt(EIGHT.betweenLow()), within(1e-12));
    }

    @Test
    void placesThatDifferLessThanChanceDifferByNothing() {
        Heterogeneity calm = Heterogeneity.of(new double[] {1, 1.1, .9, 1, 1, 1}, new double[] {1, 1, 1, 1, 1, 1});
        assertThat(calm.derSimonianLaird()).isZero();
        assertThat(calm.pauleMandel()).isZero();
        assertThat(calm.restrictedLikelihood()).isZero();
        assertThat(calm.realShare()).isZero();
        assertThat(calm.between().low()).isZero();
    }

    @Test
    void withFewerThanSixPlacesNoSpreadIsTold() {
        Heterogeneity five = Heterogeneity.of(new double[] {1, 2, 3, 4, 5}, new double[] {1, 1, 1, 1, 1});
        assertThat(five.between().status()).isEqualTo(Estimate.Status.INSUFFICIENT);
        assertThat(five.shrunken(0, 1, 9).status()).isEqualTo(Estimate.Status.INSUFFICIENT);
    }

    @Test
    void aPlaceWithoutErrorIsAMistake() {
        assertThatThrownBy(() -> Heterogeneity.of(new double[] {1, 2}, new double[] {1, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("variance under the common share");
    }

    /// Law over 1,000 seeds: the Q-profile interval covers τ² = 1 of twelve places in 93.6 to 96.4 % (two standard
    /// errors).
    @Test
    void theIntervalOfTheVarianceCoversIt() {
        int covered = 0;
        for (int seed = 1; seed <= 1000; seed++) {
            var random = new SplittableRandom(seed);
            double[] variances = random.doubles(12).map(u -> .2 + 2 * u).toArray();
            double[] values = Arrays.stream(variances)
                    .map(variance -> Math.sqrt(1 + variance) * random.nextGaussian())
                    .toArray();
            Heterogeneity places = Heterogeneity.of(values, variances);
            covered += places.betweenLow() <= 1 && 1 <= places.betweenHigh() ? 1 : 0;
        }
        assertThat(covered).isBetween(936, 964);
    }

    private static double plainLikelihood(double between) {
        double log = 0;
        double weights = 0;
        for (double variance : EightBranches.ownVariances()) {
            log += Math.log(variance + between);
            weights += 1 / (variance + between);
        }
        return -(log + Math.log(weights) + plainQ(between)) / 2;
    }

    private static double plainQ(double between) {
        double[] y = EightBranches.rates();
        double[] v = EightBranches.ownVariances();
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < 8; i++) {
            sum += 1 / (v[i] + between);
            weighted += y[i] / (v[i] + between);
        }
        double q = 0;
        for (int i = 0; i < 8; i++) {
            q += Math.pow(y[i] - weighted / sum, 2) / (v[i] + between);
        }
        return q;
    }
}
