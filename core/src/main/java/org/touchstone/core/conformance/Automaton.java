package org.touchstone.core.conformance;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Route;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.cycle.Witness;

/// The ways through a cycle, compiled: states, and edges between them that live one step or nothing.
///
/// Made after Thompson (1968) from the route's tree, an any-order group as the lattice of what is already done (1,024
/// states for ten items) and not as its 3.6 million orders; then states that differ only by a silent edge become one.
/// Steps are numbered from 0 in the order written. A step is *free* when leaving it out costs nothing: the customer may
/// skip it, or the log cannot see it. Immutable, safe for many threads.
public final class Automaton {

    /// More states than this are not compiled. Only any-order groups within one another come near it.
    public static final int MOST_STATES = 1 << 16;

    static final int SILENT = -1;

    private final List<Step> steps;
    private final boolean[] seen;
    private final boolean[] free;
    private final boolean chain;
    final int states;
    final int start;
    final int end;
    /// Edges sorted by the state they leave: those of state `s` are `out[s]` to before `out[s + 1]`.
    final int[] out;

    final int[] from;
    final int[] to;
    /// The step that an edge lives, or `SILENT`.
    final int[] label;
    /// Edges by the state they enter: `in[s]` to before `in[s + 1]` are places in `incoming`.
    final int[] in;

    final int[] incoming;
    /// Edges by the step they live: `at[x]` to before `at[x + 1]` are places in `living`.
    final int[] at;

    final int[] living;

    private Automaton(List<Step> steps, Predicate<Step> sees, EdgeList edges, boolean chain) {
        this.steps = steps;
        this.chain = chain;
        seen = new boolean[steps.size()];
        free = new boolean[steps.size()];
        for (int step = 0; step < free.length; step++) {
            seen[step] = sees.test(steps.get(step));
            free[step] =
                    !seen[step] || edges.isLeftOutAlone(step) || steps.get(step).skippable();
        }
        states = edges.states();
        start = edges.start();
        end = edges.end();
        from = edges.from();
        to = edges.to();
        label = edges.label();
        out = firsts(from, states);
        in = firsts(to, states);
        incoming = grouped(to, in);
        at = firsts(label, steps.size());
        living = grouped(label, at);
    }

    /// The cycle as its log sees it: steps that the log cannot see are free.
    ///
    /// @throws IllegalArgumentException if it has more than [#MOST_STATES] states; ask [#statesOf] first
    public static Automaton of(Cycle cycle) {
        return of(cycle.route(), step -> step.isSeenBy(Witness.LOG));
    }

    /// A route of which some steps are seen.
    ///
    /// @param sees whether a step that was lived is recorded; others are free
    /// @throws IllegalArgumentException if it has more than [#MOST_STATES] states; ask [#statesOf] first
    public static Automaton of(Route route, Predicate<Step> sees) {
        long needed = statesOf(route);
        if (needed > MOST_STATES) {
            throw new IllegalArgumentException("The cycle has about " + needed + " states, but at most " + MOST_STATES
                    + " can be laid against a log. Put the steps of its any-order groups into their usual order.");
        }
        List<Step> steps = route.steps();
        return new Automaton(steps, sees, EdgeList.of(route, steps), isChain(route));
    }

    /// How many states the route needs before any become one; `Long.MAX_VALUE` if that is more than a long can hold.
    public static long statesOf(Route route) {
        return sum(2, inner(route));
    }

    private static long inner(Route route) {
        return switch (route) {
            case Step step -> 0;
            case Route.Sequence sequence -> sum(sequence.items().size() - 1L, inner(sequence.items()));
            case Route.Skippable skippable -> inner(skippable.body());
            case Route.OneOrMore repeated -> sum(2, inner(repeated.body()));
            case Route.Choice choice -> inner(choice.options());
            case Route.Loop loop -> sum(2, sum(inner(loop.body()), inner(loop.redo())));
            case Route.AnyOrder any -> {
                long copies = 1L << (any.items().size() - 1);
                long within = inner(any.items());
                yield within > Long.MAX_VALUE / copies ? Long.MAX_VALUE : sum(2 * copies - 2, copies * within);
            }
        };
    }

    private static long inner(List<Route> routes) {
        return routes.stream().mapToLong(Automaton::inner).reduce(0, Automaton::sum);
    }

    private static long sum(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    /// Whether it is a sequence of single steps, so that lived steps only ever come in the order of their numbers.
    private static boolean isChain(Route route) {
        return route instanceof Route.Sequence sequence
                ? sequence.items().stream().allMatch(Automaton::isSingle)
                : isSingle(route);
    }

    private static boolean isSingle(Route route) {
        return route instanceof Step
                || (route instanceof Route.Skippable skippable && skippable.body() instanceof Step);
    }

    /// The steps in the order written, which is the order of their numbers.
    public List<Step> steps() {
        return steps;
    }

    /// Number of states.
    public int states() {
        return states;
    }

    /// Whether the log can see the step.
    public boolean isSeen(int step) {
        return seen[step];
    }

    /// Whether leaving the step out costs nothing: it may be skipped, or the log cannot see it.
    public boolean isFree(int step) {
        return free[step];
    }

    /// Whether it is a sequence of single steps, each of which may be free.
    public boolean isChain() {
        return chain;
    }

    /// Whether a journey may be lived like this, free steps lived or not. Other moments are numbers that are no step.
    public boolean accepts(int... moments) {
        BitSet now = new BitSet(states);
        now.set(start);
        spread(now);
        for (int moment : moments) {
            BitSet next = new BitSet(states);
            if (moment >= 0 && moment < steps.size()) {
                for (int i = at[moment]; i < at[moment + 1]; i++) {
                    if (now.get(from[living[i]])) {
                        next.set(to[living[i]]);
                    }
                }
            }
            spread(next);
            now = next;
        }
        return now.get(end);
    }

    /// Adds the states that are reached without living anything.
    private void spread(BitSet set) {
        int[] stack = new int[states];
        int size = 0;
        for (int state = set.nextSetBit(0); state >= 0; state = set.nextSetBit(state + 1)) {
            stack[size++] = state;
        }
        while (size > 0) {
            int state = stack[--size];
            for (int edge = out[state]; edge < out[state + 1]; edge++) {
                boolean passes = label[edge] == SILENT || free[label[edge]];
                if (passes && !set.get(to[edge])) {
                    set.set(to[edge]);
                    stack[size++] = to[edge];
                }
            }
        }
    }

    /// Where the edges of each group begin; a negative group is left out.
    private static int[] firsts(int[] groups, int size) {
        int[] firsts = new int[size + 1];
        for (int group : groups) {
            if (group >= 0) {
                firsts[group + 1]++;
            }
        }
        for (int i = 0; i < size; i++) {
            firsts[i + 1] += firsts[i];
        }
        return firsts;
    }

    private static int[] grouped(int[] groups, int[] firsts) {
        int[] next = firsts.clone();
        int[] grouped = new int[firsts[firsts.length - 1]];
        for (int edge = 0; edge < groups.length; edge++) {
            if (groups[edge] >= 0) {
                grouped[next[groups[edge]]++] = edge;
            }
        }
        return grouped;
    }
}
