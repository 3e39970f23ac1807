package org.touchstone.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/// Writes ASCII text and times as bytes, without an object a row. Not safe for many threads.
final class CsvText implements AutoCloseable {

    private static final int SIZE = 1 << 20;
    private static final int ROW_MAX = 1 << 10;
    private static final long DAY = 86_400_000;

    private final OutputStream out;
    private final byte[] bytes = new byte[SIZE];
    private int at;
    private long day = Long.MIN_VALUE;
    private String date = "";

    CsvText(Path file) throws IOException {
        out = Files.newOutputStream(file);
    }

    CsvText letter(char letter) {
        bytes[at++] = (byte) letter;
        return this;
    }

    CsvText text(String text) {
        for (int i = 0; i < text.length(); i++) {
            bytes[at++] = (byte) text.charAt(i);
        }
        return this;
    }

    /// A number in exactly `digits` digits.
    CsvText number(long value, int digits) {
        long rest = value;
        for (int i = at + digits - 1; i >= at; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        at += digits;
        return this;
    }

    /// Epoch milliseconds as 2025-01-01T08:00:00.000Z.
    CsvText instant(long millis) {
        if (Math.floorDiv(millis, DAY) != day) {
            day = Math.floorDiv(millis, DAY);
            date = LocalDate.ofEpochDay(day).toString();
        }
        long ofDay = Math.floorMod(millis, DAY);
        text(date).letter('T').number(ofDay / 3_600_000, 2).letter(':').number(ofDay / 60_000 % 60, 2);
        return letter(':')
                .number(ofDay / 1_000 % 60, 2)
                .letter('.')
                .number(ofDay % 1_000, 3)
                .letter('Z');
    }

    /// Ends the row; rows of up to 1,024 bytes fit.
    void endRow() throws IOException {
        letter('\n');
        if (at > SIZE - ROW_MAX) {
            flush();
        }
    }

    private void flush() throws IOException {
        out.write(bytes, 0, at);
        at = 0;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}
