package org.touchstone.core.evidence.description;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;

/// Where each rating stands between how well it is done and how closely it goes with the overall answer (Martilla &
/// James 1977).
///
/// @param performanceCross where well done begins
/// @param importanceCross where important begins: the mean of the items
/// @param standard whether `performanceCross` is a promised rating rather than the mean of the items
/// @param items one for each pair given, in the same order
public record PerformanceMap(double performanceCross, double importanceCross, boolean standard, List<Item> items) {

    /// The four quarters.
    public enum Quarter {
        /// Important and not well done.
        CONCENTRATE_HERE,
        /// Important and well done.
        KEEP_UP,
        /// Neither important nor well done.
        LOW_PRIORITY,
        /// Well done and not important.
        POSSIBLE_OVERKILL
    }

    /// One item.
    ///
    /// @param quarter where it stands; null where performance or importance is not known
    /// @param uncertain whether an interval crosses a line, so that it may stand in another quarter
    public record Item(
            Estimate performance,
            Estimate importance,
            @Nullable Quarter quarter,
            boolean uncertain) {}

    public PerformanceMap {
        items = List.copyOf(items);
    }

    /// Parts the plane at the mean of the items, or at the promised rating where there is one.
    ///
    /// @param performance all on one scale, the better the higher
    /// @param importance as many, in the same order
    /// @param standard the promised rating on that scale; empty to take the mean
    public static PerformanceMap of(List<Estimate> performance, List<Estimate> importance, OptionalDouble standard) {
        double across = standard.orElseGet(() -> mean(performance, importance, true));
        double up = mean(performance, importance, false);
        var items = new java.util.ArrayList<Item>();
        for (int i = 0; i < performance.size(); i++) {
            items.add(item(performance.get(i), importance.get(i), across, up));
        }
        return new PerformanceMap(across, up, standard.isPresent(), items);
    }

    /// Mean over the items that can be placed; 0 when there are none.
    private static double mean(List<Estimate> performance, List<Estimate> importance, boolean across) {
        double sum = 0;
        int placed = 0;
        for (int i = 0; i < performance.size(); i++) {
            if (performance.get(i).present() && importance.get(i).present()) {
                Estimate side = across ? performance.get(i) : importance.get(i);
                sum += Objects.requireNonNull(side.value());
                placed++;
            }
        }
        return placed == 0 ? 0 : sum / placed;
    }

    private static Item item(Estimate performance, Estimate importance, double across, double up) {
        Double x = performance.value();
        Double y = importance.value();
        if (x == null || y == null) {
            return new Item(performance, importance, null, false);
        }
        return new Item(
                performance,
                importance,
                quarter(x >= across, y >= up),
                crosses(performance, across) || crosses(importance, up));
    }

    private static boolean crosses(Estimate estimate, double line) {
        return Objects.requireNonNull(estimate.low()) < line && Objects.requireNonNull(estimate.high()) >= line;
    }

    private static Quarter quarter(boolean well, boolean important) {
        if (important) {
            return well ? Quarter.KEEP_UP : Quarter.CONCENTRATE_HERE;
        }
        return well ? Quarter.POSSIBLE_OVERKILL : Quarter.LOW_PRIORITY;
    }
}
