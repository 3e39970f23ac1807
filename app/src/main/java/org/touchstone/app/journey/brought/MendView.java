package org.touchstone.app.journey.brought;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touchstone.app.journey.brought.ToldCells.Told;
import org.touchstone.app.journey.brought.shown.MendModel;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.web.Form;
import org.touchstone.core.journey.Micros;

/// What the page of a file shows of the cells that can be mended.
final class MendView {

    private static final int ROWS_SHOWN = 200;
    /// A form may not be larger than a server takes.
    private static final int CHARS_SHOWN = 300_000;

    private static final int LONG_TEXT = 200;

    private MendView() {}

    /// @param of the job that told
    /// @param told what it told; empty if there is none
    /// @param from how many of the told rows stand before those to show
    static MendModel model(
            String of,
            Optional<ToldResult> told,
            Form form,
            int from,
            List<MendedCell> mended,
            Optional<FileMends.Kept> standing) {
        List<Told> all = told.map(ToldResult::cells).orElse(List.of());
        List<String> columns = told.map(ToldResult::columns).orElse(List.of());
        int begin = from > 0 && from < all.size() ? from : 0;
        List<MendModel.BadRow> rows = new ArrayList<>();
        int chars = 0;
        for (int i = begin; i < all.size() && rows.size() < ROWS_SHOWN && chars < CHARS_SHOWN; i++) {
            rows.add(row(i, all.get(i), columns, form));
            chars += all.get(i).text().length();
        }
        int end = begin + rows.size();
        return new MendModel(
                of,
                form,
                rows,
                begin,
                all.size(),
                end < all.size() ? end : -1,
                begin > 0 ? Math.max(0, begin - ROWS_SHOWN) : -1,
                mended.stream().map(MendView::row).toList(),
                standing.map(FileMends.Kept::leftOut));
    }

    /// The name of the field that mends the told row with this number.
    static String field(int told) {
        return "cell-" + told;
    }

    private static MendModel.BadRow row(int place, Told told, List<String> columns, Form form) {
        String field = told.mendable() ? field(place) : "";
        String text = form.values().getOrDefault(field, told.text());
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < told.cells().size(); i++) {
            cells.add((i < columns.size() ? columns.get(i) : "") + ": "
                    + told.cells().get(i));
        }
        return new MendModel.BadRow(
                field,
                told.what().row(),
                label(told.what().row(), told.what().column()),
                text,
                text.length() > LONG_TEXT || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0,
                told.what().found(),
                told.what().expected(),
                cells);
    }

    private static MendModel.MendedRow row(MendedCell cell) {
        return new MendModel.MendedRow(
                cell.row(),
                cell.column(),
                label(cell.row(), cell.column()),
                cell.was(),
                ToldCells.shortened(cell.text()),
                Micros.instant(cell.micros()));
    }

    private static Saying label(long row, String column) {
        return column.isEmpty()
                ? Saying.of("mend.row", "row", row)
                : new Saying("mend.cell", Map.of("row", row, "column", column));
    }
}
