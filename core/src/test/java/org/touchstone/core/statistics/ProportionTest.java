package org.touchstone.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Published and recomputed intervals are those of Newcombe (1998) and of R.
final class ProportionTest {

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "81, 263, 0.2552885199, 0.3662095770",
        "15, 148, 0.0623863995, 0.1604872417",
        "0, 20, 0, 0.1611251581",
        "1, 29, 0.0061132143, 0.1717552188",
        "29, 29, 0.8830302015, 1",
        "8, 10, 0.4901624715, 0.9433178485",
        "412, 500, 0.7881858287, 0.8548735987"
    })
    void theIntervalIsWilsons(long kept, long all, double low, double high) {
        Estimate share = Proportion.of(kept, all);
        assertThat(share.value()).isEqualTo((double) kept / all);
        assertThat(share.low()).isCloseTo(low, within(1e-9));
        assertThat(share.high()).isCloseTo(high, within(1e-9));
        assertThat(share.status()).isEqualTo(Estimate.Status.OK);
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "81, 263, 0.2527367456, 0.3676219226",
        "15, 148, 0.0578440101, 0.1616504903",
        "0, 20, 0, 0.1684334710",
        "1, 29, 0.0008726469, 0.1776442955",
        "29, 29, 0.8805551309, 1",
        "8, 10, 0.4439045377, 0.9747892737",
        "412, 500, 0.7877324297, 0.8563814051"
    })
    void theExactIntervalIsThatOfClopperAndPearson(long kept, long all, double low, double high) {
        Estimate share = Proportion.exact(kept, all, .95);
        assertThat(share.low()).isCloseTo(low, within(1e-9));
        assertThat(share.high()).isCloseTo(high, within(1e-9));
    }

    @Test
    void theIntervalOfJeffreysIsMadeOfQuantilesOfABeta() {
        Estimate share = Proportion.jeffreys(8, 10, .95);
        assertThat(share.low()).isCloseTo(.4972255, within(1e-7));
        assertThat(share.high()).isCloseTo(.9559406, within(1e-7));
        assertThat(Proportion.jeffreys(0, 10, .95).low()).isZero();
        assertThat(Proportion.jeffreys(10, 10, .95).high()).isEqualTo(1);
    }

    @Test
    void noIntervalIsMadeOfNothing() {
        assertThat(Proportion.exact(0, 0, .95).present()).isFalse();
        assertThat(Proportion.jeffreys(0, 0, .95).present()).isFalse();
        assertThat(Proportion.weighted(0, 0, .95).present()).isFalse();
    }

    @Test
    void weightsThatAreAllEqualChangeNothing() {
        Estimate plain = Proportion.of(412, 500);
        Estimate weighted = Proportion.weighted(.824, 500, .95);
        assertThat(weighted.low()).isEqualTo(plain.low());
        assertThat(weighted.high()).isEqualTo(plain.high());
    }

    /// By hand: with n = 272.6 the interval of 70 % is that of 190.8 in 272.6.
    @Test
    void aWeightedShareIsWorthItsEffectiveNumber() {
        double n = 272.6354615;
        double p = .7032163249;
        double z = 1.959963984540054;
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
        Estimate share = Proportion.weighted(p, n, .95);
        assertThat(number(share.high()) - number(share.low())).isCloseTo(2 * half, within(1e-12));
        assertThat(share.n()).isEqualTo(273);
    }

    private static double number(@Nullable Double value) {
        return Objects.requireNonNull(value);
    }

    @Test
    void nothingObservedHasNoNumber() {
        Estimate share = Proportion.of(0, 0);
        assertThat(share.present()).isFalse();
        assertThat(share.status()).isEqualTo(Estimate.Status.INSUFFICIENT);
        assertThat(share.warnings()).hasSize(1);
    }

    @Test
    void fewObservationsAreSaidToBeFew() {
        assertThat(Proportion.of(29, 29).warnings()).isNotEmpty();
        assertThat(Proportion.of(30, 30).warnings()).isEmpty();
    }

    @Test
    void moreKeptThanObservedIsAMistakeOfTheProgrammer() {
        assertThatThrownBy(() -> Proportion.of(3, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 of 2");
    }

    /// Law: averaged over true shares .02 to .98 the 95 % interval covers the truth in 93 to 97 % of samples, and never
    /// in less than 91 % at n = 10. The exact averages were computed by an independent program.
    @ParameterizedTest(name = "n = {0}")
    @CsvSource({"10, .9564", "30, .9522", "100, .9498", "500, .9501"})
    void theIntervalCoversAsOftenAsItSays(int n, double expected) {
        double sum = 0;
        double lowest = 1;
        for (int percent = 2; percent <= 98; percent++) {
            double covered = coverage(n, percent / 100.0);
            sum += covered;
            lowest = Math.min(lowest, covered);
        }
        assertThat(sum / 97).isCloseTo(expected, within(1e-4));
        assertThat(lowest).isGreaterThan(.8);
        if (n == 10) {
            assertThat(lowest).isCloseTo(.9139, within(1e-4));
        }
    }

    private static double coverage(int n, double truth) {
        var draws = new BinomialDistribution(n, truth);
        double covered = 0;
        for (int kept = 0; kept <= n; kept++) {
            Estimate share = Proportion.of(kept, n);
            boolean covers =
                    share.low() != null && share.high() != null && share.low() <= truth && truth <= share.high();
            covered += covers ? draws.probability(kept) : 0;
        }
        return covered;
    }
}
