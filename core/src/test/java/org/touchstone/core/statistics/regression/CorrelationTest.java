package org.touchstone.core.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;

final class CorrelationTest {

    @Test
    void fertilityAndEducationHaveThePublishedCorrelationAndInterval() {
        Observations swiss = KnownData.swiss();
        Estimate r = Correlation.pearson(swiss.given("Fertility"), swiss.given("Education"));
        assertThat(r.value()).isCloseTo(-0.6637888570, within(1e-9));
        assertThat(r.low()).isCloseTo(-0.7987075326, within(1e-9));
        assertThat(r.high()).isCloseTo(-0.4653205850, within(1e-9));
        assertThat(r.n()).isEqualTo(47);
    }

    @Test
    void equalValuesShareTheMeanOfTheirRanks() {
        assertThat(Correlation.midranks(new double[] {5, 3, 5, 1, 5})).containsExactly(4, 2, 4, 1, 4);
    }

    @Test
    void spearmanIsOneForAnyRisingCurve() {
        double[] x = {1, 2, 3, 4, 5};
        double[] curve = {1, 8, 27, 64, 125};
        assertThat(Correlation.spearman(x, curve).value()).isCloseTo(1, within(1e-12));
        assertThat(Correlation.pearson(x, curve).value()).isLessThan(0.95);
    }

    /// Without ties Spearman's is 1 - 6 Σd² / (n(n²-1)).
    @Test
    void spearmanWithoutTiesFollowsFromTheDifferencesOfRanks() {
        double[] x = {10, 20, 30, 40, 50, 60};
        double[] y = {2, 1, 4, 3, 6, 5};
        assertThat(Correlation.spearman(x, y).value()).isCloseTo(1 - 6 * 6 / (6.0 * 35), within(1e-12));
    }

    @Test
    void aColumnThatNeverVariesHasNoCorrelation() {
        double[] same = {0.1, 0.1, 0.1, 0.1, 0.1};
        Estimate r = Correlation.pearson(same, new double[] {1, 2, 3, 4, 5});
        assertThat(r.status()).isEqualTo(Status.NOT_IDENTIFIED);
        assertThat(r.value()).isNull();
    }

    @Test
    void threeRowsAreTooFew() {
        Estimate r = Correlation.pearson(new double[] {1, 2, 3}, new double[] {3, 1, 2});
        assertThat(r.status()).isEqualTo(Status.INSUFFICIENT);
        assertThat(Correlation.pearson(new double[0], new double[0]).status()).isEqualTo(Status.INSUFFICIENT);
    }

    @Test
    void columnsMustBeOfOneLength() {
        assertThatThrownBy(() -> Correlation.pearson(new double[] {1, 2}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
