package org.touchstone.app.survey.brought;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.journey.brought.BroughtFile;
import org.touchstone.app.journey.brought.FileState;
import org.touchstone.app.journey.brought.FileView;
import org.touchstone.app.platform.language.Words;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.web.Choice;
import org.touchstone.app.platform.web.Form;
import org.touchstone.app.survey.brought.shown.AnswersModel;
import org.touchstone.app.survey.brought.shown.AnswersModel.ScaleFields;
import org.touchstone.app.survey.brought.shown.LineRow;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.file.Problem;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.read.AnswerCodes;
import org.touchstone.core.survey.read.AnswerRole;
import org.touchstone.core.survey.read.AnswersMapping.Shape;
import org.touchstone.core.survey.read.AnswersMappingFile;
import org.touchstone.core.survey.read.AnswersTable;
import org.touchstone.core.table.TimeForm;

/// What the page of a table of answers shows, in the language of whoever looks. For one request.
final class AnswersView {

    private static final int EXAMPLES = 3;

    private static final Map<AnswerRole, String> ROLES = Map.ofEntries(
            Map.entry(AnswerRole.RESPONDENT, "answers.role.respondent"),
            Map.entry(AnswerRole.JOURNEY, "file.role.journey"),
            Map.entry(AnswerRole.BRANCH, "file.role.branch"),
            Map.entry(AnswerRole.CHANNEL, "file.role.channel"),
            Map.entry(AnswerRole.SEGMENT, "file.role.segment"),
            Map.entry(AnswerRole.LANGUAGE, "answers.role.language"),
            Map.entry(AnswerRole.MODE, "answers.role.mode"),
            Map.entry(AnswerRole.WHEN, "answers.role.when"),
            Map.entry(AnswerRole.WEIGHT, "answers.role.weight"),
            Map.entry(AnswerRole.QUESTION, "answers.role.question"),
            Map.entry(AnswerRole.VALUE, "answers.role.value"));

    private static final Map<Asks, String> ASKS = Map.ofEntries(
            Map.entry(Asks.OVERALL, "answers.asks.overall"),
            Map.entry(Asks.RATING, "answers.asks.rating"),
            Map.entry(Asks.FACT, "answers.asks.fact"),
            Map.entry(Asks.GOAL, "answers.asks.goal"),
            Map.entry(Asks.RECOMMEND, "answers.asks.recommend"),
            Map.entry(Asks.EFFORT, "answers.asks.effort"),
            Map.entry(Asks.RETURN, "answers.asks.return"),
            Map.entry(Asks.COMMENT, "answers.asks.comment"),
            Map.entry(Asks.IMPORTANCE, "answers.asks.importance"),
            Map.entry(Asks.EXPECTATION, "answers.asks.expectation"),
            Map.entry(Asks.PERCEPTION, "answers.asks.perception"),
            Map.entry(Asks.KANO_PRESENT, "answers.asks.kano-present"),
            Map.entry(Asks.KANO_ABSENT, "answers.asks.kano-absent"));

    private static final List<Asks> IN_ORDER = List.of(
            Asks.OVERALL,
            Asks.RATING,
            Asks.FACT,
            Asks.GOAL,
            Asks.RECOMMEND,
            Asks.EFFORT,
            Asks.RETURN,
            Asks.COMMENT,
            Asks.IMPORTANCE,
            Asks.EXPECTATION,
            Asks.PERCEPTION,
            Asks.KANO_PRESENT,
            Asks.KANO_ABSENT);

    private final Words words = Words.in(Visit.current().language());
    private final String language = Visit.current().language().code();
    private final @Nullable Cycle cycle;

    /// @param cycle whose moments can be asked about; null where none is published
    AnswersView(@Nullable Cycle cycle) {
        this.cycle = cycle;
    }

    /// @param textProblems what is wrong with a mapping that was typed
    AnswersModel model(BroughtFile file, AnswersTable table, List<String> textProblems, FileState state) {
        Form form = state.form();
        boolean typed = form.values().containsKey("zone");
        List<AnswerLine> lines = typed ? AnswerLine.of(table, form.values()) : AnswerLine.of(table);
        String zoneName = zoneName(table);
        var zone = FileView.zone(typed ? form.value("zone") : zoneName);
        TimeForm times = TimeForm.find(form.value("times"))
                .orElseGet(() -> Objects.requireNonNullElse(table.mapping().times(), TimeForm.YEAR_FIRST));
        Map<String, AnswersTable.Seen> seen = table.questions().stream()
                .collect(Collectors.toMap(AnswersTable.Seen::code, Function.identity(), (first, _) -> first));
        return new AnswersModel(
                file.id(),
                table.columns(),
                FileView.firstRows(table.rows()),
                shapes(table.mapping().shape()),
                lines.stream()
                        .map(line -> row(line, table, seen.get(line.name())))
                        .toList(),
                typed ? scale(form) : scale(table.mapping().codes()),
                FileView.times(times, words),
                typed ? form.value("zone") : zoneName,
                zone == null ? List.of() : FileView.preview(raw(table, lines), times, zone),
                problems(table, form),
                table.notes(),
                form.problems().containsKey("mapping")
                        ? form.value("mapping")
                        : AnswersMappingFile.text(table.mapping()),
                textProblems,
                state);
    }

    static AnswersModel unreadable(BroughtFile file, List<Problem> problems, FileState state) {
        return new AnswersModel(
                file.id(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new ScaleFields("", "", List.of(), List.of(), "", "", ""),
                List.of(),
                "",
                List.of(),
                told(problems),
                List.of(),
                file.choices(),
                List.of(),
                state);
    }

    static List<String> told(List<Problem> problems) {
        return problems.stream().map(Problem::text).toList();
    }

    private static String zoneName(AnswersTable table) {
        var zone = table.mapping().zone();
        return zone == null ? "" : zone.getId();
    }

    private List<String> problems(AnswersTable table, Form form) {
        List<String> problems = new ArrayList<>();
        var whole = form.problems().get("");
        if (whole != null) {
            problems.add(words.say(whole));
        } else if (form.isGood()) {
            problems.addAll(told(table.problems()));
        } else {
            problems.add(words.say("answers.wrong.fields"));
        }
        return problems;
    }

    /// The times as they stand in the first rows.
    private static Stream<String> raw(AnswersTable table, List<AnswerLine> lines) {
        List<Integer> columns = lines.stream()
                .filter(line -> line.role().filter(AnswerRole.WHEN::equals).isPresent())
                .map(line -> table.columns().indexOf(line.name()))
                .toList();
        return table.rows().stream().flatMap(row -> columns.stream().map(row::get));
    }

    private LineRow row(AnswerLine line, AnswersTable table, AnswersTable.@Nullable Seen seen) {
        var fields = line.asks().map(AnswersForm.Fields::of);
        boolean facts = fields.filter(AnswersForm.Fields::words).isPresent();
        return new LineRow(
                line.key(),
                line.name(),
                line.column() ? examples(table, line.name()) : List.of(),
                uses(line, table.mapping().shape() == Shape.LONG),
                questions(line, table.mapping().shape() == Shape.LONG),
                moments(line.moment()),
                facts ? incidents(line) : List.of(),
                fields.map(one -> new LineRow.Fields(true, one.moment(), one.item(), one.scale(), one.words()))
                        .orElseGet(() -> new LineRow.Fields(false, false, false, false, false)),
                line.moment(),
                line.incident(),
                line.item(),
                line.min(),
                line.max(),
                better(line.better(), "answers.better.file"),
                line.failed(),
                line.fine(),
                seen == null || fields.isEmpty() ? "" : told(seen),
                seen == null || fields.isEmpty() ? List.of() : seen.words());
    }

    private String told(AnswersTable.Seen seen) {
        String given = words.say("answers.seen.given", "n", seen.given());
        String silent = words.say("answers.seen.silent", "n", seen.silent());
        return seen.unreadable() == 0
                ? given + " · " + silent
                : given + " · " + silent + " · " + words.say("answers.seen.unreadable", "n", seen.unreadable());
    }

    private static List<String> examples(AnswersTable table, String column) {
        int place = table.columns().indexOf(column);
        Set<String> examples = table.rows().stream()
                .map(row -> row.get(place))
                .filter(value -> !value.isEmpty())
                .limit(200)
                .distinct()
                .limit(EXAMPLES)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        return FileView.firstRows(List.of(List.copyOf(new ArrayList<>(examples))))
                .getFirst();
    }

    private List<Choice> uses(AnswerLine line, boolean isLong) {
        List<Choice> uses = new ArrayList<>();
        uses.add(new Choice(
                AnswerLine.IGNORED,
                words.say("file.role.ignore"),
                line.meaning().equals(AnswerLine.IGNORED)));
        for (AnswerRole role : AnswerRole.values()) {
            boolean ofLong = role == AnswerRole.QUESTION || role == AnswerRole.VALUE;
            if (line.column() && (!ofLong || isLong)) {
                String key = Objects.requireNonNull(ROLES.get(role));
                uses.add(new Choice(role.word(), words.say(key), line.meaning().equals(role.word())));
            }
        }
        return uses;
    }

    private List<Choice> questions(AnswerLine line, boolean isLong) {
        if (line.column() == isLong) {
            return List.of();
        }
        return IN_ORDER.stream()
                .map(asks -> new Choice(
                        asks.word(),
                        words.say(Objects.requireNonNull(ASKS.get(asks))),
                        line.meaning().equals(asks.word())))
                .toList();
    }

    private List<Choice> moments(String chosen) {
        if (cycle == null) {
            return List.of();
        }
        List<Choice> moments = new ArrayList<>();
        moments.add(new Choice("", words.say("answers.moment.none"), chosen.isEmpty()));
        for (Step step : cycle.moments()) {
            moments.add(new Choice(step.code(), step.name().in(language), chosen.equals(step.code())));
        }
        if (moments.stream().noneMatch(Choice::chosen)) {
            moments.add(new Choice(chosen, chosen, true));
        }
        return moments;
    }

    private List<Choice> incidents(AnswerLine line) {
        Step step = cycle == null ? null : cycle.findStep(line.moment()).orElse(null);
        if (step == null || step.goesWrong().isEmpty()) {
            return List.of();
        }
        List<Choice> incidents = new ArrayList<>();
        incidents.add(new Choice(
                "", words.say("answers.incident.none"), line.incident().isEmpty()));
        step.goesWrong()
                .forEach(incident -> incidents.add(new Choice(
                        incident.code(),
                        incident.text().in(language),
                        line.incident().equals(incident.code()))));
        return incidents;
    }

    private List<Choice> shapes(@Nullable Shape shape) {
        return List.of(
                new Choice("wide", words.say("answers.shape.wide"), shape != Shape.LONG),
                new Choice("long", words.say("answers.shape.long"), shape == Shape.LONG));
    }

    private List<Choice> better(String chosen, String unsaidKey) {
        return List.of(
                new Choice("", words.say(unsaidKey), chosen.isEmpty()),
                new Choice("high", words.say("answers.better.high"), chosen.equals("high")),
                new Choice("low", words.say("answers.better.low"), chosen.equals("low")));
    }

    private ScaleFields scale(AnswerCodes codes) {
        Boolean better = codes.higherIsBetter();
        String empty = has(codes.notVisited()) ? "not-visited" : has(codes.notAsked()) ? "not-asked" : "not-answered";
        return new ScaleFields(
                Written.number(codes.min()),
                Written.number(codes.max()),
                better(better == null ? "" : better ? "high" : "low", "answers.better.usual"),
                empty(empty),
                Written.words(codes.notVisited()),
                Written.words(codes.notAsked()),
                Written.words(codes.notAnswered()));
    }

    private ScaleFields scale(Form form) {
        return new ScaleFields(
                form.value("min"),
                form.value("max"),
                better(form.value("better"), "answers.better.usual"),
                empty(form.value("empty")),
                form.value("not-visited"),
                form.value("not-asked"),
                form.value("not-answered"));
    }

    private static boolean has(@Nullable Set<String> words) {
        return words != null && words.contains("");
    }

    private List<Choice> empty(String chosen) {
        return Stream.of("not-answered", "not-asked", "not-visited")
                .map(silence -> new Choice(
                        silence,
                        words.say(
                                switch (silence) {
                                    case "not-asked" -> "answers.silence.not-asked";
                                    case "not-visited" -> "answers.silence.not-visited";
                                    default -> "answers.silence.not-answered";
                                }),
                        silence.equals(chosen)))
                .toList();
    }
}
