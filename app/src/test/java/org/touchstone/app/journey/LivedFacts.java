package org.touchstone.app.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Fact;
import org.touchstone.core.journey.Goal;

/// Facts as a branch would tell them: customers come, wait, are served, leave; some entries are corrected or taken
/// back.
///
/// Every journey is told whole, in order; journeys of one teller overlap.
final class LivedFacts {

    private static final long FROM = 1_780_000_000_000_000L;
    private static final long MINUTE = 60_000_000L;
    private static final List<String> MOMENTS = List.of("ticket", "wait", "counter", "cash");

    private final Random random;
    /// Facts still to tell, a list a journey.
    private final List<List<Fact>> going = new ArrayList<>();
    private long begun;

    LivedFacts(long seed) {
        random = new Random(seed);
    }

    /// The next facts, without a place in the log.
    List<Fact> next(int count) {
        List<Fact> facts = new ArrayList<>(count);
        while (facts.size() < count) {
            if (going.size() < 20) {
                going.add(new ArrayList<>(journey()));
            }
            List<Fact> one = going.get(random.nextInt(going.size()));
            facts.add(one.removeFirst());
            going.removeIf(List::isEmpty);
        }
        return facts;
    }

    private List<Fact> journey() {
        long id = random.nextLong();
        long at = FROM + begun++ * MINUTE;
        List<Fact> facts = new ArrayList<>();
        int moments = 1 + random.nextInt(MOMENTS.size());
        for (int number = 0; number < moments; number++) {
            String moment = MOMENTS.get(number);
            facts.add(new Fact.Opened(
                    0, id, "T" + begun, "B" + random.nextInt(4), "counter", "", Encounter.open(number, moment, at)));
            at += random.nextLong(10 * MINUTE);
            facts.add(new Fact.Closed(0, id, number, at, random.nextInt(20) == 0));
            if (random.nextInt(15) == 0) {
                facts.add(new Fact.Corrected(0, id, Encounter.interval(number, moment, at - MINUTE, at)));
            }
        }
        if (random.nextInt(25) == 0) {
            facts.add(new Fact.Retracted(0, id, 0));
            return facts; // nothing is left of it when it had one moment only
        }
        if (random.nextInt(10) > 0) {
            facts.add(new Fact.Ended(0, id, random.nextInt(8) == 0 ? Ending.LEFT : Ending.FINISHED, Goal.MET));
        }
        return facts;
    }
}
