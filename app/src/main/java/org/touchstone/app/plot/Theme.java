package org.touchstone.app.plot;

/// For which background a drawing is coloured where no page recolours it.
public enum Theme {
    /// White paper; right for pages too, which recolour it for the dark.
    LIGHT,
    /// A dark slide.
    DARK;

    String of(Tone tone) {
        return this == LIGHT ? tone.light() : tone.dark();
    }
}
