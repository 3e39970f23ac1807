package org.touchstone.core.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.analysis.AnswerFacts.Score;
import org.touchstone.core.branch.Branches;
import org.touchstone.core.evidence.EvidenceReader;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Presence;
import org.touchstone.core.survey.Question;
import org.touchstone.core.survey.Scale;
import org.touchstone.core.survey.anonymity.Anonymity;
import org.touchstone.core.survey.anonymity.Bar;
import org.touchstone.core.survey.score.AnswerCounts;
import org.touchstone.core.survey.score.NetPromoter;
import org.touchstone.core.survey.score.Satisfaction;

/// The scores of what customers said, as far as the rule of anonymity lets them be shown.
final class AnswerFindings {

    private static final int POINTS_MAX = 101;
    private static final double TOP = 0.4;

    private final Said said;
    private final Answers answers;
    private final EvidenceFindings evidence;
    private final @Nullable Branches branches;
    private final Anonymity policy;

    AnswerFindings(Said said, EvidenceFindings evidence, @Nullable Branches branches, Anonymity policy) {
        this.said = said;
        this.answers = said.answers();
        this.evidence = evidence;
        this.branches = branches;
        this.policy = policy;
    }

    /// What was said; null when nobody was asked.
    @Nullable
    AnswerFacts read() {
        if (!said.present()) {
            return null;
        }
        OptionalInt overall = EvidenceReader.overall(answers);
        CriticalWords words = evidence.words();
        return new AnswerFacts(
                said.rows(),
                said.used(),
                said.duplicates(),
                said.quarantined(),
                answers.respondents(),
                evidence.evidence().linked(),
                evidence.evidence().strayed(),
                evidence.perWeek(),
                evidence.perWeekLately(),
                overall.isEmpty()
                        ? null
                        : answers.questions().get(overall.getAsInt()).code(),
                words.points().lowest(),
                words.points().highest(),
                words.points().ofFive(words.rules().effectMin()),
                IntStream.range(0, answers.questions().size())
                        .filter(this::isScored)
                        .mapToObj(this::score)
                        .toList(),
                overall.isEmpty()
                        ? List.of()
                        : new AnswerSlices(evidence.evidence(), answers, overall.getAsInt(), branches, policy).read(),
                new QualityFindings(answers, policy).read(),
                said.notes());
    }

    /// Mean rating of a moment in points of its scale; null where it is not rated.
    @Nullable
    Estimate rating(String moment) {
        return IntStream.range(0, answers.questions().size())
                .filter(q -> answers.questions().get(q).asks() == Asks.RATING)
                .filter(q -> moment.equals(answers.questions().get(q).moment()))
                .filter(this::isScored)
                .mapToObj(q -> score(q).mean())
                .findFirst()
                .orElse(null);
    }

    private boolean isScored(int question) {
        Question asked = answers.questions().get(question);
        boolean scored = switch (asked.asks()) {
            case OVERALL, RATING, RECOMMEND, EFFORT, RETURN, IMPORTANCE, EXPECTATION, PERCEPTION -> true;
            case GOAL, FACT, KANO_PRESENT, KANO_ABSENT, COMMENT -> false;
        };
        Scale scale = asked.scale();
        boolean whole = Math.rint(scale.min()) == scale.min() && Math.rint(scale.max()) == scale.max();
        return scored && whole && scale.max() - scale.min() < POINTS_MAX;
    }

    private Score score(int question) {
        Question asked = answers.questions().get(question);
        AnswerCounts counts = counts(question, asked.scale());
        int boxes = (int) Math.max(1, Math.round(TOP * counts.points()));
        boolean recommends = asked.asks() == Asks.RECOMMEND && counts.lowest() == 0 && counts.highest() == 10;
        boolean hidden = policy.hides(counts.respondents());
        return new Score(
                asked.code(),
                asked.asks().word(),
                asked.moment(),
                asked.scale().min(),
                asked.scale().max(),
                asked.scale().higherIsBetter(),
                hidden ? null : (Long) count(question, Presence.GIVEN),
                hidden ? null : (Long) count(question, Presence.NOT_VISITED),
                hidden ? null : (Long) count(question, Presence.NOT_ASKED),
                hidden ? null : (Long) count(question, Presence.NOT_ANSWERED),
                bars(question, asked.scale()),
                policy.shown(Satisfaction.mean(counts), counts.respondents()),
                policy.shown(Satisfaction.topBoxes(counts, Math.min(boxes, counts.points() - 1)), counts.respondents()),
                recommends ? policy.shown(NetPromoter.of(counts).score(), counts.respondents()) : null);
    }

    private long count(int question, Presence presence) {
        return answers.count(question, presence);
    }

    private List<Bar> bars(int question, Scale scale) {
        long[] people = new long[(int) (scale.max() - scale.min()) + 1];
        given(question).forEach(r -> people[(int) Math.round(answers.value(r, question) - scale.min())]++);
        return policy.bars((int) scale.min(), people);
    }

    private IntStream given(int question) {
        return IntStream.range(0, answers.respondents()).filter(r -> answers.presence(r, question) == Presence.GIVEN);
    }

    private AnswerCounts counts(int question, Scale scale) {
        int[] given = given(question).toArray();
        int[] points = Arrays.stream(given)
                .map(r -> (int) Math.round(answers.value(r, question)))
                .toArray();
        double[] weights =
                Arrays.stream(given).mapToDouble(r -> answers.weight(r)).toArray();
        AnswerCounts counts = AnswerCounts.weighted((int) scale.min(), (int) scale.max(), points, weights);
        return scale.higherIsBetter() ? counts : counts.reversed();
    }
}
