package org.touchstone.app.board;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.touchstone.app.board.Sight.Asked;
import org.touchstone.app.board.Sight.View;
import org.touchstone.app.board.shown.JourneysModel;
import org.touchstone.app.board.shown.JourneysModel.JourneyRow;
import org.touchstone.app.board.shown.Part;
import org.touchstone.app.board.shown.StoryModel;
import org.touchstone.app.board.shown.WaysModel;
import org.touchstone.app.board.shown.WaysModel.WayRow;
import org.touchstone.app.findings.Basis;
import org.touchstone.app.journey.LiveLog;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.web.Page;
import org.touchstone.app.plot.Names;
import org.touchstone.app.plot.Say;
import org.touchstone.app.report.Block;
import org.touchstone.app.report.Section;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Variant;
import org.touchstone.core.analysis.Selection;
import org.touchstone.core.analysis.Service;
import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.journey.Micros;

/// The ways that customers go, the journeys of one way or at one moment, and the story of one journey.
@Controller
class JourneyPages {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");

    private final Sight sight;
    private final LiveLog log;
    private final Basis.Source basis;

    JourneyPages(Sight sight, LiveLog log, Basis.Source basis) {
        this.sight = sight;
        this.log = log;
        this.basis = basis;
    }

    @Permits(Right.SEE_FINDINGS)
    @GetMapping("/journeys")
    void ways(Asked asked) throws IOException {
        sight.show(scope(), asked, seen -> {
            List<Part> parts = seen.parts(List.of("ways"));
            var model = new WaysModel(seen.age(), parts, rows(seen.findings()));
            return Optional.of(new View(Page.of("board/ways", "nav.journeys", model), parts));
        });
    }

    private static List<WayRow> rows(Findings findings) {
        Names names = Names.of(findings);
        var rows = new ArrayList<WayRow>();
        double together = 0;
        for (Variant way : findings.variants()) {
            together = Math.min(1, together + way.share());
            rows.add(new WayRow(
                    steps(way, names),
                    Say.count(way.journeys()),
                    Say.share(way.share()),
                    Say.share(together),
                    "/journeys/ways/" + (rows.size() + 1)));
        }
        return rows;
    }

    private static String steps(Variant way, Names names) {
        return way.moments().stream().map(names::name).collect(Collectors.joining(" → "));
    }

    /// @param way its place among the most frequent, from 1
    @Permits(Right.SEE_FINDINGS)
    @GetMapping("/journeys/ways/{way}")
    void ofWay(@PathVariable String way, Asked asked) throws IOException {
        sight.show(
                scope(),
                asked,
                seen -> number(way)
                        .filter(n -> n >= 1 && n <= seen.findings().variants().size())
                        .map(n -> seen.findings().variants().get((int) (n - 1)))
                        .map(one -> {
                            List<Journey> journeys = lives(seen).ofWay(one.moments());
                            return list(seen, steps(one, Names.of(seen.findings())), journeys, "");
                        }));
    }

    @Permits(Right.SEE_FINDINGS)
    @GetMapping("/moments/{moment}/journeys")
    void atMoment(@PathVariable String moment, Asked asked) throws IOException {
        sight.show(
                scope(),
                asked,
                seen -> seen.findings().moments().stream()
                        .filter(one -> Told.moment(one.code()).equals(Told.MOMENTS + moment))
                        .findFirst()
                        .map(one -> list(seen, one.name(), lives(seen).longestAt(one.code()), one.code())));
    }

    @Permits(Right.SEE_FINDINGS)
    @GetMapping("/journeys/{journey}")
    void story(@PathVariable String journey, Asked asked) throws IOException {
        sight.show(scope(), asked, seen -> id(journey).flatMap(lives()::find).map(one -> story(seen, one)));
    }

    private View story(Seen seen, Journey journey) {
        var story = new Story(seen.findings(), lives(), zone(journey)).of(journey);
        List<Part> parts = seen.told(List.of(new Section(
                "what-happened",
                story.wide().title(),
                List.of(new Block.Words(story.wide().summary()), new Block.Shown(story.wide(), story.phone())))));
        var model = new StoryModel(
                key(journey),
                began(journey),
                journey.branch(),
                journey.channel(),
                ending(journey.ending()),
                parts.getFirst());
        return new View(
                new Page("board/story", Saying.of("journey.title", "name", key(journey)), model, HttpStatus.OK), parts);
    }

    /// @param moment the code of the moment at which they were long; empty for those of a way
    private View list(Seen seen, String what, List<Journey> journeys, String moment) {
        Lives lives = lives();
        var model = new JourneysModel(
                seen.age(),
                what,
                !moment.isEmpty(),
                journeys.stream().map(one -> row(one, moment, lives)).toList());
        String title = moment.isEmpty() ? "journeys.way" : "journeys.longest";
        return new View(Page.of("board/journeys", title, model), List.of());
    }

    private static JourneyRow row(Journey journey, String moment, Lives lives) {
        double here = journey.encounters().stream()
                .filter(one -> lives.name(one.moment()).equals(moment))
                .mapToDouble(one -> (one.endMicros() - one.startMicros()) / 1e6)
                .max()
                .orElse(0);
        return new JourneyRow(
                key(journey),
                began(journey),
                journey.branch(),
                Say.seconds(lasted(journey)),
                moment.isEmpty() ? "" : Say.seconds(here),
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

    private static java.time.Instant began(Journey journey) {
        return Micros.instant(journey.encounters().getFirst().startMicros());
    }

    /// The name that its source gives it; its number where it has none.
    static String key(Journey journey) {
        return journey.key().isEmpty() ? Long.toUnsignedString(journey.id()) : journey.key();
    }

    private static String ending(Ending ending) {
        return switch (ending) {
            case OPEN -> "journey.open";
            case FINISHED -> "journey.finished";
            case LEFT -> "journey.left";
        };
    }

    /// The zone of the branch, so that the clock on the wall is told.
    private ZoneId zone(Journey journey) {
        var branches = basis.now().service().branches();
        return branches == null
                ? log.log().zone()
                : branches.findBranch(journey.branch())
                        .map(one -> one.zone())
                        .orElse(log.log().zone());
    }

    private Lives lives() {
        return new Lives(log.log(), basis.now().service().cycle(), scope());
    }

    /// The journeys that are chosen.
    private Lives lives(Seen seen) {
        Service service = basis.now().service();
        Selection chosen = seen.chosen().look().chosen();
        return new Lives(chosen.of(log.log(), service.branches()), service.cycle(), scope());
    }

    private static Optional<Long> number(String text) {
        return NUMBER.matcher(text).matches() && text.length() < 10
                ? Optional.of(Long.valueOf(text))
                : Optional.empty();
    }

    private static Optional<Long> id(String text) {
        try {
            return NUMBER.matcher(text).matches() ? Optional.of(Long.parseUnsignedLong(text)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty(); // larger than any id
        }
    }

    private static Scope scope() {
        return Visit.current().person().scope();
    }
}
