package org.touchstone.app.account;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.app.account.shown.TrailModel;
import org.touchstone.app.account.trail.Deed;
import org.touchstone.app.account.trail.Trail;
import org.touchstone.app.account.trail.TrailEntry;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.web.Page;

/// The trail, to be read, looked over and taken away.
@Controller
class TrailPages {

    private final Store store;
    private final Trail trail;

    TrailPages(Store store, Trail trail) {
        this.store = store;
        this.trail = trail;
    }

    /// @param before the number below which the page begins
    @Permits(Right.READ_TRAIL)
    @GetMapping("/trail")
    Page trail(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        return page(before, Optional.empty());
    }

    @Permits(Right.READ_TRAIL)
    @GetMapping("/trail/check")
    Page check() {
        return page(Long.MAX_VALUE, Optional.of(store.read(trail::check)));
    }

    @Permits(Right.READ_TRAIL)
    @GetMapping("/trail.jsonl")
    void export(HttpServletResponse response) throws IOException {
        response.setHeader("Content-Disposition", "attachment; filename=\"trail.jsonl\"");
        lines(response);
    }

    /// The trail, for programs that keep it elsewhere too.
    @Permits(Right.READ_TRAIL)
    @GetMapping("/api/v1/trail")
    void program(HttpServletResponse response) throws IOException {
        lines(response);
    }

    /// Every entry with its seal, a line each. That it was taken away is itself among them. Nothing is held while the
    /// reader is slow.
    private void lines(HttpServletResponse response) throws IOException {
        Visit visit = Visit.current();
        store.write(db -> {
            trail.done(db, visit, Deed.EXPORT_TRAIL, "");
            return true;
        });
        response.setContentType("application/jsonl;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        for (var some = after(0); !some.isEmpty(); some = after(some.getLast().seq())) {
            for (TrailEntry entry : some) {
                response.getOutputStream().write((entry.line() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private List<TrailEntry> after(long seq) {
        return store.read(db -> trail.after(db, seq));
    }

    private Page page(long before, Optional<Trail.Check> check) {
        List<TrailEntry> entries = store.read(db -> trail.page(db, before));
        long last = entries.isEmpty() ? 0 : entries.getLast().seq();
        return Page.of("account/trail", "trail.title", new TrailModel(entries, check, last > 1 ? last : 0));
    }
}
