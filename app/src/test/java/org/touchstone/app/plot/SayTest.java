package org.touchstone.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.core.statistics.Estimate;

class SayTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "3.44, 3.4 s",
        "9.96, 10 s",
        "42, 42 s",
        "59.7, 1 min",
        "252, 4 min 12 s",
        "3599.6, 1 h",
        "11100, 3 h 5 min",
        "86399, 1 day",
        "97200, 1 day 3 h",
        "356400, 4 days 3 h",
        "7516800, 87 days",
        "-90, minus 1 min 30 s"
    })
    void durationsAreSaidInTheUnitsPeopleUse(double seconds, String words) {
        assertThat(Say.seconds(seconds).replace('\u00a0', ' ')).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0.6, 1 s", "59.6, 1 min", "252, 4 min", "3599, 1 h", "129600, 36 h", "345600, 4 d"})
    void smallLabelsTakeOneUnit(double seconds, String words) {
        assertThat(Say.shortly(seconds).replace('\u00a0', ' ')).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 %",
        "1, 100 %",
        "0.834, 83 %",
        "0.9957, 99.6 %",
        "0.99999, 99.9 %",
        "0.002, 0.2 %",
        "0.0002, under 0.1 %"
    })
    void aShareNeverRoundsToNoneOrAll(double share, String words) {
        assertThat(Say.share(share).replace('\u00a0', ' ')).isEqualTo(words);
    }

    @Test
    void aShareComesWithItsInterval() {
        assertThat(Say.share(Estimate.of(0.68, 0.61, 0.74, 0.95, 200, "share")).replace('\u00a0', ' '))
                .isEqualTo("68 % (61 % to 74 %)");
        assertThat(Say.share(Estimate.of(0.9957, 0.9947, 0.9964, 0.95, 200, "share"))
                        .replace('\u00a0', ' '))
                .isEqualTo("99.6 % (99.5 % to 99.6 %)");
    }

    @Test
    void anAbsentNumberSaysWhy() {
        assertThat(Say.share(Estimate.missing(Estimate.Status.SUPPRESSED, 3, "share", "Few.")))
                .isEqualTo("hidden (for privacy)");
        assertThat(Say.mean(Estimate.missing(Estimate.Status.INSUFFICIENT, 7, "mean", "Few.")))
                .isEqualTo("too few to say (n\u00a07)");
        assertThat(Say.mean(null)).isEqualTo("not asked");
        assertThat(Say.seconds((Double) null)).isEqualTo("–");
    }

    @Test
    void countsAndDaysAreEasyToRead() {
        assertThat(Say.count(12_480)).isEqualTo("12,480");
        assertThat(Say.count(1, "journey", "journeys")).isEqualTo("1\u00a0journey");
        assertThat(Say.day(LocalDate.of(2025, 11, 3)).replace('\u00a0', ' ')).isEqualTo("3 Nov 2025");
    }
}
