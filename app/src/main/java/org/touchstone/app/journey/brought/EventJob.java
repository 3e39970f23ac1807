package org.touchstone.app.journey.brought;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.touchstone.app.journey.Imports;
import org.touchstone.app.platform.job.JobRun;
import org.touchstone.core.file.Reading;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Slice;
import org.touchstone.core.journey.read.ImportedLog;
import org.touchstone.core.journey.read.LogReader;
import org.touchstone.core.journey.read.ReadOptions;

/// Reads a table of events.
abstract sealed class EventJob extends ReadJob<ImportedLog> {

    private final Clock clock;

    private EventJob(BroughtFiles files, Clock clock) {
        super(files);
        this.clock = clock;
    }

    @Override
    protected final Reading<ImportedLog> read(JobRun run, Path path, String choices) {
        ReadOptions options = ReadOptions.usual(clock.getZone())
                .with(Choices.of(choices).mapping())
                .with((what, done, total) -> run.progress(done, total, ""));
        return LogReader.read(List.of(path), options);
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
        protected String done(JobRun run, Brought brought, ImportedLog read) {
            return tried(
                    brought,
                    read.log().journeys(),
                    read.rows(),
                    read.used(),
                    read.duplicates(),
                    read.quarantined(),
                    read.notes(),
                    read.quarantine());
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
        protected String done(JobRun run, Brought brought, ImportedLog read) throws Exception {
            long encounters = read.log().encounters();
            String id = imports.load(
                    brought.name(), read, brought.by(), in -> run.progress(in, encounters, ""), (db, key) -> {
                        for (String branch : brought.branches()) {
                            db.sql("insert into import_branch (import, branch) values (?, ?)")
                                    .params(key, branch)
                                    .update();
                        }
                    });
            putAway(brought);
            return brought(id, read.used());
        }
    }
}
