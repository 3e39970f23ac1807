package org.touchstone.core.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.touchstone.core.analysis.Findings.Moment;
import org.touchstone.core.analysis.Findings.Spread;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Judgement;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.measure.Promises;
import org.touchstone.core.measure.Volumes;

/// The moments one by one: those designed, in the order of the cycle, then those lived outside it, by frequency.
final class MomentFindings {

    private final Volumes volumes;
    private final Cycle cycle;
    private final StepMatch match;
    private final String language;
    private final Spreads durations;
    private final Spreads waits;

    MomentFindings(Volumes volumes, Cycle cycle, StepMatch match, String language, Spreads durations, Spreads waits) {
        this.volumes = volumes;
        this.cycle = cycle;
        this.match = match;
        this.language = language;
        this.durations = durations;
        this.waits = waits;
    }

    List<Moment> read(
            StandardFindings standards, Promises promises, AnswerFindings answers, EvidenceFindings evidence) {
        var moments = new ArrayList<Moment>();
        for (Step step : cycle.steps()) {
            moments.add(designed(step, standards, promises, answers, evidence));
        }
        match.unknown().stream()
                .filter(code -> volumes.encounters(code) > 0)
                .sorted(Comparator.comparingLong((Integer code) -> -volumes.encounters(code)))
                .forEach(code -> moments.add(undesigned(code)));
        return moments;
    }

    private Moment designed(
            Step step,
            StandardFindings standards,
            Promises promises,
            AnswerFindings answers,
            EvidenceFindings evidence) {
        OptionalInt code = match.code(step.code());
        long encounters = code.isPresent() ? volumes.encounters(code.getAsInt()) : 0;
        long journeys = code.isPresent() ? volumes.journeys(code.getAsInt()) : 0;
        Integer grade = step.gradeMax() == 0 ? null : step.gradeMax();
        return new Moment(
                step.code(),
                step.name().in(language),
                true,
                step.isMoment(),
                step.contact().name().toLowerCase(Locale.ROOT),
                step.seenBy().stream()
                        .map(witness -> witness.name().toLowerCase(Locale.ROOT))
                        .toList(),
                encounters,
                journeys,
                code.isPresent() && volumes.journeys() > 0 ? (Double) ((double) journeys / volumes.journeys()) : null,
                code.isPresent() ? durations.of(code.getAsInt()) : Spread.NONE,
                code.isPresent() ? waits.of(code.getAsInt()) : Spread.NONE,
                answers.rating(step.code()),
                evidence.failure(step.code()),
                standards
                        .main(step.code(), promises, promises)
                        .map(kept -> kept.share())
                        .orElse(null),
                grade,
                step.critical().stream()
                        .filter(judgement -> judgement.grade() == step.gradeMax())
                        .map(Judgement::reason)
                        .map(reason -> reason.in(language))
                        .findFirst()
                        .orElse(null));
    }

    private Moment undesigned(int code) {
        return new Moment(
                match.name(code),
                match.name(code),
                false,
                true,
                "none",
                List.of("log"),
                volumes.encounters(code),
                volumes.journeys(code),
                (double) volumes.journeys(code) / volumes.journeys(),
                durations.of(code),
                waits.of(code),
                null,
                null,
                null,
                null,
                null);
    }
}
