package org.touchstone.core.evidence.trend;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.touchstone.core.evidence.indicator.Indicator;
import org.touchstone.core.evidence.indicator.Indicator.Kind;

/// Tells causes and symptoms apart by their order: a line grows from the work that it waits for, and what is said of a
/// moment from what went wrong up to it. What began only after a change was seen is not behind it.
final class Causes {

    private final List<Trend> worse;
    private final ToIntFunction<String> order;

    /// @param worse all that changed for the worse
    /// @param order place of a moment in the service
    Causes(List<Trend> worse, ToIntFunction<String> order) {
        this.worse = worse;
        this.order = order;
    }

    /// What lies behind a change; empty where nothing seen does.
    Optional<Indicator> of(Trend symptom) {
        Optional<Trend> behind = nearest(symptom);
        for (Optional<Trend> next = behind; next.isPresent(); next = nearest(next.get())) {
            behind = next;
        }
        return behind.map(Trend::indicator);
    }

    /// What explains a change and began nearest to it, the deeper of two. Ends, for each step goes deeper.
    private Optional<Trend> nearest(Trend symptom) {
        return worse.stream()
                .filter(other -> other.meets(symptom))
                .filter(other -> other.since() <= symptom.signalled())
                .filter(other -> explains(other.indicator(), symptom.indicator()))
                .min(Comparator.comparingLong((Trend other) -> Math.abs(other.since() - symptom.since()))
                        .thenComparingInt(other -> depth(other.indicator().kind())));
    }

    /// The deeper, the smaller.
    private static int depth(Kind kind) {
        return switch (kind) {
            case WORK -> 0;
            case TOLD -> 1;
            case WAIT -> 2;
            case SEEN -> 3;
            case LEFT -> 4;
            case RATING, OVERALL -> 5;
        };
    }

    private boolean explains(Indicator cause, Indicator symptom) {
        if (depth(cause.kind()) >= depth(symptom.kind())) {
            return false;
        }
        boolean sameMoment = cause.moment().equals(symptom.moment());
        return switch (cause.kind()) {
            case WORK ->
                switch (symptom.kind()) {
                    // who waits before the work waits for it
                    case WAIT, LEFT, SEEN -> place(symptom) <= place(cause);
                    case RATING, OVERALL -> true;
                    case WORK, TOLD -> false;
                };
            case WAIT, SEEN ->
                switch (symptom.kind()) {
                    case SEEN, LEFT -> sameMoment;
                    case RATING -> place(symptom) >= place(cause);
                    case OVERALL -> true;
                    case WORK, TOLD, WAIT -> false;
                };
            case TOLD ->
                switch (symptom.kind()) {
                    case RATING -> place(symptom) >= place(cause);
                    case OVERALL -> true;
                    case WORK, TOLD, WAIT, SEEN, LEFT -> false;
                };
            case LEFT -> symptom.kind() == Kind.OVERALL;
            case RATING, OVERALL -> false;
        };
    }

    private int place(Indicator indicator) {
        return order.applyAsInt(indicator.moment());
    }
}
