package org.touchstone.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DurationsTest {

    @ParameterizedTest(name = "{0} is {1} s")
    @CsvSource({"90s, 90", "10m, 600", "1h30m, 5400", "2d, 172800", "1d1h1m1s, 90061", "48h, 172800", "90m, 5400"})
    void aManagersDurationIsUnderstood(String text, long seconds) {
        assertThat(Durations.parse(text)).contains(Duration.ofSeconds(seconds));
    }

    @Test
    void fractionsOfASecondGoDownToTheMicrosecond() {
        assertThat(Durations.parse("0.000001s")).contains(Duration.ofNanos(1000));
        assertThat(Durations.parse("1.5s")).contains(Duration.ofMillis(1500));
    }

    @ParameterizedTest(name = "\"{0}\" is none")
    @ValueSource(strings = {"", "10", "10 m", "m", "1m1h", "-5m", "0s", "0d0h", "1.5m", "PT10M", "10M", "9999999999s"})
    void anythingElseIsNone(String text) {
        assertThat(Durations.parse(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({"90, 1m30s", "600, 10m", "5400, 1h30m", "172800, 2d", "86401, 1d1s", "59, 59s"})
    void theLargestUnitsAreWrittenFirst(long seconds, String text) {
        assertThat(Durations.file(Duration.ofSeconds(seconds))).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} s reads as {1}")
    @CsvSource({"20, 20 s", "90, 90 s", "600, 10 min", "5400, 1 h 30 min", "86400, 1 day", "172800, 2 days"})
    void sentencesHaveUnitsApart(long seconds, String text) {
        assertThat(Durations.sentence(Duration.ofSeconds(seconds))).isEqualTo(text);
    }
}
