package org.touchstone.app.branch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.touchstone.core.branch.BranchesFile;
import org.touchstone.core.branch.OpeningHours;

final class OpeningTextTest {

    private static OpeningHours hours(String opening) {
        String text = "zone: Europe/Bucharest\nopening: " + opening + "\nbranches:\n  - B1: {name: One}\n";
        return BranchesFile.read("text", text).orThrow().branch("B1").hours();
    }

    @Test
    void equalDaysInARowAreOneRun() {
        OpeningHours hours = hours("{mon-fri: [09:00-17:00], sat: [09:00-13:00]}");
        assertThat(OpeningText.of(hours, Locale.ENGLISH)).isEqualTo("Mon–Fri 09:00-17:00, Sat 09:00-13:00");
        assertThat(OpeningText.of(hours, Locale.forLanguageTag("es"))).startsWith("lun–vie 09:00-17:00, ");
    }

    @Test
    void aBreakAtNoonAndAClosedDayBetween() {
        OpeningHours hours = hours("{mon-tue: [09:00-12:00, 13:00-17:00], thu: [10:00-16:00], sun: [10:00-12:00]}");
        assertThat(OpeningText.of(hours, Locale.ENGLISH))
                .isEqualTo("Mon–Tue 09:00-12:00 + 13:00-17:00, Thu 10:00-16:00, Sun 10:00-12:00");
    }

    @Test
    void whatIsAlwaysOpenHasNoHours() {
        assertThat(OpeningText.of(OpeningHours.ALWAYS, Locale.ENGLISH)).isEmpty();
    }
}
