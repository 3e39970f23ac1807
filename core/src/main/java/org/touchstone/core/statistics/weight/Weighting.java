package org.touchstone.core.statistics.weight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate.Status;

/// Weights found, or the reason why there are none.
///
/// @param weights absent unless the status is `OK` or `UNSTABLE`
/// @param status `OK`; `UNSTABLE` when they do not meet all targets; `NOT_IDENTIFIED` when nobody answered in a part
///   that should count; `INSUFFICIENT` when nobody answered at all
/// @param rounds rounds of raking it took; 0 without raking
/// @param warnings what a careful reader must know, in plain words
public record Weighting(@Nullable Weights weights, Status status, int rounds, List<String> warnings) {

    public Weighting {
        warnings = List.copyOf(warnings);
        if ((weights != null) != (status == Status.OK || status == Status.UNSTABLE)) {
            throw new IllegalArgumentException(
                    "Status " + status + " does not go " + (weights == null ? "without" : "with") + " weights");
        }
    }

    /// The weights, if there are any.
    public Optional<Weights> found() {
        return Optional.ofNullable(weights);
    }

    /// The same with weights beyond 5 times the mean cut down, and a warning that says how many and at what cost. The
    /// targets are then met only nearly.
    public Weighting trimmed() {
        if (weights == null) {
            return this;
        }
        Weights cut = weights.trimmed();
        if (cut.trimmedCells() == 0) {
            return this;
        }
        List<String> more = new ArrayList<>(warnings);
        more.add(String.format(
                Locale.ROOT,
                "%d weights were cut down to %.0f times the mean; the design effect fell from %.2f to %.2f.",
                cut.trimmedCells(),
                Weights.LIMIT,
                weights.designEffect(),
                cut.designEffect()));
        return new Weighting(cut, status, rounds, more);
    }

    static Weighting missing(Status status, String why) {
        return new Weighting(null, status, 0, List.of(why));
    }

    static Weighting of(Weights weights, Status status, int rounds, List<String> warnings) {
        List<String> all = new ArrayList<>(warnings);
        if (weights.greatestOverMean() > Weights.LIMIT) {
            all.add(String.format(
                    Locale.ROOT,
                    "The greatest weight is %.1f times the mean: trim the weights, or join small cells.",
                    weights.greatestOverMean()));
        }
        return new Weighting(weights, status, rounds, all);
    }
}
