package org.touchstone.app.survey.brought;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.touchstone.app.cycle.CycleVersion;
import org.touchstone.app.cycle.Cycles;
import org.touchstone.app.journey.brought.BroughtFile;
import org.touchstone.app.journey.brought.FileState;
import org.touchstone.app.journey.brought.TableKind;
import org.touchstone.app.journey.brought.shown.ImportRow;
import org.touchstone.app.journey.brought.shown.UndoModel;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.app.platform.web.Form;
import org.touchstone.app.platform.web.Page;
import org.touchstone.app.survey.AnswerImport;
import org.touchstone.app.survey.AnswerImports;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.file.Reading;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.survey.read.AnswerCodes;
import org.touchstone.core.survey.read.AnswersMapping;
import org.touchstone.core.survey.read.AnswersMapping.Shape;
import org.touchstone.core.survey.read.AnswersMappingFile;
import org.touchstone.core.survey.read.AnswersOptions;
import org.touchstone.core.survey.read.AnswersTable;

/// Tables of answers. What is chosen for one is kept as the text of a mapping file.
final class AnswerTables implements TableKind {

    static final String WORD = "answers";

    private static final int MANY = 8;

    private final AnswerImports imports;
    private final Cycles cycles;
    private final Clock clock;

    AnswerTables(AnswerImports imports, Cycles cycles, Clock clock) {
        this.imports = imports;
        this.cycles = cycles;
        this.clock = clock;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public String nameKey() {
        return "data.kind.answers";
    }

    /// The more questions are recognised, the surer.
    @Override
    public int fit(Path table, String name) {
        return switch (AnswersTable.of(table, name, options(AnswersMapping.GUESSED))) {
            case Reading.Good<AnswersTable>(AnswersTable look) ->
                look.problems().isEmpty()
                        ? 50 + 5 * Math.min(MANY, look.questions().size())
                        : 0;
            case Reading.Bad<AnswersTable>(var _) -> 0;
        };
    }

    @Override
    public String guess(Path table, String name) {
        return text(AnswersMapping.GUESSED, table, name);
    }

    /// A form of fields; or the text of a mapping, which says all of it at once; or another shape, of which all is
    /// found out anew.
    @Override
    public Chosen choose(BroughtFile file, Path table, MultiValueMap<String, String> form) {
        Map<String, String> values = form.toSingleValueMap();
        if (values.containsKey("mapping")) {
            return chosenAsText(file, table, values);
        }
        return switch (look(file, table)) {
            case Reading.Bad<AnswersTable>(var _) -> new Chosen(Form.empty(), file.choices());
            case Reading.Good<AnswersTable>(AnswersTable look) -> {
                Optional<Shape> other =
                        shape(values).filter(shape -> shape != look.mapping().shape());
                if (other.isPresent()) {
                    yield new Chosen(Form.empty(), text(guessed(other.get()), table, file.name()));
                }
                AnswersForm.Made made = AnswersForm.of(look, values);
                AnswersMapping mapping = made.mapping();
                yield mapping == null
                        ? new Chosen(made.form(), file.choices())
                        : new Chosen(Form.empty(), AnswersMappingFile.text(mapping));
            }
        };
    }

    private Chosen chosenAsText(BroughtFile file, Path table, Map<String, String> values) {
        Form typed = Form.of(values);
        String text = values.getOrDefault("mapping", "").replace("\r\n", "\n");
        if (!(AnswersMappingFile.read("mapping", text) instanceof Reading.Good<AnswersMapping>(AnswersMapping said))) {
            return new Chosen(typed.problem("mapping", Saying.of("answers.wrong.text")), file.choices());
        }
        return switch (AnswersTable.of(table, file.name(), options(said))) {
            case Reading.Good<AnswersTable>(AnswersTable look)
            when look.problems().isEmpty() -> new Chosen(Form.empty(), AnswersMappingFile.text(look.mapping()));
            case Reading.Good<AnswersTable>(var _), Reading.Bad<AnswersTable>(var _) ->
                new Chosen(typed.problem("mapping", Saying.of("answers.wrong.text")), file.choices());
        };
    }

    private static Optional<Shape> shape(Map<String, String> values) {
        return switch (values.getOrDefault("shape", "")) {
            case "wide" -> Optional.of(Shape.WIDE);
            case "long" -> Optional.of(Shape.LONG);
            default -> Optional.empty();
        };
    }

    private static AnswersMapping guessed(Shape shape) {
        return new AnswersMapping(
                shape, null, null, null, null, Map.of(), AnswerCodes.UNSAID, AnswerCodes.UNSAID, List.of());
    }

    @Override
    public boolean isReady(BroughtFile file, Path table) {
        return look(file, table) instanceof Reading.Good<AnswersTable>(AnswersTable look)
                && look.problems().isEmpty();
    }

    @Override
    public Page page(BroughtFile file, Path table, FileState state) {
        Cycle cycle = cycles.publishedLast().map(CycleVersion::cycle).orElse(null);
        Object model = switch (look(file, table)) {
            case Reading.Good<AnswersTable>(AnswersTable look) ->
                new AnswersView(cycle).model(file, look, typedProblems(table, file, state.form()), state);
            case Reading.Bad<AnswersTable>(var problems) -> AnswersView.unreadable(file, problems, state);
        };
        return new Page("survey/file", Saying.of("file.title", "name", file.name()), model, HttpStatus.OK);
    }

    /// What is wrong with a mapping that was typed.
    private List<String> typedProblems(Path table, BroughtFile file, Form form) {
        String text = form.value("mapping").replace("\r\n", "\n");
        if (!form.problems().containsKey("mapping")) {
            return List.of();
        }
        return AnswersView.told(
                switch (AnswersMappingFile.read("mapping", text)) {
                    case Reading.Bad<AnswersMapping>(var problems) -> problems;
                    case Reading.Good<AnswersMapping>(AnswersMapping said) ->
                        switch (AnswersTable.of(table, file.name(), options(said))) {
                            case Reading.Bad<AnswersTable>(var problems) -> problems;
                            case Reading.Good<AnswersTable>(AnswersTable look) -> look.problems();
                        };
                });
    }

    private Reading<AnswersTable> look(BroughtFile file, Path table) {
        return AnswersTable.of(table, file.name(), options(mapping(file.choices())));
    }

    private String text(AnswersMapping mapping, Path table, String name) {
        return AnswersMappingFile.text(
                AnswersTable.of(table, name, options(mapping)).orThrow().mapping());
    }

    /// The mapping that was chosen.
    static AnswersMapping mapping(String choices) {
        return AnswersMappingFile.read("mapping", choices).orThrow();
    }

    private AnswersOptions options(AnswersMapping mapping) {
        return options(mapping, cycles, clock);
    }

    /// How a table is read: against the cycle that was published last.
    static AnswersOptions options(AnswersMapping mapping, Cycles cycles, Clock clock) {
        AnswersOptions options = AnswersOptions.usual(clock.getZone()).with(mapping);
        return cycles.publishedLast()
                .map(CycleVersion::cycle)
                .map(options::with)
                .orElse(options);
    }

    @Override
    public String tryJob() {
        return AnswersJob.Try.NAME;
    }

    @Override
    public String bringJob() {
        return AnswersJob.Bring.NAME;
    }

    @Override
    public String triedKey() {
        return "answers.tried";
    }

    @Override
    public List<ImportRow> imports(Scope scope) {
        return imports.imports(scope).stream().map(AnswerTables::row).toList();
    }

    @Override
    public Optional<UndoModel> findUndoable(String id, Scope scope) {
        return imports.findImport(id, scope)
                .filter(one -> one.state() == AnswerImport.State.ACTIVE)
                .map(one -> new UndoModel(one.id(), one.name(), "answers.undo", one.respondents()));
    }

    @Override
    public boolean isSeen(String id) {
        return imports.isSeen(id);
    }

    @Override
    public boolean undo(String id, String by) {
        return imports.undo(id);
    }

    private static ImportRow row(AnswerImport one) {
        return new ImportRow(
                one.id(),
                one.name(),
                "data.kind.answers",
                one.state().name(),
                Micros.instant(one.begunMicros()),
                one.rows(),
                one.used(),
                one.duplicates(),
                one.quarantined(),
                one.state() == AnswerImport.State.ACTIVE);
    }
}
