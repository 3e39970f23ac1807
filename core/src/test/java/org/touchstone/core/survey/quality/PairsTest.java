package org.touchstone.core.survey.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.AnswersBuilder;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Question;
import org.touchstone.core.survey.Scale;

final class PairsTest {

    private static final Scale SEVEN = new Scale(1, 7, true);

    private static Question about(String code, Asks asks, String item, Scale scale) {
        return new Question(code, null, asks, null, scale, null, item);
    }

    /// The questions of an item need not stand beside each other, and one item is asked about in one way alone.
    private static Answers answers() {
        return new AnswersBuilder(List.of(
                        about("p2", Asks.PERCEPTION, "2", SEVEN),
                        about("e1", Asks.EXPECTATION, "1", SEVEN),
                        about("e3", Asks.EXPECTATION, "3", SEVEN),
                        about("p1", Asks.PERCEPTION, "1", SEVEN),
                        about("e2", Asks.EXPECTATION, "2", SEVEN),
                        about("with", Asks.KANO_PRESENT, "lift", Scale.KANO),
                        about("without", Asks.KANO_ABSENT, "lift", Scale.KANO)))
                .respondent()
                .give(0, 4)
                .give(1, 6)
                .give(3, 5)
                .give(4, 7)
                .give(5, 1)
                .give(6, 5)
                .respondent()
                .give(1, 3)
                .give(5, 1)
                .build();
    }

    @Test
    void questionsBelongTogetherByTheirItem() {
        assertThat(Pairs.items(answers(), Asks.EXPECTATION, Asks.PERCEPTION)).containsExactly("1", "2");
        ItemTable expected = Pairs.expectations(answers());
        ItemTable found = Pairs.perceptions(answers());
        assertThat(expected.value(0, 0)).isEqualTo(6);
        assertThat(expected.value(0, 1)).isEqualTo(7);
        assertThat(found.value(0, 0)).isEqualTo(5);
        assertThat(found.value(0, 1)).isEqualTo(4);
        assertThat(found.given(1, 0)).isFalse();
        assertThat(found.minus(expected).column(0)).containsExactly(-1);
    }

    /// Like it there, dislike it missing: one-dimensional. The second respondent answered one of the two alone.
    @Test
    void anItemIsClassedByWhoAnsweredBoth() {
        assertThat(Pairs.kano(answers())).singleElement().satisfies(lift -> {
            assertThat(lift.people()).isEqualTo(1);
            assertThat(lift.leading()).contains(KanoClass.ONE_DIMENSIONAL);
        });
    }

    @Test
    void withoutPairsThereIsNothing() {
        assertThat(Pairs.kano(Answers.none())).isEmpty();
        assertThat(Pairs.expectations(Answers.none()).items()).isZero();
    }

    @Test
    void pointsOutsideTheFiveAnswersAreRefused() {
        assertThat(KanoAnswer.ofPoints(4)).isEqualTo(KanoAnswer.LIVE_WITH);
        assertThatThrownBy(() -> KanoAnswer.ofPoints(6)).hasMessageContaining("1 to 5");
    }
}
