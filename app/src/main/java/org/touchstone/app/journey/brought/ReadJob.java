package org.touchstone.app.journey.brought;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.journey.Imports;
import org.touchstone.app.platform.job.JobKind;
import org.touchstone.app.platform.job.JobRun;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.core.file.Problem;
import org.touchstone.core.file.Reading;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Slice;
import org.touchstone.core.journey.read.ImportedLog;
import org.touchstone.core.journey.read.LogReader;
import org.touchstone.core.journey.read.ReadOptions;
import org.touchstone.core.table.Quarantined;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a file as chosen: to see what would come of it, or to bring it into the log.
abstract sealed class ReadJob implements JobKind {

    private static final JsonMapper JSON = new JsonMapper();

    private final BroughtFiles files;
    private final Clock clock;

    private ReadJob(BroughtFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /// What is asked: to read a file for somebody who may know of these branches.
    static String input(BroughtFile file, Scope scope) {
        ObjectNode json = JSON.createObjectNode();
        json.put("file", file.id()).put("name", file.name()).put("by", file.by());
        json.put("choices", file.choices().json());
        if (scope instanceof Scope.Branches(SortedSet<String> codes)) {
            ArrayNode branches = json.putArray("branches");
            codes.forEach(branches::add);
        }
        return json.toString();
    }

    @Override
    public final String work(JobRun run) throws Exception {
        JsonNode input = JSON.readTree(run.input());
        Path path = files.path(input.get("file").asString());
        Choices choices = Choices.of(input.get("choices").asString());
        ReadOptions options = ReadOptions.usual(clock.getZone())
                .with(choices.mapping())
                .with((what, done, total) -> run.progress(done, total, ""));
        return switch (LogReader.read(List.of(path), options)) {
            case Reading.Bad<ImportedLog>(var problems) ->
                throw new UnreadableException(
                        told(problems, path, input.get("name").asString()));
            case Reading.Good<ImportedLog>(ImportedLog read) -> {
                SortedSet<String> branches = branches(read.log());
                refuseForeign(branches, input.get("branches"));
                yield done(run, input, read, branches);
            }
        };
    }

    abstract String done(JobRun run, JsonNode input, ImportedLog read, SortedSet<String> branches) throws Exception;

    /// The problems, which know the file by the name under which we keep it.
    private static String told(List<Problem> problems, Path path, String name) {
        String kept = String.valueOf(path.getFileName());
        return problems.stream()
                .map(problem -> problem.text().replace(kept, name))
                .collect(Collectors.joining(" "));
    }

    /// @param mine the branches that somebody may know of; absent for all
    private static void refuseForeign(SortedSet<String> branches, @Nullable JsonNode mine) {
        if (mine == null) {
            return;
        }
        SortedSet<String> foreign = new TreeSet<>(branches);
        mine.forEach(branch -> foreign.remove(branch.asString()));
        if (!foreign.isEmpty()) {
            throw new UnreadableException("The file tells of branches that are not yours: "
                    + foreign.stream()
                            .limit(10)
                            .map(branch -> "'" + branch + "'")
                            .collect(Collectors.joining(", "))
                    + ". Leave their rows out, or let somebody bring it who sees them.");
        }
    }

    private static SortedSet<String> branches(JourneyLog log) {
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

    /// A file that cannot be brought in as it is; the message is for people.
    private static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnreadableException(String message) {
            super(message);
        }
    }

    /// Tells what would come of a file.
    static final class Try extends ReadJob {

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
        String done(JobRun run, JsonNode input, ImportedLog read, SortedSet<String> branches) {
            ObjectNode json = JSON.createObjectNode();
            json.put("rows", read.rows()).put("used", read.used()).put("duplicates", read.duplicates());
            json.put("quarantined", read.quarantined())
                    .put("journeys", read.log().journeys());
            String kept = input.get("file").asString() + ".table";
            String name = input.get("name").asString();
            ArrayNode notes = json.putArray("notes");
            read.notes().forEach(note -> notes.add(note.replace(kept, name)));
            ArrayNode rows = json.putArray("quarantine");
            for (Quarantined one : read.quarantine()) {
                rows.addObject()
                        .put("row", one.row())
                        .put("column", one.column())
                        .put("found", one.found())
                        .put("expected", one.expected());
            }
            return json.toString();
        }
    }

    /// Brings a file into the log.
    static final class Bring extends ReadJob {

        static final String NAME = "bring-file";

        private final BroughtFiles files;
        private final Imports imports;

        Bring(BroughtFiles files, Clock clock, Imports imports) {
            super(files, clock);
            this.files = files;
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
        String done(JobRun run, JsonNode input, ImportedLog read, SortedSet<String> branches) throws Exception {
            String by = input.get("by").asString();
            long encounters = read.log().encounters();
            String id = imports.load(
                    input.get("name").asString(), read, by, in -> run.progress(in, encounters, ""), (db, key) -> {
                        for (String branch : branches) {
                            db.sql("insert into import_branch (import, branch) values (?, ?)")
                                    .params(key, branch)
                                    .update();
                        }
                    });
            Optional<BroughtFile> file = files.find(input.get("file").asString(), by);
            if (file.isPresent()) {
                files.remember(file.get());
                files.drop(file.get().id());
            }
            return JSON.createObjectNode()
                    .put("import", id)
                    .put("used", read.used())
                    .toString();
        }
    }

    /// What a try told.
    record Told(JsonNode result) {

        static Told of(String result) {
            return new Told(JSON.readTree(result));
        }

        long count(String what) {
            return result.path(what).asLong();
        }

        List<String> notes() {
            List<String> notes = new ArrayList<>();
            result.path("notes").forEach(note -> notes.add(note.asString()));
            return notes;
        }

        /// The first rows of the quarantine.
        List<Quarantined> quarantine(String file) {
            List<Quarantined> rows = new ArrayList<>();
            result.path("quarantine")
                    .forEach(row -> rows.add(new Quarantined(
                            file,
                            row.get("row").asLong(),
                            row.get("column").asString(),
                            row.get("found").asString(),
                            row.get("expected").asString())));
            return rows;
        }

        /// How many of the first rows of the quarantine are there for which reason: by column and what was expected.
        TreeMap<List<String>, Long> reasons() {
            return quarantine("").stream()
                    .collect(Collectors.groupingBy(
                            row -> List.of(row.column(), row.expected()),
                            () -> new TreeMap<>(java.util.Comparator.comparing((List<String> key) -> key.get(0))
                                    .thenComparing(key -> key.get(1))),
                            Collectors.counting()));
        }
    }
}
