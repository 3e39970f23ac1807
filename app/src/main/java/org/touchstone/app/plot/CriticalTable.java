package org.touchstone.app.plot;

import java.util.List;

/// The evidence of critical moments as one table: what fails, for how many, what it costs, and what may be said.
///
/// Rows stay in the order given.
///
/// @param title caption of the table
public record CriticalTable(String title, List<FailureRow> rows) {

    public CriticalTable {
        rows = List.copyOf(rows);
    }

    /// The table.
    public PictureTable table() {
        return new PictureTable(
                title,
                PictureTable.columns(
                        "Moment",
                        "What goes wrong",
                        "#Of 100 customers",
                        "#Points each loses (95 % interval)",
                        "#Points lost per 100 journeys, leavers included",
                        "#Rank",
                        "Experts’ judgement",
                        "What may be said"),
                rows.stream().map(CriticalTable::row).toList());
    }

    private static PictureTable.Row row(FailureRow row) {
        return PictureTable.row(
                row.moment(),
                row.failure().isEmpty() ? Say.NONE : row.failure(),
                row.isSet() || row.share().present() ? row.ofHundred() : Say.why(row.share()),
                row.isSet() ? Say.NONE : row.effect().present() ? Quantity.POINTS.say(row.effect()) : row.notComputed(),
                row.lostWithInterval(),
                row.rank(),
                row.judgedWords(),
                row.standingWords());
    }
}
