package org.touchstone.app.report;

import java.util.List;
import org.touchstone.app.plot.RecentStrip;
import org.touchstone.app.plot.RecentStrip.CellLink;
import org.touchstone.core.analysis.Findings;

/// The moments over the last months or weeks.
public final class RecentSection {

    private RecentSection() {}

    /// The section; a sentence where there is no time to look back on.
    ///
    /// @param cells where a moment in a period leads to
    public static Section of(Findings findings, CellLink cells) {
        var strip = new RecentStrip("recent-strip", findings, cells);
        if (!strip.present()) {
            return new Section("time", "Over time", List.of(new Block.Words("There are no periods to compare yet.")));
        }
        return new Section(
                "time",
                "Over time",
                List.of(new Block.Words(strip.picture().summary()), new Block.Shown(strip.picture(), null)));
    }
}
