package org.touchstone.core.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Route;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.cycle.Text;
import org.touchstone.core.cycle.Witness;
import org.touchstone.core.journey.Dictionary;
import org.touchstone.core.measure.Way;
import org.touchstone.core.measure.Ways;

/// Drafts a cycle from the most frequent ways: a first sheet for the team to mend, not a claim.
///
/// The moments of the ways that together make up four journeys in five, and every moment that one journey in ten
/// visits, in the order of their mean place on the way. A moment that some of these journeys leave out may be skipped;
/// one that many live twice in a row may be repeated. Counts alone, so the draft does not depend on the order of the
/// rows.
final class DraftCycle {

    private static final double COVERED = 0.8;
    private static final double VISITED = 0.1;
    private static final double REPEATED = 0.05;
    private static final int STEPS_MAX = 40;

    private DraftCycle() {}

    /// What is known of one moment over all ways.
    private static final class Moment {
        private long journeys;
        private long repeated;
        // the sum over journeys of the place of its first encounter, in millionths of the way's length
        private BigInteger places = BigInteger.ZERO;

        long meanPlace() {
            return places.divide(BigInteger.valueOf(journeys)).longValueExact();
        }
    }

    /// The draft; a log without journeys cannot be drafted from.
    static Cycle of(Ways ways, Dictionary moments) {
        List<Ways.Frequency> frequent = covering(ways, moments);
        var known = new TreeMap<String, Moment>();
        long journeys = 0;
        for (Map.Entry<Way, Long> way : ways.counts().entrySet()) {
            journeys += way.getValue();
            note(way.getKey().words(moments), way.getValue(), known);
        }
        Set<String> chosen = new HashSet<>();
        frequent.forEach(way -> chosen.addAll(way.moments()));
        for (var moment : known.entrySet()) {
            if (moment.getValue().journeys >= VISITED * journeys) {
                chosen.add(moment.getKey());
            }
        }
        long all = journeys;
        List<Route> routes = known.entrySet().stream()
                .filter(moment -> chosen.contains(moment.getKey()))
                .sorted(Comparator.comparingLong(moment -> -moment.getValue().journeys))
                .limit(STEPS_MAX)
                .sorted(Comparator.comparingLong(moment -> moment.getValue().meanPlace()))
                .map(moment -> route(moment.getKey(), moment.getValue(), all))
                .toList();
        return Cycle.of("drafted", Text.of("en", "I want what this service is for"), Route.inOrder(routes));
    }

    /// The most frequent ways that together make up enough journeys.
    private static List<Ways.Frequency> covering(Ways ways, Dictionary moments) {
        long all = ways.counts().values().stream().mapToLong(Long::longValue).sum();
        var covering = new ArrayList<Ways.Frequency>();
        long covered = 0;
        for (Ways.Frequency way : ways.mostFrequent(100, moments)) {
            if (covered >= COVERED * all) {
                break;
            }
            covering.add(way);
            covered += way.journeys();
        }
        return covering;
    }

    private static void note(List<String> way, long journeys, Map<String, Moment> known) {
        Set<String> seen = new HashSet<>();
        for (int place = 0; place < way.size(); place++) {
            Moment moment = known.computeIfAbsent(way.get(place), word -> new Moment());
            if (seen.add(way.get(place))) {
                moment.journeys += journeys;
                moment.places = moment.places.add(
                        BigInteger.valueOf(place * 1_000_000L / way.size()).multiply(BigInteger.valueOf(journeys)));
            } else if (way.get(place).equals(way.get(place - 1))) {
                moment.repeated += journeys;
            }
        }
    }

    private static Route route(String word, Moment moment, long journeys) {
        Step step = Step.named(code(word), Text.of("en", word.isBlank() ? "(blank)" : word))
                .seenBy(Witness.LOG)
                .skippable(moment.journeys < journeys)
                .build();
        return moment.repeated >= REPEATED * moment.journeys ? new Route.OneOrMore(step) : step;
    }

    /// The word itself where it can be a code. Otherwise the nearest line of text to it, made distinct by its hash.
    private static String code(String word) {
        if (Step.isCode(word)) {
            return word;
        }
        String line = word.replaceAll("[\\p{Cntrl}\\p{Z}\u2028\u2029]+", " ").strip();
        String start = line.substring(0, Math.min(80, line.length())).strip();
        return (start.isEmpty() ? "moment" : start) + "-" + Integer.toHexString(word.hashCode());
    }
}
