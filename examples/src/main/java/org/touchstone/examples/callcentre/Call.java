package org.touchstone.examples.callcentre;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.examples.chance.Distribution;
import org.touchstone.examples.chance.Distribution.Between;
import org.touchstone.examples.chance.Distribution.Exponential;
import org.touchstone.examples.chance.Distribution.Lognormal;
import org.touchstone.examples.chance.Draws;

/// One call as it goes on, and what was recorded of it.
final class Call {

    private static final Distribution MENU = new Lognormal(35, 0.5);
    private static final Distribution PATIENCE = new Exponential(210);
    private static final Distribution IDENTIFY = new Lognormal(25, 0.4);
    private static final Distribution EXPLAIN = new Lognormal(70, 0.6);
    private static final Distribution HOLD = new Lognormal(40, 0.8);
    private static final Distribution ANSWER = new Lognormal(150, 0.8);
    private static final Distribution TRANSFER = new Between(6, 15);
    private static final long SHORTEST_PATIENCE = 2_000;
    private static final double HOLDS = 0.20;
    private static final double SOLVED_FIRST = 0.72;
    private static final double SOLVED_SECOND = 0.85;
    private static final double PASSED_ON = 0.55;
    private static final double CALLED_BACK = 0.90;

    /// One interval of the call.
    ///
    /// @param agent who, or `Agents.NOBODY`
    record Row(String moment, long start, long end, int line, int agent) {}

    private final int number;
    private final Draws draws;
    private final List<Row> rows = new ArrayList<>();
    private long now;
    private boolean left;
    private boolean solved;

    Call(int number, long arrival, Draws draws) {
        this.number = number;
        this.draws = draws;
        this.now = arrival;
        lives("menu", MENU.millis(draws, Source.MENU, 0), 0, Agents.NOBODY);
    }

    /// Waits for an agent of a line, 1 or 2, and tells it all; in the first line the caller may give up.
    void waitsFor(Agents agents, int line) {
        long patience = Math.max(SHORTEST_PATIENCE, PATIENCE.millis(draws, Source.PATIENCE, line));
        long givesUpAt = line == 1 ? now + patience : Long.MAX_VALUE;
        int agent = agents.firstFree(now, givesUpAt);
        if (agent == Agents.NOBODY) {
            lives("queue", patience, line, Agents.NOBODY);
            left = true;
            return;
        }
        lives("queue", agents.answersAt(agent, now) - now + 1_000, line, Agents.NOBODY);
        speaksTo(agent, line);
        agents.isBusyUntil(agent, now);
    }

    private void speaksTo(int agent, int line) {
        lives("identify", IDENTIFY.millis(draws, Source.IDENTIFY, line), line, agent);
        lives("explain", EXPLAIN.millis(draws, Source.EXPLAIN, line), line, agent);
        if (draws.uniform(Source.HOLDS, line) < HOLDS) {
            lives("hold", HOLD.millis(draws, Source.HOLD, line), line, agent);
        }
        boolean knows = draws.uniform(Source.SOLVED, line) < (line == 1 ? SOLVED_FIRST : SOLVED_SECOND);
        if (line == 1 && !knows && draws.happens(Source.PASSED_ON, PASSED_ON)) {
            lives("transfer", TRANSFER.millis(draws, Source.TRANSFER, line), line, agent);
            return;
        }
        lives("answer", ANSWER.millis(draws, Source.ANSWER, line), line, agent);
        solved = knows;
    }

    private void lives(String moment, long millis, int line, int agent) {
        rows.add(new Row(moment, now, now + Math.max(2, millis), line, agent));
        now += Math.max(2, millis);
    }

    boolean isPassedOn() {
        return rows.getLast().moment().equals("transfer");
    }

    /// Whether somebody calls back on the promised day because there was no solution.
    boolean isCalledBack() {
        return !left && !solved && draws.happens(Source.CALL_BACK, CALLED_BACK);
    }

    Draws draws() {
        return draws;
    }

    int number() {
        return number;
    }

    /// The end of what happened so far.
    long now() {
        return now;
    }

    boolean isLeft() {
        return left;
    }

    boolean isSolved() {
        return solved;
    }

    List<Row> rows() {
        return rows;
    }
}
