package org.touchstone.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class HistogramTest {

    @Test
    void everyDurationLiesInItsBin() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 100_000; i++) {
            long micros = random.nextLong(1L << random.nextInt(1, 63));
            int bin = Histogram.bin(micros);
            assertThat(Histogram.lowest(bin)).isLessThanOrEqualTo(micros);
            assertThat(micros - Histogram.lowest(bin)).isLessThan(Histogram.width(bin));
        }
    }

    @Test
    void binsFollowOneAnotherWithoutAGap() {
        for (int bin = 0; bin < 5_000; bin++) {
            assertThat(Histogram.lowest(bin) + Histogram.width(bin)).isEqualTo(Histogram.lowest(bin + 1));
        }
    }

    @Test
    void theLongestDurationHasABin() {
        assertThat(Histogram.lowest(Histogram.bin(Long.MAX_VALUE))).isPositive();
    }

    @Test
    void theMedianOfTwoLiesBetweenThem() {
        assertThat(of(240_000_000).plus(of(600_000_000)).quantile(.5)).isBetween(420e6 * .992, 420e6 * 1.008);
    }

    @Test
    void aQuantileIsWithinEightInAThousand() {
        var random = new SplittableRandom(2);
        for (int i = 0; i < 10_000; i++) {
            long micros = random.nextLong(1L << random.nextInt(1, 62));
            assertThat(of(micros).quantile(.5)).isBetween(micros * .992 - .5, micros * 1.008 + .5);
        }
    }

    @Test
    void ranksAreFoundInOrder() {
        Histogram histogram = of(5, 1, 3, 3);
        assertThat(histogram.find(0)).isEqualTo(new Histogram.Found(1, 0));
        assertThat(histogram.find(2)).isEqualTo(new Histogram.Found(3, 1));
        assertThat(histogram.find(3)).isEqualTo(new Histogram.Found(5, 3));
        assertThatThrownBy(() -> histogram.find(4)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Histogram of(long... durations) {
        var builder = new Histogram.Builder();
        for (long micros : durations) {
            builder.add(micros);
        }
        return builder.histogram();
    }
}
