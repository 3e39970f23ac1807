package org.touchstone.core.table;

import java.util.Locale;
import java.util.regex.Pattern;

/// Names of columns made alike, so that they can be compared whatever the habits of the system they come from.
public final class ColumnName {

    private static final Pattern WORD_END = Pattern.compile("(\\p{Ll})(\\p{Lu})");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private ColumnName() {}

    /// Lower case, words apart by one blank: `case:concept:name` and `StartTime` become `case concept name`, `start
    /// time`.
    public static String normal(String column) {
        String apart = WORD_END.matcher(column.strip()).replaceAll("$1 $2").toLowerCase(Locale.ROOT);
        return NO_WORD.matcher(apart).replaceAll(" ").strip();
    }
}
