package org.touchstone.core.branch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.file.CodeForm;
import org.touchstone.core.file.Problems;
import org.touchstone.core.file.Values;
import org.touchstone.core.file.YamlNode;

/// Reads opening hours, holidays and dayparts.
final class HoursReader {

    private static final String NO_OVERLAP = "hours that do not overlap";

    private final Problems problems;
    private final Values values;

    HoursReader(Problems problems) {
        this.problems = problems;
        this.values = new Values(problems);
    }

    /// `always`, or hours by weekday or from one weekday to another: `{mon-fri: [09:00-12:00, 13:00-17:00]}`.
    @Nullable
    Map<DayOfWeek, List<Hours>> week(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar && scalar.text().equals("always")) {
            return OpeningHours.ALWAYS.week();
        }
        String expected = "{mon-fri: [09:00-17:00], sat: [09:00-13:00]}, or always";
        if (!(node instanceof YamlNode.Entries entries)) {
            values.wrong(node, "opening", expected, "Write hours for each day; days left out are closed.");
            return null;
        }
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (YamlNode.Entry entry : entries.entries()) {
            List<DayOfWeek> days = Weekdays.parse(entry.key().text());
            List<Hours> hours = day(entry.value());
            if (days.isEmpty()) {
                values.wrong(
                        entry.key(),
                        "a day of the week",
                        "one of mon, tue, wed, thu, fri, sat, sun, or mon-fri",
                        "Write the day in three small letters.");
            } else if (days.stream().anyMatch(week::containsKey)) {
                problems.add(
                        entry.key().place(),
                        "a day in '" + entry.key().text() + "' stands twice",
                        "each day once",
                        "Keep one.");
            } else {
                days.forEach(day -> week.put(day, hours));
            }
        }
        if (OpeningHours.overlap(week)) {
            problems.add(node.place(), "opening hours overlap", NO_OVERLAP, "Let one end before the next begins.");
            return null;
        }
        return week;
    }

    /// Days with hours of their own: `{2026-12-24: [09:00-12:00], 2026-12-25: closed}`.
    @Nullable
    NavigableMap<LocalDate, List<Hours>> holidays(YamlNode node) {
        if (!(node instanceof YamlNode.Entries entries)) {
            values.wrong(node, "holidays", "{2026-12-25: closed, 2026-12-24: [09:00-12:00]}", "Write a date for each.");
            return null;
        }
        NavigableMap<LocalDate, List<Hours>> holidays = new TreeMap<>();
        for (YamlNode.Entry entry : entries.entries()) {
            LocalDate date = values.date(entry.key(), "a holiday");
            List<Hours> hours = day(entry.value());
            if (date != null && holidays.put(date, hours) != null) {
                problems.add(
                        entry.key().place(), "the holiday " + date + " stands twice", "each day once", "Keep one.");
            }
        }
        return holidays;
    }

    /// `{lunch: 11:30-14:00}`.
    @Nullable
    Dayparts dayparts(YamlNode node) {
        if (!(node instanceof YamlNode.Entries entries)) {
            values.wrong(
                    node, "dayparts", "{morning: 06:00-11:00, noon: 11:00-14:00}", "Write a word and hours for each.");
            return null;
        }
        List<Daypart> parts = new ArrayList<>();
        for (YamlNode.Entry entry : entries.entries()) {
            String code = entry.key().text();
            Hours hours = hours(entry.value());
            if (!CodeForm.isShort(code)) {
                values.wrong(entry.key(), "a daypart", CodeForm.SHORT, "Use one word.");
            } else if (parts.stream().anyMatch(part -> part.code().equals(code))) {
                problems.add(entry.key().place(), "the daypart '" + code + "' stands twice", "each once", "Keep one.");
            } else if (hours != null) {
                parts.add(new Daypart(code, hours));
            }
        }
        if (Dayparts.overlap(parts)) {
            problems.add(node.place(), "dayparts overlap", NO_OVERLAP, "Let one end before the next begins.");
            return null;
        }
        return new Dayparts(parts);
    }

    private List<Hours> day(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar && scalar.text().equals("closed")) {
            return List.of();
        }
        List<Hours> day = new ArrayList<>();
        for (YamlNode item : node instanceof YamlNode.Items items ? items.items() : List.of(node)) {
            Hours hours = hours(item);
            if (hours != null) {
                day.add(hours);
            }
        }
        return day;
    }

    private @Nullable Hours hours(YamlNode node) {
        String text = values.words(node, "the hours");
        if (text == null) {
            return null;
        }
        Optional<Hours> hours = Hours.parse(text);
        if (hours.isEmpty()) {
            values.wrong(
                    node, "the hours", Hours.EXPECTED, "Write both times with two digits each, joined by a hyphen.");
        }
        return hours.orElse(null);
    }
}
