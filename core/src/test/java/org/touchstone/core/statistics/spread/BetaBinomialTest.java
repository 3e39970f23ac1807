package org.touchstone.core.statistics.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.touchstone.core.statistics.Estimate;

/// Expected values were recomputed in R.
final class BetaBinomialTest {

    private static final BetaBinomial EIGHT = BetaBinomial.of(EightBranches.satisfied(), EightBranches.answered());

    @Test
    void theEightBranchesAreFitted() {
        assertThat(EIGHT.alpha()).isCloseTo(14.3133, within(1e-3));
        assertThat(EIGHT.beta()).isCloseTo(3.9241, within(1e-3));
        assertThat(EIGHT.mean()).isCloseTo(.78483, within(1e-5));
        assertThat(EIGHT.correlation()).isCloseTo(.051982, within(1e-6));
        assertThat(EIGHT.logLikelihood()).isCloseTo(-27.49128454, within(1e-7));
        assertThat(EIGHT.between()).isCloseTo(Math.sqrt(.78483 * .21517 * .051982), within(1e-5));
    }

    @Test
    void eachBranchIsPulledToTheMean() {
        double[] expected = {.8145754, .7581192, .8577954, .6865767, .8527707, .8524290, .6047399, .8582604};
        for (int i = 0; i < 8; i++) {
            assertThat(EIGHT.share(i).value()).isCloseTo(expected[i], within(1e-5));
        }
        assertThat(EIGHT.chanceAbove(4, .8)).isCloseTo(.832976, within(1e-5));
        assertThat(EIGHT.chanceAbove(6, .8)).isCloseTo(4.28e-5, withinPercentage(1));
    }

    @Test
    void estimatesLieBetweenTheRawShareAndTheMean() {
        for (int i = 0; i < 8; i++) {
            Estimate share = EIGHT.share(i);
            double raw = EightBranches.rates()[i];
            assertThat(share.value()).isBetween(Math.min(raw, EIGHT.mean()), Math.max(raw, EIGHT.mean()));
        }
    }

    @Test
    void fewerThanSixPlacesAreNotShrunken() {
        BetaBinomial five = BetaBinomial.of(new double[] {1, 2, 3, 2, 5}, new double[] {10, 10, 10, 10, 10});
        assertThat(five.share(0).status()).isEqualTo(Estimate.Status.INSUFFICIENT);
    }

    @Test
    void equalPlacesAreAllAtTheMean() {
        var failures = new double[8];
        var units = new double[8];
        Arrays.fill(failures, 10);
        Arrays.fill(units, 50);
        BetaBinomial equal = BetaBinomial.of(failures, units);
        assertThat(equal.share(3).value()).isCloseTo(.2, within(1e-6));
        assertThat(equal.correlation()).isLessThan(1e-4);
    }

    @Test
    void placesWithoutAnyFailureStayNearNone() {
        BetaBinomial none = BetaBinomial.of(new double[8], new double[] {9, 9, 9, 9, 9, 9, 9, 9});
        assertThat(none.share(0).value()).isBetween(0.0, 1e-3);
    }

    /// Law over 100 seeds: the interval covers the true share in 91 to 99 % of 40 places.
    @Test
    void intervalsCoverTheTrueShares() {
        int covered = 0;
        for (int seed = 1; seed <= 100; seed++) {
            covered += covered(new SplittableRandom(seed));
        }
        assertThat(covered / 4000.0).isBetween(.91, .99);
    }

    private static int covered(SplittableRandom random) {
        double[] truth = random.doubles(40).map(u -> .1 + .2 * u).toArray();
        double[] failures = Arrays.stream(truth)
                .map(share -> random.doubles(60).filter(u -> u < share).count())
                .toArray();
        double[] units = new double[40];
        Arrays.fill(units, 60);
        BetaBinomial fit = BetaBinomial.of(failures, units);
        int covered = 0;
        for (int i = 0; i < 40; i++) {
            Estimate share = fit.share(i);
            boolean covers =
                    share.low() != null && share.high() != null && share.low() <= truth[i] && truth[i] <= share.high();
            covered += covers ? 1 : 0;
        }
        return covered;
    }
}
