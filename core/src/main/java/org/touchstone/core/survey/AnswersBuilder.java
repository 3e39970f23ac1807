package org.touchstone.core.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Makes answers, respondent by respondent. Not safe for many threads.
///
/// ```java
/// var builder = new AnswersBuilder(questions);
/// builder.respondent().journey("J1").branch("B01").answered(micros).give(0, 4).absent(1, Presence.NOT_VISITED);
/// Answers answers = builder.build();
/// ```
public final class AnswersBuilder {

    private final List<Question> questions;
    private AnswersColumns columns;
    private int row = -1;

    /// @param questions in the order of their places; no two of one code
    public AnswersBuilder(List<Question> questions) {
        this.questions = List.copyOf(questions);
        this.columns = new AnswersColumns(questions.size());
        Set<String> codes = new HashSet<>();
        for (Question question : questions) {
            if (!codes.add(question.code())) {
                throw new IllegalArgumentException("The question '" + question.code() + "' stands twice.");
            }
        }
    }

    /// Begins a respondent of whom nothing is known and whom nothing was asked; what follows is about this one.
    public AnswersBuilder respondent() {
        columns.add();
        row++;
        return this;
    }

    public AnswersBuilder journey(String journey) {
        columns.journeys.set(row, journey);
        return this;
    }

    public AnswersBuilder branch(String branch) {
        columns.branches.set(row, branch);
        return this;
    }

    public AnswersBuilder channel(String channel) {
        columns.channels.set(row, channel);
        return this;
    }

    public AnswersBuilder segment(String segment) {
        columns.segments.set(row, segment);
        return this;
    }

    public AnswersBuilder language(String language) {
        columns.languages.set(row, language);
        return this;
    }

    public AnswersBuilder mode(String mode) {
        columns.modes.set(row, mode);
        return this;
    }

    /// Says when the respondent answered.
    ///
    /// @param micros epoch microseconds, UTC
    public AnswersBuilder answered(long micros) {
        columns.answered(row, micros);
        return this;
    }

    /// Says how many customers the respondent stands for.
    ///
    /// @param weight finite and at least 0
    public AnswersBuilder weight(double weight) {
        if (!(weight >= 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException("A weight is at least 0, but got " + weight + ".");
        }
        columns.weight(row, weight);
        return this;
    }

    /// The respondent answers the question at place `q` with so many points of its scale.
    ///
    /// @throws IllegalArgumentException when they do not lie on it
    public AnswersBuilder give(int q, double points) {
        Question question = questions.get(q);
        if (!question.scale().contains(points)) {
            throw new IllegalArgumentException("The question '" + question.code() + "' is answered with "
                    + question.scale().min() + " to " + question.scale().max() + " points, but got " + points + ".");
        }
        columns.answers.get(q).set(row, points);
        return this;
    }

    /// The respondent has no answer to the question at place `q`.
    ///
    /// @param why anything but `GIVEN`
    public AnswersBuilder absent(int q, Presence why) {
        if (why == Presence.GIVEN) {
            throw new IllegalArgumentException("An absent answer is not given. Use give.");
        }
        columns.answers.get(q).set(row, why);
        return this;
    }

    /// The answers; the builder must not be used any more.
    public Answers build() {
        AnswersColumns built = columns;
        columns = new AnswersColumns(questions.size());
        row = -1;
        return new Answers(questions, built);
    }

    /// The questions of both, those of the first in front.
    static List<Question> together(List<Question> first, List<Question> second) {
        var all = new ArrayList<>(first);
        for (Question question : second) {
            var same = first.stream()
                    .filter(known -> known.code().equals(question.code()))
                    .findFirst();
            if (same.isEmpty()) {
                all.add(question);
            } else if (!same.get().isAsked(question)) {
                throw new IllegalArgumentException("The question '" + question.code() + "' is once " + same.get()
                        + " and once " + question + ". Give one of them another code.");
            }
        }
        return all;
    }

    /// Adds all respondents of other answers, whose questions must be among these.
    void addAll(Answers answers) {
        int[] places = answers.questions().stream().mapToInt(this::placeOf).toArray();
        for (int r = 0; r < answers.respondents(); r++) {
            add(answers, r, places);
        }
    }

    /// Adds a respondent of other answers.
    ///
    /// @param places for each question of the others its place here
    void add(Answers answers, int r, int[] places) {
        respondent()
                .journey(answers.journey(r))
                .branch(answers.branch(r))
                .channel(answers.channel(r))
                .segment(answers.segment(r))
                .language(answers.language(r))
                .mode(answers.mode(r))
                .weight(answers.weight(r));
        if (answers.dated(r)) {
            answered(answers.answeredMicros(r));
        }
        for (int q = 0; q < places.length; q++) {
            copy(answers, r, q, places[q]);
        }
    }

    private void copy(Answers answers, int r, int q, int place) {
        Presence presence = answers.presence(r, q);
        if (presence == Presence.GIVEN) {
            give(place, answers.value(r, q));
        } else {
            absent(place, presence);
        }
    }

    private int placeOf(Question question) {
        for (int q = 0; q < questions.size(); q++) {
            if (questions.get(q).code().equals(question.code())) {
                return q;
            }
        }
        throw new IllegalStateException("The question '" + question.code() + "' was left out.");
    }
}
