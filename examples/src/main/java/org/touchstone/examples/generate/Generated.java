package org.touchstone.examples.generate;

/// What a generator made.
///
/// @param rows of the events file, without its header
/// @param answers rows of the answers file, without its header
/// @param left journeys that ended before the goal was met
/// @param open journeys not yet over at the end of observation
public record Generated(long journeys, long rows, long answers, long left, long open) {

    /// Nothing yet.
    public static final Generated NOTHING = new Generated(0, 0, 0, 0, 0);

    /// Both together.
    public Generated plus(Generated other) {
        return new Generated(
                journeys + other.journeys,
                rows + other.rows,
                answers + other.answers,
                left + other.left,
                open + other.open);
    }
}
