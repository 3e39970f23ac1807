package org.touchstone.core.file;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Says in plain words where a text stops being YAML, and what people usually did there.
final class BrokenYaml {

    private BrokenYaml() {}

    static void report(YamlEngineException broken, String text, Problems problems) {
        switch (broken) {
            case MarkedYamlEngineException marked -> reportMarked(marked, text, problems);
            case ReaderException character -> reportCharacter(character, text, problems);
            default ->
                problems.add(
                        new Place(1, 1), // the only errors without a place concern the first characters of the stream
                        "the file is not YAML (" + plain(broken.getMessage()) + ")",
                        "YAML",
                        "Compare the file with one of the examples.");
        }
    }

    private static void reportMarked(MarkedYamlEngineException broken, String text, Problems problems) {
        Optional<Mark> mark = broken.getProblemMark().or(broken::getContextMark);
        Place place = mark.map(YamlText::place).orElse(new Place(1, 1));
        Place begun = broken.getContextMark().map(YamlText::place).orElse(place);
        String message = plain(broken.getProblem());
        Cause cause = Cause.of(message, plain(broken.getContext()), charAt(text, place));
        String since = begun.line() < place.line() ? ", in what begins at line " + begun.line() : "";
        problems.add(place, cause.found(message) + since, cause.expected, cause.cure);
    }

    private static void reportCharacter(ReaderException broken, String text, Problems problems) {
        int at = text.offsetByCodePoints(0, Math.min(broken.getPosition(), text.codePointCount(0, text.length())));
        int lineStart = text.lastIndexOf('\n', at - 1) + 1;
        int line = 1
                + (int) text.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        problems.add(
                new Place(line, at - lineStart + 1),
                String.format(Locale.ROOT, "the invisible character U+%04X", broken.getCodePoint()),
                "letters, digits and signs",
                "Delete the character, or save the file again as UTF-8 text.");
    }

    private static char charAt(String text, Place place) {
        String line = text.lines().skip(place.line() - 1L).findFirst().orElse("");
        return place.column() <= line.length() ? line.charAt(place.column() - 1) : '\n';
    }

    private static String plain(@Nullable String message) {
        return message == null || message.isBlank()
                ? "unreadable"
                : message.strip().replaceAll("\\s+", " ");
    }

    /// What people usually did where YAML breaks.
    private enum Cause {
        TAB(
                "a tab",
                "spaces, since YAML does not indent with tabs",
                "Replace the tab by spaces; most editors can do so for the whole file."),
        COLON(
                "a colon that begins a second value",
                "one key with one value, or a text in quotes",
                "If the colon belongs to a text, put the text in double quotes; else check the indentation of the line."),
        QUOTE(
                "a text in quotes that does not end",
                "a closing quotation mark",
                "Close the quotation mark; within double quotes write a quotation mark as \\\"."),
        ESCAPE(
                "a backslash in double quotes that means nothing",
                "\\\\ for a backslash, \\\" for a quotation mark",
                "Write the backslash twice, or use single quotes."),
        BRACKET(
                "neither a comma nor the closing bracket",
                "a comma or the closing bracket",
                "Close the bracket; put a text with a comma, a colon or a bracket in it in double quotes."),
        INDENT(
                "a line that does not fit below the lines above it",
                "every key of a group in the same column, lists begun by a hyphen and a space",
                "Check the indentation of this line against the lines above it."),
        OTHER("", "YAML", "Put the text in double quotes, or compare the line with one of the examples.");

        private final String found;
        private final String expected;
        private final String cure;

        Cause(String found, String expected, String cure) {
            this.found = found;
            this.expected = expected;
            this.cure = cure;
        }

        static Cause of(String message, String context, char at) {
            if (at == '\t' || message.contains("TAB") || message.contains("'\\t'")) {
                return TAB;
            } else if (at == ':' || message.contains("mapping values are not allowed")) {
                return COLON;
            } else if (message.contains("escape") || context.contains("escape")) {
                return ESCAPE;
            } else if (context.contains("quoted scalar")) {
                return QUOTE;
            } else if (context.contains("flow")) {
                return BRACKET;
            } else if (context.contains("block") || context.contains("simple key")) {
                return INDENT;
            }
            return OTHER;
        }

        String found(String message) {
            return found.isEmpty() ? "this is not YAML here: " + message : found;
        }
    }
}
