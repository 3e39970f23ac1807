package org.touchstone.core.analysis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;

/// What gets worse or better, and the charts that tell.
///
/// @param changes what changed, the worse before the better, in the order of the service
/// @param courses each indicator over time in all branches together; those that changed in each branch too
/// @param seams days from which people are asked in another way; what they say is followed anew there
public record TrendFacts(List<Change> changes, List<Course> courses, List<Seam> seams) {

    /// Nothing was followed.
    public static final TrendFacts NONE = new TrendFacts(List.of(), List.of(), List.of());

    public TrendFacts {
        changes = List.copyOf(changes);
        courses = List.copyOf(courses);
        seams = List.copyOf(seams);
    }

    /// From this day on most answers come another way.
    public record Seam(LocalDate from, String before, String after) {}

    /// One indicator that changed.
    ///
    /// @param indicator its name, such as "serve/unfriendly" or "wait/wait"
    /// @param moment code of the step; absent for the service as a whole
    /// @param what what it is, in words
    /// @param unit "share", "seconds" or "points"
    /// @param worse whether it changed for the worse
    /// @param branches where; empty means everywhere
    /// @param signalled first day of the week in which it was more than chance
    /// @param since first day of the week in which it began, with the 95 % interval of that day
    /// @param before the figure before; times are usual ones, like for like
    /// @param after the figure when the change was complete
    /// @param cause indicator that began before this was seen and lies behind it; absent where nothing seen does
    /// @param why in plain words
    /// @param behind what lies behind it, in plain words; absent as `cause`
    public record Change(
            String indicator,
            @Nullable String moment,
            @Nullable String incident,
            String what,
            String unit,
            boolean worse,
            List<String> branches,
            LocalDate signalled,
            LocalDate since,
            LocalDate sinceLow,
            LocalDate sinceHigh,
            Estimate before,
            Estimate after,
            @Nullable String cause,
            String why,
            @Nullable String behind) {
        public Change {
            branches = List.copyOf(branches);
        }
    }

    /// One indicator over time in one place.
    ///
    /// @param branch absent for all branches together
    /// @param missing why there are no limits; absent where there are
    /// @param points in order of time
    public record Course(
            String indicator,
            @Nullable String moment,
            String what,
            String unit,
            @Nullable String branch,
            @Nullable String missing,
            List<Point> points) {
        public Course {
            points = List.copyOf(points);
        }
    }

    /// One week, or one day where there are fewer than 26 weeks.
    ///
    /// @param from its first day
    /// @param n customers or encounters counted
    /// @param value the smoothed figure, what weekday and number of customers explain taken out
    /// @param expected the level of the first 20 weeks
    /// @param lower below this it is more than chance; absent in the first 20 weeks
    /// @param upper above this it is more than chance
    /// @param signal whether it is outside
    public record Point(
            LocalDate from,
            long n,
            @Nullable Double value,
            @Nullable Double expected,
            @Nullable Double lower,
            @Nullable Double upper,
            boolean signal) {}
}
