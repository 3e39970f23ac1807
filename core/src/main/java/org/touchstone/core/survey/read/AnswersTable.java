package org.touchstone.core.survey.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.file.Problem;
import org.touchstone.core.file.Reading;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Presence;
import org.touchstone.core.survey.read.AnswersMapping.Shape;
import org.touchstone.core.table.FirstRows;
import org.touchstone.core.table.Sample;

/// What a table of answers looks like and what its columns seem to mean, from its first rows: to be shown to somebody
/// who knows better before all of it is read.
///
/// @param columns their names, in order
/// @param rows the first rows, at most 1,000, each with as many fields as there are columns
/// @param mapping everything that was said or found out, so that nothing is left to find out
/// @param questions how the first answers to each question are read, in the order of the mapping; none while something
///   stands in the way
/// @param notes what was decided although it could have been otherwise
/// @param problems what stands in the way of reading the table so
public record AnswersTable(
        List<String> columns,
        List<List<String>> rows,
        AnswersMapping mapping,
        List<Seen> questions,
        List<String> notes,
        List<Problem> problems) {

    private static final int WORDS_TOLD = 6;

    private static final FirstRows FIRST_ROWS =
            new FirstRows("a table of answers (CSV), plain or gzip", "Export the answers as CSV from where they come.");

    public AnswersTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        questions = List.copyOf(questions);
        notes = List.copyOf(notes);
        problems = List.copyOf(problems);
    }

    /// How the answers to one question in the first rows are read.
    ///
    /// @param code of the question
    /// @param given with points
    /// @param silent not visited, not asked or not answered
    /// @param unreadable neither on the scale nor one of the words
    /// @param words some of those that cannot be read
    public record Seen(String code, int given, int silent, int unreadable, List<String> words) {
        public Seen {
            words = List.copyOf(words);
        }
    }

    /// Looks at the beginning of a file, plain or gzip.
    ///
    /// @param name by which the problems call the file
    public static Reading<AnswersTable> of(Path file, String name, AnswersOptions options) {
        var mapping = options.mapping();
        return switch (FIRST_ROWS.of(file, name, mapping.encoding(), mapping.separator(), options.limits())) {
            case Reading.Bad<Sample>(var problems) -> new Reading.Bad<>(problems);
            case Reading.Good<Sample>(Sample sample) -> new Reading.Good<>(of(name, sample, options));
        };
    }

    private static AnswersTable of(String name, Sample sample, AnswersOptions options) {
        var questionnaire = new Questionnaire(options.mapping());
        var guess = new AnswersGuess(name, options, sample, questionnaire);
        AnswersPlan plan = guess.plan(options);
        List<Problem> problems = new ArrayList<>(questionnaire.problems(options.cycle()));
        problems.addAll(guess.problems());
        return new AnswersTable(
                sample.columns(),
                sample.rows(),
                guess.decided(),
                plan == null ? List.of() : seen(sample, plan),
                guess.notes(),
                problems);
    }

    private static List<Seen> seen(Sample sample, AnswersPlan plan) {
        return plan.asked().stream()
                .map(asked -> seen(asked, answers(sample, plan, asked)))
                .toList();
    }

    private static List<String> answers(Sample sample, AnswersPlan plan, AskedColumn asked) {
        if (plan.shape() == Shape.WIDE) {
            return sample.rows().stream().map(row -> row.get(asked.column())).toList();
        }
        int question = plan.column(AnswerRole.QUESTION);
        int value = plan.column(AnswerRole.VALUE);
        return sample.rows().stream()
                .filter(row -> row.get(question).strip().equals(asked.name()))
                .map(row -> row.get(value))
                .toList();
    }

    private static Seen seen(AskedColumn asked, List<String> answers) {
        int given = 0;
        int unreadable = 0;
        Set<String> words = new TreeSet<>();
        for (String answer : answers) {
            Cell cell = asked.decoder().decode(answer.strip());
            given += cell.presence() == Presence.GIVEN ? 1 : 0;
            if (cell.isUnreadable()) {
                unreadable++;
                words.add(answer.strip());
            }
        }
        return new Seen(
                asked.name(),
                given,
                answers.size() - given - unreadable,
                unreadable,
                words.stream().limit(WORDS_TOLD).toList());
    }

    /// A question that somebody says a column is, or a word of the column of questions, as its first answers look.
    public MappedQuestion said(String code, Asks asks) {
        return QuestionGuess.said(
                code, asks, values(code).filter(value -> !value.isBlank()).toList());
    }

    private Stream<String> values(String code) {
        if (mapping.shape() != Shape.LONG) {
            int column = columns.indexOf(code);
            return column < 0 ? Stream.of() : rows.stream().map(row -> row.get(column));
        }
        int question = place(AnswerRole.QUESTION);
        int value = place(AnswerRole.VALUE);
        return question < 0 || value < 0
                ? Stream.of()
                : rows.stream()
                        .filter(row -> row.get(question).strip().equals(code))
                        .map(row -> row.get(value));
    }

    /// The place of the column that has a role, -1 if none has; of several the first.
    public int place(AnswerRole role) {
        return mapping.columns().getOrDefault(role, List.of()).stream()
                .mapToInt(columns::indexOf)
                .findFirst()
                .orElse(-1);
    }

    /// What the mapping says of a question; null if it names none of this code.
    public @Nullable MappedQuestion find(String code) {
        return mapping.questions().stream()
                .filter(question -> question.column().equals(code))
                .findFirst()
                .orElse(null);
    }
}
