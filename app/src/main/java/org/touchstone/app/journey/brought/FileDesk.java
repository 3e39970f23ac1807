package org.touchstone.app.journey.brought;

import java.util.List;
import java.util.Optional;
import org.touchstone.app.journey.brought.shown.MendModel;
import org.touchstone.app.journey.brought.shown.Progress;
import org.touchstone.app.platform.job.Job;
import org.touchstone.app.platform.job.Jobs;
import org.touchstone.app.platform.language.Words;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.web.Answer;
import org.touchstone.app.platform.web.Choice;
import org.touchstone.app.platform.web.Form;
import org.touchstone.app.platform.web.Onward;
import org.touchstone.app.platform.web.Page;

/// What the pages of a file on its way in share: finding it for whoever visits, its page, and the work that reads it.
final class FileDesk {

    private final BroughtFiles files;
    private final Jobs jobs;

    FileDesk(BroughtFiles files, Jobs jobs) {
        this.files = files;
        this.jobs = jobs;
    }

    /// A file of whoever visits.
    Optional<BroughtFile> find(String id) {
        return files.find(id, Visit.current().person().account());
    }

    /// A file that is in, or was put away, is looked for among the imports.
    static Answer gone() {
        return Onward.to("/data");
    }

    static Answer to(BroughtFile file) {
        return Onward.to("/data/files/" + file.id());
    }

    /// The try of the file as it is chosen and mended now, if it came to its end.
    Optional<Job> tried(BroughtFile file) {
        return done(file).filter(job -> job.kind().equals(files.kind(file).tryJob()));
    }

    /// The job about the file as it is chosen and mended now, a try or the bringing in, if it came to its end.
    Optional<Job> done(BroughtFile file) {
        TableKind kind = files.kind(file);
        return job(file)
                .filter(job -> job.kind().equals(kind.tryJob()) || job.kind().equals(kind.bringJob()))
                .filter(job -> job.state() == Job.State.DONE);
    }

    private Optional<Job> job(BroughtFile file) {
        return file.job().isEmpty() ? Optional.empty() : jobs.findJob(file.job());
    }

    /// Begins to read a file, unless that is going on.
    Answer begin(String kind, BroughtFile file) {
        boolean going = job(file).filter(job -> !job.isOver()).isPresent();
        if (!going) {
            Visit me = Visit.current();
            String input = ReadJob.input(file, files.mends().cells(file.id()), me);
            files.job(file.id(), jobs.ask(kind, input, me.person().account()));
        }
        return to(file);
    }

    /// Gives up what was found out about a file: it is no longer what would be brought in.
    ///
    /// @return the file as it is then
    BroughtFile forget(BroughtFile file) {
        jobs.cancel(file.job());
        files.job(file.id(), "");
        return find(file.id()).orElse(file);
    }

    /// Tries a file, if nothing stands in the way of reading it.
    Answer tryOut(BroughtFile file) {
        TableKind kind = files.kind(file);
        return kind.isReady(file, files.path(file.id())) ? begin(kind.tryJob(), file) : to(file);
    }

    /// The page of a file.
    ///
    /// @param form what was chosen
    Page page(BroughtFile file, Form form) {
        return page(file, form, Form.empty(), 0);
    }

    /// As [#page(BroughtFile,Form)].
    ///
    /// @param mending what was typed in the place of cells
    /// @param from how many rows that cannot be used stand before those to show
    Page page(BroughtFile file, Form form, Form mending, int from) {
        Words words = Words.in(Visit.current().language());
        TableKind kind = files.kind(file);
        Progress progress = job(file).map(job -> ToldResult.progress(job, kind)).orElseGet(Progress.Idle::new);
        Optional<FileMends.Kept> standing = files.standing(file);
        List<Choice> kinds = files.kinds().stream()
                .filter(one -> standing.isEmpty() || one.word().equals(kind.word()))
                .map(one -> new Choice(
                        one.word(), words.say(one.nameKey()), one.word().equals(kind.word())))
                .toList();
        MendModel mends = MendView.model(
                file.job(),
                done(file).map(job -> ToldResult.of(job.result())),
                mending,
                from,
                files.mends().cells(file.id()),
                standing);
        var state = new FileState(progress, form, files.isRemembered(file), kinds, mends);
        return kind.page(file, files.path(file.id()), state);
    }
}
