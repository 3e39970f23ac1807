package org.touchstone.core.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hipparchus.distribution.continuous.TDistribution;
import org.junit.jupiter.api.Test;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;

/// Expected values are those of R, and for LMG those of the package relaimpo.
final class PredictorsTest {

    private static final Predictors SWISS = KnownData.swissCorrelations().predicting("Fertility");

    private static void assertSwiss(ToDoubleFunction<String> actual, double... expected) {
        for (int j = 0; j < expected.length; j++) {
            double value = actual.applyAsDouble(SWISS.names().get(j));
            assertThat(value).as(SWISS.names().get(j)).isCloseTo(expected[j], within(1e-7));
        }
    }

    @Test
    void swissBetasAreAsPublished() {
        assertSwiss(SWISS::beta, -0.3129212825, -0.1647782225, -0.6704007801, 0.3476000281, 0.2511359763);
        assertThat(SWISS.rSquared()).isCloseTo(0.7067350016, within(1e-8));
    }

    @Test
    void swissInflationIsAsPublished() {
        assertSwiss(SWISS::inflation, 2.284129378, 3.675419576, 2.774942781, 1.937160380, 1.107542226);
        assertThat(SWISS.entangled()).isEmpty();
    }

    @Test
    void swissSharesByFirstLastAndPrattAreAsPublished() {
        assertSwiss(SWISS::pratt, -0.1104859910, 0.1064274043, 0.4450045676, 0.1611768150, 0.1046122056);
        assertSwiss(SWISS::first, 0.1246649099, 0.4171644705, 0.4406156467, 0.2150035016, 0.1735189273);
        assertSwiss(SWISS::last, 0.0428696071, 0.0073874185, 0.1619626931, 0.0623726258, 0.0569452588);
    }

    @Test
    void swissLmgIsAsPublished() {
        Shares lmg = Lmg.of(SWISS);
        assertSwiss(lmg::of, 0.05709122077, 0.17117302890, 0.26013467862, 0.10557015037, 0.11276592293);
        assertSwiss(
                name -> lmg.of(name) / lmg.total(),
                0.0807816517,
                0.2422025632,
                0.3680795178,
                0.1493772774,
                0.1595589898);
    }

    @Test
    void swissRelativeWeightsAreAsPublished() {
        Shares weights = RelativeWeights.of(SWISS);
        assertSwiss(weights::of, 0.04841689581, 0.15470824981, 0.27196410465, 0.11468002995, 0.11696572138);
    }

    @Test
    void rawRowsGiveTheSameAsTheirCorrelations() {
        Correlations correlations = Correlations.complete(KnownData.swiss());
        assertThat(correlations.soundness()).isEqualTo(Soundness.GOOD);
        Predictors raw = correlations.predicting("Fertility");
        for (String name : raw.names()) {
            assertThat(raw.beta(name)).isCloseTo(SWISS.beta(name), within(1e-8));
        }
        assertThat(raw.rows()).isEqualTo(47);
    }

    @Test
    void attitudeSharesAreAsPublished() {
        Predictors attitude = KnownData.attitudeCorrelations().predicting("rating");
        assertThat(Lmg.of(attitude).toArray())
                .containsExactly(
                        new double[] {
                            .370816194319, .050903792972, .155765990169, .120345079404, .006588722546, .028182213122
                        },
                        within(1e-7));
        assertThat(RelativeWeights.of(attitude).toArray())
                .containsExactly(
                        new double[] {
                            .362760199658, .056002278779, .163610910751, .121780399688, .008255466496, .020192737159
                        },
                        within(1e-7));
        assertThat(attitude.rSquared()).isCloseTo(.7326019925, within(1e-7));
    }

    /// A slope's t is the same before and after standardising.
    @Test
    void theIntervalOfABetaHasTheWidthOfTheSlopes() {
        LinearFit fit = LinearFit.of(KnownData.swiss(), "Fertility", SWISS.names());
        double quantile = new TDistribution(41).inverseCumulativeProbability(0.975);
        for (String name : SWISS.names()) {
            double t = fit.slope(name) / fit.slopeError(name);
            Estimate beta = SWISS.betaEstimate(name);
            assertThat((KnownData.number(beta.high()) - SWISS.beta(name)) / Math.abs(SWISS.beta(name)))
                    .isCloseTo(quantile / Math.abs(t), within(1e-7));
        }
    }

    @Test
    void whatIsLostWithoutItHasLowerBoundZeroExactlyWhenTheBetaMayBeZero() {
        assertThat(SWISS.betaEstimate("Examination").high()).isPositive();
        assertThat(SWISS.lastEstimate("Examination").low()).isZero();
        assertThat(SWISS.betaEstimate("Education").high()).isNegative();
        assertThat(SWISS.lastEstimate("Education").low()).isPositive();
        assertThat(SWISS.lastEstimate("Education").value()).isCloseTo(0.1619626931, within(1e-8));
    }

    @Test
    void twoPredictorsThatCanHardlyBeToldApartAreNamed() {
        double[][] matrix = {{1, .95, .3, .5}, {.95, 1, .3, .5}, {.3, .3, 1, .4}, {.5, .5, .4, 1}};
        Predictors alike = Correlations.of(List.of("told", "shown", "cash", "overall"), matrix, 400)
                .predicting("overall");
        assertThat(alike.entangled()).hasSize(1);
        Entangled pair = alike.entangled().getFirst();
        assertThat(List.of(pair.one(), pair.other())).containsExactlyInAnyOrder("told", "shown");
        assertThat(pair.inflation()).isGreaterThan(5);
        assertThat(pair.sentence()).contains("'told'", "'shown'");
    }

    @Test
    void equalPredictorsAreAStatusAndNoException() {
        double[][] matrix = {{1, 1, .5}, {1, 1, .5}, {.5, .5, 1}};
        Predictors same = Correlations.of(List.of("a", "b", "y"), matrix, 100).predicting("y");
        assertThat(same.soundness().status()).isEqualTo(Status.NOT_IDENTIFIED);
        assertThat(same.soundness().remarks().getFirst()).contains("'a'", "'b'");
        assertThat(same.betaEstimate("a").status()).isEqualTo(Status.NOT_IDENTIFIED);
        assertThat(same.lastEstimate("a").status()).isEqualTo(Status.NOT_IDENTIFIED);
        assertThat(Lmg.of(same).soundness().status()).isEqualTo(Status.NOT_IDENTIFIED);
        assertThat(RelativeWeights.of(same).soundness().status()).isEqualTo(Status.NOT_IDENTIFIED);
        assertThatThrownBy(() -> same.beta("a")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void correlationsThatExplainMoreThanAllAreContradictory() {
        double[][] matrix = {{1, -.5, .9}, {-.5, 1, .9}, {.9, .9, 1}};
        Predictors impossible =
                Correlations.of(List.of("a", "b", "y"), matrix, 100).predicting("y");
        assertThat(impossible.soundness().status()).isEqualTo(Status.NOT_IDENTIFIED);
    }

    @Test
    void asManyPredictorsAsRowsHaveNoInterval() {
        Predictors few = KnownData.swissCorrelations().predicting("Fertility");
        Correlations six = Correlations.of(
                few.names(),
                new double[][] {
                    {1, .1, .1, .1, .1},
                    {.1, 1, .1, .1, .1},
                    {.1, .1, 1, .1, .1},
                    {.1, .1, .1, 1, .1},
                    {.1, .1, .1, .1, 1}
                },
                5);
        assertThat(six.predicting("Catholic").betaEstimate("Education").status())
                .isEqualTo(Status.INSUFFICIENT);
    }

    @Test
    void onePredictorIsItsCorrelation() {
        Predictors one = KnownData.swissCorrelations().predicting("Fertility", List.of("Education"));
        assertThat(one.beta("Education")).isCloseTo(-0.6637888570, within(1e-12));
        assertThat(Lmg.of(one).of("Education")).isCloseTo(0.4406156467, within(1e-9));
        assertThat(RelativeWeights.of(one).of("Education")).isCloseTo(0.4406156467, within(1e-9));
    }
}
