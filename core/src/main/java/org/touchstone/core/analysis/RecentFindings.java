package org.touchstone.core.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.branch.Branches;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.evidence.CaseBuilder;
import org.touchstone.core.evidence.Cell;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.measure.Census;
import org.touchstone.core.measure.Promises;
import org.touchstone.core.measure.Volumes;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Mean;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Presence;
import org.touchstone.core.survey.Scale;
import org.touchstone.core.survey.anonymity.Anonymity;

/// The moments over the last months or weeks: what was lived, what was kept, and what was said as far as it may be
/// shown.
final class RecentFindings {

    private static final int PERIODS = 12;

    private final Cycle cycle;
    private final StepMatch match;
    private final Volumes volumes;
    private final StandardFindings standards;
    private final Answers answers;
    private final List<Cell> cells;
    private final Anonymity policy;
    private final @Nullable PeriodKey key;
    private final NavigableMap<Integer, Volumes> lived;
    private final NavigableMap<Integer, Promises> kept;
    private final Promises keptInAll;

    /// @param cells where each respondent is counted
    /// @param all the periods of the whole log
    RecentFindings(
            Cycle cycle,
            Census census,
            JourneyLog log,
            Volumes volumes,
            StepMatch match,
            @Nullable Branches branches,
            StandardFindings standards,
            PeriodFindings all,
            Answers answers,
            List<Cell> cells,
            Anonymity policy) {
        this.cycle = cycle;
        this.match = match;
        this.volumes = volumes;
        this.standards = standards;
        this.answers = answers;
        this.cells = cells;
        this.policy = policy;
        key = key(all, log, branches);
        keptInAll = all.kept().all();
        if (key == null || volumes.journeys() == 0) {
            lived = new java.util.TreeMap<>();
            kept = new java.util.TreeMap<>();
        } else {
            int places = log.vocabulary().branches().size();
            lived = census.take(Volumes.measure(match.size(), places).by(key.key()))
                    .cells();
            kept = census.take(Promises.measure(standards.promises()).by(key.key()))
                    .cells();
        }
    }

    /// Periods from the first to the last day on which anything was lived or said; null where there is no such day.
    private @Nullable PeriodKey key(PeriodFindings all, JourneyLog log, @Nullable Branches branches) {
        long[] days = LongStream.concat(
                        cells.stream().mapToLong(Cell::day).filter(day -> day != CaseBuilder.NO_DAY),
                        volumes.journeys() == 0
                                ? LongStream.empty()
                                : LongStream.of(
                                        all.first().toEpochDay(), all.last().toEpochDay()))
                .sorted()
                .toArray();
        return days.length == 0
                ? null
                : PeriodKey.recent(
                        LocalDate.ofEpochDay(days[0]),
                        LocalDate.ofEpochDay(days[days.length - 1]),
                        log.zone(),
                        branches,
                        log.vocabulary());
    }

    RecentFacts read() {
        if (key == null) {
            return RecentFacts.NONE;
        }
        List<LocalDate> starts = key.starts();
        int first = Math.max(0, starts.size() - PERIODS);
        var rows = new ArrayList<RecentFacts.Row>();
        for (Step step : cycle.steps()) {
            OptionalInt code = match.code(step.code());
            OptionalInt question = question(step.code());
            if (question.isPresent() || (code.isPresent() && volumes.encounters(code.getAsInt()) > 0)) {
                rows.add(row(step.code(), code, question, first));
            }
        }
        match.unknown().stream()
                .filter(code -> volumes.encounters(code) > 0)
                .forEach(code -> rows.add(row(match.name(code), OptionalInt.of(code), OptionalInt.empty(), first)));
        return new RecentFacts(key.unit().word(), starts.subList(first, starts.size()), rows);
    }

    /// The place of the first question that rates a moment.
    private OptionalInt question(String moment) {
        return answers.places(Asks.RATING)
                .filter(q -> moment.equals(answers.questions().get(q).moment()))
                .filter(q -> answers.count(q, Presence.GIVEN) > 0)
                .findFirst();
    }

    private RecentFacts.Row row(String moment, OptionalInt code, OptionalInt question, int first) {
        int periods = Objects.requireNonNull(key).starts().size();
        List<@Nullable Estimate> ratings = question.isEmpty()
                ? java.util.Collections.nCopies(periods, null)
                : ratings(question.getAsInt(), periods);
        Scale scale = question.isEmpty()
                ? Scale.ONE_TO_FIVE
                : answers.questions().get(question.getAsInt()).scale();
        return new RecentFacts.Row(
                moment,
                question.isEmpty() ? null : (Double) scale.min(),
                question.isEmpty() ? null : (Double) scale.max(),
                IntStream.range(first, periods)
                        .mapToObj(period ->
                                new RecentFacts.Cell(n(code, period), ratings.get(period), kept(code, period)))
                        .toList());
    }

    private long n(OptionalInt code, int period) {
        Volumes here = lived.get(period);
        return here == null || code.isEmpty() ? 0 : here.encounters(code.getAsInt());
    }

    private @Nullable Estimate kept(OptionalInt code, int period) {
        Promises here = kept.get(period);
        return here == null || code.isEmpty()
                ? null
                : match.step(code.getAsInt())
                        .flatMap(step -> standards.main(step, keptInAll, here))
                        .map(Findings.StandardKept::share)
                        .filter(share -> share.value() != null)
                        .orElse(null);
    }

    /// The mean of each period. All of them together are shown elsewhere, so one that is hidden takes a neighbour
    /// along.
    private List<@Nullable Estimate> ratings(int question, int periods) {
        Map<Integer, List<Integer>> members = new HashMap<>();
        for (int r = 0; r < answers.respondents(); r++) {
            if (answers.presence(r, question) == Presence.GIVEN) {
                long day = cells.get(r).day();
                int period = day == CaseBuilder.NO_DAY
                        ? periods
                        : Objects.requireNonNull(key).periodOf(day);
                members.computeIfAbsent(period, p -> new ArrayList<>()).add(r);
            }
        }
        long[] people = IntStream.rangeClosed(0, periods)
                .mapToLong(period -> members.getOrDefault(period, List.of()).size())
                .toArray();
        BitSet hidden = policy.hiddenOf(people);
        var means = new ArrayList<@Nullable Estimate>();
        for (int period = 0; period < periods; period++) {
            List<Integer> those = members.getOrDefault(period, List.of());
            Estimate mean = those.isEmpty() ? null : mean(question, those);
            means.add(mean == null || !hidden.get(period) ? mean : policy.hidden(mean));
        }
        return means;
    }

    private Estimate mean(int question, List<Integer> respondents) {
        Scale scale = answers.questions().get(question).scale();
        double[] values = respondents.stream()
                .mapToDouble(r -> answers.value(r, question))
                .map(points -> scale.higherIsBetter() ? points : scale.min() + scale.max() - points)
                .toArray();
        double[] weights = respondents.stream().mapToDouble(answers::weight).toArray();
        return Mean.weighted(values, weights);
    }
}
