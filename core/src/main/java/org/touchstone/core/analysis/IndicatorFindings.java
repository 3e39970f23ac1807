package org.touchstone.core.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.touchstone.core.cycle.Contact;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.evidence.Evidence;
import org.touchstone.core.evidence.Watched;
import org.touchstone.core.evidence.indicator.Indicator;
import org.touchstone.core.evidence.indicator.Indicator.Kind;
import org.touchstone.core.evidence.indicator.IndicatorReader;
import org.touchstone.core.evidence.indicator.IndicatorReader.Clocked;
import org.touchstone.core.evidence.indicator.IndicatorTable;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.survey.Answers;

/// What is followed over time and compared between places, read once.
final class IndicatorFindings {

    private final IndicatorTable table;
    private final Cycle cycle;
    private final IndicatorNames names;

    IndicatorFindings(
            Cycle cycle,
            JourneyLog log,
            Service service,
            Answers answers,
            Evidence evidence,
            List<Watched> watched,
            StepMatch match) {
        this.cycle = cycle;
        names = new IndicatorNames(cycle, service.language());
        table = IndicatorReader.read(log, answers, evidence, watched, clocked(match));
    }

    /// Staff take the time of steps with a person and of those behind the scenes; at others customers wait.
    private List<Clocked> clocked(StepMatch match) {
        var clocked = new ArrayList<Clocked>();
        for (Step step : cycle.steps()) {
            OptionalInt code = match.code(step.code());
            if (code.isPresent()) {
                boolean work = step.contact() == Contact.PERSON || !step.isMoment();
                clocked.add(new Clocked(code.getAsInt(), step.code(), work));
            }
        }
        return clocked;
    }

    IndicatorTable table() {
        return table;
    }

    IndicatorNames names() {
        return names;
    }

    /// Whether an indicator tells what became of a promise: a standard, or a step that staff owe, be it seen by the log
    /// or told by the customer.
    boolean isOfPromise(Indicator indicator) {
        return indicator.kind() == Kind.SEEN
                || (indicator.kind() == Kind.TOLD
                        && cycle.steps().stream()
                                .anyMatch(step -> step.promised() && step.code().equals(indicator.moment())));
    }

    /// Place of a moment in the service; the service as a whole comes last.
    int order(String moment) {
        for (int at = 0; at < cycle.steps().size(); at++) {
            if (cycle.steps().get(at).code().equals(moment)) {
                return at;
            }
        }
        return cycle.steps().size();
    }
}
