package org.touchstone.app.board;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.journey.Part;
import org.touchstone.core.journey.Vocabulary;

/// The few of many journeys that are wanted most. Most of those offered cost a comparison and no more.
final class Foremost {

    /// The least wanted first. Never equal, so that pages of a list neither repeat a journey nor lose one.
    private static final Comparator<Kept> ORDER = Comparator.comparingLong(Kept::worth)
            .thenComparingLong(kept -> kept.part().began(kept.journey()))
            .thenComparingLong(kept -> kept.part().id(kept.journey()));

    private final int most;

    // The least wanted stands on top.
    private final PriorityQueue<Kept> best = new PriorityQueue<>(ORDER);
    private long least = Long.MIN_VALUE;

    private record Kept(Part part, int journey, long worth) {}

    /// @param most so many are kept, 1 or more
    Foremost(int most) {
        this.most = most;
    }

    /// @param worth the more, the more it is wanted; of equals the one that began later
    void offer(Part part, int journey, long worth) {
        if (worth < least) {
            return;
        }
        best.add(new Kept(part, journey, worth));
        if (best.size() > most) {
            best.remove();
        }
        if (best.size() == most) {
            least = best.element().worth();
        }
    }

    /// Those kept, the one wanted most first.
    ///
    /// @param skipped so many from the front are left out
    List<Journey> journeys(int skipped, Vocabulary words) {
        return best.stream()
                .sorted(ORDER.reversed())
                .skip(skipped)
                .map(kept -> kept.part().journey(kept.journey(), words))
                .toList();
    }
}
