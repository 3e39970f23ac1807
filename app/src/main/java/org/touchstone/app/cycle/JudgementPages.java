package org.touchstone.app.cycle;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.app.cycle.Grades.Grade;
import org.touchstone.app.cycle.shown.GradeRow;
import org.touchstone.app.cycle.shown.JudgementModel;
import org.touchstone.app.cycle.shown.JudgementRow;
import org.touchstone.app.cycle.shown.MomentRow;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.web.Answer;
import org.touchstone.app.platform.web.Form;
import org.touchstone.app.platform.web.Onward;
import org.touchstone.app.platform.web.Page;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Step;

/// Judging how critical each moment is, without knowing what others hold of it.
@Controller
class JudgementPages {

    /// Grades that lie further apart than this are no agreement.
    private static final int NEAR = 1;

    private final Cycles cycles;
    private final Grades grades;

    JudgementPages(Cycles cycles, Grades grades) {
        this.cycles = cycles;
        this.grades = grades;
    }

    @Permits(Right.JUDGE_MOMENTS)
    @GetMapping("/cycles/{code}/judgement")
    Page judgement(@PathVariable String code) {
        return cycles.find(code).map(kept -> page(kept, Form.empty())).orElseGet(CycleAnswers::missing);
    }

    @Permits(Right.JUDGE_MOMENTS)
    @PostMapping("/cycles/{code}/judgement")
    Answer give(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "-1") String grade,
            @RequestParam(defaultValue = "") String reason) {
        Optional<KeptCycle> found = cycles.find(code);
        Optional<Step> moment =
                found.flatMap(kept -> kept.shown().cycle().findStep(step)).filter(Step::isMoment);
        if (found.isEmpty() || moment.isEmpty()) {
            return CycleAnswers.missing();
        }
        int given = grade.matches("[0-3]") ? Integer.parseInt(grade) : -1;
        Form typed = Form.of(Map.of("step", step, "grade", grade, "reason", reason));
        if (given < 0) {
            return page(found.get(), typed.problem("grade", Saying.of("wrong.grade")))
                    .refused();
        }
        if (reason.isBlank() || reason.length() > Grades.REASON_MAX) {
            return page(found.get(), typed.problem("reason", Saying.of("wrong.reason")))
                    .refused();
        }
        grades.give(found.get(), step, given, reason.strip());
        int number = found.get().shown().cycle().steps().indexOf(moment.get()) + 1;
        return new Onward("/cycles/" + code + "/judgement#moment-" + number, "done.grade");
    }

    private Page page(KeptCycle kept, Form form) {
        Cycle cycle = kept.shown().cycle();
        List<Grade> known = grades.known(kept);
        List<MomentRow> rows = new ArrayList<>();
        for (Step step : cycle.steps()) {
            if (step.isMoment()) {
                rows.add(row(step, cycle.steps().indexOf(step) + 1, known));
            }
        }
        int given = (int) rows.stream().filter(MomentRow::given).count();
        return Page.of(
                "cycle/judgement",
                "judgement.title",
                new JudgementModel(
                        kept.code(), Telling.phrase(cycle.title()), kept.shown().number(), rows, given, form));
    }

    private static MomentRow row(Step step, int number, List<Grade> known) {
        String me = Visit.current().person().account();
        List<Grade> here =
                known.stream().filter(one -> one.step().equals(step.code())).toList();
        Optional<Grade> mine =
                here.stream().filter(one -> one.account().equals(me)).findFirst();
        IntSummaryStatistics all = here.stream().mapToInt(Grade::grade).summaryStatistics();
        boolean given = mine.isPresent();
        List<JudgementRow> written =
                given ? step.critical().stream().map(Telling::judgement).toList() : List.of();
        return new MomentRow(
                number,
                step.code(),
                Telling.phrase(step.name()),
                Telling.phrase(step.expects()),
                given,
                mine.map(Grade::grade).orElse(-1),
                mine.map(Grade::reason).orElse(""),
                mine.filter(Grade::changed).isPresent(),
                here.stream()
                        .filter(one -> !one.account().equals(me))
                        .map(one -> new GradeRow(one.name(), one.grade(), one.reason(), one.changed()))
                        .toList(),
                written,
                here.size(),
                given ? all.getMin() : 0,
                given ? all.getMax() : 0,
                given ? agreement(here.size(), all.getMax() - all.getMin()) : "agreement.alone");
    }

    private static String agreement(int count, int range) {
        if (count == 1) {
            return "agreement.alone";
        }
        return range == 0 ? "agreement.full" : range <= NEAR ? "agreement.near" : "agreement.apart";
    }
}
