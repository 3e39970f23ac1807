package org.touchstone.app.journey.told;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.regex.Pattern;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.Encounter.Timing;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.journey.Part;
import org.touchstone.core.journey.Slice;
import org.touchstone.core.journey.Vocabulary;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Encounters of the log in the order of the numbers of their journeys, page by page. What is there while somebody goes
/// through all pages is given exactly once, whatever comes in meanwhile.
///
/// A page looks at the number of every journey: some milliseconds for a million of them.
final class EncounterList {

    /// Most encounters of a page.
    static final int LIMIT_MAX = 1_000;

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CURSOR = Pattern.compile("([0-9a-f]{16})\\.([0-9]{1,9})");
    private static final Comparator<Place> LAST_FIRST =
            Comparator.comparingLong(Place::id).reversed();

    /// After which encounter a page begins.
    record Cursor(long journey, int encounter) {

        static final Cursor START = new Cursor(Long.MIN_VALUE, -1);

        /// The cursor of a text that was given out; empty if it was not.
        static Optional<Cursor> of(String text) {
            var found = CURSOR.matcher(text);
            return found.matches()
                    ? Optional.of(
                            new Cursor(Long.parseUnsignedLong(found.group(1), 16), Integer.parseInt(found.group(2))))
                    : Optional.empty();
        }

        String text() {
            return id(journey) + "." + encounter;
        }
    }

    private record Place(long id, Part part, int journey) {}

    private record Row(Journey journey, Encounter encounter) {}

    private EncounterList() {}

    /// A page as JSON: `encounters`, and `next` where there are more.
    ///
    /// @param scope the branches that are told of
    /// @param limit most encounters, up to [#LIMIT_MAX]
    static String page(JourneyLog log, Scope scope, Cursor after, int limit) {
        List<Row> rows = rows(log, scope, after, limit + 1);
        ObjectNode page = JSON.createObjectNode();
        ArrayNode list = page.putArray("encounters");
        rows.stream().limit(limit).forEach(row -> write(row, list.addObject()));
        if (rows.size() > limit) {
            Row last = rows.get(limit - 1);
            page.put("next", new Cursor(last.journey().id(), last.encounter().number()).text());
        }
        return page + "\n";
    }

    private static List<Row> rows(JourneyLog log, Scope scope, Cursor after, int most) {
        Vocabulary words = log.vocabulary();
        List<Row> rows = new ArrayList<>();
        for (Place place : places(log, scope, after, most + 1)) {
            Journey journey = place.part().journey(place.journey(), words);
            journey.encounters().stream()
                    .sorted(Comparator.comparingInt(Encounter::number))
                    .filter(one -> journey.id() > after.journey() || one.number() > after.encounter())
                    .limit(most - rows.size())
                    .forEach(one -> rows.add(new Row(journey, one)));
        }
        return rows;
    }

    /// The journeys with the smallest numbers from the cursor on, at most so many. Each has an encounter or more.
    private static List<Place> places(JourneyLog log, Scope scope, Cursor after, int most) {
        List<Slice> slices = log.slices(); // first: making one of the live tail may add words
        List<String> branches = log.vocabulary().branches().words();
        boolean[] covered = new boolean[branches.size()];
        for (int code = 0; code < covered.length; code++) {
            covered[code] = scope.covers(branches.get(code));
        }
        var smallest = new PriorityQueue<Place>(LAST_FIRST);
        for (Slice slice : slices) {
            Part part = slice.part();
            for (int j = slice.journeys().next(0); j >= 0; j = slice.journeys().next(j + 1)) {
                long id = part.id(j);
                boolean near = smallest.size() < most || id < smallest.element().id();
                if (near && id >= after.journey() && covered[part.branch(j)]) {
                    smallest.add(new Place(id, part, j));
                    if (smallest.size() > most) {
                        smallest.remove();
                    }
                }
            }
        }
        return smallest.stream().sorted(LAST_FIRST.reversed()).toList();
    }

    private static void write(Row row, ObjectNode json) {
        Journey journey = row.journey();
        Encounter encounter = row.encounter();
        json.put("id", id(journey.id()));
        json.put("journey", journey.key());
        json.put("branch", journey.branch());
        json.put("channel", journey.channel());
        json.put("segment", journey.segment());
        json.put("ending", BatchReader.word(journey.ending()));
        json.put("goal", BatchReader.word(journey.goal()));
        json.put("encounter", encounter.number());
        json.put("moment", encounter.moment());
        json.put("timing", BatchReader.word(encounter.timing()));
        json.put("start", time(encounter.startMicros()));
        if (encounter.timing() == Timing.INTERVAL) {
            json.put("end", time(encounter.endMicros()));
        }
        json.put("backdated", encounter.backdated());
        json.put("staff", encounter.staff());
    }

    private static String time(long micros) {
        Instant instant = Micros.instant(micros);
        return instant.toString();
    }

    private static String id(long journey) {
        return String.format("%016x", journey);
    }
}
