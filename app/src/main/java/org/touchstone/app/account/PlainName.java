package org.touchstone.app.account;

/// Names that others will read.
final class PlainName {

    private PlainName() {}

    /// Whether a name can be shown as it was typed: it says something, is no longer than it may be, and holds no
    /// character that turns the text around it about, breaks its line or is half of another.
    ///
    /// @param max most characters
    static boolean isPlain(String text, int max) {
        return !text.isBlank() && text.length() <= max && text.codePoints().noneMatch(PlainName::misleads);
    }

    private static boolean misleads(int c) {
        return Character.isISOControl(c)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x2028
                || c == 0x2029
                || Character.getType(c) == Character.SURROGATE;
    }
}
