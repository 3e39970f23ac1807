package org.touchstone.app.board;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.touchstone.app.board.Sight.Asked;
import org.touchstone.app.board.Sight.View;
import org.touchstone.app.board.shown.BoardModel;
import org.touchstone.app.board.shown.Part;
import org.touchstone.app.board.shown.SeenModel;
import org.touchstone.app.board.shown.SeenModel.Link;
import org.touchstone.app.cycle.Judgements;
import org.touchstone.app.findings.Basis;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.web.Page;
import org.touchstone.app.plot.Names;
import org.touchstone.app.report.MomentReport;
import org.touchstone.app.report.MomentReport.Opinion;
import org.touchstone.app.report.RecentSection;
import org.touchstone.core.analysis.Findings.Moment;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Step;

/// What was found: the board, a page for each moment, and the lists.
@Controller
class BoardPages {

    private static final Link TO_PRIORITIES = new Link("/priorities", "nav.priorities");
    private static final Link TO_JOURNEYS = new Link("/journeys", "nav.journeys");

    private final Sight sight;
    private final Basis.Source basis;
    private final Judgements judgements;

    BoardPages(Sight sight, Basis.Source basis, Judgements judgements) {
        this.sight = sight;
        this.basis = basis;
        this.judgements = judgements;
    }

    @Permits(Right.SEE_FINDINGS)
    @GetMapping("/board")
    void board(Asked asked) throws IOException {
        sight.show(scope(), asked, seen -> {
            List<Part> parts = seen.parts(List.of("cycle"), List.of(RecentSection.of(seen.findings(), seen::cell)));
            BoardModel model = Overview.of(seen, parts);
            return Optional.of(
                    new View(Page.of("board/board", "board.title", model), parts, List.of(Overview.printed(model))));
        });
    }

    @Permits(Right.SEE_FINDINGS)
    @GetMapping("/moments")
    void moments(Asked asked) throws IOException {
        list("moments.title", List.of("promises", "waits", "leaving"), List.of(TO_PRIORITIES, TO_JOURNEYS), asked);
    }

    @Permits(Right.SEE_FINDINGS)
    @GetMapping("/critical-moments")
    void critical(Asked asked) throws IOException {
        list("nav.critical", List.of("critical", "answers", "description"), List.of(TO_PRIORITIES), asked);
    }

    @Permits(Right.SEE_FINDINGS)
    @GetMapping("/priorities")
    void priorities(Asked asked) throws IOException {
        list(
                "nav.priorities",
                List.of("first", "trends"),
                List.of(new Link("/critical-moments", "nav.critical"), TO_JOURNEYS),
                asked);
    }

    @Permits(Right.SEE_FINDINGS)
    @GetMapping("/branches")
    void branches(Asked asked) throws IOException {
        list("nav.branches", List.of("where", "branches"), List.of(TO_PRIORITIES), asked);
    }

    @Permits(Right.SEE_FINDINGS)
    @GetMapping("/data-alarms")
    void alarms(Asked asked) throws IOException {
        list("nav.alarms", List.of("data", "methods"), List.of(), asked);
    }

    /// @param moment its code as links write it
    @Permits(Right.SEE_FINDINGS)
    @GetMapping("/moments/{moment}")
    void moment(@PathVariable String moment, Asked asked) throws IOException {
        sight.show(
                scope(),
                asked,
                seen -> seen.findings().moments().stream()
                        .filter(one -> Told.moment(one.code()).equals(Told.MOMENTS + moment))
                        .findFirst()
                        .map(found -> view(seen, found)));
    }

    private View view(Seen seen, Moment moment) {
        Basis held = basis.now();
        Cycle cycle = held.service().cycle();
        Step step = step(cycle, moment.code());
        String language = Visit.current().language().code();
        List<Opinion> opinions = cycle == null || step == null
                ? List.of()
                : opinions(cycle, step).orElse(null);
        List<Part> parts = seen.told(sight.told()
                .sections(
                        seen.findings(),
                        String.join(" ", moment.code(), language, held.version(), String.valueOf(opinions)),
                        () -> MomentReport.of(seen.findings(), moment.code(), step, language, opinions)));
        String name = Names.of(seen.findings()).numbered(moment.code());
        var links = new ArrayList<>(
                List.of(new Link(Told.moment(moment.code()) + "/journeys", "moment.journeys"), TO_PRIORITIES));
        if (cycle != null && step != null && step.isMoment()) {
            String place = "/cycles/" + cycle.code() + "/judgement#moment-"
                    + (cycle.steps().indexOf(step) + 1);
            links.add(new Link(place, "moment.judge"));
        }
        return new View(
                new Page(
                        "board/seen",
                        Saying.of("moment.title", "name", name),
                        new SeenModel(name, seen.age(), parts, links),
                        HttpStatus.OK),
                parts);
    }

    /// Empty where the visitor has not judged the moment; nobody judges what customers never notice.
    private Optional<List<Opinion>> opinions(Cycle cycle, Step step) {
        return step.isMoment()
                ? judgements
                        .at(cycle.code(), step.code())
                        .map(all -> all.stream()
                                .map(one -> new Opinion(one.who(), one.grade(), one.reason()))
                                .toList())
                : Optional.of(List.of());
    }

    private static @Nullable Step step(@Nullable Cycle cycle, String code) {
        return cycle == null ? null : cycle.findStep(code).orElse(null);
    }

    private void list(String title, List<String> sections, List<Link> links, Asked asked) throws IOException {
        sight.show(scope(), asked, seen -> {
            List<Part> parts = seen.parts(sections);
            return Optional.of(
                    new View(Page.of("board/seen", title, new SeenModel("", seen.age(), parts, links)), parts));
        });
    }

    private static Scope scope() {
        return Visit.current().person().scope();
    }
}
