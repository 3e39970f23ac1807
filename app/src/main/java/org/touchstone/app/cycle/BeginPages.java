package org.touchstone.app.cycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.app.cycle.shown.CheckModel;
import org.touchstone.app.cycle.shown.NewModel;
import org.touchstone.app.cycle.shown.TemplateRow;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.web.Answer;
import org.touchstone.app.platform.web.Form;
import org.touchstone.app.platform.web.Onward;
import org.touchstone.app.platform.web.Page;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.CycleFile;
import org.touchstone.core.file.CodeForm;
import org.touchstone.core.file.Problem;
import org.touchstone.core.file.Reading;

/// Beginning a cycle: from a template, from what customers lived, or from a file.
@Controller
class BeginPages {

    static final String FILE = "text";

    private final Cycles cycles;
    private final Templates templates;
    private final Drafts drafts;

    BeginPages(Cycles cycles, Templates templates, Drafts drafts) {
        this.cycles = cycles;
        this.templates = templates;
        this.drafts = drafts;
    }

    @Permits(Right.EDIT_CYCLES)
    @GetMapping("/new-cycle")
    Page begin() {
        return page(Form.empty(), List.of());
    }

    /// Begins from a template, under its own code or another.
    @Permits(Right.EDIT_CYCLES)
    @PostMapping("/new-cycle/template")
    Answer fromTemplate(
            @RequestParam(defaultValue = "") String template, @RequestParam(defaultValue = "") String code) {
        Form typed = Form.of(Map.of("template", template, "code", code));
        Optional<Cycle> found = templates.cycles().stream()
                .filter(cycle -> cycle.code().equals(template))
                .findFirst();
        if (found.isEmpty()) {
            return page(typed.problem("", Saying.of("wrong.cycle.template")), List.of())
                    .refused();
        }
        return begun(found.get(), code, typed, "code");
    }

    /// Begins from the most frequent ways through the journeys, under the code of a draft or another.
    @Permits(Right.EDIT_CYCLES)
    @PostMapping("/new-cycle/lived")
    Answer fromLived(@RequestParam(name = "lived-code", defaultValue = "") String code) {
        Form typed = Form.of(Map.of("lived-code", code));
        return drafts.draft(Visit.current().person().scope())
                .map(cycle -> begun(cycle, code, typed, "lived-code"))
                .orElseGet(() -> page(typed.problem("", Saying.of("wrong.cycle.not-lived")), List.of())
                        .refused());
    }

    /// @param code wanted; blank for the one that it has
    /// @param field in which it was typed
    private Answer begun(Cycle cycle, String code, Form typed, String field) {
        String wanted = code.isBlank() ? cycle.code() : code.strip();
        if (!CodeForm.isShort(wanted)) {
            return page(typed.problem(field, Saying.of("wrong.cycle.code-form")), List.of())
                    .refused();
        }
        return begun(cycles.begin(named(cycle, wanted)), typed, field);
    }

    /// Begins from the text of a file. What was typed comes back with everything that is wrong with it.
    @Permits(Right.EDIT_CYCLES)
    @PostMapping("/new-cycle/file")
    Answer fromFile(@RequestParam(defaultValue = "") String text) {
        Form typed = Form.of(Map.of("text", text));
        return switch (CycleFile.read(FILE, text)) {
            case Reading.Good<Cycle>(Cycle cycle) -> begun(cycles.begin(cycle), typed, "text");
            case Reading.Bad<Cycle>(List<Problem> problems) ->
                page(typed, problems).refused();
        };
    }

    /// Looks a file over while it is typed.
    @Permits(Right.EDIT_CYCLES)
    @PostMapping("/cycle-check")
    Page check(@RequestParam(defaultValue = "") String text) {
        CheckModel model = switch (CycleFile.read(FILE, text)) {
            case Reading.Good<Cycle>(Cycle cycle) ->
                new CheckModel(List.of(), cycle.steps().size());
            case Reading.Bad<Cycle>(List<Problem> problems) -> new CheckModel(Telling.problems(problems), 0);
        };
        return Page.of("cycle/check", "cycle.check", model);
    }

    private Answer begun(Saving saving, Form typed, String field) {
        return switch (saving) {
            case Saving.Kept(CycleVersion now) ->
                new Onward("/cycles/" + now.cycle().code() + "/draft", "done.cycle.begun");
            case Saving.Refused(Saying why) ->
                page(typed.problem(field, why), List.of()).refused();
            case Saving.Elsewhere(CycleVersion _) -> page(typed, List.of()).refused();
        };
    }

    private Page page(Form form, List<Problem> problems) {
        List<TemplateRow> rows = templates.cycles().stream()
                .map(cycle -> new TemplateRow(
                        cycle.code(),
                        Telling.phrase(cycle.title()),
                        Telling.phrase(cycle.goal()),
                        cycle.steps().size()))
                .toList();
        return Page.of(
                "cycle/new",
                "new-cycle.title",
                new NewModel(rows, drafts.any(Visit.current().person().scope()), form, Telling.problems(problems)));
    }

    private static Cycle named(Cycle cycle, String code) {
        return new Cycle(
                code,
                1,
                cycle.language(),
                cycle.name(),
                cycle.goal(),
                cycle.comeBack(),
                cycle.route(),
                cycle.character());
    }
}
