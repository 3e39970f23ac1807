package org.touchstone.core.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// From this day on people are asked in another way: what changes there changes with the asking.
///
/// @param day the first day of the new way, an epoch day
/// @param before the way of asking before, such as "kiosk"
/// @param after the way of asking from then on
public record Seam(long day, String before, String after) {

    private static final double DOMINANT = 0.6;
    /// A week with fewer answers does not tell which way of asking it has.
    private static final long FEWEST_IN_WEEK = 5;

    private static final int FEWEST_WEEKS = 2;

    /// The changes of mode in a series of days.
    ///
    /// @param days for each epoch day how many answers came by which mode
    public static List<Seam> of(NavigableMap<Long, Map<String, Long>> days) {
        var changes = new ArrayList<Seam>();
        String before = "";
        String now = "";
        long since = 0;
        int weeksOfNow = 0;
        for (Map.Entry<Long, Map<String, Long>> week : weeks(days).entrySet()) {
            String mode = dominant(week.getValue(), FEWEST_IN_WEEK);
            if (mode.isEmpty()) {
                continue;
            }
            if (mode.equals(now)) {
                weeksOfNow++;
            } else {
                before = weeksOfNow >= FEWEST_WEEKS ? now : before;
                now = mode;
                since = week.getKey();
                weeksOfNow = 1;
            }
            if (weeksOfNow == FEWEST_WEEKS && !before.isEmpty() && !before.equals(now)) {
                changes.add(new Seam(firstDay(days, since, now), before, now));
            }
        }
        return changes;
    }

    private static Map<Long, Map<String, Long>> weeks(Map<Long, Map<String, Long>> days) {
        var weeks = new TreeMap<Long, Map<String, Long>>();
        days.forEach((day, modes) -> modes.forEach((mode, answers) ->
                weeks.computeIfAbsent(Weeks.of(day), w -> new TreeMap<>()).merge(mode, answers, Long::sum)));
        return weeks;
    }

    /// The first day of the new mode, in its first week or the one before.
    private static long firstDay(NavigableMap<Long, Map<String, Long>> days, long week, String mode) {
        long from = Weeks.monday(week - 1);
        return days.subMap(from, true, Weeks.monday(week + 1), false).entrySet().stream()
                .filter(day -> dominant(day.getValue(), 1).equals(mode))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Weeks.monday(week));
    }

    /// The mode of most answers; "" when none has most, or there are few.
    private static String dominant(Map<String, Long> modes, long fewest) {
        long all = modes.values().stream().mapToLong(Long::longValue).sum();
        return all < fewest
                ? ""
                : modes.entrySet().stream()
                        .filter(mode -> mode.getValue() >= DOMINANT * all)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("");
    }
}
