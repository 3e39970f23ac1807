package org.touchstone.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.touchstone.core.journey.Micros;

final class TimeReaderTest {

    private static final ZoneId UTC = ZoneOffset.UTC;
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Bucharest"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("Africa/Casablanca"),
            ZoneId.of("Pacific/Apia"),
            UTC);

    private static long read(TimeForm form, ZoneId zone, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new TimeReader(form, zone).read(bytes, 0, bytes.length);
    }

    private static void assertReads(TimeForm form, String text, String instant) {
        assertThat(read(form, UTC, text)).as(text).isEqualTo(Micros.of(Instant.parse(instant)));
    }

    private static void assertRefuses(TimeForm form, String... texts) {
        for (String text : texts) {
            assertThat(read(form, UTC, text)).as(text).isEqualTo(TimeReader.NOT_A_TIME);
        }
    }

    @Test
    void yearFirstIsReadInAllItsLengths() {
        assertReads(TimeForm.YEAR_FIRST, "2025-03-04", "2025-03-04T00:00:00Z");
        assertReads(TimeForm.YEAR_FIRST, "2025-03-04 09:05", "2025-03-04T09:05:00Z");
        assertReads(TimeForm.YEAR_FIRST, "2025/3/4 9:05:06", "2025-03-04T09:05:06Z");
        assertReads(TimeForm.YEAR_FIRST, "2025-03-04T09:05:06.123456789Z", "2025-03-04T09:05:06.123456Z");
        assertReads(TimeForm.YEAR_FIRST, "2025-03-04T09:05:06,5", "2025-03-04T09:05:06.500Z");
        assertReads(TimeForm.YEAR_FIRST, "2024-02-29 24:00", "2024-03-01T00:00:00Z");
        assertReads(TimeForm.YEAR_FIRST, "2016-12-31 23:59:60", "2017-01-01T00:00:00Z");
    }

    @Test
    void offsetsAreReadInAllTheirForms() {
        for (String offset : List.of("+02:00", "+0200", "+02", " +02:00", "+2")) {
            assertReads(TimeForm.YEAR_FIRST, "2025-03-04 09:05:06" + offset, "2025-03-04T07:05:06Z");
        }
        assertReads(TimeForm.YEAR_FIRST, "2025-03-04 09:05:06-03:30", "2025-03-04T12:35:06Z");
        assertReads(TimeForm.YEAR_FIRST, "2025-03-04 09:05:06 UTC", "2025-03-04T09:05:06Z");
        assertReads(TimeForm.YEAR_FIRST, "2025-03-04 09:05:06GMT", "2025-03-04T09:05:06Z");
    }

    @Test
    void dayAndMonthComeInEitherOrder() {
        assertReads(TimeForm.DAY_FIRST, "4.3.2025 9:05", "2025-03-04T09:05:00Z");
        assertReads(TimeForm.DAY_FIRST, "04/03/25", "2025-03-04T00:00:00Z");
        assertReads(TimeForm.DAY_FIRST, "04/03/99", "1999-03-04T00:00:00Z");
        assertReads(TimeForm.MONTH_FIRST, "3/4/2025 12:05 AM", "2025-03-04T00:05:00Z");
        assertReads(TimeForm.MONTH_FIRST, "3/4/2025 12:05:30 pm", "2025-03-04T12:05:30Z");
        assertReads(TimeForm.MONTH_FIRST, "3/4/2025 11:05PM", "2025-03-04T23:05:00Z");
    }

    @Test
    void epochsAreReadInThreeUnits() {
        assertReads(TimeForm.EPOCH_SECONDS, "1741079106", "2025-03-04T09:05:06Z");
        assertReads(TimeForm.EPOCH_SECONDS, "1741079106.25", "2025-03-04T09:05:06.250Z");
        assertReads(TimeForm.EPOCH_MILLIS, "1741079106250", "2025-03-04T09:05:06.250Z");
        assertReads(TimeForm.EPOCH_MICROS, "1741079106250001", "2025-03-04T09:05:06.250001Z");
        assertRefuses(TimeForm.EPOCH_SECONDS, "-5", "", "17e8", "99999999999", "1741079106.x");
    }

    @Test
    void whatIsNoTimeIsRefused() {
        assertRefuses(
                TimeForm.YEAR_FIRST,
                "",
                "soon",
                "2025",
                "2025-03",
                "2025-02-29",
                "2025-13-01",
                "2025-00-10",
                "1899-12-31",
                "2200-01-01",
                "2025-03-04 25:00",
                "2025-03-04 24:01",
                "2025-03-04 09:60",
                "2025-03-04 09:05:61",
                "2025-03-04 9",
                "2025-03-04 09:05:06.",
                "2025-03-04 09:05:06+19:00",
                "2025-03-04 09:05:06+18:01",
                "2025-03-04 09:05:06+02:",
                "2025-03-04 09:05:06+2:3:4",
                "2025-03-04 09:05:06 CET",
                "2025-03/04",
                "2025-03-04 13:05 PM",
                "2025-03-04 0:05 AM",
                "2025-03-04x",
                "2025-03-04 09:05:06 UTCx");
    }

    @Test
    void theHourThatTheClocksLeaveOutIsNoTime() {
        ZoneId zone = ZoneId.of("Europe/Bucharest");
        assertThat(read(TimeForm.YEAR_FIRST, zone, "2025-03-30 03:30")).isEqualTo(TimeReader.IN_GAP);
        assertThat(read(TimeForm.YEAR_FIRST, zone, "2025-03-30 03:30+02:00")).isPositive();
    }

    @Test
    void ofTheHourThatTheClocksRepeatTheEarlierIsTakenAndCounted() {
        var reader = new TimeReader(TimeForm.YEAR_FIRST, ZoneId.of("Europe/Bucharest"));
        byte[] text = "2025-10-26 03:30".getBytes(StandardCharsets.UTF_8);
        assertThat(reader.read(text, 0, text.length)).isEqualTo(Micros.of(Instant.parse("2025-10-26T00:30:00Z")));
        assertThat(reader.ambiguous()).isEqualTo(1);
    }

    /// Law: a local time means what `java.time` says it means, in any zone and any order of reading.
    @Test
    void randomLocalTimesAreThoseOfThePlatform() {
        var random = new Random(42);
        for (ZoneId zone : ZONES) {
            var reader = new TimeReader(TimeForm.YEAR_FIRST, zone);
            for (int i = 0; i < 20_000; i++) {
                LocalDateTime local = i % 2 == 0 ? anywhere(random) : nearChange(zone, random);
                byte[] text = local.toString().getBytes(StandardCharsets.UTF_8);
                assertThat(reader.read(text, 0, text.length))
                        .as(zone + " " + local)
                        .isEqualTo(expected(local, zone));
            }
        }
    }

    private static LocalDateTime anywhere(Random random) {
        long second = random.nextLong(-2_208_988_800L, 7_258_118_400L);
        return LocalDateTime.ofEpochSecond(second, 1_000 * random.nextInt(1_000_000), ZoneOffset.UTC);
    }

    private static LocalDateTime nearChange(ZoneId zone, Random random) {
        Instant somewhere = anywhere(random).toInstant(ZoneOffset.UTC);
        var change = zone.getRules().nextTransition(somewhere);
        var near = change == null ? anywhere(random) : change.getDateTimeBefore();
        return near.getYear() > 2198 ? anywhere(random) : near.plusSeconds(random.nextInt(-9_000, 9_000));
    }

    private static long expected(LocalDateTime local, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty() ? TimeReader.IN_GAP : Micros.of(local.toInstant(offsets.getFirst()));
    }

    /// Law: what the platform writes in a form is read back to the same instant.
    @Test
    void instantsWrittenByThePlatformAreReadBack() {
        List<String> patterns =
                List.of("dd.MM.uuuu HH:mm:ss.SSSSSSXXX", "d/M/uuuu H:mm:ss.SSSSSSX", "dd-MM-uuuu'T'HH:mm:ss.SSSSSSXX");
        var random = new Random(7);
        for (String pattern : patterns) {
            var writer = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
            for (int i = 0; i < 5_000; i++) {
                LocalDateTime local = anywhere(random);
                ZoneOffset offset = ZoneOffset.ofHoursMinutes(random.nextInt(12), 15 * random.nextInt(4));
                String text = writer.format(local.atOffset(offset));
                long expected = Micros.of(local.toInstant(offset));
                assertThat(read(TimeForm.DAY_FIRST, UTC, text)).as(text).isEqualTo(expected);
            }
        }
    }
}
