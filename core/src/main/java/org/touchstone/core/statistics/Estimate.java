package org.touchstone.core.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A number with its doubt, or the reason why there is none.
///
/// A missing result is never written as 0 or NaN: then `value`, `low` and `high` are absent and `status` says why.
///
/// @param value the estimate; absent unless the status is `OK` or `UNSTABLE`
/// @param low lower end of the interval, at most `value`; absent exactly when `value` is
/// @param high upper end of the interval, at least `value`; absent exactly when `value` is
/// @param level confidence level of the interval, in (0, 1), usually 0.95
/// @param n effective number of observations, at least 0
/// @param method name and version of the method, for "how is this computed"
/// @param warnings what a careful reader must know, in plain words
public record Estimate(
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        double level,
        long n,
        String method,
        Status status,
        List<String> warnings) {

    /// Whether there is a number, and if not, why.
    public enum Status {
        /// Estimated, and fit to be shown.
        OK,
        /// Fewer observations than the method's stated minimum.
        INSUFFICIENT,
        /// Hidden because too few people stand behind it.
        SUPPRESSED,
        /// The model cannot be estimated from this data.
        NOT_IDENTIFIED,
        /// Estimated, but not robust.
        UNSTABLE
    }

    public Estimate {
        warnings = List.copyOf(warnings);
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("Confidence level must be in (0, 1), but got " + level);
        }
        if (n < 0) {
            throw new IllegalArgumentException("Number of observations must not be negative, but got " + n);
        }
        boolean estimated = status == Status.OK || status == Status.UNSTABLE;
        if (estimated) {
            requireOrdered(value, low, high);
        } else if (value != null || low != null || high != null) {
            throw new IllegalArgumentException("Status " + status + " carries no number, but got " + value);
        }
    }

    /// An estimate that may be shown.
    public static Estimate of(double value, double low, double high, double level, long n, String method) {
        return new Estimate(value, low, high, level, n, method, Status.OK, List.of());
    }

    /// No number, and why.
    ///
    /// @param status anything but `OK` and `UNSTABLE`
    /// @param why one sentence in plain words
    public static Estimate missing(Status status, long n, String method, String why) {
        return new Estimate(null, null, null, 0.95, n, method, status, List.of(why));
    }

    /// Whether a number is present.
    public boolean present() {
        return value != null;
    }

    /// The same estimate with one more warning.
    public Estimate warning(String sentence) {
        var more = new java.util.ArrayList<>(warnings);
        more.add(sentence);
        return new Estimate(value, low, high, level, n, method, status, more);
    }

    private static void requireOrdered(@Nullable Double value, @Nullable Double low, @Nullable Double high) {
        if (value == null || low == null || high == null) {
            throw new IllegalArgumentException("An estimate needs a value and both ends of its interval");
        }
        if (!Double.isFinite(value) || !(low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    "Expected low <= value <= high and a finite value, but got " + low + ", " + value + ", " + high);
        }
    }
}
