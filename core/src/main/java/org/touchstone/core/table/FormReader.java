package org.touchstone.core.table;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.file.Problems;
import org.touchstone.core.file.Suggestion;
import org.touchstone.core.file.Values;
import org.touchstone.core.file.YamlNode;

/// Reads the values of a mapping file that say how a table is written; what is wrong becomes a problem at its place and
/// null comes back.
public final class FormReader {

    /// Names by which people mean a code page of Windows, and Java an older one of the mainframes.
    private static final Map<String, String> MEANT = Map.of("cp949", "x-windows-949", "cp950", "x-windows-950");

    private final Values values;

    public FormReader(Problems problems) {
        this.values = new Values(problems);
    }

    /// What stands between fields, by its name or the sign itself.
    public @Nullable Character separator(YamlNode node) {
        // A tab is blank, and still a separator.
        String text = node instanceof YamlNode.Scalar scalar ? scalar.text() : values.words(node, "the separator");
        if (text == null) {
            return null;
        }
        var found = Separators.find(text);
        if (found.isEmpty()) {
            values.wrong(
                    node,
                    "the separator",
                    "one of " + String.join(", ", Separators.words()),
                    Suggestion.cure(text, Separators.words(), "Choose one of these words."));
        }
        return found.orElse(null);
    }

    /// An encoding by any of its names.
    public @Nullable Charset encoding(YamlNode node) {
        String text = values.words(node, "the encoding");
        try {
            return text == null ? null : Charset.forName(MEANT.getOrDefault(text.toLowerCase(Locale.ROOT), text));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            List<String> usual = List.of("UTF-8", "UTF-16", "windows-1252", "windows-1251", "ISO-8859-1");
            values.wrong(
                    node,
                    "the encoding",
                    "an encoding such as " + String.join(", ", usual),
                    Suggestion.cure(text, usual, "Leave it out to have it found out."));
            return null;
        }
    }

    /// A time zone.
    public @Nullable ZoneId zone(YamlNode node) {
        String text = values.words(node, "the zone");
        try {
            return text == null ? null : ZoneId.of(text);
        } catch (DateTimeException e) {
            values.wrong(
                    node,
                    "the zone",
                    "a time zone such as Europe/Bucharest or UTC",
                    Suggestion.cure(
                            text,
                            ZoneId.getAvailableZoneIds(),
                            "Write continent and city as the time zone database does."));
            return null;
        }
    }

    /// The form of times, by its name.
    public @Nullable TimeForm times(YamlNode node) {
        List<String> known = Stream.of(TimeForm.values()).map(TimeForm::word).toList();
        String text = values.words(node, "the form of times");
        if (text == null) {
            return null;
        }
        var found = TimeForm.find(text);
        if (found.isEmpty()) {
            values.wrong(
                    node,
                    "the form of times",
                    "one of " + String.join(", ", known),
                    Suggestion.cure(text, known, "Choose one of these words."));
        }
        return found.orElse(null);
    }
}
