package org.touchstone.core.file;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Durations as a manager writes them: `90s`, `10m`, `1h30m`, `2d`. A day is 24 hours.
public final class Durations {

    /// How a duration is written, for messages.
    public static final String EXPECTED = "a duration such as 90s, 10m, 1h30m or 2d";

    private static final Pattern FORM = Pattern.compile(
            "(?:([0-9]{1,9})d)?(?:([0-9]{1,9})h)?(?:([0-9]{1,9})m)?(?:([0-9]{1,9})(?:\\.([0-9]{1,6}))?s)?");

    private Durations() {}

    /// The duration, if the text is one and is longer than nothing.
    public static Optional<Duration> parse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        Duration duration = Duration.ofDays(part(m, 1))
                .plusHours(part(m, 2))
                .plusMinutes(part(m, 3))
                .plusSeconds(part(m, 4))
                .plus(micros(m.group(5)));
        return duration.isZero() ? Optional.empty() : Optional.of(duration);
    }

    private static long part(Matcher m, int group) {
        String digits = m.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static Duration micros(@Nullable String decimals) {
        if (decimals == null) {
            return Duration.ZERO;
        }
        return Duration.ofNanos(1000L * Long.parseLong((decimals + "000000").substring(0, 6)));
    }

    /// As it is written in a file: the largest units first, without zeros. [#parse] gives the same duration back.
    public static String file(Duration duration) {
        StringBuilder out = new StringBuilder();
        append(out, duration.toDaysPart(), "d", "");
        append(out, duration.toHoursPart(), "h", "");
        append(out, duration.toMinutesPart(), "m", "");
        return out.append(seconds(duration, "s")).toString();
    }

    /// As it stands in a sentence: `10 min`, `1 h 30 min`, `90 s`.
    public static String sentence(Duration duration) {
        if (duration.compareTo(Duration.ofMinutes(2)) < 0) {
            return duration.toSeconds() + decimals(duration) + " s";
        }
        StringBuilder out = new StringBuilder();
        append(out, duration.toDaysPart(), duration.toDaysPart() == 1 ? " day" : " days", " ");
        append(out, duration.toHoursPart(), " h", " ");
        append(out, duration.toMinutesPart(), " min", " ");
        return out.append(seconds(duration, " s")).toString().strip();
    }

    private static void append(StringBuilder out, long amount, String unit, String gap) {
        if (amount > 0) {
            out.append(amount).append(unit).append(gap);
        }
    }

    private static String seconds(Duration duration, String unit) {
        String decimals = decimals(duration);
        int whole = duration.toSecondsPart();
        return whole == 0 && decimals.isEmpty() ? "" : whole + decimals + unit;
    }

    private static String decimals(Duration duration) {
        int micros = duration.toNanosPart() / 1000;
        return micros == 0 ? "" : "." + String.format("%06d", micros).replaceAll("0+$", "");
    }
}
