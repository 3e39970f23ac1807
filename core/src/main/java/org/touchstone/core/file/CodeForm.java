package org.touchstone.core.file;

import java.util.regex.Pattern;

/// What the codes may look like by which files, addresses and logs refer to things.
public final class CodeForm {

    /// How a short code is written, for messages.
    public static final String SHORT = "letters, digits, hyphens and underscores, at most 64, such as cheque-cashing";

    /// How a line is written, for messages.
    public static final String LINE = "one line of at most 100 characters, such as wait or take-number";

    private static final Pattern SHORT_FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]{0,63}");
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\uFEFF]");

    private CodeForm() {}

    /// Whether the text can be a code of our own choosing.
    public static boolean isShort(String text) {
        return SHORT_FORM.matcher(text).matches();
    }

    /// Whether the text can be a code that a log brings along, whose names are not ours to choose.
    public static boolean isLine(String text) {
        return !text.isEmpty()
                && text.length() <= 100
                && text.equals(text.strip())
                && !BREAKS.matcher(text).find();
    }
}
