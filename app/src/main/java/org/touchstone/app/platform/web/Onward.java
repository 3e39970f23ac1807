package org.touchstone.app.platform.web;

/// The way to another page, which the browser then asks for: after something was done, so that loading it again does
/// not do it twice.
///
/// @param href an address of ours, beginning with one slash
/// @param toast the key of what is said there in passing, empty for nothing
public record Onward(String href, String toast) implements Answer {
    public Onward {
        if (!isOurs(href)) {
            throw new IllegalArgumentException("Expected an address of this server such as /people, but got " + href);
        }
    }

    /// Goes on without a word.
    public static Onward to(String href) {
        return new Onward(href, "");
    }

    /// Whether an address stays on this server. What comes from a form may name a stranger's.
    public static boolean isOurs(String href) {
        return href.startsWith("/")
                && !href.startsWith("//")
                && href.chars().noneMatch(c -> c == '\\' || Character.isISOControl(c) || Character.isWhitespace(c));
    }
}
