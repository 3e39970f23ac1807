package org.touchstone.app.board;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.touchstone.app.board.Lives.Found;
import org.touchstone.app.board.Lives.Match;
import org.touchstone.app.board.shown.Age;
import org.touchstone.app.board.shown.JourneysModel;
import org.touchstone.app.board.shown.JourneysModel.JourneyRow;
import org.touchstone.app.board.shown.JourneysModel.Listing;
import org.touchstone.app.platform.language.Words;
import org.touchstone.app.plot.PictureTable;
import org.touchstone.app.plot.Say;
import org.touchstone.app.report.Block;
import org.touchstone.app.report.Section;
import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.journey.Micros;

/// A list of journeys, as it is shown.
///
/// @param age of the findings beside it
/// @param address of the list, without what follows the question mark
/// @param kept what else the address says, by name
record JourneyList(Lives lives, Age age, Sought sought, String address, Map<String, String> kept) {

    /// The page of the list that is asked for.
    ///
    /// @param what which journeys they are
    /// @param hereKey key of the text over the time that each took where it is looked for; "" where that is all of it
    /// @param here tells that time, in seconds
    JourneysModel of(String what, Match match, String hereKey, Here here) {
        Found found = lives.find(match, sought);
        long pages = Math.min(Sought.PAGES_MAX, (found.all() + Lives.MOST - 1) / Lives.MOST);
        return new JourneysModel(
                age,
                what,
                hereKey,
                found.journeys().stream()
                        .map(one -> row(one, hereKey.isEmpty() ? "" : Say.seconds(here.seconds(one))))
                        .toList(),
                new Listing(
                        address,
                        found.all(),
                        sought.page(),
                        Math.max(1, pages),
                        ending(),
                        sought.order().code(),
                        sought.key(),
                        kept,
                        query(sought.page()) + "&",
                        sought.page() > 1 ? href(sought.page() - 1) : "",
                        sought.page() < pages ? href(sought.page() + 1) : ""));
    }

    /// How long a journey took where it is looked for.
    @FunctionalInterface
    interface Here {
        double seconds(Journey journey);
    }

    /// The longest encounter at a moment.
    Here at(String moment) {
        return journey -> journey.encounters().stream()
                .filter(one -> lives.name(one.moment()).equals(moment))
                .mapToDouble(one -> (one.endMicros() - one.startMicros()) / 1e6)
                .max()
                .orElse(0);
    }

    /// The longest wait between two moments.
    Here between(String from, String to) {
        return journey -> {
            double longest = 0;
            Encounter before = null;
            for (Encounter one : journey.encounters()) {
                if (before != null
                        && lives.name(before.moment()).equals(from)
                        && lives.name(one.moment()).equals(to)) {
                    longest = Math.max(longest, (one.startMicros() - before.endMicros()) / 1e6);
                }
                before = one;
            }
            return longest;
        };
    }

    private String ending() {
        Ending ending = sought.ending();
        return ending == null ? "" : ending.name().toLowerCase(Locale.ROOT);
    }

    private String href(int page) {
        return address + "?" + query(page);
    }

    private String query(int page) {
        var query = new TreeMap<>(kept);
        query.put("ending", ending());
        query.put("sort", sought.order().code());
        query.put("key", sought.key());
        query.put("page", Integer.toString(page));
        return query.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// The list on paper.
    ///
    /// @param zone in which times are told
    static Section printed(JourneysModel model, Words words, ZoneId zone) {
        var columns = new ArrayList<PictureTable.Column>();
        for (String key : List.of("journeys.key", "journeys.began", "journeys.branch")) {
            columns.add(new PictureTable.Column(words.say(key), false));
        }
        if (!model.here().isEmpty()) {
            columns.add(new PictureTable.Column(words.say(model.here()), true));
        }
        columns.add(new PictureTable.Column(words.say("journeys.lasted"), true));
        columns.add(new PictureTable.Column(words.say("journeys.ending"), false));
        var rows = new ArrayList<PictureTable.Row>();
        for (JourneyRow row : model.journeys()) {
            var cells = new ArrayList<>(List.of(row.key(), words.time(row.began(), zone), row.branch()));
            if (!model.here().isEmpty()) {
                cells.add(row.here());
            }
            cells.add(row.lasted());
            cells.add(words.say(row.ending()));
            rows.add(new PictureTable.Row("", cells));
        }
        String page = model.listing().pages() > 1
                ? " " + words.say("journeys.page", "n", model.listing().page())
                : "";
        String count = words.say("journeys.count", "n", model.listing().all()) + page;
        return new Section(
                "list",
                words.say("journeys.list"),
                List.of(
                        new Block.Words((model.what().isEmpty() ? "" : model.what() + ". ") + count),
                        new Block.Listing(new PictureTable(words.say("journeys.list"), columns, rows))));
    }

    private static JourneyRow row(Journey journey, String here) {
        return new JourneyRow(
                key(journey),
                Micros.instant(journey.encounters().getFirst().startMicros()),
                journey.branch(),
                Say.seconds(lasted(journey)),
                here,
                ending(journey.ending()),
                "/journeys/" + Long.toUnsignedString(journey.id()));
    }

    private static double lasted(Journey journey) {
        long end = journey.encounters().stream()
                .mapToLong(Encounter::endMicros)
                .max()
                .orElse(0);
        return (end - journey.encounters().getFirst().startMicros()) / 1e6;
    }

    /// The name that the source of a journey gives it, or its number.
    static String key(Journey journey) {
        return journey.key().isEmpty() ? Long.toUnsignedString(journey.id()) : journey.key();
    }

    /// The key of the text that says how a journey ended.
    static String ending(Ending ending) {
        return switch (ending) {
            case OPEN -> "journey.open";
            case FINISHED -> "journey.finished";
            case LEFT -> "journey.left";
        };
    }
}
