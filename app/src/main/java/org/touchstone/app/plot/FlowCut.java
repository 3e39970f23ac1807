package org.touchstone.app.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Flow;
import org.touchstone.core.analysis.Findings.Moment;

/// Which lived moments and which flows are drawn: the least frequent go first, and every moment that stays is still
/// joined with the start and with the end.
///
/// It is joined by its widest way: the one whose rarest flow is as frequent as can be. The moments on that way stay
/// too. More of either per cent never takes anything away.
///
/// @param moments codes of the moments drawn
/// @param lived moments that anybody lived
/// @param flows drawn, the most frequent first; `from` "" is the start, `to` "" the end
/// @param possible flows between the moments drawn
/// @param capped whether flows are left out because so many cannot be drawn
public record FlowCut(Set<String> moments, int lived, List<Flow> flows, int possible, boolean capped) {

    /// Flows drawn at most.
    public static final int MOST = 150;

    private static final int ALL = 100;

    /// Stands for the end; no code of a moment is so.
    private static final String END = "\0";

    public FlowCut {
        moments = Set.copyOf(moments);
        flows = List.copyOf(flows);
    }

    /// Cuts the flows of an analysis.
    ///
    /// @param momentsPercent of the moments, from 0, which leaves the most frequent one, to 100
    /// @param pathsPercent of the flows between them, from 0, which leaves what joins them, to 100
    public static FlowCut of(Findings findings, int momentsPercent, int pathsPercent) {
        List<Moment> lived = findings.moments().stream()
                .filter(moment -> moment.encounters() > 0)
                .sorted(Comparator.comparingLong(Moment::journeys).reversed())
                .toList();
        Map<String, Flow> into = widest(findings.flows(), "", Flow::from, FlowCut::target);
        Map<String, Flow> onward = widest(findings.flows(), END, FlowCut::target, Flow::from);
        var joining = new LinkedHashSet<Flow>();
        var moments = new HashSet<String>();
        for (Moment moment : lived.subList(0, part(momentsPercent, lived.size()))) {
            moments.add(moment.code());
            follow(moment.code(), into, Flow::from, joining);
            follow(moment.code(), onward, FlowCut::target, joining);
        }
        for (Flow flow : joining) {
            moments.add(flow.from());
            moments.add(flow.to());
        }
        moments.remove("");
        return cut(findings.flows(), moments, lived.size(), joining, pathsPercent);
    }

    private static FlowCut cut(List<Flow> all, Set<String> moments, int lived, Set<Flow> joining, int pathsPercent) {
        List<Flow> possible = all.stream()
                .filter(flow -> (flow.from().isEmpty() || moments.contains(flow.from()))
                        && (flow.to().isEmpty() || moments.contains(flow.to())))
                .sorted(Comparator.comparingLong(Flow::count).reversed())
                .toList();
        int wanted = pathsPercent == 0 ? 0 : part(pathsPercent, possible.size());
        var kept = new HashSet<>(joining);
        var drawn = new ArrayList<>(joining);
        boolean capped = false;
        for (Flow flow : possible.subList(0, wanted)) {
            if (kept.add(flow)) {
                capped |= drawn.size() >= MOST;
                if (drawn.size() < MOST) {
                    drawn.add(flow);
                }
            }
        }
        drawn.sort(Comparator.comparingLong(Flow::count)
                .reversed()
                .thenComparing(Flow::from)
                .thenComparing(Flow::to));
        return new FlowCut(moments, lived, drawn, possible.size(), capped);
    }

    private static int part(int percent, int of) {
        int share = Math.clamp(percent, 0, ALL);
        return of == 0 ? 0 : Math.max(1, (of * share + ALL - 1) / ALL);
    }

    private static String target(Flow flow) {
        return flow.to().isEmpty() ? END : flow.to();
    }

    /// For each moment the flow by which it is reached on its widest way from a beginning.
    private static Map<String, Flow> widest(
            List<Flow> flows, String begin, Function<Flow, String> near, Function<Flow, String> far) {
        Map<String, List<Flow>> leaving = new HashMap<>();
        flows.forEach(flow -> leaving.computeIfAbsent(near.apply(flow), _ -> new ArrayList<>())
                .add(flow));
        record Reached(String place, Flow by, long width) {}
        var next = new PriorityQueue<Reached>(
                Comparator.comparingLong(Reached::width).reversed().thenComparing(Reached::place));
        leaving.getOrDefault(begin, List.of())
                .forEach(flow -> next.add(new Reached(far.apply(flow), flow, flow.count())));
        Map<String, Flow> by = new HashMap<>();
        for (Reached one = next.poll(); one != null; one = next.poll()) {
            if (!one.place().equals(begin) && by.putIfAbsent(one.place(), one.by()) == null) {
                for (Flow flow : leaving.getOrDefault(one.place(), List.of())) {
                    next.add(new Reached(far.apply(flow), flow, Math.min(one.width(), flow.count())));
                }
            }
        }
        return by;
    }

    private static void follow(String code, Map<String, Flow> by, Function<Flow, String> back, Set<Flow> joining) {
        Flow flow = by.get(code);
        while (flow != null && joining.add(flow)) {
            flow = by.get(back.apply(flow));
        }
    }
}
