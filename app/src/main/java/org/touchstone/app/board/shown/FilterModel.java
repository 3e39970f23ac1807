package org.touchstone.app.board.shown;

import java.util.List;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.web.Choice;

/// What can be chosen on a page, and what is.
///
/// @param spans periods with a name, all time first
/// @param span code of the period with a name that holds; empty where none does
/// @param from first day; empty where it is not chosen by day
/// @param places areas and branches, read from above
/// @param channels to be chosen from; empty where there is nothing to choose, as the three after it
/// @param told what is shown, in words; empty for everything
/// @param wrong what cannot be shown; empty where all can
/// @param all address of the page without a filter
public record FilterModel(
        List<Chip> spans,
        String span,
        String from,
        String to,
        List<Place> places,
        List<Choice> channels,
        List<Choice> segments,
        List<Choice> dayparts,
        List<Choice> versions,
        List<Saying> told,
        List<Saying> wrong,
        String all) {

    /// A period with a name.
    ///
    /// @param key of its name
    public record Chip(String key, String href, boolean chosen) {}

    /// An area or a branch.
    ///
    /// @param field what the form calls it: "area" or "branch"
    /// @param depth how many areas lie above it, 4 at most
    public record Place(String field, String code, String name, int depth, boolean chosen) {}

    public FilterModel {
        spans = List.copyOf(spans);
        places = List.copyOf(places);
        channels = List.copyOf(channels);
        segments = List.copyOf(segments);
        dayparts = List.copyOf(dayparts);
        versions = List.copyOf(versions);
        told = List.copyOf(told);
        wrong = List.copyOf(wrong);
    }
}
