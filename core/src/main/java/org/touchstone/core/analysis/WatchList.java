package org.touchstone.core.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.touchstone.core.cycle.Contact;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Incident;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.cycle.Witness;
import org.touchstone.core.evidence.Failure;
import org.touchstone.core.evidence.Failure.Kind;
import org.touchstone.core.evidence.LogRule;
import org.touchstone.core.evidence.Watched;
import org.touchstone.core.measure.Promise;
import org.touchstone.core.measure.Volumes;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Question;

/// Everything that can go wrong in a service and that something recorded tells of, in the order of the cycle: promises
/// about time broken, promised steps left out, customers handed on, facts that customers tell, and leaving.
final class WatchList {

    /// The item of a question that asks whether a failure was put right.
    private static final String RECOVERY = "recovery";

    private final Cycle cycle;
    private final String language;
    private final StepMatch match;
    private final StandardFindings standards;
    private final Volumes volumes;
    private final Answers answers;
    private final LaidWays laid;
    private final Instant asOf;
    private final List<Watched> watched = new ArrayList<>();

    WatchList(
            Cycle cycle,
            String language,
            StepMatch match,
            StandardFindings standards,
            Volumes volumes,
            Answers answers,
            LaidWays laid,
            Instant asOf) {
        this.cycle = cycle;
        this.language = language;
        this.match = match;
        this.standards = standards;
        this.volumes = volumes;
        this.answers = answers;
        this.laid = laid;
        this.asOf = asOf;
    }

    /// What is watched for.
    List<Watched> read() {
        for (Step step : cycle.steps()) {
            boolean leaversCounted = addTimes(step);
            addLeftOut(step);
            addHandedOn(step);
            addFacts(step);
            if (!leaversCounted) {
                addLeaving(step);
            }
        }
        return List.copyOf(watched);
    }

    /// All promises about time made at the step are one failure; who leaves during it is counted with it.
    private boolean addTimes(Step step) {
        List<Promise> promises = standards.timesAt(step.code());
        OptionalInt code = match.code(step.code());
        if (promises.isEmpty() || code.isEmpty()) {
            return false;
        }
        boolean lasts = promises.stream().anyMatch(Promise.Lasts.class::isInstance);
        boolean leavers = lasts && volumes.left(code.getAsInt()) > 0;
        String text = standards.brokenText(step.code());
        watched.add(new Watched.InLog(
                failure(step, null, Kind.OVER_LIMIT, text),
                LogRule.broken(promises, asOf),
                leavers ? code.getAsInt() : -1));
        return leavers;
    }

    private void addLeftOut(Step step) {
        if (step.promised() && step.isSeenBy(Witness.LOG)) {
            laid.leftOut(step.code())
                    .ifPresent(rule ->
                            watched.add(new Watched.InLog(failure(step, null, Kind.LEFT_OUT, "left out"), rule, -1)));
        }
    }

    private void addHandedOn(Step step) {
        OptionalInt code = match.code(step.code());
        if (step.contact() == Contact.PERSON && code.isPresent()) {
            watched.add(new Watched.InLog(
                    failure(step, null, Kind.HANDED_ON, "handed on to somebody else"),
                    LogRule.handedOn(code.getAsInt()),
                    -1));
        }
    }

    private void addFacts(Step step) {
        IntStream.range(0, answers.questions().size())
                .filter(q -> isFactAt(answers.questions().get(q), step))
                .forEach(q -> watched.add(
                        new Watched.InAnswers(fact(step, answers.questions().get(q)), q)));
    }

    /// Whether something was put right is no failure of its own: it is asked only where one happened.
    private static boolean isFactAt(Question question, Step step) {
        return question.asks() == Asks.FACT
                && step.code().equals(question.moment())
                && !RECOVERY.equals(question.item());
    }

    private Failure fact(Step step, Question question) {
        String code = question.incident() == null ? question.code() : question.incident();
        String text = step.goesWrong().stream()
                .filter(incident -> incident.code().equals(code))
                .map(Incident::text)
                .map(known -> known.in(language))
                .findFirst()
                .orElseGet(() -> question.text() == null
                        ? question.code()
                        : Objects.requireNonNull(question.text()).in(language));
        return failure(step, code, Kind.FACT, text);
    }

    private void addLeaving(Step step) {
        OptionalInt code = match.code(step.code());
        if (code.isPresent() && volumes.left(code.getAsInt()) > 0) {
            watched.add(new Watched.Leaving(failure(step, null, Kind.LEFT, "left before the goal"), code.getAsInt()));
        }
    }

    private static Failure failure(
            Step step, @org.jspecify.annotations.Nullable String incident, Kind kind, String text) {
        return new Failure(step.code(), incident, kind, text, step.gradeMax());
    }
}
