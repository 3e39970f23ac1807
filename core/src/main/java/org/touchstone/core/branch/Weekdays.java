package org.touchstone.core.branch;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days of the week as a file writes them: `sat`, `mon-fri`, `sat-mon`.
final class Weekdays {

    private static final Pattern FORM = Pattern.compile("([a-z]{3})(?:-([a-z]{3}))?");

    private Weekdays() {}

    /// The days meant, in order; none when the text is not of the form.
    static List<DayOfWeek> parse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            return List.of();
        }
        Optional<DayOfWeek> first = day(m.group(1));
        Optional<DayOfWeek> last = m.group(2) == null ? first : day(m.group(2));
        if (first.isEmpty() || last.isEmpty()) {
            return List.of();
        }
        List<DayOfWeek> days = new ArrayList<>(List.of(first.get()));
        while (days.getLast() != last.get()) {
            days.add(days.getLast().plus(1));
        }
        return days;
    }

    /// The days from the first to the last as a file writes them.
    static String text(DayOfWeek first, DayOfWeek last) {
        return first == last ? word(first) : word(first) + "-" + word(last);
    }

    private static Optional<DayOfWeek> day(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> word(day).equals(word))
                .findFirst();
    }

    private static String word(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }
}
