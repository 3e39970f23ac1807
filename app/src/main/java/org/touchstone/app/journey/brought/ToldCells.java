package org.touchstone.app.journey.brought;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.touchstone.core.table.Quarantined;
import org.touchstone.core.table.TableRows;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The rows that could not be used as a job tells them: what is wrong, and the cells of the row, so that a person can
/// judge and mend one.
final class ToldCells {

    private static final int CELLS_SHOWN = 60;
    private static final int CELL_MAX = 80;

    private ToldCells() {}

    /// A row that could not be used.
    ///
    /// @param what the row, column and what was found and expected
    /// @param mendable whether the column is a cell of the row that can be mended
    /// @param text the whole of that cell
    /// @param cells the first cells of the row, shortened
    record Told(Quarantined what, boolean mendable, String text, List<String> cells) {
        Told {
            cells = List.copyOf(cells);
        }
    }

    static void write(ObjectNode json, TableRows rows, List<Quarantined> quarantine) {
        ArrayNode columns = json.putArray("columns");
        rows.columns().stream().limit(CELLS_SHOWN).forEach(columns::add);
        ArrayNode bad = json.putArray("quarantine");
        for (Quarantined one : quarantine) {
            ObjectNode told = bad.addObject()
                    .put("row", one.row())
                    .put("column", one.column())
                    .put("found", one.found())
                    .put("expected", one.expected());
            List<String> cells = Objects.requireNonNullElse(rows.rows().get(one.row()), List.of());
            int place = rows.columns().indexOf(one.column());
            boolean whole = place >= 0 && cells.size() >= rows.columns().size();
            if (whole && cells.get(place).length() <= MendedCell.TEXT_MAX) {
                told.put("text", cells.get(place));
            }
            ArrayNode shown = told.putArray("cells");
            cells.stream().limit(CELLS_SHOWN).map(ToldCells::shortened).forEach(shown::add);
        }
    }

    /// The rows that could not be used, in the order in which they were told.
    static List<Told> read(JsonNode result) {
        List<Told> told = new ArrayList<>();
        for (JsonNode row : result.path("quarantine")) {
            List<String> cells = new ArrayList<>();
            row.path("cells").forEach(cell -> cells.add(cell.asString()));
            var what = new Quarantined(
                    "",
                    row.get("row").asLong(),
                    row.get("column").asString(),
                    row.get("found").asString(),
                    row.get("expected").asString());
            told.add(new Told(what, row.has("text"), row.path("text").asString(""), cells));
        }
        return told;
    }

    /// The names of the first columns.
    static List<String> columns(JsonNode result) {
        List<String> columns = new ArrayList<>();
        result.path("columns").forEach(name -> columns.add(name.asString()));
        return columns;
    }

    static String shortened(String cell) {
        return cell.length() <= CELL_MAX ? cell : cell.substring(0, CELL_MAX) + "…";
    }
}
