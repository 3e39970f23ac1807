package org.touchstone.app.board.shown;

import java.util.List;

/// The board.
///
/// @param cycle its name
/// @param goal what the customer wants; may be empty
/// @param basis on how many journeys
/// @param drafted whether nobody designed the cycle, and the visitor may
/// @param lead what to fix first; empty where nothing is
/// @param leadHref the moment it is about; empty as `lead`
/// @param alarms how many things are wrong with the data
public record BoardModel(
        String cycle,
        String goal,
        String basis,
        boolean drafted,
        String lead,
        String leadHref,
        int alarms,
        Age age,
        List<Tile> tiles,
        List<Part> parts,
        List<MomentRow> moments) {

    /// A large number.
    ///
    /// @param text what it says, with n and interval
    /// @param href where more is shown
    public record Tile(String figure, String text, String href) {}

    /// A moment and where its page is.
    public record MomentRow(String number, String name, String href) {}

    public BoardModel {
        tiles = List.copyOf(tiles);
        parts = List.copyOf(parts);
        moments = List.copyOf(moments);
    }
}
