package org.touchstone.app.journey.brought;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.app.platform.job.Job;
import org.touchstone.app.platform.job.Jobs;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.web.Answer;
import org.touchstone.app.platform.web.Form;
import org.touchstone.app.platform.web.Onward;
import org.touchstone.app.platform.web.Page;
import org.touchstone.core.table.Quarantined;

/// A file on its way in: what its columns mean, a try, and the bringing in.
@Controller
class FilePages {

    private final BroughtFiles files;
    private final Jobs jobs;
    private final FileDesk desk;

    FilePages(BroughtFiles files, Jobs jobs, FileDesk desk) {
        this.files = files;
        this.jobs = jobs;
        this.desk = desk;
    }

    /// The page of a file; absent where the page that waits for progress is sent on by a header.
    ///
    /// @param from how many rows that cannot be used stand before those to show
    @Permits(Right.BRING_DATA)
    @GetMapping("/data/files/{id}")
    @Nullable
    Answer file(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<BroughtFile> found = desk.find(id);
        if (found.isEmpty() && request.getHeader("HX-Request") != null) {
            // A script would follow a redirect by itself and put the list of imports into this page.
            response.setHeader("HX-Redirect", "/data");
            response.setHeader("Cache-Control", "no-store");
            return null;
        }
        return found.isPresent() ? desk.page(found.get(), Form.empty(), Form.empty(), whole(from)) : FileDesk.gone();
    }

    /// Keeps what was chosen, and shows what it makes of the first rows.
    ///
    /// @param script what a script says that asks while somebody chooses; it shows only what is not refused
    @Permits(Right.BRING_DATA)
    @PostMapping("/data/files/{id}")
    Answer choose(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestHeader(name = "HX-Request", defaultValue = "") String script) {
        Optional<BroughtFile> found = desk.find(id);
        if (found.isEmpty()) {
            return FileDesk.gone();
        }
        Kept kept = keep(found.get(), form);
        Page page = desk.page(kept.file(), kept.form());
        return kept.form().isGood() || !script.isEmpty() ? page : page.refused();
    }

    /// Keeps what was chosen, and reads all of the file without bringing anything in.
    @Permits(Right.BRING_DATA)
    @PostMapping("/data/files/{id}/try")
    Answer tryOut(@PathVariable String id, @RequestParam MultiValueMap<String, String> form) {
        Optional<BroughtFile> found = desk.find(id);
        if (found.isEmpty()) {
            return FileDesk.gone();
        }
        Kept kept = keep(found.get(), form);
        if (!kept.form().isGood() || !files.kind(kept.file()).isReady(kept.file(), files.path(id))) {
            return desk.page(kept.file(), kept.form()).refused();
        }
        return desk.begin(files.kind(kept.file()).tryJob(), kept.file());
    }

    /// Takes the file for one of another kind, unless it is in as what it is taken for.
    @Permits(Right.BRING_DATA)
    @PostMapping("/data/files/{id}/kind")
    Answer take(@PathVariable String id, @RequestParam(defaultValue = "") String kind) {
        Optional<BroughtFile> found = desk.find(id);
        if (found.isEmpty()) {
            return FileDesk.gone();
        }
        files.kind(kind)
                .filter(other -> !other.word().equals(found.get().kind()))
                .filter(_ -> files.standing(found.get()).isEmpty())
                .ifPresent(other -> {
                    jobs.cancel(found.get().job());
                    files.take(found.get(), other);
                });
        return Onward.to("/data/files/" + id);
    }

    @Permits(Right.BRING_DATA)
    @PostMapping("/data/files/{id}/bring")
    Answer bring(@PathVariable String id) {
        Optional<BroughtFile> found = desk.find(id);
        if (found.isEmpty()) {
            return FileDesk.gone();
        }
        if (files.isForeign(found.get(), Visit.current().person().scope())) {
            Form why = Form.empty().problem("", Saying.of("mend.wrong.foreign"));
            return desk.page(found.get(), Form.empty(), why, 0).refused();
        }
        TableKind kind = files.kind(found.get());
        return desk.tried(found.get()).isPresent()
                ? desk.begin(kind.bringJob(), found.get())
                : desk.page(found.get(), Form.empty()).refused();
    }

    @Permits(Right.BRING_DATA)
    @PostMapping("/data/files/{id}/drop")
    Answer drop(@PathVariable String id) throws IOException {
        Optional<BroughtFile> found = desk.find(id);
        if (found.isEmpty()) {
            return FileDesk.gone();
        }
        jobs.cancel(found.get().job());
        files.drop(id);
        return new Onward("/data", "done.dropped");
    }

    /// The first rows that could not be used, as a table.
    @Permits(Right.BRING_DATA)
    @GetMapping("/data/files/{id}/quarantine.csv")
    void quarantine(@PathVariable String id, HttpServletResponse response) throws IOException {
        Optional<BroughtFile> file = desk.find(id);
        Optional<Job> tried = file.flatMap(desk::done);
        if (tried.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"quarantine.csv\"");
        response.setHeader("Cache-Control", "no-store");
        var table = new StringBuilder("row,column,found,expected\r\n");
        for (Quarantined row : ToldResult.of(tried.get().result()).quarantine()) {
            table.append(row.row());
            List.of(row.column(), row.found(), row.expected())
                    .forEach(cell -> table.append(',').append(CsvCell.of(cell)));
            table.append("\r\n");
        }
        response.getOutputStream().write(table.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// A file with what was chosen for it, or as it was if the choice cannot be.
    private record Kept(BroughtFile file, Form form) {}

    private Kept keep(BroughtFile file, MultiValueMap<String, String> form) {
        TableKind.Chosen chosen = files.kind(file).choose(file, files.path(file.id()), form);
        if (chosen.form().isGood() && !chosen.choices().equals(file.choices())) {
            files.choose(file.id(), chosen.choices());
            return new Kept(desk.forget(file), chosen.form());
        }
        return new Kept(file, chosen.form());
    }

    /// A number that stands in a form or an address; 0 if it is none.
    static int whole(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }
}
