package org.touchstone.app.plot;

import java.util.List;

/// The figures behind a picture, as text ready to be shown.
///
/// @param caption what the table holds
/// @param columns one header for each column
/// @param rows one cell for each column; the first cell names the row
public record PictureTable(String caption, List<Column> columns, List<Row> rows) {

    /// One column.
    ///
    /// @param number whether the cells are figures, which are set flush right
    public record Column(String name, boolean number) {}

    /// One row.
    ///
    /// @param href where the name of the row leads to; empty when nowhere
    public record Row(String href, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public PictureTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("Expected " + columns.size() + " cells, but got " + row.cells());
            }
        }
    }

    /// Columns by name; a name that starts with "#" is a column of figures.
    public static List<Column> columns(String... names) {
        return java.util.Arrays.stream(names)
                .map(name -> name.startsWith("#") ? new Column(name.substring(1), true) : new Column(name, false))
                .toList();
    }

    /// A row that leads nowhere.
    public static Row row(String... cells) {
        return new Row("", List.of(cells));
    }
}
