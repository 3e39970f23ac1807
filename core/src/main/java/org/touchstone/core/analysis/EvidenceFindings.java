package org.touchstone.core.analysis;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.analysis.Findings.Critical;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.evidence.CaseBuilder;
import org.touchstone.core.evidence.Cell;
import org.touchstone.core.evidence.CriticalMoment;
import org.touchstone.core.evidence.CriticalMoments;
import org.touchstone.core.evidence.Evidence;
import org.touchstone.core.evidence.EvidenceReader;
import org.touchstone.core.evidence.Rules;
import org.touchstone.core.evidence.Slicing;
import org.touchstone.core.evidence.Watched;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.measure.Volumes;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Presence;
import org.touchstone.core.survey.Question;
import org.touchstone.core.survey.anonymity.Anonymity;

/// What answers and journeys together say: the evidence, read once.
final class EvidenceFindings {

    private static final double WEEK = 7;
    private static final int LATELY = 4;

    private final Cycle cycle;
    private final Answers answers;
    private final Evidence evidence;
    private final List<CriticalMoment> moments;
    private final CriticalWords words;
    private final Anonymity policy;
    private final long observedDay;

    EvidenceFindings(
            Cycle cycle,
            JourneyLog log,
            Service service,
            Answers answers,
            List<Watched> watched,
            Rules rules,
            Anonymity policy) {
        this.cycle = cycle;
        this.answers = answers;
        this.policy = policy;
        observedDay = log.observedThrough()
                .map(through -> through.atZone(log.zone()).toLocalDate().toEpochDay())
                .orElse(Long.MIN_VALUE);
        OptionalInt overall = EvidenceReader.overall(answers);
        evidence = EvidenceReader.read(
                log, answers, watched, Slicing.of(log, answers, service.branches(), log.zone()), overall);
        int size = evidence.cases().size();
        moments = size == 0
                ? List.of()
                : new AnonymousMoments(policy, size).of(CriticalMoments.of(evidence.cases(), rules));
        words = new CriticalWords(
                evidence.cases().points(),
                rules,
                size,
                Objects.requireNonNullElse(perWeek(), 0.0),
                moments.stream().filter(CriticalMoment::named).count());
    }

    Evidence evidence() {
        return evidence;
    }

    CriticalWords words() {
        return words;
    }

    List<Critical> critical(StepMatch match, Volumes volumes, String language) {
        return new CriticalFindings(cycle, match, volumes, language, words).read(moments, rated());
    }

    /// Codes of the moments that enough customers rate.
    private List<String> rated() {
        return IntStream.range(0, answers.questions().size())
                .filter(q -> answers.questions().get(q).asks() == Asks.RATING)
                .filter(q -> answers.count(q, Presence.GIVEN) > 0 && !policy.hides(answers.count(q, Presence.GIVEN)))
                .mapToObj(q -> answers.questions().get(q))
                .map(Question::moment)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /// Overall answers a week; null when their days are not known.
    @Nullable
    Double perWeek() {
        long[] days = evidence.cellOfCase().stream()
                .mapToLong(Cell::day)
                .filter(day -> day != CaseBuilder.NO_DAY)
                .sorted()
                .toArray();
        if (days.length < 2 || days[days.length - 1] == days[0]) {
            return null;
        }
        return days.length * WEEK / (days[days.length - 1] - days[0] + 1);
    }

    /// The same over the last four weeks; null when their days are not known.
    ///
    /// The weeks end with the last day observed: of the log, or of the answers where they came later.
    @Nullable
    Double perWeekLately() {
        long[] days = evidence.cellOfCase().stream()
                .mapToLong(Cell::day)
                .filter(day -> day != CaseBuilder.NO_DAY)
                .toArray();
        if (days.length == 0) {
            return null;
        }
        long last = Math.max(observedDay, java.util.Arrays.stream(days).max().orElse(observedDay));
        long late = java.util.Arrays.stream(days)
                .filter(day -> day > last - LATELY * (long) WEEK)
                .count();
        return (double) late / LATELY;
    }

    /// Share of journeys in which a moment failed: of what is named there, else of what costs most.
    @Nullable
    Estimate failure(String moment) {
        return moments.stream()
                .filter(one -> one.failure().moment().equals(moment) && isTold(one.share()))
                .min(Comparator.comparing((CriticalMoment one) -> !one.named())
                        .thenComparingDouble(
                                one -> -Objects.requireNonNullElse(one.loss().value(), -1e9)))
                .map(CriticalMoment::share)
                .orElse(null);
    }

    private static boolean isTold(Estimate share) {
        return share.present() || share.status() == Estimate.Status.SUPPRESSED;
    }

    /// End of observation of a log; the beginning of time for one without journeys.
    static Instant asOf(JourneyLog log) {
        return log.observedThrough().orElse(Instant.EPOCH);
    }
}
