package org.touchstone.core.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.agreement.CohenKappa.Weight;
import org.touchstone.core.statistics.agreement.KrippendorffAlpha.Metric;

final class AgreementTest {

    private static final long[][] DISEASES = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};

    /// Four coders and twelve units with gaps (Krippendorff 2011).
    private static final List<double[]> CODED = List.of(
            new double[] {1, 1, 1},
            new double[] {2, 2, 3, 2},
            new double[] {3, 3, 3, 3},
            new double[] {3, 3, 3, 3},
            new double[] {2, 2, 2, 2},
            new double[] {1, 2, 3, 4},
            new double[] {4, 4, 4, 4},
            new double[] {1, 1, 2, 1},
            new double[] {2, 2, 2, 2},
            new double[] {5, 5, 5},
            new double[] {1, 1},
            new double[] {3});

    @ParameterizedTest(name = "{0}")
    @CsvSource({"NOMINAL, .7434210526", "ORDINAL, .8153875038", "INTERVAL, .8491071429", "RATIO, .7974027747"})
    void alphaIsThatOfKrippendorff(Metric metric, double expected) {
        Estimate alpha = KrippendorffAlpha.of(CODED, metric);
        assertThat(alpha.value()).isCloseTo(expected, within(1e-10));
        assertThat(alpha.n()).isEqualTo(11);
        assertThat(alpha.status()).isEqualTo(Estimate.Status.UNSTABLE);
    }

    /// Fleiss (1971) rated each of 30 patients six times; with all judged equally often nominal alpha follows from his
    /// kappa: 1 - (1 - kappa)(N - 1)/N with N = 180 ratings.
    @Test
    void withoutGapsAlphaFollowsFromTheKappaOfFleiss() {
        String counts =
                "00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031 00501 "
                        + "30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006";
        List<double[]> units = new ArrayList<>();
        for (String unit : counts.split(" ")) {
            List<Double> ratings = new ArrayList<>();
            for (int category = 0; category < 5; category++) {
                ratings.addAll(Collections.nCopies(unit.charAt(category) - '0', (double) category));
            }
            units.add(ratings.stream().mapToDouble(Double::doubleValue).toArray());
        }
        Estimate alpha = KrippendorffAlpha.of(units, Metric.NOMINAL);
        assertThat(alpha.value()).isCloseTo(1 - (1 - .4302445201) * 179 / 180, within(1e-9));
        assertThat(alpha.status()).isEqualTo(Estimate.Status.OK);
        assertThat(alpha.low()).isBetween(.3, .4302);
    }

    @Test
    void fullAgreementIsOne() {
        Estimate alpha = KrippendorffAlpha.of(List.of(new double[] {1, 1}, new double[] {3, 3}), Metric.ORDINAL);
        assertThat(alpha.value()).isEqualTo(1);
    }

    @Test
    void ratingsThatAreAllEqualShowNoAgreement() {
        Estimate alpha = KrippendorffAlpha.of(List.of(new double[] {2, 2}, new double[] {2, 2, 2}), Metric.ORDINAL);
        assertThat(alpha.status()).isEqualTo(Estimate.Status.NOT_IDENTIFIED);
    }

    @Test
    void whatOnePersonJudgedTellsOfNoAgreement() {
        Estimate alpha =
                KrippendorffAlpha.of(List.of(new double[] {2}, new double[] {}, new double[] {1, 2}), Metric.ORDINAL);
        assertThat(alpha.status()).isEqualTo(Estimate.Status.INSUFFICIENT);
    }

    @Test
    void missingRatingsAreLeftOutNotNumbered() {
        assertThatThrownBy(() -> KrippendorffAlpha.of(List.of(new double[] {1, Double.NaN}), Metric.ORDINAL))
                .hasMessageContaining("Leave missing ratings out");
    }

    /// Law: the order of things and of judges does not matter.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theOrderDoesNotMatter(long seed) {
        List<double[]> shuffled = new ArrayList<>(CODED);
        Collections.shuffle(shuffled, new Random(seed));
        Estimate alpha = KrippendorffAlpha.of(shuffled, Metric.ORDINAL);
        assertThat(alpha.value()).isCloseTo(.8153875038, within(1e-10));
        double low = Objects.requireNonNull(
                KrippendorffAlpha.of(CODED, Metric.ORDINAL).low());
        assertThat(alpha.low()).isCloseTo(low, within(1e-10));
    }

    /// Law: judges who rate at random have an alpha near 0.
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"NOMINAL", "ORDINAL", "INTERVAL"})
    void chanceGivesZero(String metric) {
        var random = new Random(5);
        List<double[]> units = new ArrayList<>();
        for (int u = 0; u < 2000; u++) {
            units.add(random.ints(3, 1, 4).asDoubleStream().toArray());
        }
        assertThat(KrippendorffAlpha.of(units, Metric.valueOf(metric)).value()).isCloseTo(0, within(.05));
    }

    @Test
    void kappaHasItsLargeSampleInterval() {
        Estimate kappa =
                CohenKappa.of(new long[][] {{20, 5}, {10, 15}}, Weight.EQUAL).kappa();
        assertThat(kappa.value()).isCloseTo(.4, within(1e-12));
        assertThat(kappa.low()).isCloseTo(.1510922905, within(1e-9));
        assertThat(kappa.high()).isCloseTo(.6489077095, within(1e-9));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"EQUAL, .4915254237", "LINEAR, .4736842105", "QUADRATIC, .4545454545"})
    void kappaMayWeighHowFarJudgesAreApart(Weight weight, double expected) {
        assertThat(CohenKappa.of(DISEASES, weight).kappa().value()).isCloseTo(expected, within(1e-10));
    }

    @Test
    void theIntervalOfThreeCategoriesIsThatOfR() {
        Estimate kappa = CohenKappa.of(DISEASES, Weight.EQUAL).kappa();
        assertThat(kappa.low()).isCloseTo(.3915637, within(1e-7));
        assertThat(kappa.high()).isCloseTo(.5914871, within(1e-7));
    }

    @Test
    void kappaIsLowWhereNearlyEverythingPasses() {
        CohenKappa passed = CohenKappa.of(new long[][] {{118, 5}, {2, 0}}, Weight.EQUAL);
        assertThat(passed.same().value()).isCloseTo(.944, within(1e-12));
        assertThat(passed.kappa().value()).isCloseTo(-.02339181287, within(1e-10));
        assertThat(passed.ac1()).hasValueCloseTo(.9407763376, within(1e-9));
    }

    @Test
    void kappaNeedsThirtyThings() {
        assertThat(CohenKappa.of(new long[][] {{20, 2}, {3, 4}}, Weight.EQUAL)
                        .kappa()
                        .status())
                .isEqualTo(Estimate.Status.INSUFFICIENT);
    }

    @Test
    void oneCategoryShowsNoAgreement() {
        assertThat(CohenKappa.of(new long[][] {{50, 0}, {0, 0}}, Weight.LINEAR)
                        .kappa()
                        .status())
                .isEqualTo(Estimate.Status.NOT_IDENTIFIED);
    }

    @Test
    void aTableThatIsNotSquareIsRefused() {
        assertThatThrownBy(() -> CohenKappa.of(new long[][] {{1, 2}}, Weight.EQUAL))
                .hasMessageContaining("square");
    }
}
