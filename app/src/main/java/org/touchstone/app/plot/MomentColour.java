package org.touchstone.app.plot;

/// One colour for each moment, the same on every picture, by its place in the cycle.
///
/// Thirty colours of middle lightness, which carry dark text on white and on dark pages alike. Neighbours differ in
/// hue. Past thirty they come round again, so a picture also writes the moment's number.
public final class MomentColour {

    private static final String[] COLOURS = {
        "#7CC7FB", "#F0AE77", "#85D2A0", "#E4A5DE", "#D3BD6C", "#5DD2D8", "#FAA39C", "#BCB2FD", "#A7CC83", "#9DBDFF",
        "#64A2E7", "#CC9140", "#41B68F", "#D17FB3", "#A7A341", "#10B1CA", "#DE8268", "#AC8CDC", "#71B16A", "#8C97E8",
        "#C0D8FF", "#EDD4A3", "#A5E7D8", "#FEC5DB", "#D2DFAB", "#A5E2FA", "#FFCBAF", "#E9CAF8", "#B4E6C3", "#D5D1FF"
    };

    /// Text upon any of them.
    public static final String TEXT = "#10171D";

    private MomentColour() {}

    /// Colour of the moment at a place, counted from 0.
    public static String of(int place) {
        return COLOURS[place(place)];
    }

    /// The place among all colours of the moment at a place; they come round again.
    static int place(int place) {
        return Math.floorMod(place, COLOURS.length);
    }

    /// How many colours there are.
    public static int count() {
        return COLOURS.length;
    }
}
