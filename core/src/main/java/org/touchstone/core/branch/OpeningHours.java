package org.touchstone.core.branch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// When a place is open: by weekday, and otherwise on holidays. Hours belong to the day on which they begin.
///
/// @param week hours by weekday, in order; a day that is absent is closed
/// @param holidays days with hours of their own; an empty list means closed
public record OpeningHours(Map<DayOfWeek, List<Hours>> week, NavigableMap<LocalDate, List<Hours>> holidays) {

    /// Day and night, or: nobody has said when.
    public static final OpeningHours ALWAYS = new OpeningHours(everyDay(List.of(Hours.WHOLE_DAY)), new TreeMap<>());

    public OpeningHours {
        Map<DayOfWeek, List<Hours>> days = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, hours) -> {
            if (!hours.isEmpty()) {
                days.put(day, inOrder(hours));
            }
        });
        week = Collections.unmodifiableMap(days);
        NavigableMap<LocalDate, List<Hours>> dates = new TreeMap<>();
        holidays.forEach((date, hours) -> dates.put(date, inOrder(hours)));
        holidays = Collections.unmodifiableNavigableMap(dates);
        if (overlap(days)) {
            throw new IllegalArgumentException("Opening hours of a week must not overlap, but got " + days + ".");
        }
    }

    /// The same hours on each of the seven days.
    public static Map<DayOfWeek, List<Hours>> everyDay(List<Hours> hours) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, hours);
        }
        return week;
    }

    /// The hours that begin on the day.
    public List<Hours> on(LocalDate date) {
        List<Hours> holiday = holidays.get(date);
        return holiday == null ? week.getOrDefault(date.getDayOfWeek(), List.of()) : holiday;
    }

    /// Whether two hours of the week share a minute, Sunday night with Monday morning included.
    static boolean overlap(Map<DayOfWeek, List<Hours>> week) {
        List<int[]> minutes = new ArrayList<>();
        week.forEach((day, list) -> {
            int midnight = 1440 * day.getValue();
            list.forEach(hours -> minutes.add(new int[] {midnight + hours.fromMinute(), midnight + hours.toMinute()}));
        });
        minutes.sort(Comparator.comparingInt(pair -> pair[0]));
        for (int i = 0; i < minutes.size(); i++) {
            boolean last = i == minutes.size() - 1;
            int next = last ? minutes.getFirst()[0] + 7 * 1440 : minutes.get(i + 1)[0];
            if (minutes.get(i)[1] > next) {
                return true;
            }
        }
        return false;
    }

    private static List<Hours> inOrder(List<Hours> hours) {
        return hours.stream().sorted(Comparator.comparing(Hours::from)).toList();
    }
}
