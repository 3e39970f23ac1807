package org.touchstone.app.board;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.touchstone.app.account.Called;
import org.touchstone.app.board.Sight.Asked;
import org.touchstone.app.board.Sight.View;
import org.touchstone.app.board.shown.JourneysModel;
import org.touchstone.app.board.shown.Part;
import org.touchstone.app.board.shown.StoryModel;
import org.touchstone.app.board.shown.StoryModel.RecordRow;
import org.touchstone.app.findings.Basis;
import org.touchstone.app.journey.LiveLog;
import org.touchstone.app.journey.Sources;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.language.Words;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.web.Page;
import org.touchstone.app.plot.Names;
import org.touchstone.app.report.Block;
import org.touchstone.app.report.Section;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.journey.Micros;

/// The journeys of one way or at one moment, and the story of one journey.
@Controller
class JourneyPages {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");

    private final Sight sight;
    private final LiveLog log;
    private final Present present;
    private final Basis.Source basis;
    private final Sources sources;
    private final Called called;

    JourneyPages(Sight sight, LiveLog log, Present present, Basis.Source basis, Sources sources, Called called) {
        this.sight = sight;
        this.log = log;
        this.present = present;
        this.basis = basis;
        this.sources = sources;
        this.called = called;
    }

    /// Every journey, to look for one by its name.
    @Permits(Right.SEE_FINDINGS)
    @GetMapping("/journeys/all")
    void all(Narrowed narrowed, Asked asked) throws IOException {
        Sought sought = narrowed.sought(Sought.Order.LATEST);
        sight.show(scope(), asked, seen -> {
            JourneyList list = list(seen, sought, asked);
            return Optional.of(view("journeys.all", list.of("", list.lives().any(), "", _ -> 0)));
        });
    }

    /// @param way its place among the most frequent, from 1
    @Permits(Right.SEE_FINDINGS)
    @GetMapping("/journeys/ways/{way}")
    void ofWay(@PathVariable String way, Narrowed narrowed, Asked asked) throws IOException {
        Sought sought = narrowed.sought(Sought.Order.LATEST);
        sight.show(
                scope(),
                asked,
                seen -> number(way)
                        .filter(n -> n >= 1 && n <= seen.findings().variants().size())
                        .map(n -> seen.findings().variants().get((int) (n - 1)))
                        .map(one -> {
                            JourneyList list = list(seen, sought, asked);
                            String steps = Chevrons.steps(one, Names.of(seen.findings()));
                            return view(
                                    "journeys.way", list.of(steps, list.lives().ofWay(one.moments()), "", _ -> 0));
                        }));
    }

    @Permits(Right.SEE_FINDINGS)
    @GetMapping("/moments/{moment}/journeys")
    void atMoment(@PathVariable String moment, Narrowed narrowed, Asked asked) throws IOException {
        Sought sought = narrowed.sought(Sought.Order.LONGEST);
        sight.show(
                scope(),
                asked,
                seen -> seen.findings().moments().stream()
                        .filter(one -> Told.moment(one.code()).equals(Told.MOMENTS + moment))
                        .findFirst()
                        .map(one -> {
                            JourneyList list = list(seen, sought, asked);
                            return view(
                                    "journeys.longest",
                                    list.of(
                                            one.name(),
                                            list.lives().at(one.code()),
                                            "journeys.here",
                                            list.at(one.code())));
                        }));
    }

    /// What the address says of a list; named as its parts are.
    record Narrowed(
            @Nullable String ending,
            @Nullable String sort,
            @Nullable String key,
            @Nullable String page) {

        Sought sought(Sought.Order usual) {
            return Sought.of(text(ending), text(sort), text(key), text(page), usual);
        }

        private static String text(@Nullable String one) {
            return one == null ? "" : one;
        }
    }

    private JourneyList list(Seen seen, Sought sought, Asked asked) {
        return new JourneyList(
                present.chosen(seen), seen.age(), sought, asked.request().getRequestURI(), Map.of());
    }

    private View view(String title, JourneysModel model) {
        Section printed = JourneyList.printed(
                model, Words.in(Visit.current().language()), log.log().zone());
        return new View(Page.of("board/journeys", title, model), List.of(), List.of(printed));
    }

    @Permits(Right.SEE_FINDINGS)
    @GetMapping("/journeys/{journey}")
    void story(@PathVariable String journey, Asked asked) throws IOException {
        sight.show(
                scope(), asked, seen -> id(journey).flatMap(present.all()::find).map(one -> story(seen, one)));
    }

    private View story(Seen seen, Journey journey) {
        var story = new Story(seen.findings(), present.all(), zone(journey)).of(journey);
        List<Part> parts = seen.told(List.of(new Section(
                "what-happened",
                story.wide().title(),
                List.of(new Block.Words(story.wide().summary()), new Block.Shown(story.wide(), story.phone())))));
        var model = new StoryModel(
                JourneyList.key(journey),
                Micros.instant(journey.encounters().getFirst().startMicros()),
                journey.branch(),
                journey.channel(),
                JourneyList.ending(journey.ending()),
                parts.getFirst(),
                sources.of(journey.id()).stream()
                        .map(one -> new RecordRow(kind(one.kind()), one.what(), one.recorded(), called.name(one.by())))
                        .toList());
        var paper = new StoryOnPaper(model, Words.in(Visit.current().language()), zone(journey));
        return new View(
                new Page(
                        "board/story",
                        Saying.of("journey.title", "name", JourneyList.key(journey)),
                        model,
                        HttpStatus.OK),
                parts,
                paper.sections());
    }

    /// The key of the text that says what a record is.
    private static String kind(String kind) {
        return switch (kind) {
            case "IMPORTED" -> "record.imported";
            case "OPENED" -> "record.opened";
            case "CLOSED" -> "record.closed";
            case "CORRECTED" -> "record.corrected";
            case "RETRACTED" -> "record.retracted";
            case "ENDED" -> "record.ended";
            default -> throw new IllegalArgumentException("No record is of the kind '" + kind + "'.");
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
