package org.touchstone.app.board;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// What can be chosen of the branches that somebody sees.
///
/// @param places areas and the branches in them, as a tree that is read from above
/// @param dayparts codes
/// @param versions numbers of the published versions of the cycle, newest first; the first holds
/// @param last the last day of which something is known
record Offer(
        List<Node> places,
        SortedSet<String> channels,
        SortedSet<String> segments,
        List<String> dayparts,
        List<Integer> versions,
        LocalDate last) {

    /// An area or a branch.
    ///
    /// @param branches the codes of the branches in it; of a branch its own
    /// @param depth how many areas lie above it
    record Node(boolean area, String code, String name, int depth, List<String> branches) {
        Node {
            branches = List.copyOf(branches);
        }
    }

    Offer {
        places = List.copyOf(places);
        channels = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(channels));
        segments = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(segments));
        dayparts = List.copyOf(dayparts);
        versions = List.copyOf(versions);
    }
}
