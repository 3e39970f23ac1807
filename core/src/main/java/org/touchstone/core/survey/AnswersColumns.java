package org.touchstone.core.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The columns of answers, all of one length. Grow at their end; not safe for many threads while they do.
final class AnswersColumns {

    /// The time of a respondent who has none.
    static final long UNDATED = Long.MIN_VALUE;

    final WordColumn journeys;
    final WordColumn branches;
    final WordColumn channels;
    final WordColumn segments;
    final WordColumn languages;
    final WordColumn modes;
    final List<AnswerColumn> answers;
    private long[] answered;
    private double[] weights;
    private int size;

    AnswersColumns(int questions) {
        journeys = new WordColumn();
        branches = new WordColumn();
        channels = new WordColumn();
        segments = new WordColumn();
        languages = new WordColumn();
        modes = new WordColumn();
        answers = new ArrayList<>();
        answered = new long[0];
        weights = new double[0];
        for (int q = 0; q < questions; q++) {
            answers.add(new AnswerColumn());
        }
    }

    private AnswersColumns(AnswersColumns like, List<AnswerColumn> answers) {
        journeys = like.journeys;
        branches = like.branches;
        channels = like.channels;
        segments = like.segments;
        languages = like.languages;
        modes = like.modes;
        this.answers = answers;
        answered = like.answered;
        weights = like.weights;
        size = like.size;
    }

    /// The same respondents with another column of answers; neither may grow from then on.
    AnswersColumns with(int question, AnswerColumn other) {
        var changed = new ArrayList<>(answers);
        changed.set(question, other);
        return new AnswersColumns(this, changed);
    }

    private AnswersColumns(AnswersColumns like, int[] rows) {
        journeys = like.journeys.inOrder(rows);
        branches = like.branches.inOrder(rows);
        channels = like.channels.inOrder(rows);
        segments = like.segments.inOrder(rows);
        languages = like.languages.inOrder(rows);
        modes = like.modes.inOrder(rows);
        answers = new ArrayList<>();
        like.answers.forEach(column -> answers.add(column.inOrder(rows)));
        answered = Arrays.stream(rows).mapToLong(row -> like.answered[row]).toArray();
        weights = Arrays.stream(rows).mapToDouble(row -> like.weights[row]).toArray();
        size = rows.length;
    }

    /// Some of the respondents; neither may grow from then on.
    AnswersColumns only(int[] rows) {
        return new AnswersColumns(this, rows);
    }

    int size() {
        return size;
    }

    boolean dated(int row) {
        return answered[row] != UNDATED;
    }

    long answered(int row) {
        return answered[row];
    }

    double weight(int row) {
        return weights[row];
    }

    /// Adds a respondent of whom nothing is known.
    void add() {
        if (size == answered.length) {
            answered = Arrays.copyOf(answered, Math.max(64, 2 * size));
            weights = Arrays.copyOf(weights, Math.max(64, 2 * size));
        }
        answered[size] = UNDATED;
        weights[size] = 1;
        size++;
        for (WordColumn words : List.of(journeys, branches, channels, segments, languages, modes)) {
            words.add("");
        }
        for (AnswerColumn column : answers) {
            column.add(Presence.NOT_ASKED);
        }
    }

    void answered(int row, long micros) {
        answered[row] = micros;
    }

    void weight(int row, double weight) {
        weights[row] = weight;
    }
}
