package org.touchstone.core.branch;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// From one local time to another. When `to` is not after `from`, it is a time of the next day: 18:00–02:00, or
/// 00:00–00:00 for a whole day.
public record Hours(LocalTime from, LocalTime to) {

    /// How hours are written, for messages.
    public static final String EXPECTED = "hours such as 09:00-17:30, or 18:00-02:00 over midnight";

    /// Midnight to midnight.
    public static final Hours WHOLE_DAY = new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    private static final Pattern FORM = Pattern.compile("([0-9]{2}:[0-9]{2})\\s*[-–]\\s*([0-9]{2}:[0-9]{2})");

    public Hours {
        if (from.toNanoOfDay() % 60_000_000_000L != 0 || to.toNanoOfDay() % 60_000_000_000L != 0) {
            throw new IllegalArgumentException(
                    "Hours begin and end on a full minute, but got " + from + " and " + to + ".");
        }
    }

    /// The hours, if the text is some; the end of the day may be written 24:00.
    public static Optional<Hours> parse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            String end = m.group(2).equals("24:00") ? "00:00" : m.group(2);
            return Optional.of(new Hours(LocalTime.parse(m.group(1)), LocalTime.parse(end)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// As it is written in a file.
    public String text() {
        return from + "-" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to);
    }

    /// Whether `to` is a time of the next day; midnight is.
    public boolean endsNextDay() {
        return !to.isAfter(from);
    }

    /// Whether the clock may show this time within these hours, on whichever day; `from` belongs to them, `to` does
    /// not.
    public boolean contains(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean before = time.isBefore(to);
        return endsNextDay() ? begun || before : begun && before;
    }

    int fromMinute() {
        return from.toSecondOfDay() / 60;
    }

    /// Minutes from the midnight before `from`; up to 2880.
    int toMinute() {
        return to.toSecondOfDay() / 60 + (endsNextDay() ? 1440 : 0);
    }
}
