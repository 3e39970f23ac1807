package org.touchstone.app.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.app.cycle.shown.DraftModel;
import org.touchstone.app.cycle.shown.PlaceRow;
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
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Route;
import org.touchstone.core.cycle.Standard;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.cycle.Text;

/// The draft of a cycle: its steps in their order, to be moved, added and removed.
@Controller
class DraftPages {

    /// Where a step is put that comes before all others.
    private static final String AT_THE_START = "";

    private final Cycles cycles;

    DraftPages(Cycles cycles) {
        this.cycles = cycles;
    }

    /// Opens the draft, and begins one from what holds if there is none.
    @Permits(Right.EDIT_CYCLES)
    @PostMapping("/cycles/{code}/draft")
    Answer open(@PathVariable String code) {
        return cycles.openDraft(code).isPresent() ? Onward.to(here(code)) : CycleAnswers.missing();
    }

    /// @param stale whether to tell that somebody else came first
    @Permits(Right.EDIT_CYCLES)
    @GetMapping("/cycles/{code}/draft")
    Answer draft(@PathVariable String code, @RequestParam(defaultValue = "false") boolean stale) {
        return cycles.draft(code)
                .<Answer>map(draft -> page(draft, Form.empty(), stale))
                .orElseGet(CycleAnswers::missing);
    }

    /// Moves or removes what stands at a place.
    ///
    /// @param act up, down or remove
    @Permits(Right.EDIT_CYCLES)
    @PostMapping("/cycles/{code}/draft/place")
    Answer place(
            @PathVariable String code,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String act) {
        Optional<CycleVersion> found = cycles.draft(code);
        if (found.isEmpty()) {
            return CycleAnswers.missing();
        }
        CycleVersion draft = found.get();
        Optional<Ways.Place> place = Ways.places(draft.cycle().route()).stream()
                .filter(one -> one.path().equals(path))
                .findFirst();
        if (draft.version() != version || place.isEmpty()) {
            return Onward.to(here(code) + "?stale=true");
        }
        Route route = draft.cycle().route();
        return switch (act) {
            case "up" -> saved(code, draft, Ways.moved(route, place.get(), -1));
            case "down" -> saved(code, draft, Ways.moved(route, place.get(), 1));
            default -> removed(code, draft, place.get());
        };
    }

    private Answer removed(String code, CycleVersion draft, Ways.Place place) {
        Optional<Route> rest = Ways.without(draft.cycle().route(), place);
        if (rest.isEmpty()) {
            return refused(draft, "wrong.cycle.last-step");
        }
        List<String> left = rest.get().steps().stream().map(Step::code).toList();
        boolean counted = rest.get().steps().stream()
                .flatMap(step -> step.standards().stream())
                .anyMatch(one -> one instanceof Standard.StartsWithin within && !left.contains(within.after()));
        return counted ? refused(draft, "wrong.cycle.counted") : saved(code, draft, rest.get());
    }

    private static Answer refused(CycleVersion draft, String key) {
        return page(draft, Form.empty().problem("", Saying.of(key)), false).refused();
    }

    private Answer saved(String code, CycleVersion draft, Route route) {
        return switch (cycles.save(code, draft.version(), with(draft.cycle(), route))) {
            case Saving.Kept(CycleVersion _) -> Onward.to(here(code));
            case Saving.Elsewhere(CycleVersion _) -> Onward.to(here(code) + "?stale=true");
            case Saving.Refused(Saying why) -> CycleAnswers.refused(why);
        };
    }

    /// Adds a step with a code and a name; the rest is filled in on its own page.
    ///
    /// @param after the code of the step before it, empty for the start
    @Permits(Right.EDIT_CYCLES)
    @PostMapping("/cycles/{code}/draft/steps")
    Answer add(
            @PathVariable String code,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = AT_THE_START) String after) {
        Optional<CycleVersion> found = cycles.draft(code);
        if (found.isEmpty()) {
            return CycleAnswers.missing();
        }
        CycleVersion draft = found.get();
        Form typed = Form.of(Map.of("step", step, "name", name, "after", after));
        Form checked = checked(typed, draft.cycle());
        if (!checked.isGood()) {
            return page(draft, checked, false).refused();
        }
        if (draft.version() != version) {
            return page(draft, typed, true).refused();
        }
        Step added = Step.named(step.strip(), Text.of(draft.cycle().language(), name.strip()))
                .build();
        Route route = draft.cycle().route();
        Route longer = after.equals(AT_THE_START)
                ? Route.inOrder(List.of(added, route))
                : Ways.replaced(
                        route, after, Route.inOrder(List.of(draft.cycle().step(after), added)));
        return switch (cycles.save(code, version, with(draft.cycle(), longer))) {
            case Saving.Kept(CycleVersion _) -> Onward.to(StepPages.href(code, added.code()));
            case Saving.Elsewhere(CycleVersion theirs) ->
                page(theirs, typed, true).refused();
            case Saving.Refused(Saying why) -> CycleAnswers.refused(why);
        };
    }

    private static Form checked(Form typed, Cycle cycle) {
        String step = typed.value("step").strip();
        Form form = typed;
        if (!Step.isCode(step)) {
            form = form.problem("step", Saying.of("wrong.step.code"));
        } else if (cycle.findStep(step).isPresent()) {
            form = form.problem("step", Saying.of("wrong.step.taken"));
        }
        if (typed.value("name").isBlank()) {
            form = form.problem("name", Saying.of("wrong.step.name"));
        }
        String after = typed.value("after");
        if (!after.equals(AT_THE_START) && cycle.findStep(after).isEmpty()) {
            form = form.problem("after", Saying.of("wrong.step.after"));
        }
        return form;
    }

    private static Page page(CycleVersion draft, Form form, boolean stale) {
        Cycle cycle = draft.cycle();
        var model = new DraftModel(
                cycle.code(),
                Telling.phrase(cycle.title()),
                draft.number(),
                draft.version(),
                draft.changed(),
                draft.by(),
                Ways.places(cycle.route()).stream().map(DraftPages::row).toList(),
                after(cycle, form.value("after")),
                form,
                stale);
        return Page.of("cycle/draft", "draft.title", model);
    }

    private static PlaceRow row(Ways.Place place) {
        boolean step = place.route() instanceof Step;
        return new PlaceRow(
                place.path(),
                place.route() instanceof Step one ? one.code().replaceAll("\\s", "_") : "group-" + place.path(),
                place.depth(),
                group(place.route()),
                place.route() instanceof Step one ? one.code() : "",
                step ? Telling.phrase(place.route().steps().getFirst().name()) : Telling.phrase(null),
                place.movable(),
                place.first(),
                place.last());
    }

    private static String group(Route route) {
        return switch (route) {
            case Step _ -> "";
            case Route.Sequence _ -> "group.in-order";
            case Route.Skippable _ -> "group.skippable";
            case Route.OneOrMore _ -> "group.one-or-more";
            case Route.Choice _ -> "group.choice";
            case Route.Loop _ -> "group.loop";
            case Route.AnyOrder _ -> "group.any-order";
        };
    }

    /// Where a step can be added; at the end if nobody chose.
    private static List<Choice> after(Cycle cycle, String chosen) {
        List<Choice> choices = new ArrayList<>();
        String start = Words.in(Visit.current().language()).say("draft.add.start");
        choices.add(new Choice(AT_THE_START, start, false));
        String last = cycle.steps().getLast().code();
        for (Step step : cycle.steps()) {
            boolean here =
                    chosen.isEmpty() ? step.code().equals(last) : step.code().equals(chosen);
            choices.add(new Choice(step.code(), Telling.phrase(step.name()).words(), here));
        }
        return choices;
    }

    static Cycle with(Cycle cycle, Route route) {
        return new Cycle(
                cycle.code(),
                cycle.version(),
                cycle.language(),
                cycle.name(),
                cycle.goal(),
                cycle.comeBack(),
                route,
                cycle.character());
    }

    private static String here(String code) {
        return "/cycles/" + code + "/draft";
    }
}
