package org.touchstone.core.survey.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.touchstone.core.statistics.compare.Comparison;
import org.touchstone.core.statistics.compare.MeanDifference;
import org.touchstone.core.statistics.compare.Significance;
import org.touchstone.core.survey.score.CustomerEffort.Asked;

final class CustomerEffortTest {

    /// Expected figures are those of R's t.test.
    @Test
    void twoEffortsAreComparedByWelchsTest() {
        AnswerCounts first = AnswerCounts.ofAnswers(1, 5, 5, 4, 4, 3, 5, 2, 4, 5, 3, 4);
        AnswerCounts second = AnswerCounts.ofAnswers(1, 5, 3, 4, 2, 3, 4, 3, 2, 5, 3, 3);
        assertThat(CustomerEffort.of(first, Asked.EFFORT).mean().value()).isCloseTo(3.9, within(1e-12));
        assertThat(CustomerEffort.of(second, Asked.EFFORT).mean().value()).isCloseTo(3.2, within(1e-12));
        Comparison two = MeanDifference.of(first.sample(), second.sample());
        assertThat(two.difference().low()).isCloseTo(-.1999615036, within(1e-8));
        assertThat(two.difference().high()).isCloseTo(1.5999615036, within(1e-8));
        Significance test = two.tested().orElseThrow();
        assertThat(test.findStatistic()).hasValueCloseTo(1.6348478, within(1e-7));
        assertThat(test.degreesOfFreedom()).isCloseTo(17.888954, within(1e-6));
        assertThat(test.p()).isCloseTo(.1195548, within(1e-7));
    }

    @Test
    void theDirectionIsThatOfTheWording() {
        CustomerEffort effort = CustomerEffort.of(AnswerCounts.of(1, 4, 3, 2, 1, 0), Asked.EFFORT);
        assertThat(effort.easy().value()).isEqualTo(.7);
        assertThat(effort.asked().higherIsBetter()).isFalse();
        CustomerEffort ease = CustomerEffort.of(AnswerCounts.of(1, 1, 0, 1, 0, 2, 3, 3), Asked.EASE);
        assertThat(ease.easy().value()).isEqualTo(.8);
        assertThat(ease.asked().higherIsBetter()).isTrue();
    }

    /// The share of 8 in 10 has Wilson's interval.
    @Test
    void theShareOfTheEasyHasItsInterval() {
        CustomerEffort ease = CustomerEffort.of(AnswerCounts.of(1, 1, 0, 1, 0, 2, 3, 3), Asked.EASE);
        assertThat(ease.easy().low()).isCloseTo(.4901624715, within(1e-9));
        assertThat(ease.easy().high()).isCloseTo(.9433178485, within(1e-9));
    }

    @Test
    void theScaleIsThatOfTheWording() {
        assertThatThrownBy(() -> CustomerEffort.of(AnswerCounts.of(1, 1, 1, 1, 1, 1), Asked.EASE))
                .hasMessageContaining("1 to 7");
    }
}
