package org.touchstone.core.branch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class OpeningHoursTest {

    @Test
    void hoursOfADayMustNotOverlap() {
        assertThatIllegalArgumentException().isThrownBy(() -> on(DayOfWeek.MONDAY, "09:00-12:00", "11:00-13:00"));
        assertThat(on(DayOfWeek.MONDAY, "09:00-12:00", "12:00-13:00").week()).hasSize(1);
    }

    @Test
    void sundayNightMustNotReachIntoMondaysHours() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpeningHours(
                        Map.of(DayOfWeek.SUNDAY, hours("20:00-08:00"), DayOfWeek.MONDAY, hours("07:00-09:00")),
                        new TreeMap<>()));
    }

    @Test
    void hoursStandInTheOrderOfTheDay() {
        assertThat(on(DayOfWeek.MONDAY, "13:00-17:00", "09:00-12:00"))
                .isEqualTo(on(DayOfWeek.MONDAY, "09:00-12:00", "13:00-17:00"));
    }

    @Test
    void theEndOfTheDayMayBeWrittenAsTwentyFour() {
        assertThat(Hours.parse("00:00-24:00")).contains(Hours.WHOLE_DAY);
        assertThat(Hours.WHOLE_DAY.text()).isEqualTo("00:00-24:00");
        assertThat(Hours.parse("9:00-17:00")).isEmpty();
        assertThat(Hours.parse("09:00-25:00")).isEmpty();
    }

    @Test
    void everyTimeHasADaypartByDefault() {
        for (int minute = 0; minute < 1440; minute++) {
            assertThat(Dayparts.DEFAULT.at(LocalTime.ofSecondOfDay(60L * minute)))
                    .isPresent();
        }
        assertThat(Dayparts.DEFAULT.at(LocalTime.of(11, 0))).map(Daypart::code).contains("noon");
        assertThat(Dayparts.DEFAULT.at(LocalTime.of(10, 59))).map(Daypart::code).contains("morning");
        assertThat(Dayparts.DEFAULT.at(LocalTime.of(4, 59))).map(Daypart::code).contains("evening");
    }

    @Test
    void dayPartsMayLeaveGapsButNotOverlap() {
        Dayparts lunch =
                new Dayparts(List.of(new Daypart("lunch", hours("11:30-14:00").getFirst())));
        assertThat(lunch.at(LocalTime.of(9, 0))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dayparts(List.of(
                        new Daypart("lunch", hours("11:30-14:00").getFirst()),
                        new Daypart("tea", hours("13:00-17:00").getFirst()))));
    }

    private static OpeningHours on(DayOfWeek day, String... hours) {
        return new OpeningHours(Map.of(day, hours(hours)), new TreeMap<>());
    }

    private static List<Hours> hours(String... texts) {
        return Arrays.stream(texts).map(text -> Hours.parse(text).orElseThrow()).toList();
    }
}
