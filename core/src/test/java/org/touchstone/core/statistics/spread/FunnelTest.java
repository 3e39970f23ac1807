package org.touchstone.core.statistics.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Expected values were recomputed in R.
final class FunnelTest {

    private static final double[] TAILS = {.001, .025, .975, .999};

    @ParameterizedTest(name = "n = {0}")
    @CsvSource({
        "20, .4607458737, .5838845205, .9383159566, .9956631913",
        "50, .6008559023, .6729061166, .8955951780, .9452238568",
        "100, .6632341485, .7135239150, .8702577673, .9090217474",
        "400, .7349580291, .7588062749, .8372283121, .8583522165"
    })
    void exactLimitsAroundFourFifths(int n, double first, double second, double third, double fourth) {
        double[] expected = {first, second, third, fourth};
        for (int i = 0; i < 4; i++) {
            assertThat(Funnel.exactLimit(.8, n, TAILS[i])).isCloseTo(expected[i], within(1e-8));
        }
    }

    @Test
    void normalLimitsMayLeaveOne() {
        double[] expected = {.5236012199, .6246954919, .9753045081, 1.0764};
        for (int i = 0; i < 3; i++) {
            assertThat(Funnel.normalLimit(.8, 20, TAILS[i])).isCloseTo(expected[i], within(1e-9));
        }
        assertThat(Funnel.normalLimit(.8, 20, .999)).isCloseTo(1.0764, within(5e-5));
    }

    @Test
    void theEightBranchesVaryMoreThanChance() {
        double[] z = {.5924711, -.8869521, 2.1443062, -3.0486203, 1.3151278, 1.7573855, -4.7323184, 1.7509901};
        double[] zAdded = {.2136496, -.3961012, .6455035, -1.1505405, .8364885, .6078381, -2.1133917, .6947468};
        Overdispersion over =
                Overdispersion.of(EightBranches.rates(), EightBranches.commonErrors(), EightBranches.THETA);
        assertThat(over.factor()).isCloseTo(5.663576109, within(1e-8));
        assertThat(over.winsorised()).isCloseTo(4.306822005, within(1e-8));
        assertThat(over.variance()).isCloseTo(.01085841395, within(1e-10));
        for (int i = 0; i < 8; i++) {
            double rate = EightBranches.rates()[i];
            double error = EightBranches.commonErrors()[i];
            assertThat(Funnel.z(rate, EightBranches.THETA, error)).isCloseTo(z[i], within(1e-6));
            assertThat(Funnel.z(rate, EightBranches.THETA, over.added(error))).isCloseTo(zAdded[i], within(1e-6));
        }
        assertThat(over.multiplied(.1)).isCloseTo(.1 * Math.sqrt(4.306822005), within(1e-9));
    }

    @Test
    void placesThatVaryLessThanChanceNarrowNoLimits() {
        Overdispersion calm = Overdispersion.of(new double[] {.1, -.1, .1}, new double[] {1, 1, 1}, 0);
        assertThat(calm.multiplied(2)).isEqualTo(2);
        assertThat(calm.added(2)).isEqualTo(2);
    }
}
