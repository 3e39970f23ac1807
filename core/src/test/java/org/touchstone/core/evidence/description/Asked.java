package org.touchstone.core.evidence.description;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.evidence.EvidenceReader;
import org.touchstone.core.evidence.Slicing;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.AnswersBuilder;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Presence;
import org.touchstone.core.survey.Question;
import org.touchstone.core.survey.Scale;

/// Customers who answer, made up row by row: the overall answer, then ratings, then whether they would come back.
final class Asked {

    /// So wide that made-up overall answers need not be rounded to points.
    static final Scale WIDE = new Scale(-1_000, 1_000, true);

    /// Few answers suffice, for small published tables.
    static final DescriptionRules FEW = new DescriptionRules(200, 1, 10, 2, 4, 1, 1);

    private static final long DAY = 86_400_000_000L;

    private final List<Question> questions = new ArrayList<>();
    private final AnswersBuilder builder;
    private final List<String> order = new ArrayList<>();
    private int rows;

    /// @param comeBack scale on which customers say whether they would come back; null if nobody is asked
    Asked(Scale overall, Scale rating, @Nullable Scale comeBack, String... moments) {
        questions.add(Question.of("overall", Asks.OVERALL, overall));
        for (String moment : moments) {
            questions.add(Question.rating(moment, moment, rating));
            order.add(moment);
        }
        if (comeBack != null) {
            questions.add(Question.of("back", Asks.RETURN, comeBack));
        }
        builder = new AnswersBuilder(questions);
    }

    /// A customer of one of four branches and of a day of their own, one after the other.
    ///
    /// @param ratings NaN where the moment was not visited, infinite where it was not asked
    Asked answer(double overall, double... ratings) {
        builder.respondent().branch("B" + rows % 4).answered(DAY * (rows / 4)).give(0, overall);
        rows++;
        for (int j = 0; j < ratings.length; j++) {
            if (Double.isNaN(ratings[j])) {
                builder.absent(j + 1, Presence.NOT_VISITED);
            } else if (Double.isFinite(ratings[j])) {
                builder.give(j + 1, ratings[j]);
            }
        }
        return this;
    }

    /// Whether the customer last added would come back.
    Asked back(double points) {
        builder.give(questions.size() - 1, points);
        return this;
    }

    Opinions opinions() {
        Answers answers = builder.build();
        return Opinions.of(
                answers,
                EvidenceReader.read(
                        null,
                        answers,
                        List.of(),
                        Slicing.of(null, answers, null, ZoneOffset.UTC),
                        EvidenceReader.overall(answers)),
                order);
    }

    /// Sixteen customers, some of whom never came to some moments.
    static Opinions notVisited() {
        double no = Double.NaN;
        double[] y = {9, 8, 7, 4, 3, 6, 8, 5, 2, 9, 7, 6, 10, 4, 5, 8};
        double[] a = {5, 4, 4, 2, 1, 3, 4, 3, 1, 5, 4, 3, 5, 2, 3, 4};
        double[] b = {4, no, 3, no, 2, 3, no, 2, 1, 5, no, 3, 5, no, 2, 4};
        double[] c = {3, 4, 5, 2, no, 3, 4, no, 2, 4, 3, no, 5, 3, 3, no};
        var asked = new Asked(Scale.ZERO_TO_TEN, Scale.ONE_TO_FIVE, null, "a", "b", "c");
        for (int row = 0; row < y.length; row++) {
            asked.answer(y[row], a[row], b[row], c[row]);
        }
        return asked.opinions();
    }

    static double value(Estimate estimate) {
        return Objects.requireNonNull(estimate.value(), () -> estimate.toString());
    }

    static double low(Estimate estimate) {
        return Objects.requireNonNull(estimate.low());
    }

    static double high(Estimate estimate) {
        return Objects.requireNonNull(estimate.high());
    }
}
