package org.touchstone.examples.callcentre;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.touchstone.examples.chance.Draws;

/// A day's calls: a Poisson process by the hour, agents in shifts, and a second line that knows more.
final class CallCentreDay {

    static final int OPENS = 8;
    static final long HOUR = 3_600_000;

    /// Calls expected in each hour from eight on.
    static final double[] CALLS = {50, 90, 110, 110, 90, 85, 95, 95, 85, 70, 50, 35};

    private CallCentreDay() {}

    /// All calls of a day in the order of their arrival.
    static List<Call> live(Draws draws) {
        List<Call> calls = arrivals(draws);
        Agents first = new Agents()
                .onDuty(6, 8 * HOUR, 16 * HOUR)
                .onDuty(3, 19 * HOUR / 2, 35 * HOUR / 2)
                .onDuty(4, 12 * HOUR, 21 * HOUR);
        answer(calls, first, 1);
        Agents second = new Agents().onDuty(3, 8 * HOUR, 22 * HOUR);
        answer(calls.stream().filter(Call::isPassedOn).toList(), second, 2);
        return calls;
    }

    /// In the order in which they join the line.
    private static void answer(List<Call> calls, Agents agents, int line) {
        calls.stream()
                .sorted(Comparator.comparingLong(Call::now).thenComparingInt(Call::number))
                .toList()
                .forEach(call -> call.waitsFor(agents, line));
    }

    private static List<Call> arrivals(Draws draws) {
        List<Call> calls = new ArrayList<>();
        double load = draws.child(0).exponential(Source.ARRIVAL);
        double before = 0;
        int hour = 0;
        while (hour < CALLS.length) {
            if (load > before + CALLS[hour]) {
                before += CALLS[hour];
                hour++;
            } else {
                long at = Math.round((OPENS + hour + (load - before) / CALLS[hour]) * HOUR);
                calls.add(new Call(calls.size(), at, draws.child(calls.size())));
                load += draws.child(calls.size()).exponential(Source.ARRIVAL);
            }
        }
        return calls;
    }
}
