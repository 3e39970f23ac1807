package org.touchstone.app.branch;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.touchstone.core.branch.Hours;
import org.touchstone.core.branch.OpeningHours;

/// The hours of a week as people write them on a door: `Mon–Fri 09:00-17:00, Sat 09:00-13:00`.
final class OpeningText {

    private OpeningText() {}

    /// The hours of a week; empty for what is always open.
    static String of(OpeningHours hours, Locale locale) {
        if (hours.week().equals(OpeningHours.ALWAYS.week())) {
            return "";
        }
        List<String> runs = new ArrayList<>();
        DayOfWeek first = DayOfWeek.MONDAY;
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean last = day == DayOfWeek.SUNDAY || !on(hours, day.plus(1)).equals(on(hours, day));
            if (last) {
                if (!on(hours, day).isEmpty()) {
                    runs.add(days(first, day, locale) + " " + on(hours, day));
                }
                first = day.plus(1);
            }
        }
        return String.join(", ", runs);
    }

    private static String days(DayOfWeek first, DayOfWeek last, Locale locale) {
        String from = first.getDisplayName(TextStyle.SHORT, locale);
        return first == last ? from : from + "–" + last.getDisplayName(TextStyle.SHORT, locale);
    }

    private static String on(OpeningHours hours, DayOfWeek day) {
        return hours.week().getOrDefault(day, List.of()).stream()
                .map(Hours::text)
                .collect(Collectors.joining(" + "));
    }
}
