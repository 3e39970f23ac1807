package org.touchstone.core.branch;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.file.YamlNode;

/// Makes the tree of a branches file. What most branches share stands once, above them.
final class BranchesWriter {

    private final Branches branches;
    private final @Nullable ZoneId zone;
    private final Map<DayOfWeek, List<Hours>> week;
    private final NavigableMap<LocalDate, List<Hours>> holidays;

    BranchesWriter(Branches branches) {
        this.branches = branches;
        this.zone = shared(Branch::zone, null);
        this.week = Objects.requireNonNull(shared(b -> b.hours().week(), OpeningHours.ALWAYS.week()));
        this.holidays = Objects.requireNonNull(shared(b -> b.hours().holidays(), OpeningHours.ALWAYS.holidays()));
    }

    /// The commonest value, the first of them where several are; `otherwise` when no two branches share any.
    private <T> @Nullable T shared(Function<Branch, T> part, @Nullable T otherwise) {
        Map<T, Integer> counts = new LinkedHashMap<>();
        branches.branches().forEach(branch -> counts.merge(part.apply(branch), 1, Integer::sum));
        T best = otherwise;
        int most = 1;
        for (Map.Entry<T, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }

    YamlNode.Entries file() {
        List<YamlNode.Entry> keys = new ArrayList<>();
        if (zone != null) {
            keys.add(YamlNode.entry("zone", YamlNode.text(zone.getId())));
        }
        if (!week.equals(OpeningHours.ALWAYS.week())) {
            keys.add(YamlNode.entry("opening", week(week)));
        }
        if (!holidays.isEmpty()) {
            keys.add(YamlNode.entry("holidays", holidays(holidays)));
        }
        if (!branches.dayparts().equals(Dayparts.DEFAULT)) {
            keys.add(YamlNode.entry("dayparts", dayparts()));
        }
        if (!branches.areas().isEmpty()) {
            keys.add(YamlNode.entry("areas", list(branches.areas(), this::area)));
        }
        keys.add(YamlNode.entry("branches", list(branches.branches(), this::branch)));
        return entries(keys);
    }

    private YamlNode dayparts() {
        return entries(branches.dayparts().parts().stream()
                .map(part ->
                        YamlNode.entry(part.code(), YamlNode.plain(part.hours().text())))
                .toList());
    }

    private YamlNode area(Area area) {
        List<YamlNode.Entry> keys = new ArrayList<>();
        keys.add(YamlNode.entry("name", YamlNode.text(area.name())));
        if (area.parent() != null) {
            keys.add(YamlNode.entry("area", YamlNode.text(area.parent())));
        }
        return YamlNode.entries(YamlNode.entry(area.code(), entries(keys)));
    }

    private YamlNode branch(Branch branch) {
        List<YamlNode.Entry> keys = new ArrayList<>();
        keys.add(YamlNode.entry("name", YamlNode.text(branch.name())));
        if (branch.area() != null) {
            keys.add(YamlNode.entry("area", YamlNode.text(branch.area())));
        }
        if (!branch.tags().isEmpty()) {
            keys.add(YamlNode.entry("tags", list(List.copyOf(branch.tags()), YamlNode::text)));
        }
        if (!branch.zone().equals(zone)) {
            keys.add(YamlNode.entry("zone", YamlNode.text(branch.zone().getId())));
        }
        if (!branch.hours().week().equals(week)) {
            keys.add(YamlNode.entry("opening", week(branch.hours().week())));
        }
        if (!branch.hours().holidays().equals(holidays)) {
            keys.add(YamlNode.entry("holidays", holidays(branch.hours().holidays())));
        }
        if (branch.location() != null) {
            keys.add(YamlNode.entry("location", location(branch.location())));
        }
        return YamlNode.entries(YamlNode.entry(branch.code(), entries(keys)));
    }

    private static YamlNode location(Location location) {
        return YamlNode.entries(
                YamlNode.entry("latitude", number(location.latitude())),
                YamlNode.entry("longitude", number(location.longitude())));
    }

    private static YamlNode number(double value) {
        return YamlNode.plain(new BigDecimal(Double.toString(value)).toPlainString());
    }

    /// Neighbouring days with the same hours stand together.
    private static YamlNode week(Map<DayOfWeek, List<Hours>> week) {
        if (week.equals(OpeningHours.ALWAYS.week())) {
            return YamlNode.plain("always");
        }
        List<YamlNode.Entry> keys = new ArrayList<>();
        for (DayOfWeek day = DayOfWeek.MONDAY; ; day = day.plus(1)) {
            List<Hours> hours = week.get(day);
            DayOfWeek last = day;
            while (last != DayOfWeek.SUNDAY && Objects.equals(week.get(last.plus(1)), hours)) {
                last = last.plus(1);
            }
            if (hours != null) {
                keys.add(YamlNode.entry(Weekdays.text(day, last), hours(hours)));
            }
            day = last;
            if (day == DayOfWeek.SUNDAY) {
                return entries(keys);
            }
        }
    }

    private static YamlNode holidays(NavigableMap<LocalDate, List<Hours>> holidays) {
        List<YamlNode.Entry> keys = new ArrayList<>();
        holidays.forEach((date, hours) -> keys.add(
                new YamlNode.Entry(YamlNode.plain(date), hours.isEmpty() ? YamlNode.plain("closed") : hours(hours))));
        return entries(keys);
    }

    private static YamlNode hours(List<Hours> hours) {
        return list(hours, open -> YamlNode.plain(open.text()));
    }

    private static <T> YamlNode list(List<T> things, Function<T, YamlNode> write) {
        return YamlNode.items(things.stream().map(write).toList());
    }

    private static YamlNode.Entries entries(List<YamlNode.Entry> keys) {
        return YamlNode.entries(keys.toArray(YamlNode.Entry[]::new));
    }
}
