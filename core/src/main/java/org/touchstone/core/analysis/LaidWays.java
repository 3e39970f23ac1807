package org.touchstone.core.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.analysis.Findings.Departed;
import org.touchstone.core.analysis.Findings.Deviation;
import org.touchstone.core.analysis.Findings.Undesigned;
import org.touchstone.core.conformance.Automaton;
import org.touchstone.core.conformance.Conformance;
import org.touchstone.core.conformance.Departure;
import org.touchstone.core.conformance.LivedWays;
import org.touchstone.core.conformance.Numbering;
import org.touchstone.core.conformance.OffScript;
import org.touchstone.core.conformance.OwedStep;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.evidence.Lived;
import org.touchstone.core.evidence.LogRule;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Part;

/// The ways of a log laid against a designed cycle. A cycle drafted from the log is not laid against it: it would only
/// find itself again.
final class LaidWays {

    private static final int DEVIATIONS_MAX = 100;
    private static final int UNDESIGNED_MAX = 10;
    private static final int MOMENTS_MAX = 60;

    private final @Nullable Laid laid;

    private record Laid(Numbering numbering, LivedWays ways, Conformance conformance) {}

    private LaidWays(@Nullable Laid laid) {
        this.laid = laid;
    }

    /// Nothing is laid against anything where the cycle was drafted, nobody came, or its any-order groups have more
    /// orders than can be followed.
    static LaidWays of(Cycle cycle, boolean drafted, JourneyLog log, StepMatch match, long journeys) {
        if (drafted || journeys == 0 || Automaton.statesOf(cycle.route()) > Automaton.MOST_STATES) {
            return new LaidWays(null);
        }
        Numbering numbering = Numbering.of(cycle, match::code, log.vocabulary().moments());
        LivedWays ways = LivedWays.of(log, numbering);
        return new LaidWays(new Laid(numbering, ways, Conformance.of(cycle, ways.ways())));
    }

    /// Tells whether a journey left out a promised step that was due; empty for a step that is not owed or not seen.
    Optional<LogRule> leftOut(String step) {
        if (laid == null) {
            return Optional.empty();
        }
        Laid against = laid;
        return against.conformance().owedSteps().stream()
                .filter(owed -> against.numbering().name(owed.step()).equals(step))
                .findFirst()
                .map(owed -> (part, journey) -> lived(against, owed, part, journey));
    }

    private static Lived lived(Laid laid, OwedStep owed, Part part, int journey) {
        int way = laid.ways().find(part, journey, laid.numbering());
        if (way >= 0 && owed.breaks(way)) {
            return Lived.FAILED;
        }
        for (int row = part.first(journey); row < part.first(journey + 1); row++) {
            if (laid.numbering().number(part.moment(row)) == owed.step()) {
                return Lived.KEPT;
            }
        }
        return Lived.NOT_LIVED;
    }

    /// What was found; null where nothing was laid against the cycle.
    Findings.@Nullable Conformance read() {
        if (laid == null) {
            return null;
        }
        Conformance found = laid.conformance();
        return new Findings.Conformance(
                found.journeys(),
                found.fittingJourneys(),
                found.fittingShare(),
                found.averageFitness().value(),
                found.logFitness().value(),
                found.openJourneys(),
                found.openFittingJourneys(),
                found.deviations().stream()
                        .limit(DEVIATIONS_MAX)
                        .map(one -> deviation(laid.numbering(), one))
                        .toList(),
                found.owedSteps().stream()
                        .map(owed -> new Findings.Owed(
                                laid.numbering().name(owed.step()), owed.owed(), owed.broken(), owed.brokenShare()))
                        .toList(),
                found.offScript().stream()
                        .limit(UNDESIGNED_MAX)
                        .map(one -> undesigned(laid.numbering(), one))
                        .toList());
    }

    private static Deviation deviation(Numbering names, org.touchstone.core.conformance.Deviation one) {
        Departure departure = one.departure();
        return new Deviation(
                kind(departure.kind()), names.name(departure.moment()), by(names, departure), one.journeys());
    }

    private static @Nullable String by(Numbering names, Departure departure) {
        return departure.by() == Departure.NONE ? null : names.name(departure.by());
    }

    private static String kind(Departure.Kind kind) {
        return switch (kind) {
            case SKIPPED -> "skipped";
            case INSERTED -> "inserted";
            case SWAPPED -> "swapped";
            case REPEATED -> "repeated";
            case REPLACED -> "replaced";
            case TRUNCATED -> "truncated";
        };
    }

    private static Undesigned undesigned(Numbering names, OffScript one) {
        int[] moments = one.example().moments();
        List<String> example =
                IntStream.of(moments).limit(MOMENTS_MAX).mapToObj(names::name).toList();
        List<Departed> departures = one.departures().stream()
                .map(departure ->
                        new Departed(kind(departure.kind()), names.name(departure.moment()), by(names, departure)))
                .toList();
        return new Undesigned(
                departures,
                one.journeys(),
                one.share(),
                one.handedOn(),
                one.goalMetShare(),
                example,
                one.sentence(names));
    }
}
