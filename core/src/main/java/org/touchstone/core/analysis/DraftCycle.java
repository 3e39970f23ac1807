package org.touchstone.core.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.touchstone.core.cycle.BrandCharacter;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Route;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.cycle.Text;
import org.touchstone.core.cycle.Witness;
import org.touchstone.core.journey.Dictionary;
import org.touchstone.core.measure.Ways;

/// Drafts a cycle from the most frequent ways: a first sheet for the team to mend, not a claim.
///
/// The moments of the ways that together make up four journeys in five, and every moment that one journey in ten
/// visits. The most frequent way gives the order; every other moment goes where it contradicts the fewest journeys. A
/// moment that some journeys leave out may be skipped; one that many live twice in a row may be repeated. Counts alone,
/// so the draft does not depend on the order of the rows.
final class DraftCycle {

    private static final double COVERED = 0.8;
    private static final double VISITED = 0.1;
    private static final double REPEATED = 0.05;
    private static final int STEPS_MAX = 40;
    private static final int WAYS_MAX = 10_000;

    private final Map<String, Long> journeysOf = new TreeMap<>();
    private final Map<String, Long> repeatsOf = new HashMap<>();
    /// Journeys in which the first moment of the pair comes before the second, by first occurrence.
    private final Map<List<String>, Long> before = new HashMap<>();

    private long journeys;

    private DraftCycle(List<Ways.Frequency> ways) {
        ways.forEach(way -> journeys += way.journeys());
        ways.forEach(this::noteVisits);
    }

    /// The draft; a log without journeys cannot be drafted from.
    static Cycle of(Ways ways, Dictionary moments) {
        List<Ways.Frequency> all = ways.mostFrequent(WAYS_MAX, moments);
        var draft = new DraftCycle(all);
        List<String> chosen = draft.chosen(all);
        all.forEach(way -> draft.noteOrder(way, chosen));
        List<Route> routes = draft.ordered(chosen, all.getFirst().moments()).stream()
                .map(draft::route)
                .toList();
        return new Cycle(
                "drafted",
                1,
                "en",
                Text.of("en", "Drafted from the log"),
                Text.of("en", "I want what this service is for"),
                null,
                Route.inOrder(routes),
                BrandCharacter.NONE);
    }

    private void noteVisits(Ways.Frequency way) {
        Set.copyOf(way.moments()).forEach(moment -> journeysOf.merge(moment, way.journeys(), Long::sum));
        Set<String> repeated = new HashSet<>();
        for (int i = 1; i < way.moments().size(); i++) {
            if (way.moments().get(i).equals(way.moments().get(i - 1))) {
                repeated.add(way.moments().get(i));
            }
        }
        repeated.forEach(moment -> repeatsOf.merge(moment, way.journeys(), Long::sum));
    }

    /// Only of the few chosen moments: the pairs of all moments of a log may be millions.
    private void noteOrder(Ways.Frequency way, List<String> chosen) {
        Set<String> met = new LinkedHashSet<>(way.moments());
        met.retainAll(chosen);
        List<String> firsts = List.copyOf(met);
        for (int i = 0; i < firsts.size(); i++) {
            for (int later = i + 1; later < firsts.size(); later++) {
                before.merge(List.of(firsts.get(i), firsts.get(later)), way.journeys(), Long::sum);
            }
        }
    }

    /// The moments of the draft, the most visited first; equally visited ones by name.
    private List<String> chosen(List<Ways.Frequency> ways) {
        Set<String> frequent = new HashSet<>();
        long covered = 0;
        for (Ways.Frequency way : ways) {
            if (covered >= COVERED * journeys || frequent.size() >= STEPS_MAX) {
                break;
            }
            frequent.addAll(way.moments());
            covered += way.journeys();
        }
        return journeysOf.keySet().stream()
                .filter(moment -> frequent.contains(moment) || visits(moment) >= VISITED * journeys)
                .sorted(Comparator.comparingLong((String moment) -> -visits(moment))
                        .thenComparing(moment -> moment))
                .limit(STEPS_MAX)
                .toList();
    }

    private List<String> ordered(List<String> chosen, List<String> mostFrequentWay) {
        var order = new ArrayList<>(new LinkedHashSet<>(mostFrequentWay));
        order.retainAll(chosen);
        for (String moment : chosen) {
            if (!order.contains(moment)) {
                order.add(bestPlace(moment, order), moment);
            }
        }
        return order;
    }

    /// The place in the order that contradicts the fewest journeys; of several the last.
    private int bestPlace(String moment, List<String> order) {
        // Contradicted when it stands first of all: every journey in which another one comes before it.
        long contradicted = 0;
        for (String other : order) {
            contradicted += before(other, moment);
        }
        int best = 0;
        long least = contradicted;
        for (int place = 1; place <= order.size(); place++) {
            String passed = order.get(place - 1);
            contradicted += before(moment, passed) - before(passed, moment);
            if (contradicted <= least) {
                least = contradicted;
                best = place;
            }
        }
        return best;
    }

    private long before(String first, String second) {
        return before.getOrDefault(List.of(first, second), 0L);
    }

    private long visits(String moment) {
        return journeysOf.getOrDefault(moment, 0L);
    }

    private Route route(String word) {
        Step step = Step.named(code(word), Text.of("en", word.isBlank() ? "(blank)" : word))
                .seenBy(Witness.LOG)
                .skippable(visits(word) < journeys)
                .build();
        boolean repeated = repeatsOf.getOrDefault(word, 0L) >= REPEATED * visits(word);
        return repeated ? new Route.OneOrMore(step) : step;
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
