package org.touchstone.app.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.touchstone.app.board.Filters.Chosen;
import org.touchstone.app.board.shown.FilterModel;
import org.touchstone.app.board.shown.FilterModel.Chip;
import org.touchstone.app.board.shown.FilterModel.Place;
import org.touchstone.app.platform.language.Words;
import org.touchstone.app.platform.web.Choice;

/// The form in which a filter is chosen.
///
/// @param here address of the page
record FilterForm(String here, Chosen chosen, Words words) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int DEEPEST = 4;

    FilterModel model() {
        Wish wish = chosen.wish();
        Offer offer = chosen.offer();
        return new FilterModel(
                spans(),
                wish.span(),
                day(wish.from()),
                day(wish.to()),
                places(),
                choices(offer.channels(), wish.channel(), "filter.any.channel"),
                choices(offer.segments(), wish.segment(), "filter.any.segment"),
                choices(offer.dayparts(), wish.daypart(), "filter.any.daypart"),
                choices(versions(offer), wish.version(), "filter.any.version"),
                chosen.told(),
                chosen.wrong(),
                here);
    }

    /// The field of a browser takes days alone.
    private static String day(String text) {
        return DAY.matcher(text).matches() ? text : "";
    }

    private List<Chip> spans() {
        Wish wish = chosen.wish();
        boolean always =
                wish.span().isEmpty() && wish.from().isEmpty() && wish.to().isEmpty();
        var chips = new ArrayList<Chip>();
        chips.add(new Chip("filter.span.all", href(wish.during("")), always));
        for (Span span : Span.values()) {
            chips.add(new Chip(
                    span.key(), href(wish.during(span.code())), wish.span().equals(span.code())));
        }
        return chips;
    }

    private String href(Wish wish) {
        String query = wish.query();
        return query.isEmpty() ? here : here + "?" + query;
    }

    /// Where there is one branch, there is nothing to choose.
    private List<Place> places() {
        List<Offer.Node> nodes = chosen.offer().places();
        return nodes.size() < 2
                ? List.of()
                : nodes.stream()
                        .map(node -> new Place(
                                node.area() ? "area" : "branch",
                                node.code(),
                                node.name(),
                                Math.min(DEEPEST, node.depth()),
                                (node.area()
                                                ? chosen.wish().areas()
                                                : chosen.wish().branches())
                                        .contains(node.code())))
                        .toList();
    }

    /// The newest version holds; where it is the only one there is nothing to choose.
    private static List<String> versions(Offer offer) {
        return offer.versions().size() < 2
                ? List.of()
                : offer.versions().stream().skip(1).map(String::valueOf).toList();
    }

    private List<Choice> choices(Collection<String> known, String held, String any) {
        return known.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(new Choice("", words.say(any), held.isEmpty())),
                                known.stream().map(one -> new Choice(one, one, one.equals(held))))
                        .toList();
    }
}
