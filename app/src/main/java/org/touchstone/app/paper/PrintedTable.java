package org.touchstone.app.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.touchstone.app.plot.PictureTable;
import org.touchstone.app.plot.PictureTable.Row;

/// A table on paper: as wide as its cells ask for, wrapped where the page is narrower, its head on every page.
final class PrintedTable {

    private static final float SIZE = 8.5f;
    private static final float BETWEEN = 10;
    private static final float PAD = 3;

    private final Pen pen;
    private final PictureTable table;
    private final float[] widths;

    PrintedTable(Pen pen, PictureTable table) {
        this.pen = pen;
        this.table = table;
        widths = widths();
    }

    /// Narrow columns get what they ask for; the wide ones share the rest.
    private float[] widths() {
        int columns = table.columns().size();
        float[] asked = new float[columns];
        for (int i = 0; i < columns; i++) {
            asked[i] = width(table.columns().get(i).name());
            for (Row row : table.rows()) {
                asked[i] = Math.max(asked[i], width(row.cells().get(i)));
            }
        }
        float room = Pen.WIDTH - BETWEEN * (columns - 1);
        float[] given = new float[columns];
        Arrays.fill(given, -1);
        boolean changed = true;
        int open = columns;
        while (changed && open > 0) {
            changed = false;
            float fair = room / open;
            for (int i = 0; i < columns; i++) {
                if (given[i] < 0 && asked[i] <= fair) {
                    given[i] = asked[i];
                    room -= asked[i];
                    open--;
                    changed = true;
                }
            }
        }
        for (int i = 0; i < columns; i++) {
            given[i] = given[i] < 0 ? room / Math.max(1, open) : given[i];
        }
        return given;
    }

    private float width(String text) {
        return pen.face().width(pen.face().written(text), SIZE) + 1;
    }

    void print() throws IOException {
        float first = table.rows().isEmpty()
                ? 0
                : height(cells(table.rows().getFirst().cells()));
        pen.room(SIZE * Pen.LINE + height(heads()) + first + 2);
        pen.paragraph(table.caption(), SIZE, true, Pen.QUIET);
        pen.down(2);
        head();
        for (Row row : table.rows()) {
            List<List<String>> cells = cells(row.cells());
            if (pen.room(height(cells))) {
                head();
            }
            write(cells, false);
        }
    }

    private void head() throws IOException {
        write(heads(), true);
    }

    private List<List<String>> heads() {
        return cells(table.columns().stream().map(PictureTable.Column::name).toList());
    }

    private List<List<String>> cells(List<String> texts) {
        var cells = new ArrayList<List<String>>();
        for (int i = 0; i < texts.size(); i++) {
            cells.add(pen.face().wrap(texts.get(i), SIZE, widths[i]));
        }
        return cells;
    }

    private static float height(List<List<String>> cells) {
        int most = cells.stream().mapToInt(List::size).max().orElse(1);
        return most * SIZE * Pen.LINE + 2 * PAD;
    }

    private void write(List<List<String>> cells, boolean head) throws IOException {
        float x = Pen.LEFT;
        for (int i = 0; i < cells.size(); i++) {
            float at = pen.y() - PAD;
            for (String line : cells.get(i)) {
                boolean number = table.columns().get(i).number();
                float from = number ? x + widths[i] - pen.face().width(line, SIZE) : x;
                pen.line(line, from, at - SIZE, SIZE, head, Pen.INK);
                at -= SIZE * Pen.LINE;
            }
            x += widths[i] + BETWEEN;
        }
        pen.down(height(cells));
        pen.rule(Pen.LEFT, x - BETWEEN);
    }
}
