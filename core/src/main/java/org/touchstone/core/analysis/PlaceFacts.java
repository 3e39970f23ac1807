package org.touchstone.core.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;

/// Where something is better or worse than elsewhere.
///
/// @param standouts what stands out, the worse before the better, in the order of the service
/// @param comparisons each indicator in each dimension, never sorted by figure
public record PlaceFacts(List<Standout> standouts, List<Comparison> comparisons) {

    /// Nothing was compared.
    public static final PlaceFacts NONE = new PlaceFacts(List.of(), List.of());

    public PlaceFacts {
        standouts = List.copyOf(standouts);
        comparisons = List.copyOf(comparisons);
    }

    /// A place that stands out.
    ///
    /// @param indicator its name, such as "serve/work"
    /// @param moment code of the step; absent for the service as a whole
    /// @param what what it is, in words
    /// @param unit "share", "seconds" or "points"
    /// @param dimension "branch", "daypart", "channel" or "segment"
    /// @param place its name
    /// @param daypart part of the day, where only that part of a branch stands out
    /// @param worse whether it is worse than the others
    /// @param here the figure, like for like; times are usual ones
    /// @param others what the other places make likely
    /// @param distance in standard deviations of that, above 0 when larger
    /// @param why in plain words
    public record Standout(
            String indicator,
            @Nullable String moment,
            @Nullable String incident,
            String what,
            String unit,
            String dimension,
            String place,
            @Nullable String daypart,
            boolean worse,
            Estimate here,
            double others,
            double distance,
            String why) {}

    /// One indicator in all places of a dimension.
    ///
    /// @param promised whether it tells what became of a promise
    /// @param mean of all places
    /// @param between standard deviation of the true figures between places; for times the factor less 1
    /// @param real share of the variation seen that is not chance
    /// @param verdict "alike", "differs" or "cannot tell"
    /// @param funnel what chance and true differences make likely, by n; empty but for six branches or more
    public record Comparison(
            String indicator,
            @Nullable String moment,
            String what,
            String unit,
            String dimension,
            boolean promised,
            double mean,
            Estimate between,
            Estimate real,
            String verdict,
            List<Limit> funnel,
            List<Place> places) {
        public Comparison {
            funnel = List.copyOf(funnel);
            places = List.copyOf(places);
        }
    }

    /// What is likely for a place with so many customers.
    public record Limit(double n, double low95, double high95, double low998, double high998) {}

    /// One place.
    ///
    /// @param raw the figure as it is; absent where it must not be shown
    /// @param adjusted as it would be with the mix of customers and hours of all places
    /// @param shrunken the same drawn to the others as far as its doubt asks
    /// @param low95 lower end of what the other places make likely, 95 %; absent, as the next three, where that cannot
    ///   be told
    /// @param low998 lower end of the 99.8 % limit, outside of which a place stands out
    /// @param standing "worse", "better", "as others" or "unknown"
    public record Place(
            String place,
            long n,
            @Nullable Double raw,
            Estimate adjusted,
            Estimate shrunken,
            @Nullable Double low95,
            @Nullable Double high95,
            @Nullable Double low998,
            @Nullable Double high998,
            String standing) {}
}
