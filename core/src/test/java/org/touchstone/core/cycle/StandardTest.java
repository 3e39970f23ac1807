package org.touchstone.core.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class StandardTest {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Test
    void aStandardReadsAsASentence() {
        Terms most = Terms.ALWAYS.forShare(0.9);
        assertThat(new Standard.LastsAtMost(TEN_MINUTES, null, most).text())
                .isEqualTo("lasts at most 10 min for 90 % of journeys");
        assertThat(new Standard.StartsWithin(Duration.ofSeconds(60), "called", null, most).text())
                .isEqualTo("begins at most 60 s after the end of 'called' for 90 % of journeys");
        assertThat(new Standard.TimesAtMost(1, null, Terms.ALWAYS).text())
                .isEqualTo("is lived at most once in every journey");
        assertThat(new Standard.RatedAtLeast(4.5, null, Terms.ALWAYS.forShare(0.999)).text())
                .isEqualTo("is rated at least 4.5 for 99.9 % of journeys");
        assertThat(new Standard.Observed(Text.of("en", "greeted"), most).text())
                .isEqualTo("an auditor finds \"greeted\" at 90 % of inspections");
    }

    @Test
    void theSentenceSaysClockNamePromiseAndDate() {
        Terms terms = new Terms(
                1,
                Clock.OPENING_HOURS,
                Source.CUSTOMERS,
                true,
                LocalDate.of(2026, 3, 1),
                null,
                Text.of("en", "the answer"));
        assertThat(new Standard.LastsAtMost(Duration.ofDays(2), null, terms).text())
                .isEqualTo("the answer: lasts at most 2 days of opening hours in every journey, as customers were told,"
                        + " since 2026-03-01");
        assertThat(new Standard.OutcomeOk(terms).text())
                .isEqualTo("the answer: ends well in every journey, as customers were told, since 2026-03-01");
    }

    @Test
    void aPercentageIsNoShare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Terms.ALWAYS.forShare(95))
                .withMessage("Share of journeys must be in (0, 1], but got 95.0. To promise it to 95 % of customers,"
                        + " write 0.95.");
    }

    @Test
    void toleranceBearsNoLessThanTheStandard() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Standard.LastsAtMost(TEN_MINUTES, Duration.ofMinutes(5), Terms.ALWAYS));
        assertThatIllegalArgumentException().isThrownBy(() -> new Standard.RatedAtLeast(4, 4.5, Terms.ALWAYS));
        assertThatIllegalArgumentException().isThrownBy(() -> new Standard.TimesAtMost(2, 1, Terms.ALWAYS));
    }
}
