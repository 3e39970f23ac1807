package org.touchstone.app.survey.brought;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.touchstone.app.cycle.Cycles;
import org.touchstone.app.journey.Beside;
import org.touchstone.app.journey.brought.BroughtFiles;
import org.touchstone.app.journey.brought.Outcome;
import org.touchstone.app.journey.brought.ReadJob;
import org.touchstone.app.platform.job.JobRun;
import org.touchstone.app.survey.AnswerImports;
import org.touchstone.core.file.Reading;
import org.touchstone.core.survey.read.AnswersMapping;
import org.touchstone.core.survey.read.AnswersReader;
import org.touchstone.core.survey.read.ImportedAnswers;
import org.touchstone.core.table.Limits;
import org.touchstone.core.table.TableRows;

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
    protected final Reading<ImportedAnswers> read(JobRun run, Brought brought) {
        return AnswersReader.read(
                List.of(brought.path()),
                AnswerTables.options(AnswerTables.mapping(brought.choices()), cycles, clock)
                        .with(brought.mends())
                        .with((what, done, total) -> run.progress(done, total, "")));
    }

    @Override
    protected final TableRows rows(Brought brought, List<Long> wanted) throws IOException {
        AnswersMapping mapping = AnswerTables.mapping(brought.choices());
        return TableRows.of(
                brought.path(), mapping.encoding(), mapping.separator(), Limits.USUAL, brought.mends(), wanted);
    }

    /// @param known respondents who are in already
    final Outcome outcome(ImportedAnswers read, long known) {
        List<String> notes = new ArrayList<>(read.notes());
        if (known > 0) {
            notes.add(known + " respondents are in already, and count as they came in first.");
        }
        return new Outcome(
                read.answers().respondents() - known,
                read.rows(),
                read.used() + read.leftOut() - known,
                read.duplicates() + known,
                read.quarantined(),
                read.quarantined() + read.cells().quarantined(),
                notes,
                read.quarantine());
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
        protected String done(JobRun run, Brought brought, SortedSet<String> branches, ImportedAnswers read)
                throws IOException {
            return told(brought, "", outcome(read, imports().known(read, inAs(brought))));
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
        protected String done(JobRun run, Brought brought, SortedSet<String> branches, ImportedAnswers read)
                throws Exception {
            int respondents = read.answers().respondents();
            List<String> notes = read.notes().stream().map(brought::told).toList();
            Outcome outcome = outcome(read, imports().known(read, inAs(brought)));
            Beside beside = beside(brought, outcome.leftOut(), (_, _) -> {});
            String id = imports()
                    .load(brought.name(), read, notes, brought.by(), in -> run.progress(in, respondents, ""), beside);
            String told = told(brought, id, outcome);
            settle(brought, outcome.leftOut());
            return told;
        }
    }
}
