package org.touchstone.examples.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The lines of a CSV file as bytes, written by hand because a year of events is a hundred megabytes.
///
/// Texts must be plain ASCII without commas, quotes or line breaks; all ours are codes. Not safe for several threads.
public final class Lines {

    private static final int HOUR = 3_600_000;
    private static final int MINUTE = 60_000;

    private byte[] bytes = new byte[1 << 16];
    private int size;
    private boolean first = true;

    /// Adds a cell of text.
    public Lines cell(String text) {
        separate(text.length());
        raw(text);
        return this;
    }

    /// Adds an empty cell.
    public Lines empty() {
        separate(0);
        return this;
    }

    /// Adds a cell with a whole number.
    public Lines cell(long number) {
        return cell(Long.toString(number));
    }

    /// Adds a cell `yyyy-MM-ddTHH:mm:ss.SSS±hh:mm`.
    ///
    /// @param millis since local midnight, below 24 hours
    public Lines stamp(LocalDay day, long millis) {
        if (millis < 0 || millis >= 24L * HOUR) {
            throw new IllegalArgumentException("A stamp must lie within its day, but got " + millis + " ms.");
        }
        separate(32);
        int rest = (int) millis;
        raw(day.prefix());
        digits(rest / HOUR, 10);
        put(':');
        digits(rest % HOUR / MINUTE, 10);
        put(':');
        digits(rest % MINUTE / 1000, 10);
        put('.');
        digits(rest % 1000, 100);
        raw(day.offset());
        return this;
    }

    /// Adds a cell that looks like a stamp of the day and is none: `yyyy-MM-ddT25:61:00.000±hh:mm`.
    public Lines noStamp(LocalDay day) {
        return cell(day.prefix() + "25:61:00.000" + day.offset());
    }

    /// Ends the line.
    public void end() {
        ensure(1);
        put('\n');
        first = true;
    }

    /// Writes all lines so far.
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    /// All lines so far.
    public String text() {
        return new String(bytes, 0, size, StandardCharsets.US_ASCII);
    }

    private void separate(int length) {
        ensure(length + 1);
        if (!first) {
            put(',');
        }
        first = false;
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    @SuppressWarnings("deprecation") // Copies the low bytes, which is what plain ASCII needs, without a detour.
    private void raw(String text) {
        text.getBytes(0, text.length(), bytes, size);
        size += text.length();
    }

    private void digits(int number, int highest) {
        int rest = number;
        for (int unit = highest; unit > 0; unit /= 10) {
            put((char) ('0' + rest / unit));
            rest %= unit;
        }
    }

    private void put(char character) {
        bytes[size++] = (byte) character;
    }
}
