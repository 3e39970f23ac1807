package org.touchstone.app.journey.brought;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.platform.job.JobKind;
import org.touchstone.app.platform.job.JobRun;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.core.file.Problem;
import org.touchstone.core.file.Reading;
import org.touchstone.core.table.Quarantined;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a file as chosen: to see what would come of it, or to bring it in.
///
/// @param <R> what the file is read as
public abstract class ReadJob<R> implements JobKind {

    private static final JsonMapper JSON = new JsonMapper();

    private final BroughtFiles files;

    protected ReadJob(BroughtFiles files) {
        this.files = files;
    }

    /// What is asked: to read a file for somebody who may know of these branches.
    static String input(BroughtFile file, Scope scope) {
        ObjectNode json = JSON.createObjectNode();
        json.put("file", file.id()).put("name", file.name()).put("by", file.by());
        json.put("choices", file.choices());
        if (scope instanceof Scope.Branches(SortedSet<String> codes)) {
            ArrayNode branches = json.putArray("branches");
            codes.forEach(branches::add);
        }
        return json.toString();
    }

    /// What is to be done with a file.
    ///
    /// @param name by which people know it
    /// @param by the account that asks
    /// @param branches of which the file tells; "" where it names none
    /// @param kept the name under which the file lies, which notes may hold
    public record Brought(String id, String name, String choices, String by, SortedSet<String> branches, String kept) {

        /// A note of the reading, which knows the file by the name under which it lies.
        public String told(String note) {
            return note.replace(kept, name);
        }
    }

    @Override
    public final String work(JobRun run) throws Exception {
        JsonNode input = JSON.readTree(run.input());
        String id = input.get("file").asString();
        String name = input.get("name").asString();
        Path path = files.path(id);
        String kept = String.valueOf(path.getFileName());
        return switch (read(run, path, input.get("choices").asString())) {
            case Reading.Bad<R>(var problems) -> throw new UnreadableException(told(problems, kept, name));
            case Reading.Good<R>(R read) -> {
                SortedSet<String> branches = branches(read);
                refuseForeign(branches, input.get("branches"));
                var brought = new Brought(
                        id,
                        name,
                        input.get("choices").asString(),
                        input.get("by").asString(),
                        branches,
                        kept);
                yield done(run, brought, read);
            }
        };
    }

    /// Reads the file as chosen.
    protected abstract Reading<R> read(JobRun run, Path path, String choices);

    /// The branches that it tells of; "" where it names none.
    protected abstract SortedSet<String> branches(R read);

    /// Does what is to be done.
    ///
    /// @return JSON
    protected abstract String done(JobRun run, Brought brought, R read) throws Exception;

    /// Offers the choices of a file again for its heading, and puts it away: it is in.
    protected final void putAway(Brought brought) throws Exception {
        Optional<BroughtFile> file = files.find(brought.id(), brought.by());
        if (file.isPresent()) {
            files.remember(file.get());
            files.drop(file.get().id());
        }
    }

    /// What a try tells.
    ///
    /// @param brings how much it would bring in
    protected static String tried(
            Brought brought,
            long brings,
            long rows,
            long used,
            long duplicates,
            long quarantined,
            List<String> notes,
            List<Quarantined> quarantine) {
        ObjectNode json = JSON.createObjectNode();
        json.put("brings", brings).put("rows", rows).put("used", used).put("duplicates", duplicates);
        json.put("quarantined", quarantined);
        ArrayNode told = json.putArray("notes");
        notes.forEach(note -> told.add(brought.told(note)));
        ArrayNode bad = json.putArray("quarantine");
        for (Quarantined one : quarantine) {
            bad.addObject()
                    .put("row", one.row())
                    .put("column", one.column())
                    .put("found", one.found())
                    .put("expected", one.expected());
        }
        return json.toString();
    }

    /// What is told when it is in.
    ///
    /// @param id of the import
    protected static String brought(String id, long used) {
        return JSON.createObjectNode().put("import", id).put("used", used).toString();
    }

    /// The problems, which know the file by the name under which we keep it.
    private static String told(List<Problem> problems, String kept, String name) {
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

    /// A file that cannot be brought in as it is; the message is for people.
    private static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnreadableException(String message) {
            super(message);
        }
    }
}
