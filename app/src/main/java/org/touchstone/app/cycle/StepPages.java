package org.touchstone.app.cycle;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.app.cycle.shown.StepModel;
import org.touchstone.app.cycle.shown.TextRow;
import org.touchstone.app.platform.language.Language;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.language.Words;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.web.Answer;
import org.touchstone.app.platform.web.Choice;
import org.touchstone.app.platform.web.Form;
import org.touchstone.app.platform.web.Onward;
import org.touchstone.app.platform.web.Page;
import org.touchstone.core.cycle.Contact;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Step;

/// One step of the draft, to be changed field by field.
@Controller
class StepPages {

    /// Empty rows below those that are filled in.
    private static final int ROWS_MORE = 2;

    private static final List<TextRow> TEXTS = List.of(
            new TextRow("name", "step.name", true),
            new TextRow("says", "step.customers-say", false),
            new TextRow("expects", "step.expects", false),
            new TextRow("customer", "blueprint.customer", false),
            new TextRow("surroundings", "blueprint.surroundings", false),
            new TextRow("frontstage", "blueprint.frontstage", false),
            new TextRow("backstage", "blueprint.backstage", false),
            new TextRow("support", "blueprint.support", false));

    private final Cycles cycles;

    StepPages(Cycles cycles) {
        this.cycles = cycles;
    }

    /// Where a step is changed. Codes may be any line of text.
    static String href(String code, String step) {
        return "/cycles/" + code + "/draft/step?step=" + URLEncoder.encode(step, StandardCharsets.UTF_8);
    }

    @Permits(Right.EDIT_CYCLES)
    @GetMapping("/cycles/{code}/draft/step")
    Page step(@PathVariable String code, @RequestParam(defaultValue = "") String step) {
        Optional<CycleVersion> draft = cycles.draft(code);
        return draft.flatMap(one -> one.cycle().findStep(step))
                .map(one -> page(
                        draft.orElseThrow(),
                        one,
                        draft.orElseThrow().version(),
                        Form.of(StepFields.of(one, languages(draft.orElseThrow().cycle())))))
                .orElseGet(CycleAnswers::missing);
    }

    /// Saves a step. What cannot be taken comes back as it was typed.
    @Permits(Right.EDIT_CYCLES)
    @PostMapping("/cycles/{code}/draft/step")
    Answer save(
            @PathVariable String code,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam(defaultValue = "") String step,
            @RequestParam Map<String, String> typed) {
        Optional<CycleVersion> draft = cycles.draft(code);
        Optional<Step> before = draft.flatMap(one -> one.cycle().findStep(step));
        if (draft.isEmpty() || before.isEmpty()) {
            return CycleAnswers.missing();
        }
        Cycle cycle = draft.get().cycle();
        var entries = new StepEntries(cycle, before.get(), languages(cycle), typed);
        Optional<Step> after = entries.step();
        if (after.isEmpty()) {
            return page(draft.get(), before.get(), version, Form.of(typed).problems(entries.problems()))
                    .refused();
        }
        Cycle changed = DraftPages.with(cycle, Ways.replaced(cycle.route(), step, after.get()));
        return switch (cycles.save(code, version, changed)) {
            case Saving.Kept(CycleVersion _) -> new Onward("/cycles/" + code + "/draft", "done.cycle.saved");
            case Saving.Elsewhere(CycleVersion theirs) -> CycleAnswers.conflict(theirs, changed);
            case Saving.Refused(Saying why) -> CycleAnswers.refused(why);
        };
    }

    private static Page page(CycleVersion draft, Step step, long version, Form form) {
        Words words = Words.in(Visit.current().language());
        Cycle cycle = draft.cycle();
        var model = new StepModel(
                cycle.code(),
                draft.number(),
                version,
                step.code(),
                Telling.phrase(step.name()),
                languages(cycle),
                TEXTS,
                Stream.of(Contact.values())
                        .map(one -> choice(Telling.word(one), words.say(Telling.contact(one)), form.value("contact")))
                        .toList(),
                IntStream.rangeClosed(1, 3)
                        .mapToObj(one -> new Choice("" + one, words.say(Telling.severity(one)), false))
                        .toList(),
                kinds(words),
                after(cycle, step),
                rows(form, "wrong-rows"),
                rows(form, "promise-rows"),
                form);
        return Page.of("cycle/step", "step.title", model);
    }

    private static int rows(Form form, String field) {
        return Math.max(StepEntries.rows(form.values(), field), ROWS_MORE);
    }

    private static Choice choice(String value, String text, String chosen) {
        return new Choice(value, text, value.equals(chosen));
    }

    private static List<Choice> kinds(Words words) {
        return List.of(
                new Choice("", words.say("kind.none"), false),
                new Choice("within", words.say("kind.within"), false),
                new Choice("lasts", words.say("kind.lasts"), false),
                new Choice("times", words.say("kind.times"), false),
                new Choice("rated", words.say("kind.rated"), false),
                new Choice("outcome", words.say("kind.outcome"), false),
                new Choice("observed", words.say("kind.observed"), false));
    }

    private static List<Choice> after(Cycle cycle, Step self) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "–", false));
        cycle.steps().stream()
                .filter(step -> !step.code().equals(self.code()))
                .map(step -> new Choice(step.code(), Telling.phrase(step.name()).words(), false))
                .forEach(choices::add);
        return choices;
    }

    /// The cycle's own language first, then those of the workbench, then whatever else it is written in.
    static List<String> languages(Cycle cycle) {
        Set<String> languages = new LinkedHashSet<>();
        languages.add(cycle.language());
        Stream.of(Language.values()).map(Language::code).forEach(languages::add);
        languages.addAll(cycle.languages());
        return List.copyOf(languages);
    }
}
