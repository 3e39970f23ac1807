package org.touchstone.app.cycle;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.app.cycle.shown.ChangeRow;
import org.touchstone.app.cycle.shown.PublishModel;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.web.Answer;
import org.touchstone.app.platform.web.Form;
import org.touchstone.app.platform.web.Onward;
import org.touchstone.app.platform.web.Page;

/// Publishing a draft, after what changes has been shown.
@Controller
class PublishPages {

    private final Cycles cycles;

    PublishPages(Cycles cycles) {
        this.cycles = cycles;
    }

    @Permits(Right.EDIT_CYCLES)
    @GetMapping("/cycles/{code}/draft/publish")
    Page publish(@PathVariable String code) {
        return cycles.find(code)
                .filter(kept -> kept.draft().isPresent())
                .map(kept -> page(kept, Form.empty()))
                .orElseGet(CycleAnswers::missing);
    }

    @Permits(Right.EDIT_CYCLES)
    @PostMapping("/cycles/{code}/draft/publish")
    Answer confirm(@PathVariable String code, @RequestParam(defaultValue = "-1") long version) {
        Optional<KeptCycle> kept = cycles.find(code).filter(one -> one.draft().isPresent());
        if (kept.isEmpty()) {
            return CycleAnswers.missing();
        }
        return switch (cycles.publish(code, version)) {
            case Saving.Kept(CycleVersion _) -> new Onward("/cycles/" + code, "done.cycle.published");
            case Saving.Elsewhere(CycleVersion _) -> again(code, Saying.of("wrong.cycle.looked"));
            case Saving.Refused(Saying why) -> again(code, why);
        };
    }

    /// What would change now, and why it was not published.
    private Page again(String code, Saying why) {
        return cycles.find(code)
                .filter(kept -> kept.draft().isPresent())
                .map(kept -> page(kept, Form.empty().problem("", why)).refused())
                .orElseGet(CycleAnswers::missing);
    }

    private static Page page(KeptCycle kept, Form form) {
        CycleVersion draft = kept.draft().orElseThrow();
        List<ChangeRow> changes = kept.published()
                .map(last -> Changes.between(last.cycle(), draft.cycle()))
                .orElse(List.of());
        var model = new PublishModel(
                kept.code(),
                draft.number(),
                kept.published().map(CycleVersion::number).orElse(0),
                draft.version(),
                changes,
                (int) changes.stream().filter(ChangeRow::seam).count(),
                form);
        return Page.of("cycle/publish", "publish.title", model);
    }
}
