package org.touchstone.app.journey.brought;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.touchstone.app.journey.Import;
import org.touchstone.app.journey.Imports;
import org.touchstone.app.journey.brought.BroughtFiles.Taken;
import org.touchstone.app.journey.brought.shown.DataModel;
import org.touchstone.app.journey.brought.shown.FileRow;
import org.touchstone.app.journey.brought.shown.ImportRow;
import org.touchstone.app.journey.brought.shown.UndoModel;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.web.Answer;
import org.touchstone.app.platform.web.Form;
import org.touchstone.app.platform.web.Onward;
import org.touchstone.app.platform.web.Page;
import org.touchstone.core.journey.Micros;

/// The data of the workbench: what came in as files, and the way in and out.
@Controller
class DataPages {

    private static final String HERE = "/data";
    private static final long MEGABYTE = 1L << 20;

    private final BroughtFiles files;
    private final Imports imports;
    private final Store store;

    DataPages(BroughtFiles files, Imports imports, Store store) {
        this.files = files;
        this.imports = imports;
        this.store = store;
    }

    @Permits(Right.BRING_DATA)
    @GetMapping(HERE)
    Page data() {
        return page(Form.empty());
    }

    /// Takes a file. It is not looked at before it is known who sends it, and then copied while it arrives.
    @Permits(Right.BRING_DATA)
    @PostMapping("/data/files")
    Answer take(HttpServletRequest request) throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        Taken taken = request.getContentLengthLong() > BroughtFiles.BYTES_MAX + MEGABYTE
                ? new Taken.TooLarge()
                : files.take(
                        type, request.getInputStream(), Visit.current().person().account());
        return switch (taken) {
            case Taken.Kept(BroughtFile file) -> Onward.to("/data/files/" + file.id());
            case Taken.TooLarge() ->
                refused(Saying.of("data.wrong.large", "n", BroughtFiles.BYTES_MAX / MEGABYTE))
                        .with(HttpStatus.CONTENT_TOO_LARGE);
            case Taken.Nothing() -> refused(Saying.of("data.wrong.nothing"));
            case Taken.NoTable(String why) -> refused(Saying.of("data.wrong.table", "why", why));
        };
    }

    /// Asks once more before an import is taken out.
    @Permits(Right.BRING_DATA)
    @GetMapping("/data/imports/{id}/undo")
    Page askUndo(@PathVariable String id) {
        return undoable(id)
                .map(one -> Page.of("journey/undo", "undo.title", new UndoModel(one.id(), one.name(), one.journeys())))
                .orElseGet(DataPages::missing);
    }

    @Permits(Right.BRING_DATA)
    @PostMapping("/data/imports/{id}/undo")
    Answer undo(@PathVariable String id) {
        boolean done = undoable(id).isPresent()
                && imports.undo(id, Visit.current().person().account());
        return done ? new Onward(HERE, "done.undone") : missing();
    }

    private Page refused(Saying why) {
        return page(Form.empty().problem("file", why)).refused();
    }

    private Page page(Form form) {
        Scope scope = Visit.current().person().scope();
        Map<String, Set<String>> branches = branches();
        List<FileRow> waiting = files.files(Visit.current().person().account()).stream()
                .map(file -> new FileRow(file.id(), file.name(), Micros.instant(file.micros())))
                .toList();
        List<ImportRow> rows = imports.imports().stream()
                .filter(one -> covers(scope, one, branches))
                .map(DataPages::row)
                .toList();
        return Page.of("journey/data", "nav.data", new DataModel(form, waiting, rows, BroughtFiles.BYTES_MAX));
    }

    private Optional<Import> undoable(String id) {
        Scope scope = Visit.current().person().scope();
        return imports.findImport(id)
                .filter(one -> one.state() == Import.State.ACTIVE)
                .filter(one -> covers(scope, one, branches()));
    }

    /// Whether all that an import tells of is within the branches. Those that came in otherwise are for whoever sees
    /// everything.
    private static boolean covers(Scope scope, Import one, Map<String, Set<String>> branches) {
        Set<String> told = branches.getOrDefault(one.id(), Set.of(""));
        return scope instanceof Scope.Everywhere || told.stream().allMatch(scope::covers);
    }

    private Map<String, Set<String>> branches() {
        Map<String, Set<String>> branches = new TreeMap<>();
        store.read(db -> {
            db.sql("select import, branch from import_branch").query(row -> {
                branches.computeIfAbsent(row.getString(1), _ -> new TreeSet<>()).add(row.getString(2));
            });
            return true;
        });
        return branches;
    }

    private static ImportRow row(Import one) {
        return new ImportRow(
                one.id(),
                one.name(),
                one.state().name(),
                Micros.instant(one.begunMicros()),
                one.rows(),
                one.used(),
                one.duplicates(),
                one.quarantined(),
                one.state() == Import.State.ACTIVE);
    }

    private static Page missing() {
        return new Page(
                "desk/error", Saying.of("error.missing.title"), Saying.of("data.wrong.import"), HttpStatus.NOT_FOUND);
    }
}
