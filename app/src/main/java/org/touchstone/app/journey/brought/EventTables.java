package org.touchstone.app.journey.brought;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.touchstone.app.journey.Import;
import org.touchstone.app.journey.Imports;
import org.touchstone.app.journey.brought.shown.ImportRow;
import org.touchstone.app.journey.brought.shown.UndoModel;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.app.platform.web.Form;
import org.touchstone.app.platform.web.Page;
import org.touchstone.core.file.Reading;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.journey.read.ReadOptions;
import org.touchstone.core.journey.read.TableGuess;
import org.touchstone.core.table.TimeForm;

/// Tables of events, which become journeys of the log.
final class EventTables implements TableKind {

    static final String WORD = "events";

    private static final int SURE = 60;

    private final Imports imports;
    private final Store store;
    private final Clock clock;

    EventTables(Imports imports, Store store, Clock clock) {
        this.imports = imports;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public String nameKey() {
        return "data.kind.events";
    }

    /// A table in which journey, moment and time were recognised fits well.
    @Override
    public int fit(Path table, String name) {
        return switch (TableGuess.of(table, name, ReadOptions.usual(clock.getZone()))) {
            case Reading.Good<TableGuess>(TableGuess guess) -> guess.problems().isEmpty() ? SURE : 1;
            case Reading.Bad<TableGuess>(var _) -> 0;
        };
    }

    @Override
    public String guess(Path table, String name) {
        TableGuess guess =
                TableGuess.of(table, name, ReadOptions.usual(clock.getZone())).orThrow();
        return Choices.of(guess).json();
    }

    @Override
    public Chosen choose(BroughtFile file, Path table, MultiValueMap<String, String> form) {
        Choices before = Choices.of(file.choices());
        List<String> roles = form.getOrDefault("role", List.of());
        ZoneId zone = FileView.zone(Optional.ofNullable(form.getFirst("zone")).orElse(""));
        TimeForm times = Optional.ofNullable(form.getFirst("times"))
                .flatMap(TimeForm::find)
                .orElse(before.times());
        if (zone == null) {
            return new Chosen(Form.empty().problem("zone", Saying.of("file.wrong.zone")), file.choices());
        }
        return look(file, table) instanceof Reading.Good<TableGuess>(TableGuess guess)
                        && roles.size() == guess.columns().size()
                ? new Chosen(
                        Form.empty(),
                        Choices.of(guess.columns(), roles, times, zone).json())
                : new Chosen(Form.empty(), file.choices());
    }

    @Override
    public boolean isReady(BroughtFile file, Path table) {
        return look(file, table) instanceof Reading.Good<TableGuess>(TableGuess guess)
                && FileView.problems(guess, Choices.of(file.choices())).isEmpty();
    }

    @Override
    public Page page(BroughtFile file, Path table, FileState state) {
        Object model = switch (look(file, table)) {
            case Reading.Good<TableGuess>(TableGuess guess) -> FileView.model(file, guess, state);
            case Reading.Bad<TableGuess>(var problems) -> FileView.unreadable(file, problems, state);
        };
        return new Page("journey/file", Saying.of("file.title", "name", file.name()), model, HttpStatus.OK);
    }

    private Reading<TableGuess> look(BroughtFile file, Path table) {
        return TableGuess.of(
                table,
                file.name(),
                ReadOptions.usual(clock.getZone())
                        .with(Choices.of(file.choices()).mapping()));
    }

    @Override
    public String tryJob() {
        return EventJob.Try.NAME;
    }

    @Override
    public String bringJob() {
        return EventJob.Bring.NAME;
    }

    @Override
    public String triedKey() {
        return "file.tried.text";
    }

    @Override
    public List<ImportRow> imports(Scope scope) {
        Map<String, Set<String>> branches = branches();
        return imports.imports().stream()
                .filter(one -> covers(scope, one, branches))
                .map(EventTables::row)
                .toList();
    }

    @Override
    public Optional<UndoModel> findUndoable(String id, Scope scope) {
        return imports.findImport(id)
                .filter(one -> one.state() == Import.State.ACTIVE)
                .filter(one -> covers(scope, one, branches()))
                .map(one -> new UndoModel(one.id(), one.name(), "undo.text", one.journeys()));
    }

    @Override
    public boolean isSeen(String id) {
        return imports.findImport(id)
                .filter(one -> one.state() == Import.State.ACTIVE)
                .isPresent();
    }

    @Override
    public boolean undo(String id, String by) {
        return imports.undo(id, by);
    }

    /// Whether all that an import tells of is within the branches. Those that came in otherwise are for whoever sees
    /// everything.
    private static boolean covers(Scope scope, Import one, Map<String, Set<String>> branches) {
        Set<String> told = branches.getOrDefault(one.id(), Set.of(""));
        return scope instanceof Scope.Everywhere || told.stream().allMatch(scope::covers);
    }

    private Map<String, Set<String>> branches() {
        Map<String, Set<String>> branches = new TreeMap<>();
        store.read(db -> {
            db.sql("select import, branch from import_branch").query(row -> {
                branches.computeIfAbsent(row.getString(1), _ -> new TreeSet<>()).add(row.getString(2));
            });
            return true;
        });
        return branches;
    }

    private static ImportRow row(Import one) {
        return new ImportRow(
                one.id(),
                one.name(),
                "data.kind.events",
                one.state().name(),
                Micros.instant(one.begunMicros()),
                one.rows(),
                one.used(),
                one.duplicates(),
                one.quarantined(),
                one.state() == Import.State.ACTIVE);
    }
}
