package org.touchstone.core.evidence.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.touchstone.core.evidence.description.Asked.high;
import static org.touchstone.core.evidence.description.Asked.low;
import static org.touchstone.core.evidence.description.Asked.value;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.touchstone.core.evidence.description.Asymmetry.Kind;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.survey.Scale;

/// Penalties and rewards known from R (lm), and planted ones.
final class AsymmetryTest {

    private static final double[] OVERALL = {9, 8, 10, 7, 6, 3, 2, 8, 9, 5, 4, 7, 8, 6, 9, 3, 7, 10, 5, 6, 8, 4, 9, 7};
    private static final double[] A = {5, 4, 5, 3, 3, 1, 1, 4, 4, 2, 2, 3, 4, 3, 4, 1, 3, 5, 2, 3, 4, 2, 4, 3};
    private static final double[] B = {4, 5, 5, 3, 4, 3, 3, 3, 5, 3, 2, 4, 5, 3, 3, 3, 3, 5, 4, 3, 4, 3, 5, 3};
    private static final double[] C = {5, 4, 4, 5, 2, 2, 3, 4, 3, 3, 5, 2, 3, 4, 5, 4, 5, 4, 1, 2, 5, 3, 4, 1};

    private static Opinions known() {
        var asked = new Asked(Scale.ZERO_TO_TEN, Scale.ONE_TO_FIVE, null, "A", "B", "C");
        for (int row = 0; row < OVERALL.length; row++) {
            asked.answer(OVERALL[row], A[row], B[row], C[row]);
        }
        return asked.opinions();
    }

    @Test
    void contrastsAreThoseKnown() {
        List<Asymmetry> rows = Asymmetry.of(known(), Asked.FEW);
        assertThat(value(rows.get(0).penalty())).isCloseTo(-3, within(1e-9));
        assertThat(value(rows.get(0).reward())).isCloseTo(1.40625, within(1e-9));
        assertThat(value(rows.get(0).range())).isCloseTo(4.40625, within(1e-9));
        assertThat(value(rows.get(0).balance())).isCloseTo(-.3617021277, within(1e-9));
        assertThat(value(rows.get(1).penalty())).isCloseTo(-.71875, within(1e-9));
        assertThat(value(rows.get(1).reward())).isCloseTo(1.864583333, within(1e-9));
        assertThat(value(rows.get(1).range())).isCloseTo(2.583333333, within(1e-9));
        assertThat(value(rows.get(2).penalty())).isCloseTo(0, within(1e-12));
        assertThat(value(rows.get(2).reward())).isCloseTo(1.052083333, within(1e-9));
    }

    @Test
    void aSingleLowAnswerIsFlagged() {
        Asymmetry b = Asymmetry.of(known(), Asked.FEW).get(1);
        assertThat(b.lows()).isEqualTo(1);
        assertThat(b.penalty().warnings())
                .anySatisfy(warning -> assertThat(warning).contains("Only 1 customers"));
        assertThat(b.kind()).isEqualTo(Kind.OPEN);
    }

    @Test
    void fewerThanTenLowAnswersAreNotEstimated() {
        var rules = new DescriptionRules(200, 1, 10, 2, 4, 1, 7);
        Asymmetry b = Asymmetry.of(known(), rules).get(1);
        assertThat(b.penalty().status()).isEqualTo(Status.INSUFFICIENT);
        assertThat(b.penalty().warnings()).containsExactly("Only 1 customers rated it low; 7 are needed.");
        assertThat(b.balance().present()).isFalse();
    }

    /// Courtesy only takes, a present only gives, speed works both ways; a fourth has its sign the wrong way round.
    @Test
    void plantedKindsAreFound() {
        var random = new SplittableRandom(11);
        var asked = new Asked(Asked.WIDE, Scale.ONE_TO_FIVE, null, "courtesy", "present", "speed", "odd");
        for (int i = 0; i < 4_000; i++) {
            double[] r = random.ints(4, 1, 6).asDoubleStream().toArray();
            double overall = (r[0] <= 2 ? -1 : 0)
                    + (r[1] == 5 ? 1 : 0)
                    + (r[2] <= 2 ? -1 : r[2] == 5 ? 1 : 0)
                    + (r[3] <= 2 ? 1 : 0)
                    + 0.5 * random.nextGaussian();
            asked.answer(overall, r);
        }
        List<Asymmetry> rows = Asymmetry.of(asked.opinions(), DescriptionRules.DEFAULT.withResamples(200));
        assertThat(rows.stream().map(Asymmetry::kind).limit(3))
                .containsExactly(Kind.DISSATISFIER, Kind.SATISFIER, Kind.HYBRID);
        assertThat(value(rows.get(0).penalty())).isCloseTo(-1, within(0.1));
        assertThat(rows.get(3).penaltyReversed()).isTrue();
        assertThat(value(rows.get(3).penalty())).isZero();
        assertThat(low(rows.get(2).balance())).isLessThan(0);
        assertThat(high(rows.get(2).balance())).isGreaterThan(0);
    }

    @Test
    void aKindNeedsAnIntervalOnOneSide() {
        assertThat(AsymmetryFit.kind(balance(-.5, -.9, -.05))).isEqualTo(Kind.DISSATISFIER);
        assertThat(AsymmetryFit.kind(balance(-.5, -.9, .05))).isEqualTo(Kind.OPEN);
        assertThat(AsymmetryFit.kind(balance(.5, .1, .9))).isEqualTo(Kind.SATISFIER);
        assertThat(AsymmetryFit.kind(balance(.05, -.15, .2))).isEqualTo(Kind.HYBRID);
        assertThat(AsymmetryFit.kind(balance(.05, -.3, .2))).isEqualTo(Kind.OPEN);
    }

    private static Estimate balance(double value, double low, double high) {
        return Estimate.of(value, low, high, 0.95, 100, "balance");
    }
}
