package org.touchstone.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Expected values are those of R's survival package.
final class SurvivalTest {

    private static final double Z = 1.959963984540054;

    /// Weeks in remission of 21 patients on 6-MP (Freireich et al. 1963); negative: still in remission when last seen.
    private static final double[] REMISSION = {
        6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35
    };

    @Test
    void survivalOfTheRemissionDataIsAsPublished() {
        Survival survival = of(REMISSION);
        assertThat(survival.at(5.9)).isEqualTo(1);
        assertThat(survival.points())
                .extracting(Survival.Point::time)
                .containsExactly(6.0, 7.0, 10.0, 13.0, 16.0, 22.0, 23.0);
        double[] shares = {.857143, .806723, .752941, .690196, .627451, .537815, .448179};
        double[] errors = {.076360, .086935, .096350, .106815, .114054, .128234, .134591};
        for (int i = 0; i < shares.length; i++) {
            assertThat(survival.points().get(i).surviving()).isCloseTo(shares[i], within(1e-6));
            assertThat(survival.points().get(i).standardError()).isCloseTo(errors[i], within(1e-6));
        }
        assertThat(survival.median()).hasValue(23);
        assertThat(survival.rate().orElseThrow()).isCloseTo(9.0 / 359, within(1e-12));
    }

    @Test
    void theIntervalStaysInsideZeroAndOneOnTheLogLogScale() {
        Estimate atSix = of(REMISSION).within(6, .95, Z);
        assertThat(atSix.low()).isCloseTo(.6197179553, within(1e-9));
        assertThat(atSix.high()).isCloseTo(.9515517476, within(1e-9));
    }

    @Test
    void patienceOfPeopleInALineIsAsInR() {
        Survival survival = of(.5, -1.2, 2, -2, -3.1, 3.5, -4, 4.4, -5, 6.2, -7, 8.5);
        assertThat(survival.at(.5)).isCloseTo(.916667, within(1e-6));
        assertThat(survival.at(2)).isCloseTo(.825, within(1e-9));
        assertThat(survival.at(3.5)).isCloseTo(.707143, within(1e-6));
        assertThat(survival.at(4.4)).isCloseTo(.565714, within(1e-6));
        assertThat(survival.at(6.2)).isCloseTo(.377143, within(1e-6));
        assertThat(survival.at(8.5)).isZero();
        assertThat(survival.rate().orElseThrow()).isCloseTo(.1265822785, within(1e-9));
    }

    @Test
    void nobodyHavingLeftYetIsNoCertainty() {
        Estimate early = of(REMISSION).within(1, .95, Z);
        assertThat(early.value()).isEqualTo(1);
        assertThat(early.low()).isCloseTo(21 / (21 + Z * Z), within(1e-9)); // Wilson's lower end at 21 of 21
        Estimate late = of(1, 2, 3).within(3, .95, Z);
        assertThat(late.value()).isZero();
        assertThat(late.high()).isCloseTo(Z * Z / (3 + Z * Z), within(1e-9));
    }

    @Test
    void nobodyObservedHasNoNumber() {
        assertThat(of().within(3, .95, Z).present()).isFalse();
        assertThat(of().median()).isEmpty();
        assertThat(of().rate()).isEmpty();
    }

    @Test
    void timesMustIncrease() {
        assertThatThrownBy(() -> Survival.of(new double[] {2, 2}, new long[] {1, 1}, new long[] {0, 0}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// Positive times are events, negative ones are censored.
    private static Survival of(double... times) {
        var left = new TreeMap<Double, Long>();
        var stayed = new TreeMap<Double, Long>();
        for (double time : times) {
            Map<Double, Long> counts = time > 0 ? left : stayed;
            counts.merge(Math.abs(time), 1L, Long::sum);
            left.putIfAbsent(Math.abs(time), 0L);
            stayed.putIfAbsent(Math.abs(time), 0L);
        }
        return Survival.of(
                left.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                left.values().stream().mapToLong(Long::longValue).toArray(),
                stayed.values().stream().mapToLong(Long::longValue).toArray());
    }
}
