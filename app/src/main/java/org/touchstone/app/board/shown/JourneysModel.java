package org.touchstone.app.board.shown;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Some journeys.
///
/// @param what which they are; names of moments
/// @param here key of the text over the time that each took where it is looked for; "" where that is the whole of it
public record JourneysModel(Age age, String what, String here, List<JourneyRow> journeys, Listing listing) {

    /// One journey.
    ///
    /// @param key the name its source gives it; its number where it has none
    /// @param lasted how long it took, in words
    /// @param ending key of the text that says how it ended
    public record JourneyRow(
            String key, Instant began, String branch, String lasted, String here, String ending, String href) {}

    /// How the list was narrowed down and ordered, and what lies before and after this page of it.
    ///
    /// @param address of the list, without what follows the question mark
    /// @param all how many journeys there are on all pages
    /// @param page from 1
    /// @param ending "" for all
    /// @param kept what else the address says, by name
    /// @param query the address of this page of the list after its question mark, to be added to
    /// @param before address of the page before; "" where there is none, likewise `after`
    public record Listing(
            String address,
            long all,
            int page,
            long pages,
            String ending,
            String sort,
            String key,
            Map<String, String> kept,
            String query,
            String before,
            String after) {
        public Listing {
            kept = Map.copyOf(kept);
        }
    }

    public JourneysModel {
        journeys = List.copyOf(journeys);
    }
}
