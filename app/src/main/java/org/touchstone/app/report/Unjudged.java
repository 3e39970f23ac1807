package org.touchstone.app.report;

import java.util.List;
import java.util.regex.Pattern;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Critical;
import org.touchstone.core.analysis.Findings.Moment;

/// Findings without what experts hold of the moments, for those who have yet to judge alone.
final class Unjudged {

    /// From here on a sentence about a failure tells of experts.
    private static final Pattern OF_EXPERTS =
            Pattern.compile("(?s) (?:Experts: |Experts judge |Nobody had judged it |Too rare to compute; experts ).*$");

    private Unjudged() {}

    static Findings of(Findings all) {
        return new Findings(
                all.cycle(),
                all.data(),
                all.answers(),
                all.journeySeconds(),
                all.moments().stream().map(Unjudged::moment).toList(),
                all.flows(),
                all.variants(),
                all.conformance(),
                all.standards(),
                all.abandonment(),
                all.periods(),
                all.branches(),
                all.critical().stream()
                        .filter(one -> !one.basis().equals("judged"))
                        .map(Unjudged::critical)
                        .toList(),
                null,
                all.trends(),
                all.places(),
                all.priorities(),
                all.description(),
                all.timings());
    }

    private static Moment moment(Moment one) {
        return new Moment(
                one.code(),
                one.name(),
                one.designed(),
                one.moment(),
                one.contact(),
                one.seenBy(),
                one.encounters(),
                one.journeys(),
                one.reach(),
                one.durationSeconds(),
                one.waitBeforeSeconds(),
                one.rating(),
                one.failure(),
                one.kept(),
                null,
                null);
    }

    private static Critical critical(Critical one) {
        return new Critical(
                one.moment(),
                one.incident(),
                one.what(),
                one.named(),
                one.standing(),
                one.rankLow(),
                one.rankHigh(),
                one.loss(),
                one.lossWithoutLeavers(),
                one.failure(),
                one.reach(),
                one.left(),
                one.effect(),
                one.lowerBound(),
                one.spoil(),
                one.rareButSevere(),
                null,
                List.of(),
                one.moreAnswers(),
                one.basis(),
                one.status(),
                OF_EXPERTS.matcher(one.why()).replaceFirst(""));
    }
}
