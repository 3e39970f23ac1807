package org.touchstone.app.plot;

import java.util.function.Function;

/// The colours of the pictures, each with its part and not its hue for a name.
///
/// A drawing carries the light value as attribute and the name as class, `f-ink` for a fill and `k-ink` for a stroke,
/// so
/// that a page may recolour it. The scores run from dark and warm (poor) to light and cool (good): their order is kept
/// in grey print and by colour-blind eyes.
public enum Tone {
    INK("#1B2733", "#E8EDF2"),
    QUIET("#56636F", "#A9B6C2"),
    FAINT("#B9C3CC", "#4A5864"),
    HAIR("#DDE3E8", "#2B3742"),
    PAPER("#FFFFFF", "#12181F"),
    WASH("#F3F6F8", "#1A232C"),
    FLOW("#5D7C99", "#7F9DB8"),
    JUMP("#8A6FA8", "#B9A0D6"),
    MARK("#96281B", "#FF8A6B"),
    GOOD("#14706B", "#6CC5BC"),
    S1("#96281B", "#FF6B4A"),
    S2("#C04F27", "#F0A060"),
    S3("#E6A35A", "#CDBB83"),
    S4("#DDDAA4", "#7FB0A6"),
    S5("#A3D4CD", "#3E8E93"),
    NEUTRAL("#E4E9ED", "#34414D"),
    ON1("#FFFFFF", "#10171D"),
    ON2("#FFFFFF", "#10171D"),
    ON3("#1B2733", "#10171D"),
    ON4("#1B2733", "#10171D"),
    ON5("#1B2733", "#10171D"),
    ON_NEUTRAL("#1B2733", "#E8EDF2");

    private final String light;
    private final String dark;

    Tone(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /// Colour on white paper.
    public String light() {
        return light;
    }

    /// Colour on a dark page.
    public String dark() {
        return dark;
    }

    /// Name within a class: "ink", "on-neutral".
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /// Tone of a score from 1 (poor) to 5 (good); 0 is unknown.
    static Tone score(int level) {
        return switch (level) {
            case 1 -> S1;
            case 2 -> S2;
            case 3 -> S3;
            case 4 -> S4;
            case 5 -> S5;
            default -> NEUTRAL;
        };
    }

    /// Tone of text upon a score.
    static Tone onScore(int level) {
        return switch (level) {
            case 1 -> ON1;
            case 2 -> ON2;
            case 3 -> ON3;
            case 4 -> ON4;
            case 5 -> ON5;
            default -> ON_NEUTRAL;
        };
    }

    /// Rules that colour the drawings of a page.
    public static String lightRules() {
        return rules(Tone::light);
    }

    /// Rules that recolour them for the dark.
    public static String darkRules() {
        return rules(Tone::dark);
    }

    private static String rules(Function<Tone, String> colour) {
        var rules = new StringBuilder();
        for (Tone tone : values()) {
            String code = tone.code();
            rules.append(".f-" + code + "{fill:" + colour.apply(tone) + "}");
            rules.append(".k-" + code + "{stroke:" + colour.apply(tone) + "}\n");
        }
        return rules.toString();
    }
}
