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
import org.touchstone.app.board.shown.Age;
import org.touchstone.app.board.shown.Part;
import org.touchstone.app.findings.LiveFindings;
import org.touchstone.app.platform.language.Saying;
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

    Sight(LiveFindings live, Told told, Desk desk, Store store, Trail trail) {
        this.live = live;
        this.told = told;
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
    record Asked(String as, int piece, HttpServletRequest request, HttpServletResponse response) {}

    /// Sections of the report by their ids.
    Told told() {
        return told;
    }

    /// Shows what a view makes of the newest findings of the visitor's branches.
    ///
    /// @param view empty where the findings do not have what is asked for
    void show(Scope scope, Asked asked, Function<Seen, Optional<View>> view) throws IOException {
        Optional<Seen> seen = seen(scope);
        if (seen.isEmpty()) {
            desk.give(Page.of("board/none", "board.title", live.isEmpty(scope)), asked.request(), asked.response());
            return;
        }
        Optional<View> shown = view.apply(seen.get());
        Optional<Takeaway> taken = shown.flatMap(one -> Takeaway.of(one.parts(), asked.as(), asked.piece()));
        if (taken.isPresent()) {
            give(taken.get(), asked);
        } else if (shown.isPresent() && asked.as().equals("pdf") && asked.piece() == 0) {
            print(shown.get(), seen.get(), asked);
        } else {
            Page page = shown.filter(_ -> asked.as().isEmpty()).map(View::page).orElseGet(Sight::missing);
            desk.give(page, asked.request(), asked.response());
        }
    }

    private void give(Takeaway taken, Asked asked) throws IOException {
        note(asked, taken.name());
        taken.give(asked.response());
    }

    private void print(View view, Seen seen, Asked asked) throws IOException {
        var printed = new Printed(view, seen, asked.request().getRequestURI());
        byte[] pdf = printed.pdf();
        note(asked, printed.name());
        printed.give(pdf, asked.response());
    }

    /// What was taken away stands in the trail before it is handed out.
    private void note(Asked asked, String name) {
        Visit visit = Visit.current();
        String what = asked.request().getRequestURI() + " " + name;
        store.write(db -> {
            trail.done(db, visit, Deed.EXPORT_FIGURES, what);
            return true;
        });
    }

    private Optional<Seen> seen(Scope scope) {
        return live.find(scope).map(kept -> {
            boolean some = scope instanceof Scope.Branches;
            return new Seen(kept, told.page(kept.findings()), new Age(kept.made(), live.isOlder(kept), some));
        });
    }

    /// What is not there, for whatever reason.
    static Page missing() {
        return new Page(
                "desk/error", Saying.of("error.missing.title"), Saying.of("board.missing"), HttpStatus.NOT_FOUND);
    }
}
