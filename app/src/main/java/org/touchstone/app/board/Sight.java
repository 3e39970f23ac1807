package org.touchstone.app.board;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.touchstone.app.account.trail.Deed;
import org.touchstone.app.account.trail.Trail;
import org.touchstone.app.board.Filters.Chosen;
import org.touchstone.app.board.shown.Age;
import org.touchstone.app.board.shown.FilterModel;
import org.touchstone.app.board.shown.NoneModel;
import org.touchstone.app.board.shown.Part;
import org.touchstone.app.findings.LiveFindings;
import org.touchstone.app.findings.Narrowing;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.language.Words;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.web.Desk;
import org.touchstone.app.platform.web.Page;
import org.touchstone.app.report.Section;

/// Shows findings to a visitor: as a page, or what is on it as a file. What is taken away stands in the trail.
final class Sight {

    private final LiveFindings live;
    private final Told told;
    private final Desk desk;
    private final Store store;
    private final Trail trail;
    private final Offers offers;

    Sight(LiveFindings live, Told told, Offers offers, Desk desk, Store store, Trail trail) {
        this.live = live;
        this.told = told;
        this.offers = offers;
        this.desk = desk;
        this.store = store;
        this.trail = trail;
    }

    /// A page and the parts of it from which something can be taken away.
    ///
    /// @param printed what else stands on paper, before the parts: what the page itself lays out
    record View(Page page, List<Part> parts, List<Section> printed) {

        /// A page that lays out nothing itself.
        View(Page page, List<Part> parts) {
            this(page, parts, List.of());
        }
    }

    /// One request for a page.
    ///
    /// @param as "" for the page, "pdf" for all of it on paper, "svg" or "csv" for a piece of it
    /// @param piece its number
    /// @param wish what it is to be of
    record Asked(String as, int piece, Wish wish, HttpServletRequest request, HttpServletResponse response) {}

    /// What was drawn already.
    Told told() {
        return told;
    }

    /// Shows what a view makes of the newest findings of the visitor's branches, as far as they are chosen.
    ///
    /// @param view empty where the findings do not have what is asked for
    void show(Scope scope, Asked asked, Function<Seen, Optional<View>> view) throws IOException {
        Chosen chosen = Filters.read(scope, asked.wish(), offers.of(scope));
        asked.request().setAttribute(Desk.KEPT, chosen.kept());
        var filter = new FilterForm(
                        asked.request().getRequestURI(),
                        chosen,
                        Words.in(Visit.current().language()))
                .model();
        Optional<Seen> seen = chosen.wrong().isEmpty() ? seen(chosen, filter) : Optional.empty();
        if (seen.isEmpty()) {
            desk.give(none(chosen, filter), asked.request(), asked.response());
            return;
        }
        Optional<View> shown = view.apply(seen.get());
        Optional<Takeaway> taken = shown.flatMap(one -> Takeaway.of(one.parts(), asked.as(), asked.piece()));
        if (taken.isPresent()) {
            give(taken.get(), chosen, asked);
        } else if (shown.isPresent() && asked.as().equals("pdf") && asked.piece() == 0) {
            print(shown.get(), seen.get(), asked);
        } else {
            Page page = shown.filter(_ -> asked.as().isEmpty()).map(View::page).orElseGet(Sight::missing);
            desk.give(page, asked.request(), asked.response());
        }
    }

    /// A page without findings: something is wrong with what was asked for, nothing is left of it, or it is being made.
    private Page none(Chosen chosen, FilterModel filter) {
        boolean wrong = !chosen.wrong().isEmpty();
        // Asked first: it may be found out between the two questions.
        boolean empty = !wrong && live.isEmpty(chosen.look());
        List<String> by =
                live.emptyBy(chosen.look()).stream().sorted().map(Sight::key).toList();
        Page page = Page.of("board/none", "board.title", new NoneModel(empty, by, filter));
        return wrong ? page.refused() : page;
    }

    private static String key(Narrowing part) {
        return switch (part) {
            case PERIOD -> "filter.part.period";
            case BRANCHES -> "filter.part.branches";
            case CHANNEL -> "filter.part.channel";
            case SEGMENT -> "filter.part.segment";
            case DAYPART -> "filter.part.daypart";
        };
    }

    private void give(Takeaway taken, Chosen chosen, Asked asked) throws IOException {
        note(asked, chosen, taken.name());
        taken.give(asked.response());
    }

    private void print(View view, Seen seen, Asked asked) throws IOException {
        var printed = new Printed(view, seen, asked.request().getRequestURI());
        byte[] pdf = printed.pdf();
        note(asked, seen.chosen(), printed.name());
        printed.give(pdf, asked.response());
    }

    /// What was taken away stands in the trail before it is handed out.
    private void note(Asked asked, Chosen chosen, String name) {
        Visit visit = Visit.current();
        String kept = chosen.kept().isEmpty() ? "" : "?" + chosen.kept();
        String what = asked.request().getRequestURI() + kept + " " + name;
        store.write(db -> {
            trail.done(db, visit, Deed.EXPORT_FIGURES, what);
            return true;
        });
    }

    private Optional<Seen> seen(Chosen chosen, FilterModel filter) {
        return live.find(chosen.look()).map(kept -> {
            boolean some = chosen.look().scope() instanceof Scope.Branches;
            var age = new Age(kept.made(), live.isOlder(kept), some, filter);
            return new Seen(kept, told.page(kept.findings()), age, chosen);
        });
    }

    /// What is not there, for whatever reason.
    static Page missing() {
        return new Page(
                "desk/error", Saying.of("error.missing.title"), Saying.of("board.missing"), HttpStatus.NOT_FOUND);
    }
}
