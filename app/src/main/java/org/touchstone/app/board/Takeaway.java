package org.touchstone.app.board;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.touchstone.app.board.shown.Part;
import org.touchstone.app.board.shown.Piece;
import org.touchstone.app.plot.PictureTable;
import org.touchstone.app.report.Block;

/// A picture of a page as a file of its own, or a table as CSV.
///
/// @param name of the file
/// @param type as the browser is told
record Takeaway(String name, String type, String text) {

    /// Spreadsheets take a cell that begins so for a formula, and run it.
    private static final String FORMULA = "=+-@\t\r";

    /// What is asked for, if the page has it.
    ///
    /// @param as "svg" or "csv"
    /// @param number of the piece
    static Optional<Takeaway> of(List<Part> parts, String as, int number) {
        return parts.stream()
                .flatMap(part -> part.pieces().stream())
                .filter(piece -> piece.number() == number && number > 0)
                .findFirst()
                .map(Piece::block)
                .flatMap(block -> of(block, as, number));
    }

    private static Optional<Takeaway> of(Block block, String as, int number) {
        return switch (as) {
            case "csv" ->
                table(block)
                        .map(table -> new Takeaway("table-" + number + ".csv", "text/csv;charset=UTF-8", csv(table)));
            case "svg" ->
                block instanceof Block.Shown shown
                        ? Optional.of(new Takeaway(
                                "picture-" + number + ".svg",
                                "image/svg+xml;charset=UTF-8",
                                shown.wide().file()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /// The figures in a block, if it has any.
    static Optional<PictureTable> table(Block block) {
        return switch (block) {
            case Block.Shown shown -> Optional.of(shown.wide().table());
            case Block.Figures(PictureTable table) -> Optional.of(table);
            case Block.Listing(PictureTable table) -> Optional.of(table);
            case Block.Tucked(String _, PictureTable table) -> Optional.of(table);
            case Block.Words _, Block.Listed _, Block.Heading _, Block.Folded _, Block.Warning _, Block.Card _ ->
                Optional.empty();
        };
    }

    /// RFC 4180, lines ended by CR LF.
    static String csv(PictureTable table) {
        var text = new StringBuilder(
                line(table.columns().stream().map(PictureTable.Column::name).toList()));
        table.rows().forEach(row -> text.append(line(row.cells())));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Takeaway::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /// A cell that no spreadsheet takes for a formula, quoted where it must be.
    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }

    /// Hands it out.
    void give(HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
