package org.touchstone.core.analysis;

import java.util.List;
import java.util.OptionalInt;
import org.touchstone.core.analysis.Findings.Critical;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Judgement;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.measure.Volumes;
import org.touchstone.core.statistics.Estimate;

/// The moments that the experts judge critical. A judgement stands beside the evidence and names nothing.
final class JudgedMoments {

    private JudgedMoments() {}

    /// The judged steps in the order of the cycle.
    static List<Critical> of(Cycle cycle, Volumes volumes, StepMatch match, String language) {
        return cycle.steps().stream()
                .filter(step -> step.gradeMax() > 0)
                .map(step -> judged(step, volumes, match, language))
                .toList();
    }

    private static Critical judged(Step step, Volumes volumes, StepMatch match, String language) {
        OptionalInt code = match.code(step.code());
        String reason = step.critical().stream()
                .filter(judgement -> judgement.grade() == step.gradeMax())
                .map(Judgement::reason)
                .map(text -> text.in(language))
                .findFirst()
                .orElse("");
        return new Critical(
                step.code(),
                false,
                null,
                null,
                null,
                null,
                code.isPresent() ? (Double) ((double) volumes.journeys(code.getAsInt()) / volumes.journeys()) : null,
                null,
                false,
                step.gradeMax(),
                "judged",
                Estimate.Status.INSUFFICIENT,
                "Experts judge it grade " + step.gradeMax() + " of 3: " + reason
                        + ". Answers of customers are needed before data can say more.");
    }
}
