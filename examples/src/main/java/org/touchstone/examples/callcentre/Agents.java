package org.touchstone.examples.callcentre;

import java.util.ArrayList;
import java.util.List;

/// Agents who take calls in the order in which they joined the line; whoever is free first takes the next.
///
/// Callers must be offered in that order. This is the recursion of Kiefer and Wolfowitz with shifts and patience:
/// whoever would wait longer than they bear takes nobody's time.
final class Agents {

    /// Nobody came to the telephone in time.
    static final int NOBODY = -1;

    private static final class Agent {
        private final long from;
        private final long to;
        private long freeAt;

        Agent(long from, long to) {
            this.from = from;
            this.to = to;
            this.freeAt = from;
        }

        long canTake(long now) {
            long at = Math.max(now, Math.max(from, freeAt));
            return at < to ? at : Long.MAX_VALUE;
        }
    }

    private final List<Agent> agents = new ArrayList<>();

    /// Puts so many agents on duty between two times.
    Agents onDuty(int count, long from, long to) {
        for (int agent = 0; agent < count; agent++) {
            agents.add(new Agent(from, to));
        }
        return this;
    }

    /// Who can answer first a call that joins now, if before it gives up; else [#NOBODY].
    int firstFree(long now, long givesUpAt) {
        int first = NOBODY;
        long soonest = givesUpAt;
        for (int agent = 0; agent < agents.size(); agent++) {
            long at = agents.get(agent).canTake(now);
            if (at < soonest) {
                first = agent;
                soonest = at;
            }
        }
        return first;
    }

    /// When an agent can answer a call that joins now.
    long answersAt(int agent, long now) {
        return agents.get(agent).canTake(now);
    }

    /// Keeps an agent busy until a time.
    void isBusyUntil(int agent, long until) {
        agents.get(agent).freeAt = until;
    }
}
