package org.touchstone.app.journey.brought;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.touchstone.app.journey.brought.shown.Progress;
import org.touchstone.app.journey.brought.shown.ReasonRow;
import org.touchstone.app.platform.job.Job;
import org.touchstone.core.table.Quarantined;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a job about a file told when it was done.
record ToldResult(JsonNode result) {

    private static final JsonMapper JSON = new JsonMapper();

    static ToldResult of(String result) {
        return new ToldResult(JSON.readTree(result));
    }

    /// How far a job about a file is.
    static Progress progress(Job job, TableKind kind) {
        return switch (job.state()) {
            case QUEUED, RUNNING ->
                new Progress.Going(job.total() == 0 ? 0 : (int) Math.min(100, job.done() * 100 / job.total()));
            case FAILED -> new Progress.Failed(job.message());
            case CANCELLED -> new Progress.Idle();
            case DONE -> of(job.result()).done(job, kind);
        };
    }

    private Progress done(Job job, TableKind kind) {
        if (job.kind().equals(kind.bringJob())) {
            return new Progress.Brought(count("used"), count("leftOut"), reasonRows());
        }
        return new Progress.Tried(
                kind.triedKey(),
                count("brings"),
                count("rows"),
                count("used"),
                count("duplicates"),
                count("quarantined"),
                reasonRows(),
                notes());
    }

    private List<ReasonRow> reasonRows() {
        return reasons().entrySet().stream()
                .map(reason ->
                        new ReasonRow(reason.getKey().get(0), reason.getKey().get(1), reason.getValue()))
                .toList();
    }

    private long count(String what) {
        return result.path(what).asLong();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        result.path("notes").forEach(note -> notes.add(note.asString()));
        return notes;
    }

    /// The first rows that could not be used.
    List<ToldCells.Told> cells() {
        return ToldCells.read(result);
    }

    /// The names of the first columns of the file.
    List<String> columns() {
        return ToldCells.columns(result);
    }

    /// What is wrong with the first rows that could not be used.
    List<Quarantined> quarantine() {
        return cells().stream().map(ToldCells.Told::what).toList();
    }

    /// How many of the first rows of the quarantine are there for which reason: by column and what was expected.
    private TreeMap<List<String>, Long> reasons() {
        return quarantine().stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(row.column(), row.expected()),
                        () -> new TreeMap<>(Comparator.comparing((List<String> key) -> key.get(0))
                                .thenComparing(key -> key.get(1))),
                        Collectors.counting()));
    }
}
