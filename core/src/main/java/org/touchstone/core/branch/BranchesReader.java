package org.touchstone.core.branch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.file.CodeForm;
import org.touchstone.core.file.Fields;
import org.touchstone.core.file.KeyedFile;
import org.touchstone.core.file.NamedThing;
import org.touchstone.core.file.Place;
import org.touchstone.core.file.Problems;
import org.touchstone.core.file.Suggestion;
import org.touchstone.core.file.Values;
import org.touchstone.core.file.YamlNode;

/// Reads the tree of a branches file. What it returns is whole only if there was no problem.
final class BranchesReader {

    private static final List<String> KEYS = List.of("zone", "opening", "holidays", "dayparts", "areas", "branches");
    private static final List<String> AREA_KEYS = List.of("name", "area");
    private static final List<String> BRANCH_KEYS =
            List.of("name", "area", "tags", "zone", "opening", "holidays", "location");
    private static final String SHAPE =
            "branches: and a list of them, such as - old-town: {name: Old Town, zone: Europe/Bucharest}";

    /// How a whole file is read.
    static final KeyedFile<Branches> FILE = new KeyedFile<>(
            "the file",
            KEYS,
            SHAPE,
            "Write the branches, or copy one of the examples.",
            "Compare the file with one of the examples.",
            (fields, problems) -> new BranchesReader(problems).read(fields));

    private final Problems problems;
    private final Values values;
    private final HoursReader hours;
    private final Map<String, Place> areas = new LinkedHashMap<>();
    private final List<YamlNode.Scalar> toAreas = new ArrayList<>();

    private BranchesReader(Problems problems) {
        this.problems = problems;
        this.values = new Values(problems);
        this.hours = new HoursReader(problems);
    }

    private @Nullable Branches read(Fields fields) {
        Dayparts dayparts = fields.get("dayparts", hours::dayparts, Dayparts.DEFAULT);
        List<Area> found = things(fields, "areas", "an area", "north: {name: North}", this::area);
        checkTree(found);
        fields.need("branches", node -> node, SHAPE);
        Defaults defaults = new Defaults(
                fields.find("zone").isPresent(),
                fields.get("zone", this::zone),
                fields.get("opening", hours::week, OpeningHours.ALWAYS.week()),
                fields.get("holidays", hours::holidays, OpeningHours.ALWAYS.holidays()));
        List<Branch> branches =
                things(fields, "branches", "a branch", "old-town: {name: Old Town}", thing -> branch(thing, defaults));
        toAreas.forEach(this::checkArea);
        return problems.none() ? new Branches(found, branches, dayparts) : null;
    }

    /// The things of a list that have a code each, none twice.
    private <T> List<T> things(
            Fields fields, String key, String what, String example, Function<NamedThing, @Nullable T> reader) {
        List<T> list = new ArrayList<>();
        Map<String, Place> codes = new HashMap<>();
        for (NamedThing thing : fields.getList(key, node -> NamedThing.of(node, what, example, problems))) {
            Place first = codes.putIfAbsent(thing.code(), thing.key().place());
            if (first != null) {
                problems.add(
                        thing.key().place(),
                        what + " '" + thing.code() + "' stands twice, first in line " + first.line(),
                        "each code once",
                        "Keep one, or rename the other.");
            } else if (!CodeForm.isLine(thing.code())) {
                values.wrong(thing.key(), "the code of " + what, CodeForm.LINE, "Use the code that the logs use.");
            }
            T value = reader.apply(thing);
            if (value != null) {
                list.add(value);
            }
        }
        return list;
    }

    private @Nullable Area area(NamedThing thing) {
        areas.put(thing.code(), thing.key().place());
        String owner = "area '" + thing.code() + "'";
        Fields fields = thing.fields(owner, AREA_KEYS, problems);
        if (fields == null) {
            return null;
        }
        String name = name(fields, owner);
        String parent = parent(fields, owner);
        return name == null || !CodeForm.isLine(thing.code()) ? null : new Area(thing.code(), name, parent);
    }

    private @Nullable Branch branch(NamedThing thing, Defaults defaults) {
        String owner = "branch '" + thing.code() + "'";
        Fields fields = thing.fields(owner, BRANCH_KEYS, problems);
        if (fields == null) {
            return null;
        }
        String name = name(fields, owner);
        String area = parent(fields, owner);
        ZoneId zone = defaults.zoneGiven() && fields.find("zone").isEmpty()
                ? defaults.zone()
                : fields.need("zone", this::zone, "its time zone, such as zone: Europe/Bucharest");
        OpeningHours opening = new OpeningHours(
                fields.get("opening", hours::week, defaults.week()),
                fields.get("holidays", hours::holidays, defaults.holidays()));
        List<String> tags = fields.getList("tags", node -> values.words(node, "a tag"));
        Location location = fields.get("location", this::location);
        if (name == null || zone == null || !CodeForm.isLine(thing.code())) {
            return null;
        }
        return new Branch(thing.code(), name, zone, opening, area, new LinkedHashSet<>(tags), location);
    }

    private @Nullable String name(Fields fields, String owner) {
        return fields.need(
                "name",
                node -> values.words(node, "the name of " + owner),
                "what it is called, such as name: Old Town");
    }

    private @Nullable String parent(Fields fields, String owner) {
        String code = fields.get("area", node -> values.words(node, "the area of " + owner));
        if (code != null && fields.find("area").orElse(null) instanceof YamlNode.Scalar scalar) {
            toAreas.add(scalar);
        }
        return code;
    }

    private void checkArea(YamlNode.Scalar code) {
        if (!areas.containsKey(code.text())) {
            problems.add(
                    code.place(),
                    "there is no area '" + code.text() + "'",
                    areas.isEmpty()
                            ? "an area of this file, which has none"
                            : "one of " + String.join(", ", areas.keySet()),
                    Suggestion.cure(code.text(), areas.keySet(), "Correct the code, or add the area under areas."));
        }
    }

    /// Reports areas that lie within themselves.
    private void checkTree(List<Area> found) {
        Map<String, Area> byCode = new HashMap<>();
        found.forEach(area -> byCode.put(area.code(), area));
        for (Area area : found) {
            Area above = area;
            for (int climbed = 0; above != null && climbed < found.size(); climbed++) {
                above = above.parent() == null ? null : byCode.get(above.parent());
            }
            if (above != null) {
                problems.add(
                        areas.getOrDefault(area.code(), Place.WHOLE_FILE),
                        "the areas above '" + area.code() + "' run in a circle",
                        "a tree, whose topmost area lies in none",
                        "Take the key area away from the topmost.");
            }
        }
    }

    private @Nullable ZoneId zone(YamlNode node) {
        String text = values.words(node, "the zone");
        if (text == null) {
            return null;
        }
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            values.wrong(
                    node,
                    "the zone",
                    "a time zone by place, such as Europe/Bucharest",
                    Suggestion.cure(text, ZoneId.getAvailableZoneIds(), "Write continent and city."));
            return null;
        }
        return ZoneId.of(text);
    }

    private @Nullable Location location(YamlNode node) {
        if (!(node instanceof YamlNode.Entries entries)) {
            values.wrong(node, "the location", "{latitude: 44.43, longitude: 26.10}", "Write both in degrees.");
            return null;
        }
        Fields fields = new Fields(entries, "the location", List.of("latitude", "longitude"), problems);
        Double latitude = degrees(fields, "latitude", 90);
        Double longitude = degrees(fields, "longitude", 180);
        return latitude == null || longitude == null ? null : new Location(latitude, longitude);
    }

    private @Nullable Double degrees(Fields fields, String key, int most) {
        String expected = "degrees from -" + most + " to " + most;
        return fields.need(
                key,
                node -> {
                    Double degrees = values.number(node, "the " + key);
                    if (degrees != null && Math.abs(degrees) > most) {
                        values.wrong(node, "the " + key, expected, "Check whether the two are exchanged.");
                        return null;
                    }
                    return degrees;
                },
                expected);
    }

    /// What holds for every branch that says nothing else.
    ///
    /// @param zone null when none was given, or one that was reported as wrong
    private record Defaults(
            boolean zoneGiven,
            @Nullable ZoneId zone,
            Map<DayOfWeek, List<Hours>> week,
            NavigableMap<LocalDate, List<Hours>> holidays) {}
}
