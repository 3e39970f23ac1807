package org.touchstone.core.statistics.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.core.statistics.Estimate;

/// Intervals are those printed by Newcombe (1998) or computed with R.
final class ProportionDifferenceTest {

    @ParameterizedTest(name = "{0} of {1} against {2} of {3}")
    @CsvSource({
        "56, 70, 48, 80, .20, .0524314724, .3338726540",
        "9, 10, 3, 10, .60, .1705227239, .8090179735",
        "10, 10, 0, 20, 1.00, .6790860371, 1",
        "412, 500, 371, 480, .0510833333, .0008487650, .1012642923"
    })
    void theIntervalIsNewcombes(long x1, long n1, long x2, long n2, double d, double low, double high) {
        Estimate difference = ProportionDifference.of(x1, n1, x2, n2).difference();
        assertThat(difference.value()).isCloseTo(d, within(1e-10));
        assertThat(difference.low()).isCloseTo(low, within(1e-9));
        assertThat(difference.high()).isCloseTo(high, within(1e-9));
    }

    @Test
    void manyAreTestedWithThePooledZ() {
        Significance test = ProportionDifference.of(412, 500, 371, 480).tested().orElseThrow();
        assertThat(test.findStatistic()).hasValueCloseTo(1.994728961, within(1e-8));
        assertThat(test.p()).isCloseTo(.04607245, within(1e-8));
    }

    /// 9 of 10 against 3 of 10: by hand, tables with margins 12 and 8 of 20 as unlikely as C(10,9)·C(10,3) are those
    /// with 9 or 10, and 2 or 3 in the first group: 2·(1200 + 45)/125970.
    @Test
    void fewAreTestedExactly() {
        Significance test = ProportionDifference.of(9, 10, 3, 10).tested().orElseThrow();
        assertThat(test.findStatistic()).isEmpty();
        assertThat(test.p()).isCloseTo(2 * 1245.0 / 125970, within(1e-12));
    }

    @Test
    void anEmptyGroupHasNoDifference() {
        Comparison none = ProportionDifference.of(0, 0, 3, 10);
        assertThat(none.difference().status()).isEqualTo(Estimate.Status.INSUFFICIENT);
        assertThat(none.tested()).isEmpty();
    }

    @Test
    void twoGroupsWithoutAnyAreNotDifferent() {
        Comparison none = ProportionDifference.of(0, 50, 0, 60);
        assertThat(none.difference().value()).isZero();
        assertThat(none.tested().orElseThrow().p()).isEqualTo(1);
    }

    @Test
    void equalWeightsChangeNothing() {
        Comparison plain = ProportionDifference.of(412, 500, 371, 480);
        Comparison weighted = ProportionDifference.weighted(412 / 500.0, 500, 371 / 480.0, 480, .95);
        assertThat(weighted.difference().low()).isEqualTo(plain.difference().low());
        assertThat(weighted.tested().orElseThrow().p())
                .isCloseTo(plain.tested().orElseThrow().p(), within(1e-14));
        assertThat(ProportionDifference.weighted(.1, 12.5, .2, 300, .95).tested())
                .isEmpty();
    }

    /// Law: exchanging the groups turns the sign and nothing else.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void exchangingTheGroupsTurnsTheSign(long seed) {
        var random = new Random(seed);
        for (int run = 0; run < 200; run++) {
            int n1 = 1 + random.nextInt(60);
            int n2 = 1 + random.nextInt(60);
            int x1 = random.nextInt(n1 + 1);
            int x2 = random.nextInt(n2 + 1);
            Comparison one = ProportionDifference.of(x1, n1, x2, n2);
            Comparison other = ProportionDifference.of(x2, n2, x1, n1);
            double low = Objects.requireNonNull(other.difference().low());
            assertThat(one.difference().high()).isCloseTo(-low, within(1e-12));
            assertThat(one.tested().orElseThrow().p())
                    .isCloseTo(other.tested().orElseThrow().p(), within(1e-10));
        }
    }

    /// Law: Fisher's p is that of counting all tables with whole numbers.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4, 5, 6})
    void fishersTestCountsTables(long seed) {
        var random = new Random(seed);
        for (int run = 0; run < 100; run++) {
            int n1 = random.nextInt(40);
            int n2 = random.nextInt(40);
            int x1 = random.nextInt(n1 + 1);
            int x2 = random.nextInt(n2 + 1);
            assertThat(FisherExact.p(x1, n1, x2, n2)).isCloseTo(counted(x1, n1, x2, n2), within(1e-12));
        }
    }

    @Test
    void fishersTestBearsLargeNumbers() {
        // A Poisson tail in all but name: 0 of a million against 12 of a million is 2 · 2^-12.
        assertThat(FisherExact.p(0, 1_000_000, 12, 1_000_000)).isCloseTo(2 / 4096.0, within(1e-7));
    }

    private static double counted(int x1, int n1, int x2, int n2) {
        BigInteger seen = tables(x1, n1, x2, n2);
        BigInteger unlikely = BigInteger.ZERO;
        BigInteger all = BigInteger.ZERO;
        for (int k = Math.max(0, x1 + x2 - n2); k <= Math.min(n1, x1 + x2); k++) {
            BigInteger tables = tables(k, n1, x1 + x2 - k, n2);
            all = all.add(tables);
            unlikely = tables.compareTo(seen) <= 0 ? unlikely.add(tables) : unlikely;
        }
        return unlikely.doubleValue() / all.doubleValue();
    }

    private static BigInteger tables(int x1, int n1, int x2, int n2) {
        return choose(n1, x1).multiply(choose(n2, x2));
    }

    private static BigInteger choose(int n, int k) {
        BigInteger ways = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }
}
