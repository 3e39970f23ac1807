package org.touchstone.app.journey.brought;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.touchstone.app.journey.brought.BroughtFiles.Taken;
import org.touchstone.app.journey.brought.shown.DataModel;
import org.touchstone.app.journey.brought.shown.FileRow;
import org.touchstone.app.journey.brought.shown.ImportRow;
import org.touchstone.app.journey.brought.shown.UndoModel;
import org.touchstone.app.platform.language.Saying;
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
    private final List<TableKind> kinds;

    DataPages(BroughtFiles files) {
        this.files = files;
        this.kinds = files.kinds();
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
                .map(one -> Page.of("journey/undo", "undo.title", one.model()))
                .orElseGet(DataPages::missing);
    }

    @Permits(Right.BRING_DATA)
    @PostMapping("/data/imports/{id}/undo")
    Answer undo(@PathVariable String id) {
        boolean done = undoable(id)
                .filter(one -> one.kind().undo(id, Visit.current().person().account()))
                .isPresent();
        return done ? new Onward(HERE, "done.undone") : missing();
    }

    private Page refused(Saying why) {
        return page(Form.empty().problem("file", why)).refused();
    }

    private Page page(Form form) {
        Scope scope = Visit.current().person().scope();
        List<FileRow> waiting = files.files(Visit.current().person().account()).stream()
                .map(file -> new FileRow(
                        file.id(),
                        file.name(),
                        Micros.instant(file.micros()),
                        files.standing(file).map(FileMends.Kept::leftOut)))
                .toList();
        List<ImportRow> rows = kinds.stream()
                .flatMap(kind -> kind.imports(scope).stream())
                .sorted(Comparator.comparing(ImportRow::at).reversed())
                .toList();
        return Page.of("journey/data", "nav.data", new DataModel(form, waiting, rows, BroughtFiles.BYTES_MAX));
    }

    /// An import that can be taken out.
    private record Undoable(TableKind kind, UndoModel model) {}

    private Optional<Undoable> undoable(String id) {
        Scope scope = Visit.current().person().scope();
        return kinds.stream()
                .flatMap(kind -> kind.findUndoable(id, scope).map(model -> new Undoable(kind, model)).stream())
                .findFirst();
    }

    private static Page missing() {
        return new Page(
                "desk/error", Saying.of("error.missing.title"), Saying.of("data.wrong.import"), HttpStatus.NOT_FOUND);
    }
}
