package org.touchstone.core.file;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads single values; what is wrong becomes a problem at its place and null comes back.
public final class Values {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,400}(\\.[0-9]{1,400})?");
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,9}");

    private final Problems problems;

    public Values(Problems problems) {
        this.problems = problems;
    }

    /// One word or text, not blank.
    ///
    /// @param what the value in the words of a message: `the owner`
    public @Nullable String words(YamlNode node, String what) {
        if (node instanceof YamlNode.Scalar scalar && !scalar.isMissing()) {
            if (!scalar.text().isBlank()) {
                return scalar.text();
            }
            problems.add(node.place(), what + " is blank", "a text", "Write the text, or leave the key out.");
            return null;
        }
        problems.add(node.place(), what + " is " + node.kind(), "a text", "Write one text here.");
        return null;
    }

    /// `true` or `false`.
    public @Nullable Boolean yesNo(YamlNode node, String what) {
        String text = words(node, what);
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> {
                String meant = List.of("yes", "on", "y", "1", "true").contains(text.toLowerCase(Locale.ROOT))
                        ? "true"
                        : "false";
                wrong(node, what, "true or false", "Write " + meant + ", if that is meant.");
                yield null;
            }
        };
    }

    /// A whole number between two limits.
    public @Nullable Integer whole(YamlNode node, String what, int least, int most) {
        String expected = "a whole number from " + least + " to " + most;
        String text = words(node, what);
        if (text == null) {
            return null;
        }
        int value = WHOLE.matcher(text).matches() ? Integer.parseInt(text) : Integer.MIN_VALUE;
        if (value < least || value > most) {
            wrong(node, what, expected, "Write a number between these, in digits and without a point.");
            return null;
        }
        return value;
    }

    /// A number with a point.
    public @Nullable Double number(YamlNode node, String what) {
        String text = words(node, what);
        if (text == null) {
            return null;
        }
        if (!NUMBER.matcher(text).matches() || Double.isInfinite(Double.parseDouble(text))) {
            wrong(node, what, "a number, such as 4 or 4.5", "Write the number alone, with a point.");
            return null;
        }
        return Double.valueOf(text);
    }

    /// A share in (0, 1]. A percentage is told apart, since most people think in percent.
    public @Nullable Double share(YamlNode node, String what) {
        String text = words(node, what);
        if (text == null) {
            return null;
        }
        String bare = text.replace(',', '.').replaceAll("\\s*%$", "");
        double value = NUMBER.matcher(bare).matches() ? Double.parseDouble(bare) : -1;
        if (value > 0 && value <= 1 && bare.equals(text)) {
            return value;
        }
        boolean percent = text.endsWith("%") || value > 1;
        String meant = value <= 0 || value > 100
                ? "0.95 for 95 %"
                : BigDecimal.valueOf(value)
                        .movePointLeft(percent ? 2 : 0)
                        .stripTrailingZeros()
                        .toPlainString();
        wrong(node, what, "a share above 0 and at most 1", "Write " + meant + ".");
        return null;
    }

    /// A duration longer than nothing.
    public @Nullable Duration duration(YamlNode node, String what) {
        String text = words(node, what);
        if (text == null) {
            return null;
        }
        Optional<Duration> duration = Durations.parse(text);
        if (duration.isPresent()) {
            return duration.get();
        }
        wrong(
                node,
                what,
                Durations.EXPECTED,
                text.matches("[0-9.,]+")
                        ? "Add the unit: " + text.replaceAll("[.,].*", "") + "s for seconds, m for minutes."
                        : "Write days d, hours h, minutes m and seconds s in this order, without spaces.");
        return null;
    }

    /// A day, as `2026-03-01`.
    public @Nullable LocalDate date(YamlNode node, String what) {
        String text = words(node, what);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            wrong(node, what, "a date such as 2026-03-01", "Write year, month and day of a real date.");
            return null;
        }
    }

    /// One of the words of a closed list; constants are written as words: `OPENING_HOURS` as `openingHours`.
    public <E extends Enum<E>> @Nullable E oneOf(YamlNode node, String what, Class<E> type) {
        String text = words(node, what);
        if (text == null) {
            return null;
        }
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (word(constant).equals(text)) {
                return constant;
            }
        }
        List<String> known = Arrays.stream(constants).map(Values::word).toList();
        String expected = "one of " + String.join(", ", known);
        wrong(node, what, expected, Suggestion.cure(text, known, "Choose one of these words."));
        return null;
    }

    /// A constant as it is written in a file: `OPENING_HOURS` as `openingHours`.
    public static String word(Enum<?> constant) {
        return Pattern.compile("_(.)")
                .matcher(constant.name().toLowerCase(Locale.ROOT))
                .replaceAll(next -> next.group(1).toUpperCase(Locale.ROOT));
    }

    /// Notes that the value is not what was expected.
    public void wrong(YamlNode node, String what, String expected, String cure) {
        String found = node instanceof YamlNode.Scalar scalar ? "'" + scalar.text() + "'" : node.kind();
        problems.add(node.place(), what + " is " + found, expected, cure);
    }
}
