package org.touchstone.app.plot;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Flow;
import org.touchstone.core.analysis.Findings.Moment;

/// What a wheel may show beside the findings: what people feel, what is left out, and what nobody planned.
///
/// @param feelings for the code of a moment its feeling, from -2 to 2; moments that nobody was asked about are absent
/// @param leftOut for the code of a moment the share of journeys that leave it out, in (0, 1]; only those worth showing
/// @param unplanned lived moments outside the cycle, most frequent first
public record WheelEvidence(Map<String, Double> feelings, Map<String, Double> leftOut, List<Unplanned> unplanned) {

    /// Nothing beside the findings.
    public static final WheelEvidence NONE = new WheelEvidence(Map.of(), Map.of(), List.of());

    /// Best and, with a minus, worst feeling.
    static final double STRONGEST = 2;

    /// A lived moment outside the cycle.
    ///
    /// @param after code of the moment of the cycle that it mostly follows
    /// @param count how often it follows it
    public record Unplanned(String code, String after, long count) {}

    public WheelEvidence {
        feelings = Map.copyOf(feelings);
        leftOut = Map.copyOf(leftOut);
        unplanned = List.copyOf(unplanned);
        feelings.forEach((code, feeling) -> {
            if (!(Math.abs(feeling) <= STRONGEST)) {
                throw new IllegalArgumentException(
                        "Feelings go from -2 to 2, but " + code + " has " + feeling + ". Rescale ratings first.");
            }
        });
        leftOut.forEach((code, share) -> {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("A share left out is in (0, 1], but " + code + " has " + share);
            }
        });
    }

    /// What the findings themselves tell: the mean ratings as feelings, and the lived moments outside the cycle.
    ///
    /// @param options give the ends of the rating scale
    public static WheelEvidence of(Findings findings, WheelOptions options) {
        var feelings = new HashMap<String, Double>();
        for (Moment moment : findings.moments()) {
            Double rating = moment.rating() == null ? null : moment.rating().value();
            if (rating != null) {
                double share = (rating - options.ratingLow()) / (options.ratingHigh() - options.ratingLow());
                feelings.put(moment.code(), STRONGEST * (2 * Math.clamp(share, 0, 1) - 1));
            }
        }
        return new WheelEvidence(feelings, Map.of(), outside(findings));
    }

    private static List<Unplanned> outside(Findings findings) {
        Set<String> inside = new HashSet<>();
        findings.moments().stream().filter(Moment::designed).forEach(moment -> inside.add(moment.code()));
        return findings.flows().stream()
                .filter(flow -> inside.contains(flow.from()) && !flow.to().isEmpty() && !inside.contains(flow.to()))
                .sorted(Comparator.comparingLong(Flow::count).reversed())
                .collect(java.util.stream.Collectors.toMap(
                        Flow::to,
                        flow -> new Unplanned(flow.to(), flow.from(), flow.count()),
                        (first, other) -> first,
                        java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /// The same with other shares left out.
    public WheelEvidence leftOut(Map<String, Double> shares) {
        return new WheelEvidence(feelings, shares, unplanned);
    }

    /// The same with other feelings.
    public WheelEvidence feelings(Map<String, Double> others) {
        return new WheelEvidence(others, leftOut, unplanned);
    }
}
