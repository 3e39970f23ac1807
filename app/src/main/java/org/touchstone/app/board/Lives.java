package org.touchstone.app.board;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BiPredicate;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.core.analysis.Analysis;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Part;
import org.touchstone.core.journey.Slice;

/// Single journeys of a log, of the branches that somebody sees.
///
/// One pass over the columns, which takes some ten milliseconds for ten million encounters.
final class Lives {

    /// So many are listed at most.
    static final int MOST = 50;

    private static final long NO = Long.MIN_VALUE;

    private final JourneyLog log;
    private final Scope scope;
    private final List<String> names;

    /// @param cycle as designed; null where it is drafted from the log
    Lives(JourneyLog log, @Nullable Cycle cycle, Scope scope) {
        this.log = log;
        this.scope = scope;
        names = Analysis.momentNames(log, cycle);
    }

    /// One journey and how much it is wanted.
    private record Found(Part part, int journey, long worth) {}

    /// The latest journeys that went exactly this way, latest first.
    List<Journey> ofWay(List<String> way) {
        return best((part, j) -> isWay(part, j, way) ? part.began(j) : NO);
    }

    /// The journeys that were longest at a moment, longest first.
    List<Journey> longestAt(String moment) {
        return best((part, j) -> {
            long longest = NO;
            for (int row = part.first(j); row < part.first(j + 1); row++) {
                if (names.get(part.moment(row)).equals(moment)) {
                    longest = Math.max(longest, part.lasted(row));
                }
            }
            return longest;
        });
    }

    /// Those of some journeys that began last, the latest first.
    ///
    /// @param most so many at most, and not more than [#MOST]
    List<Journey> latest(BiPredicate<Part, Integer> wanted, int most) {
        return best((part, j) -> wanted.test(part, j) ? part.began(j) : NO).stream()
                .limit(most)
                .toList();
    }

    /// The journey with this id, if it lives in one of the branches.
    Optional<Journey> find(long id) {
        return log.findJourney(id).filter(journey -> scope.covers(journey.branch()));
    }

    /// What findings call the moment that the log calls so.
    String name(String word) {
        return log.vocabulary().moments().findCode(word).stream()
                .mapToObj(names::get)
                .findFirst()
                .orElse(word);
    }

    private List<Journey> best(ToLongBiFunction<Part, Integer> worth) {
        boolean[] mine = new boolean[log.vocabulary().branches().size()];
        for (int code = 0; code < mine.length; code++) {
            mine[code] = scope.covers(log.vocabulary().branches().word(code));
        }
        // The least wanted stands on top, so that few of many are kept.
        var best = new PriorityQueue<Found>(Comparator.comparingLong(Found::worth));
        for (Slice slice : log.slices()) {
            Part part = slice.part();
            for (int j = slice.journeys().next(0); j >= 0; j = slice.journeys().next(j + 1)) {
                long much = mine[part.branch(j)] ? worth.applyAsLong(part, j) : NO;
                if (much != NO) {
                    best.add(new Found(part, j, much));
                    if (best.size() > MOST) {
                        best.remove();
                    }
                }
            }
        }
        return best.stream()
                .sorted(Comparator.comparingLong(Found::worth).reversed())
                .map(found -> found.part().journey(found.journey(), log.vocabulary()))
                .toList();
    }

    private boolean isWay(Part part, int j, List<String> way) {
        int first = part.first(j);
        if (part.first(j + 1) - first != way.size()) {
            return false;
        }
        for (int i = 0; i < way.size(); i++) {
            if (!names.get(part.moment(first + i)).equals(way.get(i))) {
                return false;
            }
        }
        return true;
    }
}
