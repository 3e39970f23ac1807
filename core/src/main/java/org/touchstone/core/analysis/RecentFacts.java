package org.touchstone.core.analysis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;

/// The moments over the last twelve months, or weeks where the data covers fewer than four months.
///
/// @param unit "month" or "week"
/// @param starts first local day of each, without gaps; fewer than twelve where there is no more
/// @param rows the moments that were lived or rated, in the order of the service
public record RecentFacts(String unit, List<LocalDate> starts, List<Row> rows) {

    /// Nothing is known of any time.
    public static final RecentFacts NONE = new RecentFacts("month", List.of(), List.of());

    public RecentFacts {
        starts = List.copyOf(starts);
        rows = List.copyOf(rows);
    }

    /// One moment; as many cells as there are periods.
    ///
    /// @param lowest lowest point of the scale that it is rated on; absent, as `highest`, where nobody rates it
    public record Row(
            String moment,
            @Nullable Double lowest,
            @Nullable Double highest,
            List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// One moment in one period.
    ///
    /// @param n encounters
    /// @param rating mean of the answers about it, the better the higher; hidden where it would tell what a few said;
    ///     absent where nobody rated it then
    /// @param kept share in which its most important standard was kept; absent where it has none, or nobody was
    ///     promised it then
    public record Cell(
            long n, @Nullable Estimate rating, @Nullable Estimate kept) {}
}
