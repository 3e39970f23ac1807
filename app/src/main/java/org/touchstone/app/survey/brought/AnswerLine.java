package org.touchstone.app.survey.brought;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.read.AnswerRole;
import org.touchstone.core.survey.read.AnswersMapping;
import org.touchstone.core.survey.read.AnswersMapping.Shape;
import org.touchstone.core.survey.read.AnswersTable;
import org.touchstone.core.survey.read.MappedQuestion;

/// What a column of a table, or a word of its column of questions, is said to mean: as it stands in the fields of a
/// form, right or wrong.
///
/// @param key ends the names of its fields
/// @param name of the column, or the word
/// @param column whether it is a column
/// @param meaning the word of a role or of what is asked, or `IGNORED`
record AnswerLine(
        String key,
        String name,
        boolean column,
        String meaning,
        String moment,
        String incident,
        String item,
        String min,
        String max,
        String better,
        String failed,
        String fine) {

    /// Said of what means nothing.
    static final String IGNORED = "ignore";

    /// More words of a column of questions are mapped by text.
    private static final int WORDS_MAX = 60;

    /// All lines of a table as its mapping has them.
    static List<AnswerLine> of(AnswersTable table) {
        return lines(table, (key, name, column) -> of(table, key, name, column));
    }

    /// All lines of a table as a form has them.
    static List<AnswerLine> of(AnswersTable table, Map<String, String> form) {
        return lines(
                table,
                (key, name, column) -> new AnswerLine(
                        key,
                        name,
                        column,
                        form.getOrDefault("meaning-" + key, IGNORED),
                        field(form, "moment-" + key),
                        field(form, "incident-" + key),
                        field(form, "item-" + key),
                        field(form, "min-" + key),
                        field(form, "max-" + key),
                        field(form, "better-" + key),
                        field(form, "failed-" + key),
                        field(form, "fine-" + key)));
    }

    private static String field(Map<String, String> form, String name) {
        return form.getOrDefault(name, "").strip();
    }

    private interface Maker {
        AnswerLine make(String key, String name, boolean column);
    }

    private static List<AnswerLine> lines(AnswersTable table, Maker maker) {
        List<AnswerLine> lines = new ArrayList<>();
        for (String column : table.columns()) {
            lines.add(maker.make("c" + lines.size(), column, true));
        }
        if (table.mapping().shape() == Shape.LONG) {
            int number = 0;
            for (String word : words(table)) {
                lines.add(maker.make("w" + number++, word, false));
            }
        }
        return lines;
    }

    private static SequencedSet<String> words(AnswersTable table) {
        SequencedSet<String> words = new LinkedHashSet<>();
        table.mapping().questions().forEach(question -> words.add(question.column()));
        int question = table.place(AnswerRole.QUESTION);
        if (question >= 0) {
            table.rows().stream()
                    .map(row -> row.get(question).strip())
                    .filter(word -> !word.isEmpty())
                    .limit(WORDS_MAX)
                    .forEach(words::add);
        }
        return words;
    }

    private static AnswerLine of(AnswersTable table, String key, String name, boolean column) {
        AnswersMapping mapping = table.mapping();
        boolean asked = column == (mapping.shape() != Shape.LONG);
        MappedQuestion question = asked ? table.find(name) : null;
        String role = mapping.columns().entrySet().stream()
                .filter(entry -> column && entry.getValue().contains(name))
                .map(entry -> entry.getKey().word())
                .findFirst()
                .orElse(IGNORED);
        return question == null ? bare(key, name, column, role) : of(key, column, question);
    }

    private static AnswerLine bare(String key, String name, boolean column, String meaning) {
        return new AnswerLine(key, name, column, meaning, "", "", "", "", "", "", "", "");
    }

    private static AnswerLine of(String key, boolean column, MappedQuestion question) {
        Boolean better = question.codes().higherIsBetter();
        return new AnswerLine(
                key,
                question.column(),
                column,
                question.asks().word(),
                said(question.moment()),
                said(question.incident()),
                said(question.item()),
                Written.number(question.codes().min()),
                Written.number(question.codes().max()),
                better == null ? "" : better ? "high" : "low",
                Written.words(question.words(), 1),
                Written.words(question.words(), 0));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// The role, if it is one.
    Optional<AnswerRole> role() {
        return List.of(AnswerRole.values()).stream()
                .filter(role -> column && role.word().equals(meaning))
                .findFirst();
    }

    /// What it asks, if it is a question.
    Optional<Asks> asks() {
        return Asks.find(meaning);
    }
}
