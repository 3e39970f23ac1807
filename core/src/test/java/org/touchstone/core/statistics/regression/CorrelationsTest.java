package org.touchstone.core.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;

final class CorrelationsTest {

    private static final List<String> ABC = List.of("a", "b", "c");

    @Test
    void pairsOfMomentsNotVisitedByAllHaveTheKnownCorrelations() {
        Correlations pairs = Correlations.pairwise(KnownData.notVisited(), 4);
        assertThat(pairs.between("y", "a").value()).isCloseTo(.9763379898, within(1e-9));
        assertThat(pairs.between("y", "b").value()).isCloseTo(.9576208593, within(1e-9));
        assertThat(pairs.between("y", "c").value()).isCloseTo(.7544190840, within(1e-9));
        assertThat(pairs.between("a", "b").value()).isCloseTo(.8925661203, within(1e-9));
        assertThat(pairs.between("a", "c").value()).isCloseTo(.7290670549, within(1e-9));
        assertThat(pairs.between("b", "c").value()).isCloseTo(.6737215369, within(1e-9));
        assertThat(pairs.shrinkage()).isZero();
        assertThat(pairs.rows("b", "c")).isEqualTo(7);
        assertThat(KnownData.notVisited().complete(List.of("y", "a", "b", "c"))).hasSize(7);
    }

    @Test
    void sharesFromPairsAreAsKnown() {
        Predictors predictors = Correlations.pairwise(KnownData.notVisited(), 4).predicting("y");
        assertThat(ABC.stream().mapToDouble(predictors::beta).toArray())
                .containsExactly(new double[] {.553731787, .4158524877, .07054270375}, within(1e-8));
        assertThat(predictors.rSquared()).isCloseTo(.9920771583, within(1e-9));
        assertThat(Lmg.of(predictors).toArray())
                .containsExactly(new double[] {.4122537511, .3850462331, .1947771741}, within(1e-9));
        assertThat(RelativeWeights.of(predictors).toArray())
                .containsExactly(new double[] {.4014124664, .3892405286, .2014241634}, within(1e-9));
        assertThat(predictors.rows()).isEqualTo(7);
    }

    @Test
    void aPairSharedByTooFewIsNamed() {
        Correlations pairs = Correlations.pairwise(KnownData.notVisited());
        assertThat(pairs.soundness().status()).isEqualTo(Status.INSUFFICIENT);
        assertThat(pairs.soundness().remarks().getFirst())
                .contains("Only 16 rows")
                .contains("50");
        assertThat(pairs.between("y", "a").value()).isNull();
        assertThat(pairs.predicting("y").soundness().status()).isEqualTo(Status.INSUFFICIENT);
    }

    /// Three pairs from three different crowds can say that a goes with b, b with c, and a against c.
    @Test
    void pairsThatContradictOneAnotherAreMendedByTheSmallestShare() {
        Correlations mended = Correlations.pairwise(threeCrowds(), 10);
        assertThat(mended.soundness().status()).isEqualTo(Status.UNSTABLE);
        double a = mended.shrinkage();
        // With |r| equal in the three crowds the matrix has the smallest eigenvalue 1 - 2 |r|.
        double r = Correlation.of(up(), upWithNoise()).orElseThrow();
        assertThat((1 - a) * (1 - 2 * r) + a).isCloseTo(1e-4, within(1e-12));
        assertThat(mended.between("a", "b").value()).isCloseTo((1 - a) * r, within(1e-12));
        assertThat(mended.between("a", "c").value()).isCloseTo(-(1 - a) * r, within(1e-12));
        assertThat(mended.soundness().remarks().getFirst()).contains("contradict");
        assertThat(mended.between("a", "b").warnings()).isNotEmpty();
    }

    private static Observations threeCrowds() {
        double[] up = up();
        double[] noisy = upWithNoise();
        double[] a = new double[60];
        double[] b = new double[60];
        double[] c = new double[60];
        for (int i = 0; i < 20; i++) {
            a[i] = up[i];
            b[i] = noisy[i];
            b[20 + i] = up[i];
            c[20 + i] = noisy[i];
            a[40 + i] = up[i];
            c[40 + i] = -noisy[i];
        }
        var notSecond = range(0, 20);
        notSecond.or(range(40, 60));
        return Observations.of(60)
                .with("a", a, notSecond)
                .with("b", b, range(0, 40))
                .with("c", c, range(20, 60));
    }

    private static double[] up() {
        return IntStream.range(0, 20).mapToDouble(i -> i).toArray();
    }

    private static double[] upWithNoise() {
        return IntStream.range(0, 20).mapToDouble(i -> i + 3 * ((i * 7) % 5)).toArray();
    }

    private static BitSet range(int from, int to) {
        var range = new BitSet();
        range.set(from, to);
        return range;
    }

    @Test
    void aColumnThatNeverVariesAmongAPairIsAStatus() {
        double[] constant = new double[20];
        Arrays.fill(constant, 0.1);
        Correlations r =
                Correlations.pairwise(Observations.of(20).with("x", up()).with("same", constant), 10);
        assertThat(r.soundness().status()).isEqualTo(Status.NOT_IDENTIFIED);
        assertThat(r.soundness().remarks().getFirst()).contains("'same'");
        assertThat(Correlations.planned(Observations.of(20).with("x", up()).with("same", constant), 10)
                        .soundness()
                        .status())
                .isEqualTo(Status.NOT_IDENTIFIED);
    }

    @Test
    void anOffsetCostsNoAccuracy() {
        double[] far =
                IntStream.range(0, 20).mapToDouble(i -> 1e9 + upWithNoise()[i]).toArray();
        double r = Correlation.of(up(), upWithNoise()).orElseThrow();
        Correlations moved =
                Correlations.complete(Observations.of(20).with("x", up()).with("y", far));
        assertThat(moved.between("x", "y").value()).isCloseTo(r, within(1e-9));
    }

    @Test
    void aMatrixThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Correlations.of(List.of("a", "b"), new double[][] {{1, .2}, {.3, 1}}, 10))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Correlations.of(List.of("a", "b"), new double[][] {{1, Double.NaN}, {.3, 1}}, 10))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// When only y has gaps, the likelihood has its maximum where the rows that have both say how y follows from x, and
    /// all rows say how x is spread (Anderson 1957).
    @Test
    void planningLeavesAGapAsItsClosedFormSays() {
        var random = new SplittableRandom(4);
        int n = 200;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextGaussian() * (i < 90 ? 0.5 : 1.5);
            y[i] = 2 + 0.8 * x[i] + random.nextGaussian();
        }
        Correlations em = Correlations.planned(Observations.of(n).with("x", x).with("y", y, range(0, 90)));
        LinearFit line = LinearFit.of(Observations.of(n).with("x", x).with("y", y, range(0, 90)), "y", List.of("x"));
        double residual = line.residualDeviation() * line.residualDeviation() * 88 / 90;
        double mean = Correlation.mean(x);
        double spread = IntStream.range(0, n)
                        .mapToDouble(i -> (x[i] - mean) * (x[i] - mean))
                        .sum()
                / n;
        double slope = line.slope("x");
        double expected = slope * Math.sqrt(spread) / Math.sqrt(slope * slope * spread + residual);
        assertThat(em.between("x", "y").value()).isCloseTo(expected, within(1e-7));
        assertThat(em.rows("x", "y")).isEqualTo(90);
    }

    @Test
    void planningWithoutGapsIsPlain() {
        Correlations em = Correlations.planned(KnownData.swiss(), 40);
        for (String name : KnownData.SWISS) {
            Estimate plain = Correlations.complete(KnownData.swiss()).between("Fertility", name);
            assertThat(em.between("Fertility", name).value()).isCloseTo(KnownData.number(plain.value()), within(1e-9));
        }
    }

    @Test
    void columnsThatDetermineOneAnotherAreAStatus() {
        double[] twice =
                IntStream.range(0, 20).mapToDouble(i -> 2 * up()[i] + 1).toArray();
        Observations same =
                Observations.of(20).with("x", up()).with("twice", twice).with("y", upWithNoise(), range(0, 15));
        assertThat(Correlations.planned(same, 10).soundness().status()).isEqualTo(Status.NOT_IDENTIFIED);
    }

    @Test
    void aPairNeverAskedTogetherIsNamed() {
        Observations apart = Observations.of(20)
                .with("a", up(), range(0, 10))
                .with("b", up(), range(10, 20))
                .with("y", upWithNoise());
        Correlations em = Correlations.planned(apart, 5);
        assertThat(em.soundness().status()).isEqualTo(Status.INSUFFICIENT);
        assertThat(em.soundness().remarks().getFirst()).contains("'a' and 'b'");
    }
}
