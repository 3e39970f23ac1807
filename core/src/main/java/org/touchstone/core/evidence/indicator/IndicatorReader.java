package org.touchstone.core.evidence.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.evidence.Cell;
import org.touchstone.core.evidence.Evidence;
import org.touchstone.core.evidence.Failure;
import org.touchstone.core.evidence.FailureCensus;
import org.touchstone.core.evidence.Watched;
import org.touchstone.core.evidence.indicator.Indicator.Kind;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.journey.Part;
import org.touchstone.core.journey.Slice;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Presence;
import org.touchstone.core.survey.Question;
import org.touchstone.core.survey.Scale;

/// Lays out the table of indicators from the evidence, from the times in a log and from the answers.
///
/// Reads the log once, on all cores. What never occurs is no indicator.
public final class IndicatorReader {

    /// A moment that the log times.
    ///
    /// @param code in the log
    /// @param work whether staff take the time; otherwise the customer waits
    public record Clocked(int code, String moment, boolean work) {}

    /// Where an indicator's numbers come from.
    private sealed interface Origin {
        record Rule(int failure) implements Origin {}

        record Leaving(int failure) implements Origin {}

        record Fact(int question) implements Origin {}

        record Points(int question) implements Origin {}

        record Times(int code) implements Origin {}
    }

    private final Answers answers;
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();

    private IndicatorReader(Answers answers) {
        this.answers = answers;
    }

    /// Reads the table.
    ///
    /// @param watched the failures that the evidence was read with
    /// @param clocked moments that the log times, in the order of the service
    public static IndicatorTable read(
            JourneyLog log, Answers answers, Evidence evidence, List<Watched> watched, List<Clocked> clocked) {
        var reader = new IndicatorReader(answers);
        reader.list(watched, clocked);
        IndicatorCounts counts = log.slices().parallelStream()
                .map(slice -> reader.times(slice, evidence))
                .reduce(new IndicatorCounts(reader.indicators), IndicatorCounts::plus);
        reader.census(evidence.census(), counts);
        reader.answered(evidence, counts);
        return counts.table(evidence.slicing());
    }

    private void list(List<Watched> watched, List<Clocked> clocked) {
        for (int f = 0; f < watched.size(); f++) {
            Failure failure = watched.get(f).failure();
            switch (watched.get(f)) {
                case Watched.InLog log -> {
                    boolean leavers = log.leftAt() >= 0;
                    String text = failure.text() + (leavers ? ", or left" : "");
                    add(Kind.SEEN, failure, text, new Origin.Rule(f));
                    if (leavers) {
                        add(Kind.LEFT, failure, "", new Origin.Leaving(f));
                    }
                }
                case Watched.InAnswers asked ->
                    add(Kind.TOLD, failure, failure.text(), new Origin.Fact(asked.question()));
                case Watched.Leaving leaving -> add(Kind.LEFT, failure, "", new Origin.Leaving(f));
            }
        }
        for (Clocked one : clocked) {
            add(one.work() ? Kind.WORK : Kind.WAIT, one.moment(), null, "", new Origin.Times(one.code()));
        }
        for (int q = 0; q < answers.questions().size(); q++) {
            Question question = answers.questions().get(q);
            if (question.asks() == Asks.RATING && question.item() == null) {
                String moment = Objects.requireNonNull(question.moment());
                add(Kind.RATING, moment, null, "", new Origin.Points(q));
            } else if (question.asks() == Asks.OVERALL) {
                add(Kind.OVERALL, "", null, "", new Origin.Points(q));
            }
        }
    }

    private void add(Kind kind, Failure failure, String text, Origin origin) {
        add(kind, failure.moment(), kind == Kind.LEFT ? null : failure.incident(), text, origin);
    }

    private void add(Kind kind, String moment, @Nullable String incident, String text, Origin origin) {
        var indicator = new Indicator(kind, moment, incident, text);
        if (indicators.stream().noneMatch(other -> other.id().equals(indicator.id()))) {
            indicators.add(indicator);
            origins.add(origin);
        }
    }

    private IndicatorCounts times(Slice slice, Evidence evidence) {
        int[] indicatorOf = indicatorOfCode();
        Part part = slice.part();
        var counts = new IndicatorCounts(indicators);
        for (int j = slice.journeys().next(0); j >= 0; j = slice.journeys().next(j + 1)) {
            IndicatorCounts.Row row = counts.in(evidence.slicing().of(part, j)).journeys(1);
            for (int e = part.first(j); e < part.first(j + 1); e++) {
                int moment = part.moment(e);
                int indicator = moment < indicatorOf.length ? indicatorOf[moment] - 1 : -1;
                if (indicator >= 0 && part.timed(e) && !part.backdated(e)) {
                    row.add(indicator, 1, Math.log1p((double) part.lasted(e) / Micros.SECOND));
                }
            }
        }
        return counts;
    }

    /// One more than the indicator that times the moment; 0 where none does.
    private int[] indicatorOfCode() {
        int most = 0;
        for (Origin origin : origins) {
            most = origin instanceof Origin.Times times ? Math.max(most, times.code()) : most;
        }
        int[] indicatorOf = new int[most + 1];
        for (int i = 0; i < origins.size(); i++) {
            if (origins.get(i) instanceof Origin.Times times) {
                indicatorOf[times.code()] = i + 1;
            }
        }
        return indicatorOf;
    }

    private void census(FailureCensus census, IndicatorCounts counts) {
        for (Cell cell : census.cells()) {
            IndicatorCounts.Row row = counts.in(cell);
            for (int i = 0; i < origins.size(); i++) {
                switch (origins.get(i)) {
                    case Origin.Rule rule -> {
                        // who left did not get what was promised
                        long left = census.left(cell, rule.failure());
                        long failed = census.failed(cell, rule.failure()) + left;
                        row.add(i, census.told(cell, rule.failure()) + left, (double) failed);
                    }
                    case Origin.Leaving leaving ->
                        row.add(i, census.journeys(cell), (double) census.left(cell, leaving.failure()));
                    case Origin.Fact fact -> {}
                    case Origin.Points points -> {}
                    case Origin.Times times -> {}
                }
            }
        }
    }

    private void answered(Evidence evidence, IndicatorCounts counts) {
        for (int r = 0; r < answers.respondents(); r++) {
            IndicatorCounts.Row row = counts.in(evidence.cellOfRespondent().get(r));
            for (int i = 0; i < origins.size(); i++) {
                switch (origins.get(i)) {
                    case Origin.Fact fact -> answer(row, i, r, fact.question());
                    case Origin.Points points -> answer(row, i, r, points.question());
                    case Origin.Rule rule -> {}
                    case Origin.Leaving leaving -> {}
                    case Origin.Times times -> {}
                }
            }
        }
    }

    private void answer(IndicatorCounts.Row row, int indicator, int respondent, int question) {
        if (answers.presence(respondent, question) == Presence.GIVEN) {
            double value = answers.value(respondent, question);
            Scale scale = answers.questions().get(question).scale();
            boolean isFact = indicators.get(indicator).kind() == Kind.TOLD;
            double better = scale.higherIsBetter() ? value : scale.min() + scale.max() - value;
            row.add(indicator, 1, isFact ? Math.min(1, value) : better);
        }
    }
}
