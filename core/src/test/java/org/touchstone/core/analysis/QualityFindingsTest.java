package org.touchstone.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.core.analysis.QualityFacts.Feature;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.AnswersBuilder;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Question;
import org.touchstone.core.survey.Scale;
import org.touchstone.core.survey.anonymity.Anonymity;

/// What several questions together say is found where they were asked, and hidden where few answered.
final class QualityFindingsTest {

    private static final Scale SEVEN = new Scale(1, 7, true);

    private static Question about(String code, Asks asks, String item, Scale scale) {
        return new Question(code, null, asks, null, scale, null, item);
    }

    private static QualityFacts read(Answers answers) {
        return new QualityFindings(answers, Anonymity.DEFAULT).read();
    }

    /// Six take the seat for granted and four are pleased by it: (must be, dislike) is M, (like, neutral) is A. The
    /// difference of 2 lies within 1.65 × √(10 × 10 / 20) = 3.7, so it is a mixture. Four say what they think of a
    /// lift.
    private static Answers kinds() {
        var builder = new AnswersBuilder(List.of(
                about("seat+", Asks.KANO_PRESENT, "seat", Scale.KANO),
                about("seat-", Asks.KANO_ABSENT, "seat", Scale.KANO),
                about("lift+", Asks.KANO_PRESENT, "lift", Scale.KANO),
                about("lift-", Asks.KANO_ABSENT, "lift", Scale.KANO)));
        for (int i = 0; i < 10; i++) {
            builder.respondent().give(0, i < 6 ? 2 : 1).give(1, i < 6 ? 5 : 3);
            if (i < 4) {
                builder.give(2, 1).give(3, 5);
            }
        }
        return builder.build();
    }

    @Test
    void aFeatureIsWhatMostSayAndMixedWhereTheSecondIsNotRarer() {
        Feature seat = read(kinds()).features().getFirst();
        assertThat(seat.item()).isEqualTo("seat");
        assertThat(seat.people()).isEqualTo(10);
        assertThat(seat.kind()).isEqualTo("must be");
        assertThat(seat.mixedWith()).isEqualTo("attractive");
        assertThat(seat.better().value()).isEqualTo(0.4); // 4 of 10
        assertThat(seat.worse().value()).isEqualTo(-0.6); // 6 of 10
    }

    @Test
    void whatFewSayOfAFeatureIsHidden() {
        Feature lift = read(kinds()).features().getLast();
        assertThat(lift.people()).isNull();
        assertThat(lift.kind()).isNull();
        assertThat(lift.better().status()).isEqualTo(Status.SUPPRESSED);
        assertThat(lift.worse().status()).isEqualTo(Status.SUPPRESSED);
    }

    /// All expect 7; half find 5 and half 6.
    @Test
    void aGapIsFoundLessExpected() {
        var builder = new AnswersBuilder(
                List.of(about("e", Asks.EXPECTATION, "prompt", SEVEN), about("p", Asks.PERCEPTION, "prompt", SEVEN)));
        for (int i = 0; i < 6; i++) {
            builder.respondent().give(0, 7).give(1, i % 2 == 0 ? 5 : 6);
        }
        QualityFacts facts = read(builder.build());
        assertThat(facts.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.item()).isEqualTo("prompt");
            assertThat(gap.expected().value()).isEqualTo(7);
            assertThat(gap.found().value()).isEqualTo(5.5);
            assertThat(gap.gap().value()).isEqualTo(-1.5);
        });
        assertThat(facts.overallGap()).isNotNull();
        assertThat(facts.overallGap().value()).isEqualTo(-1.5);
    }

    /// Two questions that always get the same answer: 2 × (1 − 2v / 4v) = 1. A third that is turned round runs against.
    @Test
    void ratingsThatSayTheSameBelongTogether() {
        Question one = Question.rating("one", "wait", Scale.ONE_TO_FIVE);
        Question two = Question.rating("two", "serve", Scale.ONE_TO_FIVE);
        Question turned = Question.rating("turned", "leave", Scale.ONE_TO_FIVE);
        var alike = new AnswersBuilder(List.of(one, two));
        var against = new AnswersBuilder(List.of(one, two, turned));
        for (int points = 1; points <= 5; points++) {
            alike.respondent().give(0, points).give(1, points);
            against.respondent().give(0, points).give(1, points).give(2, 6 - points);
        }
        assertThat(read(alike.build()).scales()).singleElement().satisfies(scale -> {
            assertThat(scale.questions()).containsExactly("one", "two");
            assertThat(scale.alpha().value()).isCloseTo(1, within(1e-12));
            assertThat(scale.against()).isEmpty();
        });
        assertThat(read(against.build()).scales().getFirst().against()).contains("turned");
    }

    @Test
    void withoutSuchQuestionsThereIsNothing() {
        assertThat(read(Answers.none())).isEqualTo(QualityFacts.NONE);
    }
}
