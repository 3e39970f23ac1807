package org.touchstone.app.plot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.core.analysis.RecentFacts;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Mean;
import org.touchstone.core.statistics.Proportion;
import org.touchstone.core.survey.anonymity.Anonymity;

/// Twelve months in which every third moment is rated, once by too few and once by nobody, every third has a standard,
/// and the shop is closed for one.
final class RecentMonths {

    private RecentMonths() {}

    /// The months of a service with these moments.
    static RecentFacts of(List<String> way) {
        List<LocalDate> starts = IntStream.range(0, 12)
                .mapToObj(LocalDate.of(2025, 1, 1)::plusMonths)
                .toList();
        var rows = new ArrayList<RecentFacts.Row>();
        for (int moment = 0; moment < way.size(); moment++) {
            boolean rated = moment % 3 == 0;
            var cells = new ArrayList<RecentFacts.Cell>();
            for (int month = 0; month < 12; month++) {
                Estimate mean = Mean.of(1 + (month + moment) % 5, 3, 4, 4, 5, 2.5);
                boolean hidden = month == 4;
                Estimate rating = !rated || month == 7 ? null : hidden ? Anonymity.DEFAULT.hidden(mean) : mean;
                Estimate kept = moment % 3 == 1 ? Proportion.of(40L + 5L * month, 100) : null;
                cells.add(new RecentFacts.Cell(month == 9 ? 0 : 100L + month, rating, month == 9 ? null : kept));
            }
            rows.add(new RecentFacts.Row(way.get(moment), rated ? 1.0 : null, rated ? 5.0 : null, cells));
        }
        return new RecentFacts("month", starts, rows);
    }
}
