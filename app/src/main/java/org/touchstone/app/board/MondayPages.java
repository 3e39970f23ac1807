package org.touchstone.app.board;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.app.board.Callback.Outcome;
import org.touchstone.app.board.Sight.Asked;
import org.touchstone.app.board.Sight.View;
import org.touchstone.app.board.shown.MondayModel;
import org.touchstone.app.board.shown.MondayModel.CallRow;
import org.touchstone.app.board.shown.MondayModel.DoneRow;
import org.touchstone.app.findings.Basis;
import org.touchstone.app.findings.Look;
import org.touchstone.app.journey.LiveLog;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.language.Words;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.web.Desk;
import org.touchstone.app.platform.web.Form;
import org.touchstone.app.platform.web.Onward;
import org.touchstone.app.platform.web.Page;
import org.touchstone.app.report.MondayReport;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Micros;

/// Monday: what changed, whom to call back, one praise, and when more will be known.
@Controller
class MondayPages {

    private static final int CALLS = 10;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");

    private final Sight sight;
    private final Callbacks callbacks;
    private final LiveLog log;
    private final Basis.Source basis;
    private final Desk desk;

    MondayPages(Sight sight, Callbacks callbacks, LiveLog log, Basis.Source basis, Desk desk) {
        this.sight = sight;
        this.callbacks = callbacks;
        this.log = log;
        this.basis = basis;
        this.desk = desk;
    }

    @Permits(Right.SEE_FINDINGS)
    @GetMapping("/monday")
    void monday(Asked asked) throws IOException {
        show(asked, asked.as(), Form.empty());
    }

    /// Notes what came of calling a customer.
    ///
    /// @param journey its id
    /// @param version of the row that was looked at; 0 where there was none
    @Permits(Right.CALL_BACK)
    @PostMapping("/monday")
    void called(
            @RequestParam(defaultValue = "") String journey,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "0") String version,
            Asked asked)
            throws IOException {
        Optional<Journey> found = id(journey).flatMap(id -> lives(log.log()).find(id));
        if (found.isEmpty()) {
            desk.give(Sight.missing(), asked.request(), asked.response());
            return;
        }
        Form typed = Form.of(Map.of("journey", journey, "outcome", outcome, "note", note));
        Optional<Outcome> came = Outcome.find(outcome);
        if (came.isEmpty()) {
            show(asked, "", typed.problem("outcome", Saying.of("monday.wrong.outcome")));
        } else if (note.strip().length() > Callbacks.NOTE_MAX) {
            show(asked, "", typed.problem("note", Saying.of("monday.wrong.note", "n", Callbacks.NOTE_MAX)));
        } else if (!callbacks.note(
                found.get(),
                JourneyList.key(found.get()),
                came.get(),
                note.strip(),
                id(version).orElse(0L))) {
            show(asked, "", typed.problem("", Saying.of("monday.wrong.stale")));
        } else {
            desk.give(new Onward("/monday#calls", "done.called"), asked.request(), asked.response());
        }
    }

    /// @param as "" for the page, "pdf" for paper
    private void show(Asked asked, String as, Form form) throws IOException {
        var all = new Asked(as, 0, Wish.ALL, asked.request(), asked.response());
        sight.show(scope(), all, seen -> {
            MondayModel model = model(seen, form);
            Page page = Page.of("board/monday", "monday.title", model);
            var paper = new MondayOnPaper(
                    model,
                    Words.in(Visit.current().language()),
                    ZoneId.of(seen.findings().data().zone()));
            return Optional.of(new View(form.isGood() ? page : page.refused(), List.of(), paper.sections()));
        });
    }

    private MondayModel model(Seen seen, Form form) {
        return new MondayModel(
                seen.age(),
                MondayReport.changed(seen.findings()),
                MondayReport.followed(seen.findings()),
                calls(),
                callbacks.latest(scope()).stream().map(MondayPages::row).toList(),
                MondayReport.praise(seen.findings()).orElse(""),
                MondayReport.known(seen.findings()),
                Visit.current().may(Right.CALL_BACK),
                form);
    }

    private List<CallRow> calls() {
        JourneyLog now = log.log();
        Basis held = basis.now();
        var unhappy = Unhappy.of(Look.of(scope())
                .seen()
                .of(held.said(), now, held.service().branches())
                .answers());
        Set<Long> called = callbacks.called();
        return lives(now).latest((part, j) -> unhappy.covers(part, j) && !called.contains(part.id(j)), CALLS).stream()
                .map(one -> new CallRow(
                        Long.toUnsignedString(one.id()),
                        JourneyList.key(one),
                        Micros.instant(one.encounters().getFirst().startMicros()),
                        one.branch(),
                        unhappy.reasons(one),
                        href(one.id())))
                .toList();
    }

    private static DoneRow row(Callback one) {
        return new DoneRow(
                Long.toUnsignedString(one.journey()),
                one.name(),
                href(one.journey()),
                one.outcome().code(),
                one.outcome().key(),
                one.note(),
                one.who(),
                one.called(),
                one.version());
    }

    private static String href(long journey) {
        return "/journeys/" + Long.toUnsignedString(journey);
    }

    private Lives lives(JourneyLog now) {
        return new Lives(now, basis.now().service().cycle(), scope());
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
