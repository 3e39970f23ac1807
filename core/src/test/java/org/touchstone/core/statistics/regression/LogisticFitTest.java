package org.touchstone.core.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;

final class LogisticFitTest {

    private static final double[] WEIGHT = KnownData.numbers("""
        2.62 2.875 2.32 3.215 3.44 3.46 3.57 3.19 3.15 3.44 3.44 4.07 3.73 3.78 5.25 5.424 5.345 2.2 1.615 1.835 2.465
        3.52 3.435 3.84 3.845 1.935 2.14 1.513 3.17 2.77 3.57 2.78""");
    private static final double[] MANUAL =
            KnownData.numbers("1 1 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 1 0 0 0 0 0 1 1 1 1 1 1 1");

    private static LogisticFit cars() {
        return LogisticFit.of(MANUAL, List.of("wt"), new double[][] {WEIGHT});
    }

    /// R takes its standard errors one round before the last, so they agree to 1e-4 relative; the exact ones are
    /// checked by hand below.
    @Test
    void weightAndGearboxAreAsInR() {
        LogisticFit fit = cars();
        assertThat(fit.intercept().value()).isCloseTo(12.04036966, within(1e-7));
        assertThat(fit.interceptError()).isCloseTo(4.509706105, withinPercentage(0.01));
        assertThat(fit.coefficient("wt").value()).isCloseTo(-4.02396994, within(1e-7));
        assertThat(fit.error("wt")).isCloseTo(1.436415784, withinPercentage(0.01));
        assertThat(fit.logLikelihood()).isCloseTo(-9.588042404, within(1e-8));
        assertThat(fit.penalised()).isFalse();
        assertThat(fit.soundness()).isEqualTo(Soundness.GOOD);
        assertThat(fit.oddsRatio("wt").value()).isCloseTo(Math.exp(-4.02396994), within(1e-8));
    }

    @Test
    void chancesFollowFromKnownCoefficients() {
        double[] known = {-1.2, .6};
        assertThat(LogisticFit.chance(known, 2)).isCloseTo(.5, within(1e-12));
        assertThat(LogisticFit.chance(known, 3)).isCloseTo(.6456563062, within(1e-10));
    }

    /// The marginal effect is the mean slope of the chance, and its error the delta method's, here by differences.
    @Test
    void theMarginalEffectIsTheMeanSlopeOfTheChance() {
        LogisticFit fit = cars();
        double step = 1e-5;
        double slow = Arrays.stream(WEIGHT)
                .map(w -> (fit.chance(w + step) - fit.chance(w - step)) / (2 * step))
                .average()
                .orElseThrow();
        Estimate effect = fit.averageMarginalEffect("wt");
        assertThat(effect.value()).isCloseTo(slow, within(1e-8));
        assertThat(KnownData.number(effect.high()) - KnownData.number(effect.value()))
                .isCloseTo(1.959963985 * slowError(fit), within(1e-6));
    }

    /// Covariance from the information summed by hand, gradient by differences of the coefficients.
    private static double slowError(LogisticFit fit) {
        double[] b = {
            KnownData.number(fit.intercept().value()),
            KnownData.number(fit.coefficient("wt").value())
        };
        double i00 = 0;
        double i01 = 0;
        double i11 = 0;
        for (double w : WEIGHT) {
            double p = fit.chance(w);
            i00 += p * (1 - p);
            i01 += p * (1 - p) * w;
            i11 += p * (1 - p) * w * w;
        }
        double determinant = i00 * i11 - i01 * i01;
        double step = 1e-5;
        double g0 = (meanSlope(b[0] + step, b[1]) - meanSlope(b[0] - step, b[1])) / (2 * step);
        double g1 = (meanSlope(b[0], b[1] + step) - meanSlope(b[0], b[1] - step)) / (2 * step);
        return Math.sqrt((g0 * g0 * i11 - 2 * g0 * g1 * i01 + g1 * g1 * i00) / determinant);
    }

    private static double meanSlope(double b0, double b1) {
        return Arrays.stream(WEIGHT)
                .map(w -> LogisticFit.chance(new double[] {b0, b1}, w))
                .map(p -> p * (1 - p) * b1)
                .average()
                .orElseThrow();
    }

    /// With one yes-or-no column the fit is the table itself: 30 of 40 against 12 of 40.
    @Test
    void aYesOrNoColumnHasTheDifferenceOfSharesAsItsEffect() {
        double[] x = IntStream.range(0, 80).mapToDouble(i -> i < 40 ? 1 : 0).toArray();
        double[] y = IntStream.range(0, 80)
                .mapToDouble(i -> i < 30 || (i >= 40 && i < 52) ? 1 : 0)
                .toArray();
        LogisticFit fit = LogisticFit.of(y, List.of("x"), new double[][] {x});
        assertThat(fit.coefficient("x").value()).isCloseTo(Math.log(30 * 28 / (10.0 * 12)), within(1e-9));
        assertThat(fit.error("x")).isCloseTo(Math.sqrt(1 / 30.0 + 1 / 10.0 + 1 / 12.0 + 1 / 28.0), within(1e-8));
        Estimate effect = fit.averageMarginalEffect("x");
        assertThat(effect.value()).isCloseTo(.75 - .3, within(1e-9));
        double error = Math.sqrt(.75 * .25 / 40 + .3 * .7 / 40);
        assertThat(KnownData.number(effect.high()) - KnownData.number(effect.value()))
                .isCloseTo(1.959963985 * error, within(1e-7));
    }

    /// Firth's penalty on a table of two columns adds a half to each cell.
    @Test
    void answersThatSeparateAreKeptFiniteByThePenalty() {
        double[] x = IntStream.range(0, 20).mapToDouble(i -> i < 10 ? 1 : 0).toArray();
        double[] y = IntStream.range(0, 20)
                .mapToDouble(i -> i < 10 || i >= 16 ? 1 : 0)
                .toArray();
        LogisticFit fit = LogisticFit.of(y, List.of("x"), new double[][] {x});
        assertThat(fit.penalised()).isTrue();
        assertThat(fit.soundness().status()).isEqualTo(Status.UNSTABLE);
        assertThat(fit.coefficient("x").value()).isCloseTo(Math.log(10.5 * 6.5 / (.5 * 4.5)), within(1e-7));
        assertThat(fit.intercept().value()).isCloseTo(Math.log(4.5 / 6.5), within(1e-7));
        assertThat(fit.coefficient("x").method()).contains("Firth");
    }

    @Test
    void aRuleThatTellsEveryAnswerIsUnstableToo() {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8};
        double[] y = {0, 0, 0, 0, 1, 1, 1, 1};
        LogisticFit fit = LogisticFit.of(y, List.of("x"), new double[][] {x});
        assertThat(fit.penalised()).isTrue();
        assertThat(fit.soundness().status()).isEqualTo(Status.UNSTABLE);
        assertThat(fit.coefficient("x").value()).isBetween(0.1, 10.0);
        assertThat(fit.chance(4.5)).isCloseTo(.5, within(1e-6));
    }

    @Test
    void fewAnswersOfOneKindForEachPredictorAreSaid() {
        var random = new SplittableRandom(2);
        double[] x =
                IntStream.range(0, 200).mapToDouble(i -> random.nextGaussian()).toArray();
        double[] y =
                IntStream.range(0, 200).mapToDouble(i -> i % 25 == 0 ? 1 : 0).toArray();
        LogisticFit fit = LogisticFit.of(y, List.of("x"), new double[][] {x});
        assertThat(fit.soundness().status()).isEqualTo(Status.OK);
        assertThat(fit.coefficient("x").warnings().getFirst()).contains("only 8 times");
        assertThat(cars().soundness().remarks()).isEmpty();
    }

    @Test
    void everybodyAnsweringTheSameIsAStatus() {
        LogisticFit fit = LogisticFit.of(new double[] {1, 1, 1, 1}, List.of("x"), new double[][] {{1, 2, 3, 4}});
        assertThat(fit.soundness().status()).isEqualTo(Status.NOT_IDENTIFIED);
        assertThat(fit.averageMarginalEffect("x").value()).isNull();
    }

    @Test
    void columnsThatSayTheSameAreAStatus() {
        double[] twice = Arrays.stream(WEIGHT).map(w -> 2 * w).toArray();
        LogisticFit fit = LogisticFit.of(MANUAL, List.of("wt", "twice"), new double[][] {WEIGHT, twice});
        assertThat(fit.soundness().status()).isEqualTo(Status.NOT_IDENTIFIED);
        assertThat(LogisticFit.of(MANUAL, List.of("same"), new double[][] {new double[32]})
                        .soundness()
                        .status())
                .isEqualTo(Status.NOT_IDENTIFIED);
    }

    @Test
    void aRowThatCountsTwiceIsTwoRows() {
        double[] twice = new double[32];
        Arrays.fill(twice, 2);
        LogisticFit weighted = LogisticFit.of(MANUAL, List.of("wt"), new double[][] {WEIGHT}, twice);
        assertThat(weighted.coefficient("wt").value()).isCloseTo(-4.02396994, within(1e-7));
        assertThat(weighted.error("wt")).isCloseTo(cars().error("wt") / Math.sqrt(2), within(1e-9));
        assertThat(weighted.coefficient("wt").n()).isEqualTo(64);
    }

    @Test
    void anAnswerIsYesOrNo() {
        assertThatThrownBy(() -> LogisticFit.of(new double[] {1, .5}, List.of(), new double[0][]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
