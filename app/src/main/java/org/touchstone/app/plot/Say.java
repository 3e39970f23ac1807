package org.touchstone.app.plot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.analysis.Findings.Alarm;
import org.touchstone.core.statistics.Estimate;

/// Figures as people say them: "4 min 12 s", "83 %", "12,480".
///
/// The locale of the machine plays no part.
public final class Say {

    /// Keeps a figure and its unit on one line.
    private static final char NBSP = '\u00a0';

    /// Stands where there is no number to be expected.
    public static final String NONE = "–";

    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private Say() {}

    /// "12,480".
    public static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /// "1 journey", "12,480 journeys".
    public static String count(long n, String one, String many) {
        return count(n) + NBSP + (n == 1 ? one : many);
    }

    /// "n 12,480".
    public static String n(long n) {
        return "n" + NBSP + count(n);
    }

    /// "83 %"; one decimal where a whole number would wrongly say none or all.
    public static String share(double share) {
        double percent = share * 100;
        long whole = Math.round(percent);
        boolean exact = Math.abs(percent - whole) < 1e-9;
        if (!exact && (whole == 0 || whole == 100)) {
            if (percent < 0.1) {
                return "under" + NBSP + "0.1" + NBSP + "%";
            }
            return decimal(Math.min(percent, 99.9), 1) + NBSP + "%";
        }
        return whole + "" + NBSP + "%";
    }

    /// Whether a whole number would wrongly say none or all.
    private static boolean inexact(double share) {
        long whole = Math.round(share * 100);
        return Math.abs(share * 100 - whole) > 1e-9 && (whole == 0 || whole == 100);
    }

    private static String share(double share, int places) {
        return places == 0 || inexact(share) ? share(share) : decimal(share * 100, places) + NBSP + "%";
    }

    /// "4.2", "−0.15"; nothing is written as minus zero.
    public static String decimal(double value, int places) {
        String size = String.format(Locale.ROOT, "%." + places + "f", Math.abs(value));
        boolean zero = size.chars().allMatch(c -> c == '0' || c == '.');
        return value < 0 && !zero ? "−" + size : size;
    }

    /// "3.4 s", "42 s", "4 min 12 s", "3 h 5 min", "4 days 3 h", "87 days".
    public static String seconds(double seconds) {
        if (seconds < 0) {
            return "minus " + seconds(-seconds);
        }
        if (seconds < 9.95) {
            return seconds == 0 ? unit(0, "s") : decimal(seconds, 1) + NBSP + "s";
        }
        long s = Math.round(seconds);
        if (s < 3600) {
            return s < 60 ? unit(s, "s") : two(s / 60, "min", s % 60, "s");
        }
        long minutes = Math.round(seconds / 60);
        if (minutes < 1440) {
            return two(minutes / 60, "h", minutes % 60, "min");
        }
        long hours = Math.round(seconds / 3600);
        return hours < 24 * 14
                ? two(hours / 24, hours / 24 == 1 ? "day" : "days", hours % 24, "h")
                : unit(Math.round(seconds / 86_400), "days");
    }

    /// The larger unit alone: "42 s", "4 min", "3 h", "4 d"; for small labels.
    public static String shortly(double seconds) {
        if (seconds < 59.5) {
            return unit(Math.round(seconds), "s");
        }
        if (seconds < 59.5 * 60) {
            return unit(Math.round(seconds / 60), "min");
        }
        return seconds < 47.5 * 3600 ? unit(Math.round(seconds / 3600), "h") : unit(Math.round(seconds / 86_400), "d");
    }

    /// The duration, or a dash where nothing was measured.
    public static String seconds(@Nullable Double seconds) {
        return seconds == null ? NONE : seconds(seconds.doubleValue());
    }

    /// The share with its interval: "83 % (80 % to 86 %)", "about 14.2 %" where that is narrow; otherwise why there is
    /// none.
    public static String share(@Nullable Estimate estimate) {
        if (estimate == null) {
            return "not measured";
        }
        if (estimate.value() == null || estimate.low() == null || estimate.high() == null) {
            return why(estimate);
        }
        int places = places(estimate.low(), estimate.value(), estimate.high());
        String between = between(estimate);
        return between.startsWith("about") ? between : share(estimate.value(), places) + " (" + between + ")";
    }

    /// The interval of a share: "80 % to 86 %", with one digit more where both ends would be the same; "about 14.2 %"
    /// where they are the same even then; empty where there is none.
    public static String between(Estimate estimate) {
        Double low = estimate.low();
        Double value = estimate.value();
        Double high = estimate.high();
        if (low == null || value == null || high == null) {
            return "";
        }
        int places = places(low, value, high);
        String from = share(low, places);
        String to = share(high, places);
        return from.equals(to) ? "about " + share(value, places) : from + " to " + to;
    }

    private static int places(double low, double value, double high) {
        boolean alike = low < high && share(low).equals(share(high));
        return alike || inexact(low) || inexact(value) || inexact(high) ? 1 : 0;
    }

    /// The mean with its interval: "4.2 (4.1 to 4.3)"; otherwise why there is none.
    public static String mean(@Nullable Estimate estimate) {
        if (estimate == null) {
            return "not asked";
        }
        if (estimate.value() == null || estimate.low() == null || estimate.high() == null) {
            return why(estimate);
        }
        return decimal(estimate.value(), 2) + " (" + decimal(estimate.low(), 2) + " to " + decimal(estimate.high(), 2)
                + ")";
    }

    /// Where and when an alarm of the data holds, before its figure: "B10, 3 Jan to 31 Dec 2025: "; empty for all of
    /// it.
    public static String where(Alarm alarm) {
        String days = alarm.from() == null || alarm.to() == null
                ? ""
                : alarm.from().equals(alarm.to())
                        ? day(alarm.from())
                        : (alarm.from().getYear() == alarm.to().getYear() ? shortDay(alarm.from()) : day(alarm.from()))
                                + " to " + day(alarm.to());
        String places = Stream.of(alarm.branch(), alarm.moment())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        String all = places.isEmpty() || days.isEmpty() ? places + days : places + ", " + days;
        return all.isEmpty() ? "" : all + ": ";
    }

    /// How many observations stand behind a figure; of a hidden one that is hidden too.
    static String behind(Estimate estimate) {
        return estimate.status() == Estimate.Status.SUPPRESSED ? NONE : count(estimate.n());
    }

    /// Why a number is absent.
    public static String why(Estimate estimate) {
        return switch (estimate.status()) {
            case OK, UNSTABLE -> "";
            case INSUFFICIENT -> estimate.n() == 0 ? "not measured yet" : "too few to say (" + n(estimate.n()) + ")";
            case SUPPRESSED -> "hidden (for privacy)";
            case NOT_IDENTIFIED -> "cannot be told from this data";
        };
    }

    /// "3 Nov 2025", the local day.
    public static String day(Instant instant, String zone) {
        return day(LocalDate.ofInstant(instant, ZoneId.of(zone)));
    }

    /// "3 Nov 2025".
    public static String day(LocalDate day) {
        return day.getDayOfMonth() + "" + NBSP + MONTHS[day.getMonthValue() - 1] + NBSP + day.getYear();
    }

    /// "Nov".
    static String month(LocalDate day) {
        return MONTHS[day.getMonthValue() - 1];
    }

    /// "3 Nov".
    public static String shortDay(LocalDate day) {
        return day.getDayOfMonth() + "" + NBSP + MONTHS[day.getMonthValue() - 1];
    }

    private static String two(long large, String largeUnit, long small, String smallUnit) {
        return small == 0 ? unit(large, largeUnit) : unit(large, largeUnit) + NBSP + unit(small, smallUnit);
    }

    private static String unit(long amount, String unit) {
        return count(amount) + NBSP + unit;
    }
}
