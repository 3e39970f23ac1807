package org.touchstone.app.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.app.cycle.shown.StateRow;
import org.touchstone.app.cycle.shown.StatesModel;
import org.touchstone.app.cycle.shown.TextModel;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.web.Answer;
import org.touchstone.app.platform.web.Form;
import org.touchstone.app.platform.web.Onward;
import org.touchstone.app.platform.web.Page;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.CycleFile;
import org.touchstone.core.file.Problem;
import org.touchstone.core.file.Reading;

/// The draft of a cycle as a text, and the states it was saved in.
@Controller
class TextPages {

    private final Cycles cycles;

    TextPages(Cycles cycles) {
        this.cycles = cycles;
    }

    @Permits(Right.EDIT_CYCLES)
    @GetMapping("/cycles/{code}/draft/text")
    Page text(@PathVariable String code) {
        return cycles.draft(code)
                .map(draft -> page(draft, draft.version(), draft.text(), List.of(), Form.empty()))
                .orElseGet(CycleAnswers::missing);
    }

    /// Saves the text. What cannot be read comes back as it was typed, with everything that is wrong with it.
    @Permits(Right.EDIT_CYCLES)
    @PostMapping("/cycles/{code}/draft/text")
    Answer save(
            @PathVariable String code,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam(defaultValue = "") String text) {
        Optional<CycleVersion> draft = cycles.draft(code);
        if (draft.isEmpty()) {
            return CycleAnswers.missing();
        }
        return switch (CycleFile.read(BeginPages.FILE, text)) {
            case Reading.Bad<Cycle>(List<Problem> problems) ->
                page(draft.get(), version, text, problems, Form.empty()).refused();
            case Reading.Good<Cycle>(Cycle cycle) ->
                switch (cycles.save(code, version, cycle)) {
                    case Saving.Kept(CycleVersion _) -> new Onward("/cycles/" + code + "/draft", "done.cycle.saved");
                    case Saving.Elsewhere(CycleVersion theirs) -> CycleAnswers.conflict(theirs, cycle);
                    case Saving.Refused(Saying why) ->
                        page(draft.get(), version, text, List.of(), Form.empty().problem("text", why))
                                .refused();
                };
        };
    }

    private static Page page(CycleVersion draft, long version, String text, List<Problem> problems, Form form) {
        var model =
                new TextModel(draft.cycle().code(), draft.number(), version, text, Telling.problems(problems), form);
        return Page.of("cycle/text", "text.title", model);
    }

    @Permits(Right.EDIT_CYCLES)
    @GetMapping("/cycles/{code}/draft/states")
    Page states(@PathVariable String code) {
        return cycles.draft(code).map(this::states).orElseGet(CycleAnswers::missing);
    }

    private Page states(CycleVersion draft) {
        List<SavedState> states = cycles.states(draft);
        List<StateRow> rows = new ArrayList<>();
        for (int at = 0; at < states.size(); at++) {
            SavedState state = states.get(at);
            int changes = at + 1 == states.size()
                    ? 0
                    : Changes.between(states.get(at + 1).cycle(), state.cycle()).size();
            boolean now = at == 0;
            rows.add(new StateRow(state.id(), state.saved(), state.by(), changes, now));
        }
        return Page.of(
                "cycle/states",
                "states.title",
                new StatesModel(draft.cycle().code(), draft.number(), draft.version(), rows));
    }

    /// Makes a state of before the one that holds. What was saved since stays among the states.
    @Permits(Right.EDIT_CYCLES)
    @PostMapping("/cycles/{code}/draft/states")
    Answer back(
            @PathVariable String code,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam(defaultValue = "") String state) {
        Optional<SavedState> found = cycles.draft(code).stream()
                .flatMap(draft -> cycles.states(draft).stream())
                .filter(one -> one.id().equals(state))
                .findFirst();
        if (found.isEmpty()) {
            return CycleAnswers.missing();
        }
        Cycle cycle = found.get().cycle();
        return switch (cycles.save(code, version, cycle)) {
            case Saving.Kept(CycleVersion _) -> new Onward("/cycles/" + code + "/draft", "done.cycle.back");
            case Saving.Elsewhere(CycleVersion theirs) -> CycleAnswers.conflict(theirs, cycle);
            case Saving.Refused(Saying why) -> CycleAnswers.refused(why);
        };
    }
}
