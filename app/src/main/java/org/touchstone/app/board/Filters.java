package org.touchstone.app.board;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.board.Offer.Node;
import org.touchstone.app.findings.Look;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.core.analysis.Selection;

/// Reads what an address wishes to see, and says what is wrong with it. One wish each.
final class Filters {

    private final Scope scope;
    private final Wish wish;
    private final Offer offer;
    private final List<Saying> told = new ArrayList<>();
    private final List<Saying> wrong = new ArrayList<>();

    private Filters(Scope scope, Wish wish, Offer offer) {
        this.scope = scope;
        this.wish = wish;
        this.offer = offer;
    }

    /// What was read.
    ///
    /// @param look what is to be seen; all of it where something is wrong
    /// @param days the period that is chosen, for the form; null where none is, or its ends are not both known
    /// @param told what is shown, in words; empty for everything
    /// @param wrong what cannot be shown; empty where all can
    record Chosen(Look look, Wish wish, Offer offer, Span.@Nullable Days days, List<Saying> told, List<Saying> wrong) {
        Chosen {
            told = List.copyOf(told);
            wrong = List.copyOf(wrong);
        }

        /// What links keep; "" where nothing is chosen.
        String kept() {
            return wrong.isEmpty() ? wish.query() : "";
        }
    }

    /// Reads a wish.
    static Chosen read(Scope scope, Wish wish, Offer offer) {
        return new Filters(scope, wish, offer).chosen();
    }

    private Chosen chosen() {
        Optional<Span.Days> named = span();
        LocalDate from = named.map(Span.Days::from).orElseGet(() -> day(wish.from()));
        LocalDate to = named.map(Span.Days::to).orElseGet(() -> day(wish.to()));
        if (from != null && to != null && to.isBefore(from)) {
            wrong.add(new Saying("filter.wrong.order", Map.of("from", from, "to", to)));
        }
        tellDays(from, to);
        Set<String> branches = branches();
        word(wish.channel(), offer.channels(), "filter.told.channel", "filter.wrong.channel");
        word(wish.segment(), offer.segments(), "filter.told.segment", "filter.wrong.segment");
        word(wish.daypart(), offer.dayparts(), "filter.told.daypart", "filter.wrong.daypart");
        int version = version();
        Look look = wrong.isEmpty()
                ? new Look(
                        scope,
                        new Selection(branches, from, to, wish.channel(), wish.segment(), wish.daypart()),
                        version)
                : Look.of(scope);
        Span.Days days = from == null || to == null ? null : new Span.Days(from, to);
        return new Chosen(look, wish, offer, days, told, wrong);
    }

    private Optional<Span.Days> span() {
        if (wish.span().isEmpty()) {
            return Optional.empty();
        }
        Optional<Span> span = Span.find(wish.span());
        if (span.isEmpty()) {
            String known = Stream.of(Span.values()).map(Span::code).collect(Collectors.joining(", "));
            wrong.add(new Saying("filter.wrong.span", Map.of("found", wish.span(), "known", known)));
        }
        return span.map(one -> one.days(offer.last()));
    }

    private @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            wrong.add(Saying.of("filter.wrong.day", "found", text));
            return null;
        }
    }

    private void tellDays(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null) {
            told.add(new Saying("filter.told.days", Map.of("from", from, "to", to)));
        } else if (from != null) {
            told.add(Saying.of("filter.told.from", "from", from));
        } else if (to != null) {
            told.add(Saying.of("filter.told.to", "to", to));
        }
    }

    /// The branches that are chosen, with those of the areas; null for all.
    private @Nullable Set<String> branches() {
        if (wish.areas().isEmpty() && wish.branches().isEmpty()) {
            return null;
        }
        var all = new TreeSet<String>();
        var areas = add(all, wish.areas(), true, "filter.wrong.area");
        var branches = add(all, wish.branches(), false, "filter.wrong.branch");
        tellPlaces(areas, "filter.told.area", "filter.told.area-many");
        tellPlaces(branches, "filter.told.branch", "filter.told.branch-many");
        return all;
    }

    private void tellPlaces(List<String> names, String one, String many) {
        if (!names.isEmpty()) {
            told.add(Saying.of(names.size() == 1 ? one : many, "names", String.join(", ", names)));
        }
    }

    private List<String> add(Set<String> all, List<String> codes, boolean area, String unknown) {
        var names = new ArrayList<String>();
        for (String code : codes) {
            Optional<Node> found = offer.places().stream()
                    .filter(node -> node.area() == area && node.code().equals(code))
                    .findFirst();
            found.ifPresentOrElse(
                    node -> {
                        all.addAll(node.branches());
                        names.add(node.name());
                    },
                    () -> wrong.add(Saying.of(unknown, "found", code)));
        }
        return names;
    }

    private void word(String word, Collection<String> known, String said, String unknown) {
        if (word.isEmpty()) {
            return;
        }
        if (known.contains(word)) {
            told.add(Saying.of(said, "name", word));
        } else {
            wrong.add(new Saying(
                    unknown, Map.of("found", word, "known", known.isEmpty() ? "–" : String.join(", ", known))));
        }
    }

    /// The version that is chosen; 0 for the one that holds.
    private int version() {
        if (wish.version().isEmpty()) {
            return 0;
        }
        Optional<Integer> found = offer.versions().stream()
                .filter(one -> Integer.toString(one).equals(wish.version()))
                .findFirst();
        if (found.isEmpty()) {
            String known = offer.versions().stream().map(String::valueOf).collect(Collectors.joining(", "));
            wrong.add(new Saying(
                    "filter.wrong.version", Map.of("found", wish.version(), "known", known.isEmpty() ? "–" : known)));
            return 0;
        }
        told.add(Saying.of("filter.told.version", "name", found.get().toString()));
        return found.get().equals(offer.versions().getFirst()) ? 0 : found.get();
    }
}
