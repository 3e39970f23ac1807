package org.touchstone.core.survey.read;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.file.Problem;
import org.touchstone.core.file.Suggestion;
import org.touchstone.core.survey.Question;
import org.touchstone.core.survey.read.AnswersMapping.Shape;
import org.touchstone.core.table.ColumnName;
import org.touchstone.core.table.Sample;
import org.touchstone.core.table.TimeForm;
import org.touchstone.core.table.TimeGuess;

/// Decides what the columns of a table of answers mean, from their names and from their values. What the mapping says
/// stands.
final class AnswersGuess {

    private static final int COLUMNS_TOLD = 12;

    private final String file;
    private final AnswersMapping mapping;
    private final Sample sample;
    private final ZoneId zone;
    private final QuestionGuess questions;
    private final Questionnaire questionnaire;
    private final List<String> names;
    private final Map<AnswerRole, Integer> columns = new EnumMap<>(AnswerRole.class);
    private final List<Integer> respondent = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Shape shape = Shape.WIDE;
    private @Nullable TimeForm times;

    AnswersGuess(String file, AnswersOptions options, Sample sample, Questionnaire questionnaire) {
        this.file = file;
        this.mapping = options.mapping();
        this.sample = sample;
        this.questionnaire = questionnaire;
        this.questions = new QuestionGuess(options.cycle());
        this.names = sample.columns().stream().map(ColumnName::normal).toList();
        this.zone = mapping.zone() != null ? mapping.zone() : options.zone();
    }

    List<Problem> problems() {
        return problems;
    }

    /// What was decided although it could have been otherwise.
    List<String> notes() {
        return notes;
    }

    /// The plan, or null when there are problems.
    @Nullable
    AnswersPlan plan(AnswersOptions options) {
        mapping.columns().forEach(this::state);
        shape = mapping.shape() != null ? mapping.shape() : guessShape();
        guessRoles();
        if (respondent.isEmpty() && columns.containsKey(AnswerRole.RESPONDENT)) {
            respondent.add(columns.get(AnswerRole.RESPONDENT));
        }
        if (shape == Shape.LONG) {
            requireLong();
        }
        List<AskedColumn> asked = problems.isEmpty() ? asked() : List.of();
        requireQuestions(asked);
        return problems.isEmpty() ? plan(asked, options) : null;
    }

    /// What the mapping says and what was found out, so that nothing is left to find out.
    AnswersMapping decided() {
        Map<AnswerRole, List<String>> decided = new EnumMap<>(AnswerRole.class);
        for (AnswerRole role : AnswerRole.values()) {
            if (shape == Shape.LONG || !role.isOfLong()) {
                decided.put(role, named(role));
            }
        }
        return new AnswersMapping(
                shape,
                mapping.separator(),
                mapping.encoding(),
                zone,
                times(),
                decided,
                mapping.codes(),
                mapping.kano(),
                questionnaire.mapped());
    }

    private List<String> named(AnswerRole role) {
        if (role == AnswerRole.RESPONDENT) {
            return respondent.stream().map(sample.columns()::get).toList();
        }
        int column = columns.getOrDefault(role, -1);
        return column >= 0 ? List.of(sample.columns().get(column)) : List.of();
    }

    private AnswersPlan plan(List<AskedColumn> asked, AnswersOptions options) {
        noteNameless();
        return new AnswersPlan(
                file,
                shape,
                sample.separator(),
                times(),
                zone,
                sample.columns(),
                Map.copyOf(columns),
                List.copyOf(respondent),
                asked,
                options.limits());
    }

    private void state(AnswerRole role, List<String> stated) {
        for (String name : stated) {
            int column = sample.columns().indexOf(name);
            if (column < 0) {
                missing("the mapping's " + role.word() + " column '" + name + "'", name);
            } else if (role == AnswerRole.RESPONDENT) {
                respondent.add(column);
            }
            columns.put(role, column);
        }
    }

    private void missing(String what, String name) {
        problems.add(new Problem(
                file,
                1,
                1,
                what + " is not in the heading",
                "one of " + String.join(", ", sample.columns()),
                Suggestion.cure(name, sample.columns(), "Correct the name in the mapping.")));
    }

    private Shape guessShape() {
        boolean question = names.stream().anyMatch(name -> AnswerColumnNames.fit(AnswerRole.QUESTION, name) > 0);
        boolean value = names.stream().anyMatch(name -> AnswerColumnNames.fit(AnswerRole.VALUE, name) > 0);
        return question && value ? Shape.LONG : Shape.WIDE;
    }

    /// The columns of long tables come first, since the one called answer is then the value.
    private void guessRoles() {
        if (shape == Shape.LONG) {
            guess(AnswerRole.QUESTION);
            guess(AnswerRole.VALUE);
        }
        for (AnswerRole role : AnswerRole.values()) {
            if (!role.isOfLong()) {
                guess(role);
            }
        }
    }

    /// Gives the role to the free column whose name fits best.
    private void guess(AnswerRole role) {
        if (columns.containsKey(role) || mapping.columns().containsKey(role)) {
            return;
        }
        int best = 0;
        for (int column = 0; column < names.size(); column++) {
            int fit = AnswerColumnNames.fit(role, names.get(column));
            if (fit > best && isFree(column) && couldBe(role, column)) {
                best = fit;
                columns.put(role, column);
            }
        }
    }

    private boolean isFree(int column) {
        String name = sample.columns().get(column);
        boolean question =
                mapping.questions().stream().anyMatch(mapped -> mapped.column().equals(name));
        return !question && !columns.containsValue(column) && !respondent.contains(column);
    }

    private boolean couldBe(AnswerRole role, int column) {
        return switch (role) {
            case WHEN -> TimeGuess.of(sample.values(column), zone).isPresent();
            case WEIGHT -> sample.values(column).stream().allMatch(value -> AnswerDecoder.number(value) >= 0);
            case RESPONDENT, JOURNEY, BRANCH, CHANNEL, SEGMENT, LANGUAGE, MODE, QUESTION, VALUE -> true;
        };
    }

    private void requireLong() {
        for (AnswerRole role : List.of(AnswerRole.RESPONDENT, AnswerRole.QUESTION, AnswerRole.VALUE)) {
            if (!columns.containsKey(role)) {
                problems.add(new Problem(
                        file,
                        1,
                        1,
                        "no column was recognised as the " + role.word() + ", among "
                                + String.join(", ", sample.columns()),
                        "the columns respondent, question and value where a row is one answer",
                        "Say which column it is in the mapping (" + role.word() + ": …)."));
            }
        }
    }

    private List<AskedColumn> asked() {
        if (mapping.questions().isEmpty()) {
            return shape == Shape.WIDE ? guessedWide() : guessedLong();
        }
        List<AskedColumn> asked = new ArrayList<>();
        for (MappedQuestion question : mapping.questions()) {
            int column = shape == Shape.WIDE ? sample.columns().indexOf(question.column()) : -1;
            if (column >= 0 || shape == Shape.LONG) {
                asked.add(questionnaire.asked(questionnaire.slot(question), column));
            } else {
                notes.add("there is no column '" + question.column() + "', which the mapping names;"
                        + " its question counts as not asked here.");
            }
        }
        return asked;
    }

    private List<AskedColumn> guessedWide() {
        List<AskedColumn> asked = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            if (!isFree(column)) {
                continue;
            }
            String name = sample.columns().get(column);
            List<String> values = sample.values(column);
            Optional<MappedQuestion> question = questions.of(name, values);
            if (question.isPresent()) {
                asked.add(questionnaire.asked(questionnaire.slot(question.get()), column));
            } else if (QuestionGuess.areNumbers(values, 11)) {
                others.add(name);
            }
        }
        noteGuessed(asked, others);
        return asked;
    }

    private List<AskedColumn> guessedLong() {
        int question = columns.getOrDefault(AnswerRole.QUESTION, 0);
        int value = columns.getOrDefault(AnswerRole.VALUE, 0);
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (List<String> row : sample.rows()) {
            List<String> given = values.computeIfAbsent(row.get(question), word -> new ArrayList<>());
            if (!row.get(value).isEmpty()) {
                given.add(row.get(value));
            }
        }
        List<AskedColumn> asked = new ArrayList<>();
        List<String> others = new ArrayList<>();
        values.forEach((word, given) -> questions
                .of(word, given)
                .ifPresentOrElse(
                        found -> asked.add(questionnaire.asked(questionnaire.slot(found), -1)),
                        () -> others.add(word)));
        noteGuessed(asked, others);
        return asked;
    }

    private void noteGuessed(List<AskedColumn> asked, List<String> others) {
        List<Question> all = questionnaire.questions();
        List<String> told =
                asked.stream().map(column -> tell(all.get(column.slot()))).toList();
        if (!told.isEmpty()) {
            notes.add("without a mapping these were taken as questions: " + String.join("; ", told)
                    + ". If that is wrong, say in a mapping what each asks.");
        }
        if (!others.isEmpty()) {
            notes.add("these look like answers and were left out, since nothing says what they ask: "
                    + String.join(", ", others.subList(0, Math.min(COLUMNS_TOLD, others.size())))
                    + (others.size() > COLUMNS_TOLD ? " and " + (others.size() - COLUMNS_TOLD) + " more" : "")
                    + ". Say it in a mapping.");
        }
    }

    private static String tell(Question question) {
        String scale = switch (question.asks()) {
            case GOAL, FACT, COMMENT -> "";
            case OVERALL,
                    RATING,
                    RECOMMEND,
                    EFFORT,
                    RETURN,
                    EXPECTATION,
                    PERCEPTION,
                    KANO_PRESENT,
                    KANO_ABSENT,
                    IMPORTANCE ->
                ", " + AnswerDecoder.plain(question.scale().min()) + " to "
                        + AnswerDecoder.plain(question.scale().max());
        };
        String moment = question.moment() == null ? "" : " of " + question.moment();
        return question.code() + " (" + question.asks().word() + moment + scale + ")";
    }

    private void requireQuestions(List<AskedColumn> asked) {
        if (!problems.isEmpty() || !asked.isEmpty()) {
            return;
        }
        problems.add(new Problem(
                file,
                1,
                1,
                "no column was recognised as a question, among " + String.join(", ", sample.columns()),
                "columns such as overall, nps or rate_MOMENT",
                "Say in a mapping which column asks what (questions: …)."));
    }

    private void noteNameless() {
        if (shape == Shape.WIDE && respondent.isEmpty()) {
            notes.add("no column names the respondent, so every row is one, and answers that were exported twice are"
                    + " counted twice. If a column names them, say so in a mapping (respondent: …).");
        }
    }

    private TimeForm times() {
        TimeForm known = times;
        if (known == null) {
            known = mapping.times() != null ? mapping.times() : guessTimes();
            times = known;
        }
        return known;
    }

    private TimeForm guessTimes() {
        int column = columns.getOrDefault(AnswerRole.WHEN, -1);
        if (column < 0) {
            return TimeForm.YEAR_FIRST;
        }
        var none = new TimeGuess(TimeForm.YEAR_FIRST, List.of(), 0);
        TimeGuess guess = TimeGuess.of(sample.values(column), zone).orElse(none);
        for (TimeForm other : guess.also()) {
            notes.add("column '" + sample.columns().get(column) + "' could be "
                    + guess.form().word() + " or " + other.word() + "; "
                    + guess.form().word() + " was taken because it gives the shorter period. If that is wrong, say"
                    + " times: " + other.word() + " in a mapping.");
        }
        return guess.form();
    }
}
