package org.touchstone.examples.bank;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.examples.chance.Draws;

/// The two officers behind the windows to whom a customer is handed over when there is no system for the wish.
///
/// Hand-overs alternate between them; each serves one at a time, in the order of coming.
final class Desks {

    private static final int COUNT = 2;
    private static final int HAND_OVERS_FEWEST = 2;
    private static final int HAND_OVERS_MOST = 4;
    private static final long SECOND = 1000;

    private final Settings.Handling handling;
    private final int tellers;
    private final List<ArrayDeque<Visit>> lines = new ArrayList<>();
    private final boolean[] busy = new boolean[COUNT];

    Desks(Settings.Handling handling, int tellers) {
        this.handling = handling;
        this.tellers = tellers;
        for (int desk = 0; desk < COUNT; desk++) {
            lines.add(new ArrayDeque<>());
        }
    }

    /// Puts a visit into the line of its next desk; which desk.
    int queue(Visit visit) {
        int desk = visit.handOver() % COUNT;
        lines.get(desk).add(visit);
        return desk;
    }

    boolean isFree(int desk) {
        return !busy[desk];
    }

    void release(int desk) {
        busy[desk] = false;
    }

    /// The next in line, taken out, or null when nobody waits.
    @Nullable
    Visit next(int desk) {
        return lines.get(desk).poll();
    }

    /// Serves a visit at a desk; when the desk is free again. After the last hand-over the visit is over, paid or not.
    long serve(Visit visit, int desk, long now) {
        busy[desk] = true;
        Draws draws = visit.draws();
        int staff = tellers + 1 + desk;
        int turn = visit.handOvers();
        long begins = now + 2 * SECOND;
        long ends = begins + handling.handOver().millis(draws, Source.HAND_OVER, turn);
        visit.lives(Moment.WAIT, visit.since(), begins, Trail.NOBODY);
        visit.lives(Moment.SERVE, begins, ends, staff);
        if (turn < handOvers(draws)) {
            return ends;
        }
        if (draws.happens(Source.UNPAID, handling.unpaid())) {
            visit.leaves(ends);
            return ends;
        }
        long paid = ends + 60 * SECOND;
        visit.lives(Moment.CASH, ends, paid, staff);
        visit.lives(Moment.GOODBYE, paid, paid + 10 * SECOND, staff);
        visit.finishes(paid + 10 * SECOND);
        return paid + 10 * SECOND;
    }

    private static int handOvers(Draws draws) {
        int choices = HAND_OVERS_MOST - HAND_OVERS_FEWEST + 1;
        return HAND_OVERS_FEWEST + (int) (choices * draws.uniform(Source.HAND_OVERS));
    }
}
