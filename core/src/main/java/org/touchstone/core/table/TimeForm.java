package org.touchstone.core.table;

import java.util.Locale;
import java.util.Optional;

/// How instants are written in a column.
public enum TimeForm {
    /// Year, month, day: 2025-01-31 09:15:00.250+02:00, and all that is shorter.
    YEAR_FIRST("year-first"),
    /// Day, month, year: 31.01.2025 09:15.
    DAY_FIRST("day-first"),
    /// Month, day, year: 1/31/2025 9:15 AM.
    MONTH_FIRST("month-first"),
    /// Seconds since 1970, UTC, possibly with a fraction.
    EPOCH_SECONDS("epoch-seconds"),
    /// Milliseconds since 1970, UTC.
    EPOCH_MILLIS("epoch-millis"),
    /// Microseconds since 1970, UTC.
    EPOCH_MICROS("epoch-micros");

    private final String word;

    TimeForm(String word) {
        this.word = word;
    }

    /// Its name in a mapping file.
    public String word() {
        return word;
    }

    /// The form of this name.
    public static Optional<TimeForm> find(String word) {
        for (TimeForm form : values()) {
            if (form.word.equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    /// What it expects, for a message.
    public String example() {
        return switch (this) {
            case YEAR_FIRST -> "a time such as 2025-01-31 09:15:00";
            case DAY_FIRST -> "a time such as 31.01.2025 09:15";
            case MONTH_FIRST -> "a time such as 1/31/2025 9:15 AM";
            case EPOCH_SECONDS -> "seconds since 1970";
            case EPOCH_MILLIS -> "milliseconds since 1970";
            case EPOCH_MICROS -> "microseconds since 1970";
        };
    }
}
