package org.touchstone.core.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.analysis.Findings.Critical;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Judgement;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.evidence.CriticalMoment;
import org.touchstone.core.evidence.CriticalMoment.Standing;
import org.touchstone.core.evidence.Failure.Kind;
import org.touchstone.core.measure.Volumes;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;

/// The critical moments as they are told: what the evidence names and how it ranks them, then what it cannot tell, with
/// the experts' judgement beside. A judgement and a rating name nothing.
final class CriticalFindings {

    private final Cycle cycle;
    private final StepMatch match;
    private final Volumes volumes;
    private final String language;
    private final CriticalWords words;

    CriticalFindings(Cycle cycle, StepMatch match, Volumes volumes, String language, CriticalWords words) {
        this.cycle = cycle;
        this.match = match;
        this.volumes = volumes;
        this.language = language;
        this.words = words;
    }

    /// Named ones by their rank, then the rare but severe, then all others by what they cost, then what rests on
    /// ratings or on judgement alone.
    ///
    /// @param rated codes of the moments that customers rate
    List<Critical> read(List<CriticalMoment> evidence, List<String> rated) {
        var rows = new ArrayList<Critical>();
        evidence.stream().filter(CriticalFindings::isSeen).map(this::row).forEach(rows::add);
        rows.sort(ORDER);
        for (Step step : cycle.steps()) {
            boolean told = rows.stream().anyMatch(row -> row.moment().equals(step.code()));
            if (!told && rated.contains(step.code())) {
                rows.add(beside(step, "ratings only", "associated", words.ratingsOnly(judgement(step))));
            } else if (!told && step.gradeMax() > 0) {
                rows.add(beside(step, "judged", "judged", words.judged(judgement(step))));
            }
        }
        return rows;
    }

    private static final Comparator<Critical> ORDER = Comparator.comparing((Critical row) -> !row.named())
            .thenComparingInt(row -> row.rankLow() == null ? Integer.MAX_VALUE : row.rankLow())
            .thenComparingInt(row -> row.rankHigh() == null ? Integer.MAX_VALUE : row.rankHigh())
            .thenComparing(row -> !row.rareButSevere())
            .thenComparingDouble(row -> -loss(row));

    private static double loss(Critical row) {
        return row.loss() == null || row.loss().value() == null
                ? -1e9
                : row.loss().value();
    }

    /// What never failed and where nobody left is no row. What is hidden is one, whether it failed or not.
    private static boolean isSeen(CriticalMoment moment) {
        return isPositive(moment.share())
                || isPositive(moment.left())
                || moment.failed() > 0
                || isHidden(moment.share());
    }

    private static boolean isHidden(Estimate figure) {
        return figure.status() == Status.SUPPRESSED;
    }

    private static boolean isPositive(Estimate share) {
        return share.value() != null && share.value() > 0;
    }

    private Critical row(CriticalMoment moment) {
        Step step = cycle.step(moment.failure().moment());
        boolean leaving = moment.failure().kind() == Kind.LEFT;
        return new Critical(
                step.code(),
                moment.failure().incident(),
                moment.failure().text(),
                moment.named(),
                CriticalWords.standing(moment.standing()),
                moment.named() ? moment.rankLow() : null,
                moment.named() ? moment.rankHigh() : null,
                moment.loss(),
                moment.lossWithoutLeavers(),
                moment.share(),
                reach(step, moment),
                moment.left(),
                moment.effect(),
                moment.lowerBound(),
                moment.spoil(),
                moment.rareButSevere(),
                step.gradeMax() == 0 ? null : step.gradeMax(),
                ExpertFindings.grades(step),
                moment.moreAnswers().isPresent() ? (Long) moment.moreAnswers().getAsLong() : null,
                leaving ? "leaving" : "failures",
                isHidden(moment.share()) ? Status.SUPPRESSED : status(moment.standing()),
                words.why(moment, judgement(step)));
    }

    /// Share of journeys that live the moment, as the log counts them, or else as those who answered say.
    private @Nullable Double reach(Step step, CriticalMoment moment) {
        OptionalInt code = match.code(step.code());
        if (code.isPresent() && volumes.journeys() > 0) {
            return (double) volumes.journeys(code.getAsInt()) / volumes.journeys();
        }
        long told = moment.failed() + moment.kept();
        return told == 0 || words.answers() == 0 ? null : (Double) Math.min(1, (double) told / words.answers());
    }

    private static Status status(Standing standing) {
        return switch (standing) {
            case NAMED, NO_OWN_EFFECT, NOT_SEEN_YET, SET -> Status.OK;
            case TOO_FEW -> Status.INSUFFICIENT;
            case NOT_TOLD_APART -> Status.NOT_IDENTIFIED;
        };
    }

    private Critical beside(Step step, String basis, String standing, String why) {
        OptionalInt code = match.code(step.code());
        boolean counted = code.isPresent() && volumes.journeys() > 0;
        return new Critical(
                step.code(),
                null,
                "",
                false,
                standing,
                null,
                null,
                null,
                null,
                null,
                counted ? (Double) ((double) volumes.journeys(code.getAsInt()) / volumes.journeys()) : null,
                null,
                null,
                null,
                null,
                false,
                step.gradeMax() == 0 ? null : step.gradeMax(),
                ExpertFindings.grades(step),
                null,
                basis,
                Status.INSUFFICIENT,
                why);
    }

    /// What the experts say, with the reason of the worst grade, as half a sentence; "" when nobody judged the step.
    private String judgement(Step step) {
        return step.critical().stream()
                .filter(judgement -> judgement.grade() == step.gradeMax())
                .map(Judgement::reason)
                .map(text -> text.in(language))
                .findFirst()
                .map(reason -> (step.critical().size() == 1 ? "grade " : "grades ")
                        + ExpertFindings.told(ExpertFindings.grades(step)) + " of 3: "
                        + Objects.requireNonNull(reason))
                .orElse("");
    }
}
