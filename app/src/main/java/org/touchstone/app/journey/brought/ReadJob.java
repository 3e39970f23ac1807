package org.touchstone.app.journey.brought;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.app.journey.Beside;
import org.touchstone.app.platform.job.JobKind;
import org.touchstone.app.platform.job.JobRun;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.core.file.Problem;
import org.touchstone.core.file.Reading;
import org.touchstone.core.table.Mend;
import org.touchstone.core.table.Mends;
import org.touchstone.core.table.Quarantined;
import org.touchstone.core.table.TableRows;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a file as chosen and mended: to see what would come of it, or to bring it in.
///
/// @param <R> what the file is read as
public abstract class ReadJob<R> implements JobKind {

    private static final JsonMapper JSON = new JsonMapper();

    private final BroughtFiles files;

    protected ReadJob(BroughtFiles files) {
        this.files = files;
    }

    /// What is asked: to read a file for whoever visits, who may know of some branches.
    static String input(BroughtFile file, List<MendedCell> mends, Visit visit) {
        ObjectNode json = JSON.createObjectNode();
        json.put("file", file.id()).put("name", file.name()).put("by", file.by());
        json.put("who", visit.person().name()).put("address", visit.address());
        json.put("choices", file.choices());
        ArrayNode cells = json.putArray("mends");
        for (MendedCell cell : mends) {
            cells.addObject()
                    .put("row", cell.row())
                    .put("column", cell.column())
                    .put("text", cell.text());
        }
        if (visit.person().scope() instanceof Scope.Branches(SortedSet<String> codes)) {
            ArrayNode branches = json.putArray("branches");
            codes.forEach(branches::add);
        }
        return json.toString();
    }

    /// What is to be done with a file.
    ///
    /// @param path where it lies
    /// @param name by which people know it
    /// @param mends cells that are read otherwise than they stand in it
    /// @param by the account that asks
    /// @param who the name of that account
    /// @param address from where it was asked
    public record Brought(
            String id, Path path, String name, String choices, Mends mends, String by, String who, String address) {

        /// A note of the reading, which knows the file by the name under which it lies.
        public String told(String note) {
            return note.replace(kept(path), name);
        }
    }

    private static String kept(Path path) {
        return String.valueOf(path.getFileName());
    }

    @Override
    public final String work(JobRun run) throws Exception {
        JsonNode input = JSON.readTree(run.input());
        String id = input.get("file").asString();
        Path path = files.path(id);
        var brought = new Brought(
                id,
                path,
                input.get("name").asString(),
                input.get("choices").asString(),
                mends(input, kept(path)),
                input.get("by").asString(),
                input.path("who").asString(""),
                input.path("address").asString(""));
        return switch (read(run, brought)) {
            case Reading.Bad<R>(var problems) -> throw new UnreadableException(told(problems, brought));
            case Reading.Good<R>(R read) -> {
                SortedSet<String> branches = branches(read);
                refuseForeign(branches, input.get("branches"));
                yield done(run, brought, branches, read);
            }
        };
    }

    private static Mends mends(JsonNode input, String kept) {
        List<Mend> mends = new ArrayList<>();
        input.path("mends")
                .forEach(cell -> mends.add(new Mend(
                        kept,
                        cell.get("row").asLong(),
                        cell.get("column").asString(),
                        cell.get("text").asString())));
        return new Mends(mends);
    }

    /// Reads the file as chosen and mended.
    protected abstract Reading<R> read(JobRun run, Brought brought);

    /// Some rows of it as they stand, with what is mended.
    protected abstract TableRows rows(Brought brought, List<Long> wanted) throws IOException;

    /// The branches that it tells of; "" where it names none.
    protected abstract SortedSet<String> branches(R read);

    /// Does what is to be done.
    ///
    /// @return JSON
    protected abstract String done(JobRun run, Brought brought, SortedSet<String> branches, R read) throws Exception;

    /// What is written with the showing of an import: that the file is in, and what else there is to write. The import
    /// takes the place of the one as which the file was in before.
    protected final Beside beside(Brought brought, long leftOut, BiConsumer<JdbcClient, String> more) {
        return new Beside() {
            @Override
            public void note(JdbcClient db, String id) {
                FileMends.keep(db, brought.id(), new FileMends.Kept(id, leftOut));
                more.accept(db, id);
            }

            @Override
            public Optional<String> replaces(JdbcClient db) {
                return FileMends.kept(db, brought.id()).map(FileMends.Kept::id);
            }

            @Override
            public void replaced(JdbcClient db, String old) {
                files.tellReplaced(db, brought);
            }
        };
    }

    /// The import that the file has come in as, "" for none.
    protected final String inAs(Brought brought) {
        return files.mends().kept(brought.id()).map(FileMends.Kept::id).orElse("");
    }

    /// Offers the choices of a file again for its heading. A file of which all was used is put away; one of which rows
    /// were left out waits to be mended.
    protected final void settle(Brought brought, long leftOut) throws Exception {
        Optional<BroughtFile> file = files.find(brought.id(), brought.by());
        file.ifPresent(files::remember);
        if (leftOut == 0 || file.isEmpty()) {
            files.drop(brought.id());
        }
    }

    /// What is told of a file that was tried, or is in.
    ///
    /// @param id of the import; "" for a try
    protected final String told(Brought brought, String id, Outcome outcome) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("import", id).put("brings", outcome.brings());
        json.put("rows", outcome.rows()).put("used", outcome.used()).put("duplicates", outcome.duplicates());
        json.put("quarantined", outcome.quarantined()).put("leftOut", outcome.leftOut());
        ArrayNode notes = json.putArray("notes");
        outcome.notes().forEach(note -> notes.add(brought.told(note)));
        List<Long> wanted = outcome.quarantine().stream().map(Quarantined::row).toList();
        TableRows rows = wanted.isEmpty() ? new TableRows(List.of(), new java.util.TreeMap<>()) : rows(brought, wanted);
        ToldCells.write(json, rows, outcome.quarantine());
        return json.toString();
    }

    /// The problems, which know the file by the name under which we keep it.
    private static String told(List<Problem> problems, Brought brought) {
        return problems.stream().map(problem -> brought.told(problem.text())).collect(Collectors.joining(" "));
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

    /// A file that cannot be brought in as it is; the message is for people.
    private static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnreadableException(String message) {
            super(message);
        }
    }
}
