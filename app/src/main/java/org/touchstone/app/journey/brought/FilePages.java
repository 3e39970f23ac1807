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
import org.touchstone.app.journey.brought.shown.Progress;
import org.touchstone.app.platform.job.Job;
import org.touchstone.app.platform.job.Jobs;
import org.touchstone.app.platform.language.Words;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.visit.Visitor;
import org.touchstone.app.platform.web.Answer;
import org.touchstone.app.platform.web.Choice;
import org.touchstone.app.platform.web.Form;
import org.touchstone.app.platform.web.Onward;
import org.touchstone.app.platform.web.Page;
import org.touchstone.core.table.Quarantined;

/// A file on its way in: what its columns mean, a try, and the bringing in.
@Controller
class FilePages {

    private final BroughtFiles files;
    private final Jobs jobs;

    FilePages(BroughtFiles files, Jobs jobs) {
        this.files = files;
        this.jobs = jobs;
    }

    /// The page of a file; absent where the page that waits for progress is sent on by a header.
    @Permits(Right.BRING_DATA)
    @GetMapping("/data/files/{id}")
    @Nullable
    Answer file(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        Optional<BroughtFile> found = find(id);
        if (found.isEmpty() && request.getHeader("HX-Request") != null) {
            // A script would follow a redirect by itself and put the list of imports into this page.
            response.setHeader("HX-Redirect", "/data");
            response.setHeader("Cache-Control", "no-store");
            return null;
        }
        return found.isPresent() ? page(found.get(), Form.empty()) : gone();
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
        Optional<BroughtFile> found = find(id);
        if (found.isEmpty()) {
            return gone();
        }
        Kept kept = keep(found.get(), form);
        Page page = page(kept.file(), kept.form());
        return kept.form().isGood() || !script.isEmpty() ? page : page.refused();
    }

    /// Keeps what was chosen, and reads all of the file without bringing anything in.
    @Permits(Right.BRING_DATA)
    @PostMapping("/data/files/{id}/try")
    Answer tryOut(@PathVariable String id, @RequestParam MultiValueMap<String, String> form) {
        Optional<BroughtFile> found = find(id);
        if (found.isEmpty()) {
            return gone();
        }
        Kept kept = keep(found.get(), form);
        if (!kept.form().isGood() || !files.kind(kept.file()).isReady(kept.file(), files.path(id))) {
            return page(kept.file(), kept.form()).refused();
        }
        return begin(files.kind(kept.file()).tryJob(), kept.file());
    }

    /// Takes the file for one of another kind.
    @Permits(Right.BRING_DATA)
    @PostMapping("/data/files/{id}/kind")
    Answer take(@PathVariable String id, @RequestParam(defaultValue = "") String kind) {
        Optional<BroughtFile> found = find(id);
        if (found.isEmpty()) {
            return gone();
        }
        files.kind(kind)
                .filter(other -> !other.word().equals(found.get().kind()))
                .ifPresent(other -> {
                    jobs.cancel(found.get().job());
                    files.take(found.get(), other);
                });
        return Onward.to("/data/files/" + id);
    }

    @Permits(Right.BRING_DATA)
    @PostMapping("/data/files/{id}/bring")
    Answer bring(@PathVariable String id) {
        Optional<BroughtFile> found = find(id);
        if (found.isEmpty()) {
            return gone();
        }
        TableKind kind = files.kind(found.get());
        return tried(found.get()).isPresent()
                ? begin(kind.bringJob(), found.get())
                : page(found.get(), Form.empty()).refused();
    }

    @Permits(Right.BRING_DATA)
    @PostMapping("/data/files/{id}/drop")
    Answer drop(@PathVariable String id) throws IOException {
        Optional<BroughtFile> found = find(id);
        if (found.isEmpty()) {
            return gone();
        }
        jobs.cancel(found.get().job());
        files.drop(id);
        return new Onward("/data", "done.dropped");
    }

    /// The first rows that could not be used, as a table.
    @Permits(Right.BRING_DATA)
    @GetMapping("/data/files/{id}/quarantine.csv")
    void quarantine(@PathVariable String id, HttpServletResponse response) throws IOException {
        Optional<BroughtFile> file = find(id);
        Optional<Job> tried = file.flatMap(this::tried);
        if (tried.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"quarantine.csv\"");
        response.setHeader("Cache-Control", "no-store");
        var table = new StringBuilder("row,column,found,expected\r\n");
        for (Quarantined row : ToldResult.of(tried.get().result()).quarantine("")) {
            table.append(row.row());
            List.of(row.column(), row.found(), row.expected())
                    .forEach(cell -> table.append(',').append(CsvCell.of(cell)));
            table.append("\r\n");
        }
        response.getOutputStream().write(table.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// The try of the file as it is chosen now, if it came to its end.
    private Optional<Job> tried(BroughtFile file) {
        return job(file)
                .filter(job -> job.kind().equals(files.kind(file).tryJob()))
                .filter(job -> job.state() == Job.State.DONE);
    }

    /// A file with what was chosen for it, or as it was if the choice cannot be.
    private record Kept(BroughtFile file, Form form) {}

    private Kept keep(BroughtFile file, MultiValueMap<String, String> form) {
        TableKind.Chosen chosen = files.kind(file).choose(file, files.path(file.id()), form);
        if (chosen.form().isGood() && !chosen.choices().equals(file.choices())) {
            files.choose(file.id(), chosen.choices());
            jobs.cancel(file.job());
            files.job(file.id(), ""); // what was tried is no longer what would be brought in
        }
        return new Kept(find(file.id()).orElse(file), chosen.form());
    }

    private Answer begin(String kind, BroughtFile file) {
        boolean going = job(file).filter(job -> !job.isOver()).isPresent();
        if (!going) {
            Visitor me = Visit.current().person();
            files.job(file.id(), jobs.ask(kind, ReadJob.input(file, me.scope()), me.account()));
        }
        return Onward.to("/data/files/" + file.id());
    }

    private Page page(BroughtFile file, Form form) {
        Words words = Words.in(Visit.current().language());
        TableKind kind = files.kind(file);
        Progress progress = job(file).map(job -> ToldResult.progress(job, kind)).orElseGet(Progress.Idle::new);
        List<Choice> kinds = files.kinds().stream()
                .map(one -> new Choice(
                        one.word(), words.say(one.nameKey()), one.word().equals(kind.word())))
                .toList();
        return kind.page(file, files.path(file.id()), new FileState(progress, form, files.isRemembered(file), kinds));
    }

    private Optional<Job> job(BroughtFile file) {
        return file.job().isEmpty() ? Optional.empty() : jobs.findJob(file.job());
    }

    private Optional<BroughtFile> find(String id) {
        return files.find(id, Visit.current().person().account());
    }

    /// A file that is in, or was put away, is looked for among the imports.
    private static Answer gone() {
        return Onward.to("/data");
    }
}
