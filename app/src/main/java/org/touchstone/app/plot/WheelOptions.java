package org.touchstone.app.plot;

import java.util.regex.Pattern;

/// How a wheel is drawn.
///
/// @param id unique in its page
/// @param narrow for a phone: numbers on the wheel and a numbered list beneath, 360 pixels wide
/// @param links where a moment leads to, before its code; empty for no links
/// @param jumps most frequent jumps drawn at most
/// @param ratingLow lowest answer of the rating scale
/// @param ratingHigh highest answer of the rating scale
public record WheelOptions(
        String id, Theme theme, boolean narrow, String links, int jumps, double ratingLow, double ratingHigh) {

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    /// For a page: light, wide, each moment leading to its own section.
    public static final WheelOptions PAGE = new WheelOptions("wheel", Theme.LIGHT, false, Links.TO_SECTION, 8, 1, 5);

    public WheelOptions {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Expected an id of letters, digits and dashes, but got '" + id + "'");
        }
        if (jumps < 0 || !(ratingLow < ratingHigh)) {
            throw new IllegalArgumentException("Expected jumps >= 0 and a rating scale that rises, but got " + jumps
                    + ", " + ratingLow + " to " + ratingHigh);
        }
    }

    /// The same under another id.
    public WheelOptions id(String other) {
        return new WheelOptions(other, theme, narrow, links, jumps, ratingLow, ratingHigh);
    }

    /// The same for another background.
    public WheelOptions theme(Theme other) {
        return new WheelOptions(id, other, narrow, links, jumps, ratingLow, ratingHigh);
    }

    /// The same for a phone.
    public WheelOptions phone() {
        return new WheelOptions(id, theme, true, links, jumps, ratingLow, ratingHigh);
    }

    /// The same with moments leading elsewhere; empty for no links, as in a file or on a slide.
    public WheelOptions links(String other) {
        return new WheelOptions(id, theme, narrow, other, jumps, ratingLow, ratingHigh);
    }
}
