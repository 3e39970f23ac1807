package org.touchstone.core.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Route;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.statistics.Estimate;

/// All lived ways laid against a cycle: how well they fit, where they depart from it, what was owed and left out, and
/// which of them nobody designed. Immutable, and the same for the same journeys in whatever order.
///
/// Who finished is laid against the whole cycle. Who left, and who is still on the way, is laid against the beginning
/// of it: leaving is a place where customers are lost and no breach of the design, and an open journey is not one with
/// steps missing. Figures of fit count the journeys that are over. Fitness after van der Aalst, Adriansyah and van
/// Dongen (2012).
public final class Conformance {

    private final Route route;
    private final Aligner aligner;
    private final List<LivedWay> ways;
    private final List<Alignment> alignments = new ArrayList<>();
    private final List<List<Departure>> departures = new ArrayList<>();
    private final List<Deviation> deviations;
    private final List<OwedStep> owed;
    private final Fit fit;
    private long open;
    private long openFitting;

    private Conformance(Route route, Aligner aligner, List<LivedWay> ways) {
        this.route = route;
        this.aligner = aligner;
        this.ways = ways.stream().sorted().toList();
        List<Explanation> explanations = explain();
        deviations = findDeviations();
        owed = findOwed(explanations);
        fit = measure();
    }

    /// The ways against the cycle as its log sees it; every move costs 1.
    ///
    /// @param ways in any order, with moments by their numbers in a [Numbering] of the same cycle
    public static Conformance of(Cycle cycle, List<LivedWay> ways) {
        return of(cycle, Costs.unit(cycle.steps().size()), ways);
    }

    /// The ways against the cycle as its log sees it, with costs of their own.
    ///
    /// @throws IllegalArgumentException if the cycle is too large; ask [Automaton#statesOf] first
    public static Conformance of(Cycle cycle, Costs costs, List<LivedWay> ways) {
        return new Conformance(cycle.route(), Aligner.of(Automaton.of(cycle), costs), ways);
    }

    /// The ways, sorted by their moments, in whose order others name them by their place.
    public List<LivedWay> ways() {
        return ways;
    }

    /// The best explanation of a way, by its place.
    public Alignment alignment(int way) {
        return alignments.get(way);
    }

    /// The departures that a way shows, by its place; truncation among them.
    public List<Departure> departures(int way) {
        return departures.get(way);
    }

    /// Every departure that some journey shows, open ones included as far as they have gone; the most frequent first.
    public List<Deviation> deviations() {
        return deviations;
    }

    /// Every promised step that the log can see and what became of it, in the order of the steps.
    public List<OwedStep> owedSteps() {
        return owed;
    }

    /// Journeys that are over.
    public long journeys() {
        return fit.journeys();
    }

    /// Journeys that are over and fit: their cost is 0.
    public long fittingJourneys() {
        return fit.fitting();
    }

    /// Sum of the costs of the journeys that are over.
    public long totalCost() {
        return fit.cost();
    }

    /// Journeys not over yet.
    public long openJourneys() {
        return open;
    }

    /// Journeys not over yet that fit the cycle as far as they have gone.
    public long openFittingJourneys() {
        return openFitting;
    }

    /// Share of the journeys that are over whose cost is 0, with the Wilson interval.
    public Estimate fittingShare() {
        return fit.share();
    }

    /// Mean fitness of the journeys that are over, with the interval of a mean.
    public Estimate averageFitness() {
        return fit.average();
    }

    /// 1 − sum of costs / sum of worst costs over the journeys that are over, with the interval of a ratio.
    public Estimate logFitness() {
        return fit.log();
    }

    /// The ways nobody designed, as candidates for what the business has no system for; the most journeys first.
    public List<OffScript> offScript() {
        return new OffScriptSearch(ways, departures).found();
    }

    private List<Explanation> explain() {
        List<Explanation> explanations = new ArrayList<>();
        for (LivedWay way : ways) {
            Alignment alignment = alignment(way);
            var explanation = new Explanation(alignment);
            var all = new ArrayList<>(explanation.departures());
            if (way.ending() == Ending.LEFT && aligner.cost(way.shared()) > alignment.cost()) {
                all.add(Departure.of(Departure.Kind.TRUNCATED, explanation.lastLived()));
            }
            alignments.add(alignment);
            explanations.add(explanation);
            departures.add(List.copyOf(all));
        }
        return explanations;
    }

    /// Ways with the same moments are neighbours, so the last explanation often is the next one too.
    private Alignment alignment(LivedWay way) {
        boolean whole = way.ending() == Ending.FINISHED;
        if (!alignments.isEmpty()) {
            Alignment last = alignments.getLast();
            LivedWay before = ways.get(alignments.size() - 1);
            if (last.isWhole() == whole && Arrays.equals(before.shared(), way.shared())) {
                return last;
            }
        }
        return whole ? aligner.align(way.shared()) : aligner.alignPrefix(way.shared());
    }

    private List<Deviation> findDeviations() {
        var showing = new TreeMap<Departure, BitSet>();
        for (int way = 0; way < ways.size(); way++) {
            for (Departure departure : departures.get(way)) {
                showing.computeIfAbsent(departure, key -> new BitSet()).set(way);
            }
        }
        var found = new ArrayList<Deviation>();
        showing.forEach((departure, shown) -> found.add(new Deviation(departure, journeys(shown), shown)));
        found.sort(Comparator.comparingLong((Deviation deviation) -> -deviation.journeys())
                .thenComparing(Deviation::departure));
        return List.copyOf(found);
    }

    private long journeys(BitSet some) {
        return some.stream().mapToLong(way -> ways.get(way).journeys()).sum();
    }

    private List<OwedStep> findOwed(List<Explanation> explanations) {
        boolean leaversAreTold = ways.stream().anyMatch(way -> way.ending() == Ending.LEFT);
        return Duty.of(route, aligner.automaton()).stream()
                .map(duty -> owed(duty, explanations, leaversAreTold))
                .toList();
    }

    private OwedStep owed(Duty duty, List<Explanation> explanations, boolean leaversAreTold) {
        var journeys = new EnumMap<Duty.Outcome, Long>(Duty.Outcome.class);
        var broken = new BitSet();
        for (int way = 0; way < ways.size(); way++) {
            Duty.Outcome outcome =
                    duty.outcome(ways.get(way), alignments.get(way), explanations.get(way), leaversAreTold);
            journeys.merge(outcome, ways.get(way).journeys(), Long::sum);
            broken.set(way, outcome == Duty.Outcome.BROKEN);
        }
        return new OwedStep(
                duty.step(),
                journeys.getOrDefault(Duty.Outcome.KEPT, 0L),
                journeys.getOrDefault(Duty.Outcome.BROKEN, 0L),
                journeys.getOrDefault(Duty.Outcome.UNDECIDED, 0L),
                broken);
    }

    private Fit measure() {
        var over = new Fit();
        for (int way = 0; way < ways.size(); way++) {
            LivedWay lived = ways.get(way);
            if (lived.isOver()) {
                over.add(alignments.get(way), lived.journeys());
            } else {
                open += lived.journeys();
                openFitting += alignments.get(way).cost() == 0 ? lived.journeys() : 0;
            }
        }
        return over;
    }
}
