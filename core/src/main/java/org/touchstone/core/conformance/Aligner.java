package org.touchstone.core.conformance;

/// Lays ways against one cycle and finds the best explanation of each. Holds scratch memory: one thread each.
///
/// A way is the numbers of its moments in order: a step's number, or a larger one for a moment that the cycle does not
/// have. Exact. A whole way through a chain of single steps is priced by its heaviest increasing run of steps (Jacobson
/// and Vo 1992), everything else by least costs to the end, state by state and from the last moment to the first, of
/// which only those are touched that change. Time and memory grow with states × moments at most; beyond 16 MB a way
/// keeps every √n-th row and computes the others again.
public final class Aligner {

    private final Automaton automaton;
    private final Costs costs;
    private final Rows rows;
    private final Walk walk;
    private final Chain chain;
    private final int cheapest;

    private Aligner(Automaton automaton, Costs costs) {
        this.automaton = automaton;
        this.costs = costs;
        rows = new Rows(automaton, costs, Rows.KEPT_MOST);
        walk = new Walk(automaton, costs, rows);
        chain = new Chain(automaton, costs);
        cheapest = rows.cheapest();
    }

    /// With every move costing 1.
    public static Aligner of(Automaton automaton) {
        return of(automaton, Costs.unit(automaton.steps().size()));
    }

    /// With costs of their own for every step.
    ///
    /// @throws IllegalArgumentException if the costs are for another number of steps
    public static Aligner of(Automaton automaton, Costs costs) {
        if (costs.steps() != automaton.steps().size()) {
            throw new IllegalArgumentException("Costs are given for " + costs.steps() + " steps, but the cycle has "
                    + automaton.steps().size() + ".");
        }
        return new Aligner(automaton, costs);
    }

    /// The cycle it lays ways against.
    public Automaton automaton() {
        return automaton;
    }

    /// Cost of the cheapest way through the cycle: of missing every step that must be lived, on the best branch.
    public int cheapest() {
        return cheapest;
    }

    /// Cost of the best explanation of a journey that is over.
    public int cost(int[] way) {
        return automaton.isChain() ? chain.cost(way, way.length) : generalCost(way);
    }

    /// Cost of the best explanation of a journey that goes on: it may stop anywhere in the cycle at no cost.
    public int prefixCost(int[] way) {
        return automaton.isChain() ? chain.prefixCost(way, way.length) : generalPrefixCost(way);
    }

    /// The same as [#cost], found without looking at the form of the cycle.
    int generalCost(int[] way) {
        return rows.fill(way, true);
    }

    /// The same as [#prefixCost], found without looking at the form of the cycle.
    int generalPrefixCost(int[] way) {
        return rows.fill(way, false);
    }

    /// The best explanation of a journey that is over.
    public Alignment align(int[] way) {
        return align(way, true);
    }

    /// The best explanation of a journey that goes on, or that the customer broke off: it may stop anywhere.
    public Alignment alignPrefix(int[] way) {
        return align(way, false);
    }

    private Alignment align(int[] way, boolean whole) {
        int cost = rows.fill(way, whole);
        return new Alignment(walk.moves(way, whole), cost, worst(way, whole), whole);
    }

    private int worst(int[] way, boolean whole) {
        int worst = whole ? cheapest : 0;
        for (int moment : way) {
            worst = Math.addExact(worst, costs.insert(moment));
        }
        return worst;
    }
}
