package org.touchstone.core.survey.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.touchstone.core.statistics.Sample;

final class AnswerCountsTest {

    @Test
    void answersAreCountedByPoint() {
        AnswerCounts one = AnswerCounts.ofAnswers(1, 5, 5, 4, 4, 3, 5);
        assertThat(one).isEqualTo(AnswerCounts.of(1, 0, 0, 1, 2, 2));
        assertThat(one.respondents()).isEqualTo(5);
        assertThat(one.at(4)).isEqualTo(2);
        assertThat(one.highest()).isEqualTo(5);
    }

    @Test
    void theSampleOfTheCountsIsTheSampleOfTheAnswers() {
        Sample counted = AnswerCounts.ofAnswers(1, 5, 5, 4, 4, 3, 5, 2).sample();
        Sample listed = Sample.of(5, 4, 4, 3, 5, 2);
        assertThat(counted.n()).isEqualTo(listed.n());
        assertThat(counted.mean()).isCloseTo(listed.mean(), within(1e-12));
        assertThat(counted.squares()).isCloseTo(listed.squares(), within(1e-12));
    }

    /// Kish: weights 1 and 3 are worth 4²/10 answers.
    @Test
    void weightsCostAnswers() {
        AnswerCounts two = AnswerCounts.weighted(1, 5, new int[] {5, 1}, new double[] {1, 3});
        assertThat(two.respondents()).isEqualTo(2);
        assertThat(two.effective()).isCloseTo(1.6, within(1e-12));
        assertThat(two.share(5, 5)).isEqualTo(.25);
        assertThat(two.sample().mean()).isEqualTo(2);
    }

    @Test
    void weightsThatAreAllEqualChangeNothing() {
        int[] answers = {5, 4, 2};
        AnswerCounts doubled = AnswerCounts.weighted(1, 5, answers, new double[] {2, 2, 2});
        assertThat(doubled.effective()).isCloseTo(3, within(1e-12));
        assertThat(doubled.sample().mean())
                .isCloseTo(AnswerCounts.ofAnswers(1, 5, answers).sample().mean(), within(1e-12));
    }

    @Test
    void turningTheScaleRoundTwiceChangesNothing() {
        AnswerCounts effort = AnswerCounts.of(1, 7, 3, 0, 1, 0);
        assertThat(effort.reversed().at(5)).isEqualTo(7);
        assertThat(effort.reversed().reversed()).isEqualTo(effort);
    }

    @Test
    void withoutAnswersThereIsNoShare() {
        AnswerCounts none = AnswerCounts.ofAnswers(1, 5);
        assertThat(none.share(1, 5)).isZero();
        assertThat(none.sample()).isEqualTo(new Sample(0, 0, 0));
    }

    @Test
    void whatIsNotOnTheScaleIsRefused() {
        assertThatThrownBy(() -> AnswerCounts.ofAnswers(1, 5, 4, 6)).hasMessageContaining("answer 2 is 6");
        assertThatThrownBy(() -> AnswerCounts.of(1, 3)).hasMessageContaining("two points");
        assertThatThrownBy(() -> AnswerCounts.of(1, 3, -1)).hasMessageContaining("negative");
        assertThatThrownBy(() -> AnswerCounts.weighted(1, 5, new int[] {1}, new double[] {-1}))
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> AnswerCounts.weighted(1, 5, new int[] {1}, new double[] {}))
                .hasMessageContaining("a weight for each");
    }
}
