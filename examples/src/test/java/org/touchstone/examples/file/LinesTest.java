package org.touchstone.examples.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LinesTest {

    private static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");
    private static final LocalDay WINTER = LocalDay.of(LocalDate.of(2025, 1, 3), BUCHAREST);

    @Test
    void cellsAreSeparatedByCommasAndLinesByNewlines() {
        var lines = new Lines();
        lines.cell("a").empty().cell(42).end();
        lines.empty().cell("b").end();
        assertThat(lines.text()).isEqualTo("a,,42\n,b\n");
    }

    @Test
    void aStampIsWhatTheLibraryWrites() {
        var pattern = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");
        for (LocalDate date : List.of(LocalDate.of(2025, 1, 3), LocalDate.of(2025, 7, 9), LocalDate.of(2025, 10, 26))) {
            for (long millis : new long[] {0, 7, 59_999, 33_061_001, 86_399_999}) {
                var lines = new Lines();
                lines.stamp(LocalDay.of(date, BUCHAREST), millis);
                var noonOffset = date.atTime(12, 0).atZone(BUCHAREST).getOffset();
                var time = LocalTime.ofNanoOfDay(millis * 1_000_000);
                assertThat(lines.text())
                        .isEqualTo(date.atTime(time).atOffset(noonOffset).format(pattern));
            }
        }
    }

    @Test
    void aStampOutsideItsDayIsRefused() {
        assertThatThrownBy(() -> new Lines().stamp(WINTER, 86_400_000)).hasMessageContaining("within its day");
        assertThatThrownBy(() -> new Lines().stamp(WINTER, -1)).hasMessageContaining("within its day");
    }

    @Test
    void manyLinesAreKeptWhole() {
        var lines = new Lines();
        for (int line = 0; line < 100_000; line++) {
            lines.cell(line).stamp(WINTER, line).end();
        }
        assertThat(lines.text().lines()).hasSize(100_000).last().isEqualTo("99999,2025-01-03T00:01:39.999+02:00");
    }
}
