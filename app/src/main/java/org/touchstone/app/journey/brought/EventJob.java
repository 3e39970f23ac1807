package org.touchstone.app.journey.brought;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.app.journey.Beside;
import org.touchstone.app.journey.Imports;
import org.touchstone.app.platform.job.JobRun;
import org.touchstone.core.file.Reading;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Slice;
import org.touchstone.core.journey.read.ImportedLog;
import org.touchstone.core.journey.read.LogReader;
import org.touchstone.core.journey.read.Mapping;
import org.touchstone.core.journey.read.ReadOptions;
import org.touchstone.core.table.Limits;
import org.touchstone.core.table.TableRows;

/// Reads a table of events.
abstract sealed class EventJob extends ReadJob<ImportedLog> {

    private final Clock clock;

    private EventJob(BroughtFiles files, Clock clock) {
        super(files);
        this.clock = clock;
    }

    @Override
    protected final Reading<ImportedLog> read(JobRun run, Brought brought) {
        ReadOptions options = ReadOptions.usual(clock.getZone())
                .with(Choices.of(brought.choices()).mapping())
                .with(brought.mends())
                .with((what, done, total) -> run.progress(done, total, ""));
        return LogReader.read(List.of(brought.path()), options);
    }

    @Override
    protected final TableRows rows(Brought brought, List<Long> wanted) throws IOException {
        Mapping mapping = Choices.of(brought.choices()).mapping();
        return TableRows.of(
                brought.path(), mapping.encoding(), mapping.separator(), Limits.USUAL, brought.mends(), wanted);
    }

    private static Outcome outcome(ImportedLog read) {
        return new Outcome(
                read.log().journeys(),
                read.rows(),
                read.used(),
                read.duplicates(),
                read.quarantined(),
                read.quarantined(),
                read.notes(),
                read.quarantine());
    }

    @Override
    protected final SortedSet<String> branches(ImportedLog read) {
        JourneyLog log = read.log();
        SortedSet<String> branches = new TreeSet<>();
        List<Slice> slices = log.slices();
        List<String> words = log.vocabulary().branches().words();
        boolean[] seen = new boolean[words.size()];
        for (Slice slice : slices) {
            for (int j = slice.journeys().next(0); j >= 0; j = slice.journeys().next(j + 1)) {
                seen[slice.part().branch(j)] = true;
            }
        }
        for (int code = 0; code < seen.length; code++) {
            if (seen[code]) {
                branches.add(words.get(code));
            }
        }
        return branches;
    }

    /// Tells what would come of a file.
    static final class Try extends EventJob {

        static final String NAME = "try-file";

        Try(BroughtFiles files, Clock clock) {
            super(files, clock);
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
        protected String done(JobRun run, Brought brought, SortedSet<String> branches, ImportedLog read)
                throws IOException {
            return told(brought, "", outcome(read));
        }
    }

    /// Brings a file into the log.
    static final class Bring extends EventJob {

        static final String NAME = "bring-file";

        private final Imports imports;

        Bring(BroughtFiles files, Clock clock, Imports imports) {
            super(files, clock);
            this.imports = imports;
        }

        @Override
        public String name() {
            return NAME;
        }

        /// It may have been cut off after the log had it.
        @Override
        public boolean resumes() {
            return false;
        }

        @Override
        protected String done(JobRun run, Brought brought, SortedSet<String> branches, ImportedLog read)
                throws Exception {
            long encounters = read.log().encounters();
            Outcome outcome = outcome(read);
            Beside beside = beside(brought, outcome.leftOut(), (db, key) -> note(db, key, branches));
            String id =
                    imports.load(brought.name(), read, brought.by(), in -> run.progress(in, encounters, ""), beside);
            String told = told(brought, id, outcome);
            settle(brought, outcome.leftOut());
            return told;
        }

        private static void note(JdbcClient db, String id, SortedSet<String> branches) {
            for (String branch : branches) {
                db.sql("insert into import_branch (import, branch) values (?, ?)")
                        .params(id, branch)
                        .update();
            }
        }
    }
}
