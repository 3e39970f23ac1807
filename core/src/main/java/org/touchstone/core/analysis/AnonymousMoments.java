package org.touchstone.core.analysis;

import java.util.List;
import java.util.OptionalLong;
import org.touchstone.core.evidence.CriticalMoment;
import org.touchstone.core.evidence.Failure;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.survey.anonymity.Anonymity;

/// Takes out of the evidence what would tell what a few customers said. What a log recorded of all customers stays: it
/// is no answer.
final class AnonymousMoments {

    private final Anonymity policy;
    private final long answers;

    /// @param answers overall answers that the evidence rests on
    AnonymousMoments(Anonymity policy, long answers) {
        this.policy = policy;
        this.answers = answers;
    }

    List<CriticalMoment> of(List<CriticalMoment> moments) {
        return moments.stream().map(this::of).toList();
    }

    private CriticalMoment of(CriticalMoment moment) {
        boolean told = moment.failure().kind() == Failure.Kind.FACT;
        boolean few = told && policy.hides(moment.failed() + moment.kept());
        return few || policy.hides(answers) ? hidden(moment, told) : moment;
    }

    /// That an expert holds it fatal is no answer, and stays.
    private CriticalMoment hidden(CriticalMoment moment, boolean told) {
        boolean fatal = moment.failure().grade() == 3 && told;
        Estimate share = told ? policy.hidden(moment.share()) : moment.share();
        return new CriticalMoment(
                moment.failure(),
                moment.standing(),
                share,
                moment.left(),
                policy.hidden(moment.effect()),
                null,
                policy.hidden(moment.loss()),
                policy.hidden(moment.lossWithoutLeavers()),
                policy.hidden(moment.spoil()),
                moment.rankLow(),
                moment.rankHigh(),
                0,
                0,
                fatal || moment.rareButSevere(),
                OptionalLong.empty());
    }
}
