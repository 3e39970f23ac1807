package org.touchstone.app.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Flow;

/// The lived flows laid over the designed order: from one moment to the next that the log can see, and jumps.
///
/// @param spans flows to the next visible moment, in the order of the cycle
/// @param jumps flows between other moments of the cycle, largest first; repeats of one moment are not among them
record Lived(List<Span> spans, List<Span> jumps) {

    /// @param from place in the cycle, from 0
    /// @param to place in the cycle
    /// @param flow what was lived; absent when nobody went this way
    record Span(int from, int to, @Nullable Flow flow) {

        long count() {
            return flow == null ? 0 : flow.count();
        }

        boolean back() {
            return to < from;
        }
    }

    static Lived of(Findings findings, List<WheelMoment> moments) {
        Map<String, Integer> places = new HashMap<>();
        moments.forEach(moment -> places.put(moment.facts().code(), moment.number() - 1));
        int[] next = next(moments);
        var spans = new ArrayList<Span>();
        var jumps = new ArrayList<Span>();
        Flow[] along = new Flow[moments.size()];
        for (Flow flow : findings.flows()) {
            Integer from = places.get(flow.from());
            Integer to = places.get(flow.to());
            if (from != null && to != null && next[from] == to) {
                along[from] = flow;
            } else if (from != null && to != null && !from.equals(to)) {
                jumps.add(new Span(from, to, flow));
            }
        }
        for (int i = 0; i < next.length; i++) {
            if (next[i] >= 0) {
                spans.add(new Span(i, next[i], along[i]));
            }
        }
        jumps.sort(Comparator.comparingLong(Span::count)
                .reversed()
                .thenComparingInt(Span::from)
                .thenComparingInt(Span::to));
        return new Lived(List.copyOf(spans), List.copyOf(jumps));
    }

    /// For each place the next place that the log can see; -1 where there is none, or where it cannot be seen itself.
    private static int[] next(List<WheelMoment> moments) {
        int[] next = new int[moments.size()];
        int after = -1;
        for (int i = next.length - 1; i >= 0; i--) {
            next[i] = moments.get(i).seen() ? after : -1;
            after = moments.get(i).seen() ? i : after;
        }
        return next;
    }

    long largest() {
        return java.util.stream.Stream.concat(spans.stream(), jumps.stream())
                .mapToLong(Span::count)
                .max()
                .orElse(0);
    }
}
