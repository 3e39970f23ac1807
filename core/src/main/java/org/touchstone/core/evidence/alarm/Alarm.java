package org.touchstone.core.evidence.alarm;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// One thing that is wrong with the records.
///
/// @param figure what was found, in plain words with its figures
/// @param branch where; null when in the log as a whole
/// @param from first local day; null, as `to`, when it is not about certain days
/// @param to last local day, itself included
/// @param moment code of the step, or the log's own word where the step is not known; null when it is not about one
public record Alarm(
        Check check,
        Level level,
        String figure,
        @Nullable String branch,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String moment) {

    /// How much it matters, the worse the larger.
    public enum Level {
        /// Read what rests on these records with care.
        AMBER,
        /// Do not believe what rests on these records before somebody has looked.
        RED;

        Level worse(Level other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /// The worst first, then in the order of the checks, by branch, day and moment.
    static final Comparator<Alarm> ORDER = Comparator.comparing(Alarm::level)
            .reversed()
            .thenComparing(Alarm::check)
            .thenComparing(Alarm::branch, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Alarm::from, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Alarm::moment, Comparator.nullsFirst(Comparator.naturalOrder()));

    public Alarm {
        if ((from == null) != (to == null) || (from != null && to != null && to.isBefore(from))) {
            throw new IllegalArgumentException(
                    "An alarm is about days from one to a later or the same one, but got " + from + " to " + to + ".");
        }
    }

    /// What somebody should do about it.
    public String cure() {
        return check.cure();
    }
}
