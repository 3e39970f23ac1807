package org.touchstone.app.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Flow;
import org.touchstone.core.analysis.Findings.Moment;

/// Where everything stands on a map of flows. It hangs on the findings alone, so that nothing moves when less is drawn.
///
/// @param spine the designed moments from top to bottom
/// @param places of their codes, from 0; -1 is the start, `spine.size()` the end
/// @param beside lived moments outside the cycle, by where they stand
/// @param tops upper edges of those beside, by code
record FlowPlaces(List<WheelMoment> spine, Map<String, Integer> places, List<Moment> beside, Map<String, Double> tops) {

    static final double HEAD = 52;
    private static final int OUT = -2;
    private static final double APART = Flows.HIGH + 14;

    /// Moments beside the cycle that are drawn at most.
    static final int BESIDE = 24;

    static FlowPlaces of(Findings findings, Map<String, Double> leftOut) {
        List<WheelMoment> spine = WheelMoment.of(findings, WheelOptions.PAGE, WheelEvidence.NONE.leftOut(leftOut));
        Map<String, Integer> places = new HashMap<>();
        spine.forEach(moment -> places.put(moment.facts().code(), moment.number() - 1));
        List<Moment> outside =
                Beside.outside(findings, places).stream().limit(BESIDE).toList();
        Map<String, Double> wanted = new HashMap<>();
        outside.forEach(one -> wanted.put(one.code(), middle(findings, one.code(), places)));
        var ordered = new ArrayList<>(outside);
        ordered.sort(Comparator.comparingDouble((Moment one) -> wanted.getOrDefault(one.code(), 0.0))
                .thenComparing(Moment::code));
        double[] edges = ordered.stream()
                .mapToDouble(one -> wanted.getOrDefault(one.code(), 0.0))
                .toArray();
        double[] heights = new double[edges.length];
        Arrays.fill(heights, APART);
        double[] apart = Spacing.apart(edges, heights, HEAD, HEAD + spine.size() * Flows.STEP);
        Map<String, Double> tops = new HashMap<>();
        for (int i = 0; i < apart.length; i++) {
            tops.put(ordered.get(i).code(), apart[i]);
        }
        return new FlowPlaces(spine, places, List.copyOf(ordered), Map.copyOf(tops));
    }

    /// The mean height of where people come from and go to, by how often they do.
    private static double middle(Findings findings, String code, Map<String, Integer> places) {
        double sum = 0;
        double weight = 0;
        for (Flow flow : findings.flows()) {
            String other = flow.from().equals(code) ? flow.to() : flow.to().equals(code) ? flow.from() : "";
            Integer place = places.get(other);
            if (place != null) {
                sum += flow.count() * top(place);
                weight += flow.count();
            }
        }
        return weight == 0 ? HEAD : sum / weight;
    }

    static double top(int place) {
        return HEAD + place * Flows.STEP;
    }

    /// Where the end stands.
    double end() {
        return top(spine.size());
    }

    /// Where everything drawn ends.
    double lowest() {
        double beneath =
                tops.values().stream().mapToDouble(Double::doubleValue).max().orElse(0) + Flows.HIGH;
        return Math.max(end() + 26, beneath + 10);
    }

    /// The place on the spine of what a flow begins at; one that [#isBeside] tells of where it stands beside.
    int from(Flow flow) {
        return flow.from().isEmpty() ? -1 : places.getOrDefault(flow.from(), OUT);
    }

    /// The place on the spine of what a flow leads to.
    int to(Flow flow) {
        return flow.to().isEmpty() ? spine.size() : places.getOrDefault(flow.to(), OUT);
    }

    /// Whether a place stands beside the spine.
    static boolean isBeside(int place) {
        return place == OUT;
    }

    /// The next place down the spine that the log can see; the end after the last.
    int next(int place) {
        for (int i = place + 1; i < spine.size(); i++) {
            if (spine.get(i).seen()) {
                return i;
            }
        }
        return spine.size();
    }
}
