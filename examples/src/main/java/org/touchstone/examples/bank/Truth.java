package org.touchstone.examples.bank;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is true of the whole world, gathered day by day.
///
/// Days come in order, so the same days give the same figures to the last bit. Not safe for several threads.
final class Truth {

    private final World world;
    private final long seed;
    private final Answering answering;
    private final WaitFlips waitFlips;
    private final Map<Planted, FlipTally> tallies = new EnumMap<>(Planted.class);
    private final Leavers leavers = new Leavers();
    private final DefectCounts defects = new DefectCounts();
    private final AnswerTally coached;
    private final List<Flips.Wait> waits = new ArrayList<>();
    private @Nullable YearMonth month; // of the waits; none before the first day

    Truth(World world, long seed, Answering answering) {
        this.world = world;
        this.seed = seed;
        this.answering = answering;
        this.coached = new AnswerTally(world.branches().size());
        for (Planted planted : Planted.values()) {
            tallies.put(planted, new FlipTally());
        }
        this.waitFlips = new WaitFlips(world, answering, tally(Planted.WAIT));
    }

    /// Adds the next day.
    void add(BankDay day) {
        YearMonth next = YearMonth.from(day.date());
        if (!next.equals(month)) {
            endMonth();
            month = next;
        }
        waits.addAll(day.flips().waits());
        leavers.add(day.flips().leavers());
        defects.add(day.defects());
        for (Planted planted : Planted.values()) {
            tally(planted).add(day.flips().tally(planted));
        }
        if (day.date().getMonthValue() == world.settings().plans().coachedMonth()
                && day.date().getYear() == world.settings().to().getYear()) {
            coached.add(day.answerTally());
        }
    }

    /// Closes the last month, when all days are added.
    void end() {
        endMonth();
    }

    private void endMonth() {
        waitFlips.add(waits);
        waits.clear();
    }

    World world() {
        return world;
    }

    long seed() {
        return seed;
    }

    Answering answering() {
        return answering;
    }

    FlipTally tally(Planted planted) {
        FlipTally tally = tallies.get(planted);
        if (tally == null) {
            throw new IllegalStateException("Nothing is counted for " + planted + ".");
        }
        return tally;
    }

    Leavers leavers() {
        return leavers;
    }

    DefectCounts defects() {
        return defects;
    }

    /// The overall answers of the month by which the branch to be coached is chosen; empty without that plan.
    AnswerTally coached() {
        return coached;
    }
}
