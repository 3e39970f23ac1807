package org.touchstone.app.findings;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.cycle.CycleVersion;
import org.touchstone.app.cycle.Cycles;
import org.touchstone.core.analysis.Analysis;
import org.touchstone.core.analysis.AnswerFacts;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Origin;
import org.touchstone.core.analysis.Said;
import org.touchstone.core.analysis.Selection;
import org.touchstone.core.analysis.Service;
import org.touchstone.core.branch.Branches;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.survey.anonymity.Anonymity;

/// Makes the findings of a look from the log and the basis of now.
///
/// @param origin tells what became of the rows of the whole log
record Reckoning(Supplier<JourneyLog> log, Supplier<Origin> origin, Basis.Source basis, Cycles cycles, Clock clock) {

    /// Whether it knows all that is known now.
    boolean isCurrent(Outcome outcome) {
        return outcome.seq() == log.get().seq()
                && outcome.version().equals(basis.now().version());
    }

    /// Makes them, however long it takes.
    Outcome of(Look look) {
        JourneyLog all = log.get();
        Basis held = basis.now();
        Branches known = held.service().branches();
        JourneyLog journeys = look.chosen().of(all, known);
        Said said = said(look, held, all);
        if (journeys.journeys() == 0 && !said.present()) {
            return new Outcome.Nothing(all.seq(), held.version(), guilty(look, held, all));
        }
        boolean everything = look.chosen().equals(Selection.ALL);
        Findings made = Analysis.of(
                journeys,
                everything ? origin.get() : Basis.rows(journeys.encounters()),
                narrowed(version(held.service(), look.version()), look.chosen().branches()),
                said);
        Findings told = look.isWhole() ? made : withoutSlices(made);
        return new Outcome.Found(new Kept(told, all.seq(), held.version(), clock.instant()));
    }

    /// What was said in the branches that may be seen; of that, with a filter, what may be shown whatever else is
    /// chosen.
    private static Said said(Look look, Basis held, JourneyLog all) {
        Branches known = held.service().branches();
        Said seen = look.seen().of(held.said(), all, known);
        return look.filter().equals(Selection.ALL) ? seen : look.chosen().guarded(seen, all, known, Anonymity.DEFAULT);
    }

    private static Set<Narrowing> guilty(Look look, Basis held, JourneyLog all) {
        Branches known = held.service().branches();
        JourneyLog seen = look.seen().of(all, known);
        return Narrowing.of(look.filter()).entrySet().stream()
                .filter(part -> part.getValue().of(seen, known).journeys() == 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// The service as it was designed in another version.
    private Service version(Service held, int number) {
        Cycle cycle = held.cycle();
        return cycle == null || number == 0
                ? held
                : cycles.find(cycle.code())
                        .flatMap(kept -> kept.version(number))
                        .filter(CycleVersion::isPublished)
                        .map(one -> new Service(one.cycle(), held.branches(), held.language()))
                        .orElse(held);
    }

    /// The service as if it had no other branches: not even their silence is told.
    private static Service narrowed(Service service, @Nullable Set<String> branches) {
        Branches all = service.branches();
        return all == null || branches == null
                ? service
                : new Service(
                        service.cycle(),
                        new Branches(
                                all.areas(),
                                all.branches().stream()
                                        .filter(branch -> branches.contains(branch.code()))
                                        .toList(),
                                all.dayparts()),
                        service.language());
    }

    /// A filter can ask for each slice itself, and then sees what may be shown beside all other filters.
    private static Findings withoutSlices(Findings all) {
        AnswerFacts said = all.answers();
        return said == null ? all : with(all, withoutSlices(said));
    }

    private static AnswerFacts withoutSlices(AnswerFacts said) {
        return new AnswerFacts(
                said.rows(),
                said.used(),
                said.duplicates(),
                said.quarantined(),
                said.respondents(),
                said.linked(),
                said.strayed(),
                said.perWeek(),
                said.perWeekLately(),
                said.overallQuestion(),
                said.lowest(),
                said.highest(),
                said.effectMin(),
                said.scores(),
                List.of(),
                said.quality(),
                said.notes());
    }

    private static Findings with(Findings all, AnswerFacts said) {
        return new Findings(
                all.cycle(),
                all.data(),
                said,
                all.journeySeconds(),
                all.moments(),
                all.flows(),
                all.variants(),
                all.conformance(),
                all.standards(),
                all.abandonment(),
                all.periods(),
                all.branches(),
                all.critical(),
                all.experts(),
                all.trends(),
                all.places(),
                all.priorities(),
                all.description(),
                all.timings());
    }
}
