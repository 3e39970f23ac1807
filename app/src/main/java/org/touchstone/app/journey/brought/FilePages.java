package org.touchstone.app.journey.brought;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.app.journey.brought.shown.Progress;
import org.touchstone.app.platform.job.Job;
import org.touchstone.app.platform.job.Jobs;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.visit.Visitor;
import org.touchstone.app.platform.web.Answer;
import org.touchstone.app.platform.web.Onward;
import org.touchstone.app.platform.web.Page;
import org.touchstone.core.file.Problem;
import org.touchstone.core.file.Reading;
import org.touchstone.core.journey.read.TableGuess;
import org.touchstone.core.table.Quarantined;
import org.touchstone.core.table.TimeForm;

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
        return found.isPresent() ? page(found.get(), false) : gone();
    }

    /// Keeps what was chosen, and shows what it makes of the first rows.
    @Permits(Right.BRING_DATA)
    @PostMapping("/data/files/{id}")
    Answer choose(
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> role,
            @RequestParam(defaultValue = "") String times,
            @RequestParam(defaultValue = "") String zone) {
        Optional<BroughtFile> found = find(id);
        if (found.isEmpty()) {
            return gone();
        }
        Kept kept = keep(found.get(), role, times, zone);
        return kept.good() ? page(kept.file(), false) : page(kept.file(), true).refused();
    }

    /// Keeps what was chosen, and reads all of the file without bringing anything in.
    @Permits(Right.BRING_DATA)
    @PostMapping("/data/files/{id}/try")
    Answer tryOut(
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> role,
            @RequestParam(defaultValue = "") String times,
            @RequestParam(defaultValue = "") String zone) {
        Optional<BroughtFile> found = find(id);
        if (found.isEmpty()) {
            return gone();
        }
        Kept kept = keep(found.get(), role, times, zone);
        if (!kept.good() || !problems(kept.file()).isEmpty()) {
            return page(kept.file(), !kept.good()).refused();
        }
        return begin(ReadJob.Try.NAME, kept.file());
    }

    @Permits(Right.BRING_DATA)
    @PostMapping("/data/files/{id}/bring")
    Answer bring(@PathVariable String id) {
        Optional<BroughtFile> found = find(id);
        if (found.isEmpty()) {
            return gone();
        }
        boolean tried = job(found.get())
                .filter(job -> job.kind().equals(ReadJob.Try.NAME) && job.state() == Job.State.DONE)
                .isPresent();
        return tried
                ? begin(ReadJob.Bring.NAME, found.get())
                : page(found.get(), false).refused();
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
        Optional<Job> tried = file.flatMap(this::job)
                .filter(job -> job.kind().equals(ReadJob.Try.NAME))
                .filter(job -> job.state() == Job.State.DONE);
        if (tried.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"quarantine.csv\"");
        response.setHeader("Cache-Control", "no-store");
        var table = new StringBuilder("row,column,found,expected\r\n");
        for (Quarantined row : ReadJob.Told.of(tried.get().result()).quarantine("")) {
            table.append(row.row());
            List.of(row.column(), row.found(), row.expected())
                    .forEach(cell -> table.append(',').append(CsvCell.of(cell)));
            table.append("\r\n");
        }
        response.getOutputStream().write(table.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// A file with what was chosen for it, or as it was if the choice cannot be.
    private record Kept(BroughtFile file, boolean good) {}

    private Kept keep(BroughtFile file, List<String> roles, String times, String zoneName) {
        if (!(files.look(file) instanceof Reading.Good<TableGuess>(TableGuess guess))) {
            return new Kept(file, true);
        }
        ZoneId zone = Choices.zone(zoneName);
        TimeForm form = TimeForm.find(times).orElse(file.choices().times());
        if (zone == null || roles.size() != guess.columns().size()) {
            return new Kept(file, zone != null);
        }
        Choices choices = Choices.of(guess.columns(), roles, form, zone);
        if (!choices.equals(file.choices())) {
            files.choose(file.id(), choices);
            jobs.cancel(file.job());
            files.job(file.id(), ""); // what was tried is no longer what would be brought in
        }
        return new Kept(find(file.id()).orElse(file), true);
    }

    private Answer begin(String kind, BroughtFile file) {
        boolean going = job(file).filter(job -> !job.isOver()).isPresent();
        if (!going) {
            Visitor me = Visit.current().person();
            files.job(file.id(), jobs.ask(kind, ReadJob.input(file, me.scope()), me.account()));
        }
        return Onward.to("/data/files/" + file.id());
    }

    private List<String> problems(BroughtFile file) {
        return switch (files.look(file)) {
            case Reading.Bad<TableGuess>(var problems) ->
                problems.stream().map(Problem::text).toList();
            case Reading.Good<TableGuess>(TableGuess guess) -> FileView.problems(guess, file);
        };
    }

    private Page page(BroughtFile file, boolean wrongZone) {
        Progress progress = FileView.progress(job(file));
        boolean remembered = files.known(file.heading())
                .filter(known -> known.equals(file.choices()))
                .isPresent();
        Object model = switch (files.look(file)) {
            case Reading.Good<TableGuess>(TableGuess guess) ->
                FileView.model(file, guess, progress, wrongZone, remembered);
            case Reading.Bad<TableGuess>(var problems) -> FileView.unreadable(file, problems, progress);
        };
        return new Page("journey/file", Saying.of("file.title", "name", file.name()), model, HttpStatus.OK);
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
