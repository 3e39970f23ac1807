package org.touchstone.core.statistics.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Six batches of dyestuff; expected values are those of the R package lme4.
final class OneWayTest {

    private static final OneWay DYESTUFF = OneWay.of(List.of(
            new double[] {1545, 1440, 1440, 1520, 1580},
            new double[] {1540, 1555, 1490, 1560, 1495},
            new double[] {1595, 1550, 1605, 1510, 1560},
            new double[] {1445, 1440, 1595, 1465, 1545},
            new double[] {1595, 1630, 1515, 1635, 1625},
            new double[] {1520, 1455, 1450, 1480, 1445}));

    @Test
    void theVariancesOfDyestuffAreAsPublished() {
        OneWay.Fit fit = DYESTUFF.restrictedLikelihood();
        assertThat(fit.between()).isCloseTo(1764.05, within(.005));
        assertThat(fit.residual()).isCloseTo(2451.25, within(.005));
        assertThat(fit.mean()).isCloseTo(1527.5, within(1e-9));
        assertThat(fit.correlation()).isCloseTo(.4184874, within(1e-6));
        assertThat(DYESTUFF.correlation()).isCloseTo(.4184874, within(1e-6)); // the groups are of one size
        assertThat(DYESTUFF.likelihood().between()).isCloseTo(1388.3333, within(.005));
    }

    @Test
    void eachBatchIsPulledToTheMean() {
        double[] expected = {-17.60685, .39126, 28.56223, -23.08454, 56.73319, -44.99529};
        double[] effects = DYESTUFF.effects(DYESTUFF.restrictedLikelihood());
        for (int i = 0; i < 6; i++) {
            assertThat(effects[i]).isCloseTo(expected[i], within(1e-4));
        }
    }

    @Test
    void equalBatchesAreTested() {
        assertThat(DYESTUFF.f()).isCloseTo(4.59827, within(1e-5));
        assertThat(DYESTUFF.pValue()).isCloseTo(.0043975, within(1e-7));
    }

    /// No step away from the fit has a higher restricted likelihood, written out here anew.
    @Test
    void groupsOfUnequalSizeAreFitted() {
        OneWay uneven = OneWay.of(List.of(
                new double[] {1, 2, 3}, new double[] {6, 8}, new double[] {4, 5, 6, 5, 4, 6}, new double[] {9}));
        OneWay.Fit fit = uneven.restrictedLikelihood();
        assertThat(likelihood(fit.between() * 1.01, fit.residual()))
                .isLessThan(likelihood(fit.between(), fit.residual()));
        assertThat(likelihood(fit.between() * .99, fit.residual()))
                .isLessThan(likelihood(fit.between(), fit.residual()));
        assertThat(likelihood(fit.between(), fit.residual() * 1.01))
                .isLessThan(likelihood(fit.between(), fit.residual()));
        assertThat(likelihood(fit.between(), fit.residual() * .99))
                .isLessThan(likelihood(fit.between(), fit.residual()));
    }

    @Test
    void groupsThatDifferLessThanChanceDifferByNothing() {
        OneWay calm = OneWay.of(List.of(new double[] {1, 5}, new double[] {2, 4}, new double[] {0, 6}));
        assertThat(calm.restrictedLikelihood().between()).isZero();
        assertThat(calm.effects(calm.restrictedLikelihood())).containsOnly(0);
        assertThat(calm.correlation()).isNegative();
    }

    @Test
    void oneObservationInEachGroupTellsNothing() {
        assertThatThrownBy(() -> OneWay.of(List.of(new double[] {1}, new double[] {2})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 groups and 2 observations");
    }

    /// The restricted log likelihood of the uneven groups, from the sizes, means and squares by hand.
    private static double likelihood(double between, double residual) {
        double[] n = {3, 2, 6, 1};
        double[] mean = {2, 7, 5, 9};
        double squares = 2 + 2 + 4;
        double weights = 0;
        double weighted = 0;
        double log = 8 * Math.log(residual);
        for (int i = 0; i < 4; i++) {
            double variance = between + residual / n[i];
            weights += 1 / variance;
            weighted += mean[i] / variance;
            log += Math.log(variance);
        }
        double distance = squares / residual;
        for (int i = 0; i < 4; i++) {
            distance += Math.pow(mean[i] - weighted / weights, 2) / (between + residual / n[i]);
        }
        return -(log + Math.log(weights) + distance) / 2;
    }
}
