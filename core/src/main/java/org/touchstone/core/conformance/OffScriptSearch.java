package org.touchstone.core.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Goal;

/// Finds the ways nobody designed.
///
/// Three things mark them: they do not fit, the customer is handed on at least twice more than usual, the goal is
/// missed. One alone is everyday: many leave out the goodbye, many give up waiting. So a departure is *telling* when
/// more than half of the journeys that show it were handed on so often or missed their goal. Journeys with the same
/// telling departures are one group; a group that shows all those of a larger one, and more, joins it. Journeys that
/// fit and were handed on so often are a group of their own when more than half of them missed their goal. Ending early
/// is no departure here, for whoever leaves misses the goal by leaving.
final class OffScriptSearch {

    /// Journeys below which neither a departure is telling nor a group is shown.
    static final long LEAST = 5;

    private static final int TOO_MANY = 2;

    private final List<LivedWay> ways;
    private final List<List<Departure>> departures;
    private final int usual;
    private final Map<Departure, long[]> marked = new HashMap<>();

    OffScriptSearch(List<LivedWay> ways, List<List<Departure>> departures) {
        this.ways = ways;
        this.departures = departures;
        usual = usualHandOvers();
        for (int way = 0; way < ways.size(); way++) {
            if (ways.get(way).isOver()) {
                for (Departure departure : departures(way)) {
                    long[] counts = marked.computeIfAbsent(departure, key -> new long[2]);
                    counts[0] += ways.get(way).journeys();
                    counts[1] += isMarked(ways.get(way)) ? ways.get(way).journeys() : 0;
                }
            }
        }
    }

    List<OffScript> found() {
        var groups = new TreeMap<List<Departure>, List<LivedWay>>(OffScriptSearch::compare);
        for (int way = 0; way < ways.size(); way++) {
            LivedWay lived = ways.get(way);
            List<Departure> telling = telling(way);
            if (lived.isOver() && (!telling.isEmpty() || isHandedOn(lived))) {
                groups.computeIfAbsent(telling, key -> new ArrayList<>()).add(lived);
            }
        }
        long all = ways.stream()
                .filter(LivedWay::isOver)
                .mapToLong(LivedWay::journeys)
                .sum();
        return joined(groups).entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue(), all))
                .filter(group -> group.journeys() >= LEAST)
                .filter(group -> !group.departures().isEmpty() || 2 * group.goalMissed() > group.journeys())
                .sorted(Comparator.comparingLong((OffScript group) -> -group.journeys())
                        .thenComparing(OffScript::departures, OffScriptSearch::compare))
                .toList();
    }

    private List<Departure> departures(int way) {
        return departures.get(way).stream()
                .filter(departure -> departure.kind() != Departure.Kind.TRUNCATED)
                .toList();
    }

    private List<Departure> telling(int way) {
        return departures(way).stream()
                .filter(departure -> {
                    long[] counts = marked.getOrDefault(departure, new long[2]);
                    return counts[0] >= LEAST && 2 * counts[1] > counts[0];
                })
                .toList();
    }

    /// The middle one of all fitting journeys that are over; of all that are over when none fits.
    private int usualHandOvers() {
        var fitting = new TreeMap<Integer, Long>();
        var every = new TreeMap<Integer, Long>();
        for (int way = 0; way < ways.size(); way++) {
            LivedWay lived = ways.get(way);
            if (lived.isOver()) {
                every.merge(lived.handOvers(), lived.journeys(), Long::sum);
                if (departures.get(way).isEmpty()) {
                    fitting.merge(lived.handOvers(), lived.journeys(), Long::sum);
                }
            }
        }
        return middle(fitting.isEmpty() ? every : fitting);
    }

    private static int middle(SortedMap<Integer, Long> counts) {
        long half = (counts.values().stream().mapToLong(Long::longValue).sum() + 1) / 2;
        for (var entry : counts.entrySet()) {
            half -= entry.getValue();
            if (half <= 0) {
                return entry.getKey();
            }
        }
        return 0;
    }

    private boolean isMarked(LivedWay way) {
        return isHandedOn(way) || isGoalMissed(way);
    }

    private boolean isHandedOn(LivedWay way) {
        return way.handOvers() >= usual + TOO_MANY;
    }

    private static boolean isGoalMissed(LivedWay way) {
        return switch (way.goal()) {
            case NOT_MET, PARTLY -> true;
            case MET -> false;
            case UNKNOWN -> way.ending() == Ending.LEFT;
        };
    }

    /// Larger groups first take in those that show all they show, and more.
    private static Map<List<Departure>, List<LivedWay>> joined(Map<List<Departure>, List<LivedWay>> groups) {
        List<List<Departure>> largest = new ArrayList<>(groups.keySet());
        largest.sort(Comparator.comparingLong((List<Departure> key) -> -journeys(groups.getOrDefault(key, List.of())))
                .thenComparing(OffScriptSearch::compare));
        var joined = new HashMap<List<Departure>, List<LivedWay>>();
        List<List<Departure>> kept = new ArrayList<>();
        for (List<Departure> pattern : largest) {
            List<Departure> home = kept.stream()
                    .filter(larger -> !larger.isEmpty() && pattern.containsAll(larger))
                    .findFirst()
                    .orElse(pattern);
            if (home.equals(pattern)) {
                kept.add(pattern);
            }
            joined.computeIfAbsent(home, key -> new ArrayList<>()).addAll(groups.getOrDefault(pattern, List.of()));
        }
        return joined;
    }

    private OffScript group(List<Departure> pattern, List<LivedWay> some, long all) {
        LivedWay example = some.stream()
                .min(Comparator.comparingLong((LivedWay way) -> -way.journeys()).thenComparing(way -> way))
                .orElseThrow();
        return new OffScript(
                pattern,
                journeys(some),
                all,
                journeys(some.stream().filter(this::isHandedOn).toList()),
                journeys(some.stream().filter(way -> way.goal() == Goal.MET).toList()),
                journeys(some.stream().filter(OffScriptSearch::isGoalMissed).toList()),
                usual,
                example);
    }

    private static long journeys(List<LivedWay> some) {
        return some.stream().mapToLong(LivedWay::journeys).sum();
    }

    private static int compare(List<Departure> one, List<Departure> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
