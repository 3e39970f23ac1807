package org.touchstone.app.journey.brought;

/// A cell of a table that we hand out. What a spreadsheet would take for a formula is marked as text.
final class CsvCell {

    private static final String FORMULA = "=+-@\t\r";

    private CsvCell() {}

    static String of(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
