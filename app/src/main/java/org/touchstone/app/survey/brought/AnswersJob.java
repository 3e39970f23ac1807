package org.touchstone.app.survey.brought;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.touchstone.app.cycle.Cycles;
import org.touchstone.app.journey.brought.BroughtFiles;
import org.touchstone.app.journey.brought.ReadJob;
import org.touchstone.app.platform.job.JobRun;
import org.touchstone.app.survey.AnswerImports;
import org.touchstone.core.file.Reading;
import org.touchstone.core.survey.read.AnswersReader;
import org.touchstone.core.survey.read.ImportedAnswers;

/// Reads a table of answers.
abstract sealed class AnswersJob extends ReadJob<ImportedAnswers> {

    private final Cycles cycles;
    private final Clock clock;
    private final AnswerImports imports;

    private AnswersJob(BroughtFiles files, Cycles cycles, Clock clock, AnswerImports imports) {
        super(files);
        this.cycles = cycles;
        this.clock = clock;
        this.imports = imports;
    }

    @Override
    protected final Reading<ImportedAnswers> read(JobRun run, Path path, String choices) {
        return AnswersReader.read(
                List.of(path),
                AnswerTables.options(AnswerTables.mapping(choices), cycles, clock)
                        .with((what, done, total) -> run.progress(done, total, "")));
    }

    @Override
    protected final SortedSet<String> branches(ImportedAnswers read) {
        return AnswerImports.branches(read.answers());
    }

    final AnswerImports imports() {
        return imports;
    }

    /// Tells what would come of a file.
    static final class Try extends AnswersJob {

        static final String NAME = "try-answers";

        Try(BroughtFiles files, Cycles cycles, Clock clock, AnswerImports imports) {
            super(files, cycles, clock, imports);
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public boolean resumes() {
            return true;
        }

        @Override
        protected String done(JobRun run, Brought brought, ImportedAnswers read) {
            long known = imports().known(read);
            List<String> notes = new ArrayList<>(read.notes());
            if (known > 0) {
                notes.add(known + " respondents are in already, and count as they came in first.");
            }
            return tried(
                    brought,
                    read.answers().respondents() - known,
                    read.rows(),
                    read.used() + read.leftOut() - known,
                    read.duplicates() + known,
                    read.quarantined(),
                    notes,
                    read.quarantine());
        }
    }

    /// Brings a file in.
    static final class Bring extends AnswersJob {

        static final String NAME = "bring-answers";

        Bring(BroughtFiles files, Cycles cycles, Clock clock, AnswerImports imports) {
            super(files, cycles, clock, imports);
        }

        @Override
        public String name() {
            return NAME;
        }

        /// It may have been cut off after it was in.
        @Override
        public boolean resumes() {
            return false;
        }

        @Override
        protected String done(JobRun run, Brought brought, ImportedAnswers read) throws Exception {
            int respondents = read.answers().respondents();
            List<String> notes = read.notes().stream().map(brought::told).toList();
            String id =
                    imports().load(brought.name(), read, notes, brought.by(), in -> run.progress(in, respondents, ""));
            putAway(brought);
            return brought(id, read.used() + read.leftOut());
        }
    }
}
