package org.touchstone.app.board.shown;

import java.util.List;

/// The ways that customers go.
///
/// @param parts the map of flows
/// @param query what the address says of the map, to be kept by what is taken away from it
/// @param first the most frequent ways, the most frequent first
/// @param others the ways that follow them
/// @param rest how many ways there are besides all of these
public record WaysModel(
        Age age, List<Part> parts, Sliders sliders, String query, List<WayRow> first, List<WayRow> others, long rest) {

    /// How much of the map is drawn.
    ///
    /// @param moments per cent of the moments
    /// @param paths per cent of the paths between them
    /// @param waits whether waits are shown, and not how often
    public record Sliders(int moments, int paths, boolean waits) {}

    /// One way.
    ///
    /// @param number its place, from 1
    /// @param steps names of its moments
    /// @param percent its share, for the bar
    /// @param share and `together` in words; together with all above it
    /// @param median how long half of its journeys take at most, in words
    public record WayRow(
            int number,
            String steps,
            List<Chevron> chain,
            double percent,
            String journeys,
            String share,
            String together,
            String median,
            String href) {
        public WayRow {
            chain = List.copyOf(chain);
        }
    }

    /// A moment of a way.
    ///
    /// @param place of its colour
    /// @param number as on every picture; empty where some moments are left out here
    /// @param times how often in a row; of those left out how many
    public record Chevron(int place, String number, String name, int times) {}

    public WaysModel {
        parts = List.copyOf(parts);
        first = List.copyOf(first);
        others = List.copyOf(others);
    }
}
