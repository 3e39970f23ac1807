package org.touchstone.core.branch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class CalendarTest {

    static final List<Long> SEEDS = LongStream.rangeClosed(1, 12).boxed().toList();
    private static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");
    private static final Calendar OFFICE = new Calendar(
            BUCHAREST,
            new OpeningHours(
                    Map.of(
                            DayOfWeek.MONDAY, List.of(hours("09:00-12:00"), hours("13:00-17:00")),
                            DayOfWeek.TUESDAY, List.of(hours("09:00-17:00"))),
                    new TreeMap<>(Map.of(LocalDate.of(2026, 3, 3), List.of()))));

    @Test
    void theLunchBreakAndTheNightDoNotCount() {
        // Monday 2 March 2026 11:30 to Tuesday 10 March 10:00: 0.5 + 4 h, Tuesday the 3rd is a holiday, 7 h + 1 h
        assertThat(OFFICE.openBetween(at("2026-03-02T11:30"), at("2026-03-10T10:00")))
                .isEqualTo(Duration.ofMinutes(750));
    }

    @Test
    void openingTimeIsOpenAndClosingTimeIsNot() {
        assertThat(OFFICE.isOpen(at("2026-03-02T09:00"))).isTrue();
        assertThat(OFFICE.isOpen(at("2026-03-02T12:00"))).isFalse();
        assertThat(OFFICE.isOpen(at("2026-03-02T11:59"))).isTrue();
        assertThat(OFFICE.isOpen(at("2026-03-03T10:00"))).as("a holiday").isFalse();
    }

    @Test
    void theNextOpeningSkipsTheHoliday() {
        assertThat(OFFICE.nextOpen(at("2026-03-02T18:00"))).contains(at("2026-03-09T09:00"));
        assertThat(OFFICE.nextOpen(at("2026-03-02T10:00"))).contains(at("2026-03-02T10:00"));
        assertThat(new Calendar(BUCHAREST, new OpeningHours(Map.of(), new TreeMap<>()))
                        .nextOpen(at("2026-03-02T10:00")))
                .isEmpty();
    }

    /// In Bucharest the clock jumps from 03:00 to 04:00 on 29 March 2026, and back from 04:00 to 03:00 on 25 October.
    @Test
    void anHourThatIsSkippedWasNotOpenAndOneThatHappensTwiceWasOpenTwice() {
        Calendar nights = new Calendar(
                BUCHAREST, new OpeningHours(OpeningHours.everyDay(List.of(hours("22:00-06:00"))), new TreeMap<>()));
        assertThat(nights.openBetween(at("2026-03-28T12:00"), at("2026-03-29T12:00")))
                .isEqualTo(Duration.ofHours(7));
        assertThat(nights.openBetween(at("2026-06-28T12:00"), at("2026-06-29T12:00")))
                .isEqualTo(Duration.ofHours(8));
        assertThat(nights.openBetween(at("2026-10-24T12:00"), at("2026-10-25T12:00")))
                .isEqualTo(Duration.ofHours(9));
    }

    @Test
    void openingAtASkippedTimeHappensWhenTheClockJumps() {
        Calendar early = new Calendar(
                BUCHAREST, new OpeningHours(OpeningHours.everyDay(List.of(hours("03:30-05:00"))), new TreeMap<>()));
        // The jump to 04:00 is at 01:00 UTC; closing is at 05:00 summer time, 02:00 UTC.
        assertThat(early.nextOpen(at("2026-03-29T00:00"))).contains(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(early.openBetween(at("2026-03-29T00:00"), at("2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void alwaysOpenIsElapsedTimeAcrossEveryChangeOfTheClock() {
        Calendar always = new Calendar(BUCHAREST, OpeningHours.ALWAYS);
        Instant from = Instant.parse("2026-01-01T00:00:00.000001Z");
        Instant to = Instant.parse("2026-12-31T23:59:59.999999Z");
        assertThat(always.openBetween(from, to)).isEqualTo(Duration.between(from, to));
    }

    @Test
    void theNightBeforeAHolidayStaysOpenUntilItsEnd() {
        NavigableMap<LocalDate, List<Hours>> holidays = new TreeMap<>(Map.of(LocalDate.of(2026, 5, 1), List.of()));
        Calendar bar = new Calendar(
                BUCHAREST, new OpeningHours(OpeningHours.everyDay(List.of(hours("18:00-02:00"))), holidays));
        assertThat(bar.openBetween(at("2026-05-01T00:00"), at("2026-05-02T00:00")))
                .isEqualTo(Duration.ofHours(2));
    }

    /// Law: the open time of any interval equals a count of its minutes, each looked up on the clock on the wall.
    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void openTimeEqualsACountOfTheMinutesOnTheWall(long seed) {
        Random random = new Random(seed);
        ZoneId zone = List.of(BUCHAREST, ZoneId.of("America/New_York"), ZoneId.of("Australia/Lord_Howe"))
                .get((int) (seed % 3));
        Calendar calendar = new Calendar(zone, randomHours(random));
        Instant from = Instant.parse(seed % 2 == 0 ? "2026-03-25T00:00:00Z" : "2026-10-20T00:00:00Z")
                .plusSeconds(60L * random.nextInt(20_000));
        int length = random.nextInt(15_000);

        long open = 0;
        for (int minute = 0; minute < length; minute++) {
            open += isOpenOnTheWall(calendar, from.plusSeconds(60L * minute)) ? 1 : 0;
        }
        assertThat(calendar.openBetween(from, from.plusSeconds(60L * length))).isEqualTo(Duration.ofMinutes(open));
    }

    /// Opening hours whose ends keep away from the small hours in which clocks change.
    private static OpeningHours randomHours(Random random) {
        Map<DayOfWeek, List<Hours>> week = new TreeMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            int from = 8 * 60 + random.nextInt(300);
            int evening = 18 * 60 + random.nextInt(300);
            Hours morning = new Hours(time(from), time(from + 1 + random.nextInt(200)));
            Hours night = new Hours(time(evening), time(random.nextBoolean() ? 5 * 60 : 23 * 60 + 30));
            if (random.nextInt(4) > 0) {
                week.put(day, random.nextBoolean() ? List.of(morning, night) : List.of(night));
            }
        }
        return new OpeningHours(week, new TreeMap<>());
    }

    private static boolean isOpenOnTheWall(Calendar calendar, Instant at) {
        ZonedDateTime wall = at.atZone(calendar.zone());
        LocalTime time = wall.toLocalTime();
        boolean today = calendar.hours().on(wall.toLocalDate()).stream()
                .anyMatch(h -> !time.isBefore(h.from()) && (h.endsNextDay() || time.isBefore(h.to())));
        boolean sinceYesterday = calendar.hours().on(wall.toLocalDate().minusDays(1)).stream()
                .anyMatch(h -> h.endsNextDay() && time.isBefore(h.to()));
        return today || sinceYesterday;
    }

    @Test
    void anIntervalThatEndsBeforeItBeginsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OFFICE.openBetween(at("2026-03-02T12:00"), at("2026-03-02T11:00")))
                .withMessageStartingWith("An interval ends after it begins");
    }

    @Test
    void aBrokenClockIsRefusedBeforeItFillsTheMemory() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OFFICE.openBetween(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z")))
                .withMessageContaining("Look for a broken clock");
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(60L * minute);
    }

    private static Hours hours(String text) {
        return Hours.parse(text).orElseThrow();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BUCHAREST).toInstant();
    }
}
