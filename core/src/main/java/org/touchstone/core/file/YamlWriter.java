package org.touchstone.core.file;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes a tree as YAML that a person likes to read: what fits a line on one line, everything else as a block.
///
/// A list of named things (items with a single key that holds keys or a list, as steps do) is always a block, so that
/// each begins a line, and so is a list of several groups of keys. Texts stand without quotes where YAML allows it
/// beyond doubt. The same tree gives the same text.
public final class YamlWriter {

    /// Longer lines are broken; a single text is never broken.
    public static final int WIDTH = 120;

    private static final Pattern BARE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} _./()'’+%&–—-]*");
    private static final Pattern NUMBER_LIKE =
            Pattern.compile("[0-9][0-9_.eE+/-]*|0[xX][0-9a-fA-F]*|0o[0-7]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD_LIKE =
            Pattern.compile("true|false|null|yes|no|on|off|y|n", Pattern.CASE_INSENSITIVE);

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    /// The text of a file, with `\n` at the end of each line.
    public static String write(YamlNode.Entries root) {
        YamlWriter writer = new YamlWriter();
        for (YamlNode.Entry entry : root.entries()) {
            writer.entry(entry, 0);
        }
        return writer.out.toString();
    }

    /// One key with its value; the cursor stands at the column `indent`.
    private void entry(YamlNode.Entry entry, int indent) {
        String key = scalar(entry.key()) + ":";
        out.append(key);
        if (fits(entry.value(), indent + key.length() + 1)) {
            out.append(' ').append(flow(entry.value())).append('\n');
        } else {
            out.append('\n');
            block(entry.value(), indent + 2, true);
        }
    }

    private void item(YamlNode item, int indent) {
        out.append("- ");
        if (!isNamedThing(item) && fits(item, indent + 2)) {
            out.append(flow(item)).append('\n');
        } else {
            block(item, indent + 2, false);
        }
    }

    /// A list or keys as lines that begin at the column `indent`.
    ///
    /// @param atLineStart false when the cursor already stands at that column, after a hyphen
    private void block(YamlNode node, int indent, boolean atLineStart) {
        boolean pad = atLineStart;
        switch (node) {
            case YamlNode.Scalar scalar -> throw new IllegalStateException("A text always fits, but got " + scalar);
            case YamlNode.Items items -> {
                for (YamlNode item : items.items()) {
                    pad(pad, indent);
                    item(item, indent);
                    pad = true;
                }
            }
            case YamlNode.Entries entries -> {
                for (YamlNode.Entry entry : entries.entries()) {
                    pad(pad, indent);
                    entry(entry, indent);
                    pad = true;
                }
            }
        }
    }

    private void pad(boolean pad, int indent) {
        out.append(" ".repeat(pad ? indent : 0));
    }

    /// Whether the node can stand on the rest of a line that is filled up to `column`.
    private static boolean fits(YamlNode node, int column) {
        return switch (node) {
            case YamlNode.Scalar scalar -> true;
            case YamlNode.Items items -> items.items().isEmpty() || fitsInFlow(items, column);
            case YamlNode.Entries entries -> entries.entries().isEmpty() || fitsInFlow(entries, column);
        };
    }

    private static boolean fitsInFlow(YamlNode node, int column) {
        return !mustBeBlock(node) && column + flow(node).length() <= WIDTH;
    }

    private static boolean mustBeBlock(YamlNode node) {
        return switch (node) {
            case YamlNode.Scalar scalar -> false;
            case YamlNode.Items items ->
                items.items().stream()
                                        .filter(YamlNode.Entries.class::isInstance)
                                        .count()
                                > 1
                        || items.items().stream().anyMatch(item -> isNamedThing(item) || mustBeBlock(item));
            case YamlNode.Entries entries -> entries.entries().stream().anyMatch(e -> mustBeBlock(e.value()));
        };
    }

    private static boolean isNamedThing(YamlNode node) {
        return node instanceof YamlNode.Entries entries
                && entries.entries().size() == 1
                && !(entries.entries().getFirst().value() instanceof YamlNode.Scalar);
    }

    private static String flow(YamlNode node) {
        return switch (node) {
            case YamlNode.Scalar scalar -> scalar(scalar);
            case YamlNode.Items items ->
                items.items().stream().map(YamlWriter::flow).collect(Collectors.joining(", ", "[", "]"));
            case YamlNode.Entries entries ->
                entries.entries().stream()
                        .map(entry -> scalar(entry.key()) + ": " + flow(entry.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    private static String scalar(YamlNode.Scalar scalar) {
        return scalar.plain() || isBare(scalar.text()) ? scalar.text() : quoted(scalar.text());
    }

    private static boolean isBare(String text) {
        return BARE.matcher(text).matches()
                && !NUMBER_LIKE.matcher(text).matches()
                && !WORD_LIKE.matcher(text).matches()
                && !text.endsWith(" ")
                && !text.endsWith(".")
                && !text.contains(". ")
                && !text.contains("  ");
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (mustBeEscaped(c)) {
                        quoted.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /// Signs that cannot be seen, or that some editors take for the end of a line.
    private static boolean mustBeEscaped(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> true;
            default -> c == '\uFEFF' || c == '\uFFFE' || c == '\uFFFF';
        };
    }
}
