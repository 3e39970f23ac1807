package org.touchstone.core.conformance;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Goal;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.JourneySet;
import org.touchstone.core.journey.Part;

/// The lived ways of a log, counted exactly. Immutable.
///
/// A hand-over is one member of staff after another among the encounters that have a person: at steps with contact to a
/// person, and at moments that the cycle does not have, where the log names who served.
public final class LivedWays {

    private final List<LivedWay> ways;

    private LivedWays(List<LivedWay> ways) {
        this.ways = ways;
    }

    /// Counts the ways of a log, on all cores.
    public static LivedWays of(JourneyLog log, Numbering numbering) {
        SortedMap<LivedWay, LivedWay> counts = log.slices().parallelStream()
                .map(slice -> count(slice.part(), slice.journeys(), numbering))
                .reduce(Collections.emptySortedMap(), LivedWays::sum);
        return new LivedWays(List.copyOf(counts.values()));
    }

    /// Counts the ways of some journeys of a part.
    public static LivedWays of(Part part, JourneySet journeys, Numbering numbering) {
        return new LivedWays(List.copyOf(count(part, journeys, numbering).values()));
    }

    /// The ways by their moments; equal journeys stand in one way.
    public List<LivedWay> ways() {
        return ways;
    }

    /// The place among [#ways] of the journey, or -1 if it was not counted. Tells which deviations it shows.
    public int find(Part part, int journey, Numbering numbering) {
        LivedWay way = way(part, journey, numbering);
        int low = 0;
        int high = ways.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = ways.get(middle).compareTo(way);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }

    private static SortedMap<LivedWay, LivedWay> count(Part part, JourneySet journeys, Numbering numbering) {
        var table = new WayCounts(part, numbering);
        for (int j = journeys.next(0); j >= 0; j = journeys.next(j + 1)) {
            table.count(j);
        }
        var counts = new TreeMap<LivedWay, LivedWay>();
        table.forEach((journey, count) -> {
            LivedWay way = LivedWay.of(
                    moments(part, journey, numbering),
                    part.ending(journey),
                    part.goal(journey),
                    WayCounts.handOvers(part, journey, numbering),
                    count);
            counts.merge(way, way, (some, more) -> some.and(more.journeys()));
        });
        return counts;
    }

    private static SortedMap<LivedWay, LivedWay> sum(
            SortedMap<LivedWay, LivedWay> some, SortedMap<LivedWay, LivedWay> more) {
        var sum = new TreeMap<LivedWay, LivedWay>(some);
        more.values().forEach(way -> sum.merge(way, way, (one, other) -> one.and(other.journeys())));
        return sum;
    }

    private static LivedWay way(Part part, int journey, Numbering numbering) {
        int handOvers = WayCounts.handOvers(part, journey, numbering);
        Ending ending = part.ending(journey);
        Goal goal = part.goal(journey);
        return LivedWay.of(moments(part, journey, numbering), ending, goal, handOvers, 1);
    }

    private static int[] moments(Part part, int journey, Numbering numbering) {
        int first = part.first(journey);
        int[] moments = new int[part.first(journey + 1) - first];
        for (int i = 0; i < moments.length; i++) {
            moments[i] = numbering.number(part.moment(first + i));
        }
        return moments;
    }
}
