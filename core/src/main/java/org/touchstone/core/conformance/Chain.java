package org.touchstone.core.conformance;

import java.util.Arrays;

/// Prices ways through a sequence of single steps.
///
/// Every step stands once, so steps lived as designed are an increasing run of numbers, and each saves what taking it
/// as lived in vain and missing it would cost. The heaviest such run saves most. Not safe for many threads.
final class Chain {

    private final Costs costs;
    private final int steps;
    private final int[] saved;
    /// Cost of missing all steps up to and with this one.
    private final int[] missed;

    /// Most saved by runs that end at this step or before.
    private final int[] best;

    Chain(Automaton automaton, Costs costs) {
        this.costs = costs;
        steps = automaton.steps().size();
        saved = new int[steps];
        missed = new int[steps];
        best = new int[steps];
        int sum = 0;
        for (int step = 0; step < steps; step++) {
            int skip = automaton.isFree(step) ? 0 : costs.skip(step);
            saved[step] = costs.insert(step) + skip;
            sum += skip;
            missed[step] = sum;
        }
    }

    int cost(int[] way, int length) {
        Arrays.fill(best, 0);
        int vain = 0;
        for (int place = 0; place < length; place++) {
            vain += costs.insert(way[place]);
            if (way[place] < steps) {
                run(way[place]);
            }
        }
        return vain + missed[steps - 1] - best[steps - 1];
    }

    /// Stopping after a step spares what missing the later ones would cost.
    int prefixCost(int[] way, int length) {
        Arrays.fill(best, 0);
        int vain = 0;
        int spared = 0;
        for (int place = 0; place < length; place++) {
            vain += costs.insert(way[place]);
            if (way[place] < steps) {
                spared = Math.max(spared, run(way[place]) - missed[way[place]]);
            }
        }
        return vain - spared;
    }

    /// Lengthens the best run of lower steps by this one; what it saves.
    private int run(int step) {
        int saves = saved[step] + (step == 0 ? 0 : best[step - 1]);
        for (int later = step; later < steps && best[later] < saves; later++) {
            best[later] = saves;
        }
        return saves;
    }
}
