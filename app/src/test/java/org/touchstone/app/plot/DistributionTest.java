package org.touchstone.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DistributionTest {

    /// One to a hundred seconds: the median lies between 50 and 51, nine in ten up to 90.1 by straight lines.
    @Test
    void medianAndNinthAreThoseOfTheDurations() {
        var spread = Distribution.of(
                "d",
                "Waits",
                LongStream.rangeClosed(1, 100).map(s -> s * 1_000_000).toArray());
        assertThat(spread.median()).isEqualTo(50.5);
        assertThat(spread.ninth()).isCloseTo(90.1, within(1e-9));
        assertThat(spread.spans().stream().mapToLong(Distribution.Span::count).sum())
                .isEqualTo(100);
        assertThat(spread.wide().summary()).contains("n\u00a0100");
    }

    @Test
    void whatIsVeryLongFallsIntoTheLastColumn() {
        long[] micros = LongStream.concat(LongStream.range(0, 999), LongStream.of(86_400_000_000L))
                .map(one -> one < 999 ? one * 10_000 : one)
                .toArray();
        var spread = Distribution.of("d", "Waits", micros);
        assertThat(spread.spans().getLast().open()).isTrue();
        assertThat(spread.spans().getLast().count()).isPositive();
        assertThat(spread.spans()).hasSizeLessThan(40);
        assertThat(spread.n()).isEqualTo(1_000);
    }
}
