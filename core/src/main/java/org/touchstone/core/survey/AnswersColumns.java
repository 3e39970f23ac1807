package org.touchstone.core.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The columns of answers, all of one length. Grow at their end; not safe for many threads while they do.
final class AnswersColumns {

    /// The time of a respondent who has none.
    static final long UNDATED = Long.MIN_VALUE;

    final WordColumn journeys = new WordColumn();
    final WordColumn branches = new WordColumn();
    final WordColumn channels = new WordColumn();
    final WordColumn segments = new WordColumn();
    final WordColumn languages = new WordColumn();
    final WordColumn modes = new WordColumn();
    final List<AnswerColumn> answers = new ArrayList<>();
    private long[] answered = {};
    private double[] weights = {};
    private int size;

    AnswersColumns(int questions) {
        for (int q = 0; q < questions; q++) {
            answers.add(new AnswerColumn());
        }
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
