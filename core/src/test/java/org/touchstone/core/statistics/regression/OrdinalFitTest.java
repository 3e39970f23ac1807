package org.touchstone.core.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;

/// Expected values are those of R's MASS::polr.
final class OrdinalFitTest {

    private static final List<String> NAMES = List.of("Medium", "High", "Apartment", "Atrium", "Terrace", "Contact");

    /// Satisfaction of 1,681 tenants in Copenhagen (Madsen 1976): low, medium, high for Tower, Apartment, Atrium,
    /// Terrace.
    private static final String HOUSING = """
        21/21/28 61/23/17 13/9/10 18/6/7
        14/19/37 78/46/43 20/23/20 57/23/13
        34/22/36 43/35/40 8/8/12 15/13/13
        17/23/40 48/45/86 10/22/24 31/21/13
        10/11/36 26/18/54 6/7/9 7/5/11
        3/5/23 15/25/62 7/10/21 5/6/13""";

    private static OrdinalFit housing() {
        var rows = new ArrayList<double[]>();
        List<String> lines = HOUSING.lines().toList();
        for (int line = 0; line < 6; line++) {
            String[] cells = lines.get(line).strip().split(" ");
            for (int type = 0; type < 4; type++) {
                double[] counts = KnownData.numbers(cells[type].replace('/', ' '));
                for (int answer = 0; answer < 3; answer++) {
                    int influence = line / 2;
                    rows.add(new double[] {
                        is(influence, 1),
                        is(influence, 2),
                        is(type, 1),
                        is(type, 2),
                        is(type, 3),
                        line % 2,
                        answer,
                        counts[answer]
                    });
                }
            }
        }
        double[][] table = rows.toArray(double[][]::new);
        double[][] columns = new double[6][];
        Arrays.setAll(columns, j -> KnownData.column(table, j));
        int[] answers =
                Arrays.stream(KnownData.column(table, 6)).mapToInt(a -> (int) a).toArray();
        return OrdinalFit.of(answers, NAMES, columns, KnownData.column(table, 7));
    }

    private static double is(int value, int level) {
        return value == level ? 1 : 0;
    }

    @Test
    void tenantsOfCopenhagenHaveThePublishedCoefficients() {
        OrdinalFit fit = housing();
        double[] slopes = {.5663937389, 1.2888190638, -.5723501464, -.3661865662, -1.0910149077, .3602841499};
        double[] errors = {.10465, .12716, .11924, .15517, .15149, .09554};
        for (int j = 0; j < 6; j++) {
            assertThat(fit.coefficient(NAMES.get(j)).value()).isCloseTo(slopes[j], within(1e-4));
            assertThat(fit.error(NAMES.get(j))).isCloseTo(errors[j], within(1e-4));
        }
        assertThat(fit.threshold(0)).isCloseTo(-.4961353438, within(1e-4));
        assertThat(fit.threshold(1)).isCloseTo(.6907082904, within(1e-4));
        assertThat(fit.deviance()).isCloseTo(3479.149299, within(1e-5));
        assertThat(fit.coefficient("High").n()).isEqualTo(1681);
    }

    @Test
    void theChancesOfTenantsAreAsPublished() {
        OrdinalFit fit = housing();
        assertThat(fit.chances(0, 0, 0, 0, 0, 0))
                .containsExactly(new double[] {.3784493062, .2876751647, .3338755291}, within(1e-4));
        assertThat(fit.chances(0, 1, 0, 0, 1, 0))
                .containsExactly(new double[] {.3331572856, .2876330475, .3792096669}, within(1e-4));
    }

    /// With two answers proportional odds is logistic regression, and a threshold minus its intercept.
    @Test
    void twoAnswersAreALogisticFit() {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        int[] y = {3, 3, 5, 3, 5, 3, 5, 5, 3, 5};
        double[] ones = new double[10];
        Arrays.fill(ones, 1);
        OrdinalFit ordinal = OrdinalFit.of(y, List.of("x"), new double[][] {x}, ones);
        double[] yes = Arrays.stream(y).mapToDouble(a -> a == 5 ? 1 : 0).toArray();
        LogisticFit logistic = LogisticFit.of(yes, List.of("x"), new double[][] {x});
        assertThat(ordinal.coefficient("x").value())
                .isCloseTo(KnownData.number(logistic.coefficient("x").value()), within(1e-8));
        assertThat(ordinal.error("x")).isCloseTo(logistic.error("x"), within(1e-7));
        assertThat(ordinal.threshold(3))
                .isCloseTo(-KnownData.number(logistic.intercept().value()), within(1e-7));
        Estimate effect = ordinal.averageMarginalEffect("x", 3);
        assertThat(effect.value())
                .isCloseTo(KnownData.number(logistic.averageMarginalEffect("x").value()), within(1e-8));
        assertThat(effect.high())
                .isCloseTo(KnownData.number(logistic.averageMarginalEffect("x").high()), within(1e-7));
    }

    @Test
    void theEffectOfContactIsTheMeanDifferenceOfChances() {
        OrdinalFit fit = housing();
        double sum = 0;
        double all = 0;
        List<String> lines = HOUSING.lines().toList();
        for (int line = 0; line < 6; line++) {
            String[] cells = lines.get(line).strip().split(" ");
            for (int type = 0; type < 4; type++) {
                double people = Arrays.stream(KnownData.numbers(cells[type].replace('/', ' ')))
                        .sum();
                double[] x = {is(line / 2, 1), is(line / 2, 2), is(type, 1), is(type, 2), is(type, 3), 1};
                double with = fit.chances(x)[2];
                x[5] = 0;
                sum += people * (with - fit.chances(x)[2]);
                all += people;
            }
        }
        assertThat(fit.averageMarginalEffect("Contact", 1).value()).isCloseTo(sum / all, within(1e-9));
    }

    @Test
    void answersToldApartForCertainAreAStatus() {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        int[] y = {1, 1, 1, 2, 2, 2, 3, 3, 3};
        double[] ones = new double[9];
        Arrays.fill(ones, 1);
        OrdinalFit fit = OrdinalFit.of(y, List.of("x"), new double[][] {x}, ones);
        assertThat(fit.soundness().status()).isEqualTo(Status.NOT_IDENTIFIED);
        assertThat(fit.coefficient("x").value()).isNull();
    }

    @Test
    void oneAnswerOrAColumnThatNeverVariesIsAStatus() {
        double[] ones = new double[6];
        Arrays.fill(ones, 1);
        double[][] x = {{1, 2, 3, 4, 5, 6}};
        assertThat(OrdinalFit.of(new int[] {4, 4, 4, 4, 4, 4}, List.of("x"), x, ones)
                        .soundness()
                        .status())
                .isEqualTo(Status.NOT_IDENTIFIED);
        assertThat(OrdinalFit.of(new int[] {1, 2, 1, 2, 1, 2}, List.of("x"), new double[][] {ones}, ones)
                        .soundness()
                        .status())
                .isEqualTo(Status.NOT_IDENTIFIED);
        assertThat(OrdinalFit.of(new int[] {1, 2, 3}, List.of("x"), new double[][] {{1, 2, 3}}, new double[] {1, 1, 1})
                        .soundness()
                        .status())
                .isEqualTo(Status.INSUFFICIENT);
    }
}
