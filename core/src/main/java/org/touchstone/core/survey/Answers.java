package org.touchstone.core.survey;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// All answers of one or more files: a row a respondent, a column a question.
///
/// Respondents count from 0 to before [#respondents], questions by their place in [#questions]. Words that are not
/// known are "". Immutable; safe for many threads. Takes about 4 bytes for each answer.
public final class Answers {

    private final List<Question> questions;
    private final AnswersColumns columns;

    Answers(List<Question> questions, AnswersColumns columns) {
        this.questions = List.copyOf(questions);
        this.columns = columns;
    }

    /// No answers to no questions.
    public static Answers none() {
        return new AnswersBuilder(List.of()).build();
    }

    public int respondents() {
        return columns.size();
    }

    public List<Question> questions() {
        return questions;
    }

    /// The questions that ask this, in their order.
    public List<Question> questions(Asks asks) {
        return questions.stream().filter(question -> question.asks() == asks).toList();
    }

    /// The first question that asks this.
    public Optional<Question> find(Asks asks) {
        return questions.stream().filter(question -> question.asks() == asks).findFirst();
    }

    /// The question with the code.
    public Optional<Question> find(String code) {
        return questions.stream()
                .filter(question -> question.code().equals(code))
                .findFirst();
    }

    /// The place of the question with the code.
    ///
    /// @throws IllegalArgumentException when there is none
    public int place(String code) {
        return findPlace(code)
                .orElseThrow(() -> new IllegalArgumentException("There is no question '" + code + "', only "
                        + questions.stream().map(Question::code).toList() + "."));
    }

    /// The place of the question with the code, if there is one.
    public OptionalInt findPlace(String code) {
        return IntStream.range(0, questions.size())
                .filter(q -> questions.get(q).code().equals(code))
                .findFirst();
    }

    /// The places of the questions that ask this.
    public IntStream places(Asks asks) {
        return IntStream.range(0, questions.size()).filter(q -> questions.get(q).asks() == asks);
    }

    /// Name of the journey the respondent speaks of; "" when not linked to one.
    public String journey(int r) {
        return columns.journeys.get(r);
    }

    /// The place; "" when not known.
    public String branch(int r) {
        return columns.branches.get(r);
    }

    /// The way in; "" when not known.
    public String channel(int r) {
        return columns.channels.get(r);
    }

    /// The kind of customer; "" when not known.
    public String segment(int r) {
        return columns.segments.get(r);
    }

    /// The language answered in; "" when not known.
    public String language(int r) {
        return columns.languages.get(r);
    }

    /// How the respondent was asked, such as kiosk or sms; "" when not known.
    public String mode(int r) {
        return columns.modes.get(r);
    }

    /// Whether it is known when the respondent answered.
    public boolean dated(int r) {
        return columns.dated(r);
    }

    /// When the respondent answered, in epoch microseconds, UTC. Where the source knows the day alone it is the
    /// beginning of that day in the zone of the reading.
    ///
    /// @throws IllegalStateException when not dated
    public long answeredMicros(int r) {
        if (!columns.dated(r)) {
            throw new IllegalStateException("It is not known when respondent " + r + " answered. Ask dated first.");
        }
        return columns.answered(r);
    }

    /// How many customers the respondent stands for, at least 0; 1 when the source has no weights.
    public double weight(int r) {
        return columns.weight(r);
    }

    /// Whether the respondent answered the question at place `q`, and if not, why.
    public Presence presence(int r, int q) {
        return columns.answers.get(q).presence(r);
    }

    /// The points the respondent gave on the scale of the question at place `q`.
    ///
    /// @throws IllegalStateException unless the answer is given
    public double value(int r, int q) {
        AnswerColumn column = columns.answers.get(q);
        if (column.presence(r) != Presence.GIVEN) {
            throw new IllegalStateException("Respondent " + r + " has no answer to '"
                    + questions.get(q).code() + "': " + column.presence(r) + ". Ask presence first.");
        }
        return column.points(r);
    }

    /// How many respondents have this presence at the question at place `q`.
    public int count(int q, Presence presence) {
        int count = 0;
        for (int r = 0; r < respondents(); r++) {
            count += presence(r, q) == presence ? 1 : 0;
        }
        return count;
    }

    /// Some of the respondents, in their order, with the same questions.
    public Answers only(IntPredicate respondent) {
        int[] rows = IntStream.range(0, respondents()).filter(respondent).toArray();
        return new Answers(questions, columns.only(rows));
    }

    /// These answers and the other ones after them. Who was not asked a question of the other has
    /// [Presence#NOT_ASKED] there.
    ///
    /// @throws IllegalArgumentException when both have a question of the same code that asks something else or on
    ///   another scale
    public Answers plus(Answers other) {
        var builder = new AnswersBuilder(AnswersBuilder.together(questions, other.questions));
        builder.addAll(this);
        builder.addAll(other);
        return builder.build();
    }

    /// The same respondents with the answers to one question dealt out anew among those who gave one, all else in its
    /// place: a world in which that answer depends on nothing. The same seed deals alike.
    ///
    /// @param q place of the question
    public Answers dealtAnew(int q, long seed) {
        int[] given = IntStream.range(0, respondents())
                .filter(r -> presence(r, q) == Presence.GIVEN)
                .toArray();
        int[] order = IntStream.range(0, respondents()).toArray();
        var random = new SplittableRandom(seed);
        for (int last = given.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int row = order[given[last]];
            order[given[last]] = order[given[other]];
            order[given[other]] = row;
        }
        return new Answers(questions, columns.with(q, columns.answers.get(q).inOrder(order)));
    }
}
