package org.touchstone.core.survey.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Expected intervals are those of R, as of the methods they rest on.
final class ChangeTest {

    private static AnswerCounts satisfied(long of, long all) {
        return AnswerCounts.of(1, 0, all - of, 0, of, 0);
    }

    /// 371 of 480, then 412 of 500.
    @Test
    void aChangeIsSaidWhereItsIntervalLeavesNothingOut() {
        Change change = Change.ofShareFrom(4, satisfied(371, 480), satisfied(412, 500));
        assertThat(change.difference().difference().low()).isCloseTo(.0008487650, within(1e-9));
        assertThat(change.changed()).isTrue();
        assertThat(change.sentence())
                .isEqualTo("It changed by 5.1 percentage points; the change lies between 0.1 and 10.1 percentage"
                        + " points.");
    }

    @Test
    void aFallIsAChangeToo() {
        assertThat(Change.ofShareFrom(4, satisfied(412, 500), satisfied(371, 480))
                        .sentence())
                .startsWith("It changed by -5.1");
    }

    /// 3.2, then 3.9 of ten people each: Welch's interval reaches from -0.20 to 1.60.
    @Test
    void whereTheIntervalHoldsNothingThereIsNoEvidence() {
        Change change = Change.ofMean(
                AnswerCounts.ofAnswers(1, 5, 3, 4, 2, 3, 4, 3, 2, 5, 3, 3),
                AnswerCounts.ofAnswers(1, 5, 5, 4, 4, 3, 5, 2, 4, 5, 3, 4));
        assertThat(change.changed()).isFalse();
        assertThat(change.sentence())
                .isEqualTo("There is no evidence that it changed; a change, if any, lies between -0.20 and 1.60"
                        + " points.");
    }

    @Test
    void promotersAreComparedByTheirScore() {
        Change change = Change.ofPromoters(
                NetPromoter.of(AnswerCounts.of(0, 0, 0, 0, 0, 0, 0, 45, 60, 0, 95, 0)),
                NetPromoter.of(AnswerCounts.of(0, 0, 0, 0, 0, 0, 0, 30, 50, 0, 120, 0)));
        assertThat(change.sentence())
                .isEqualTo("It changed by 20.0 points; the change lies between 4.9 and 35.1 points.");
    }

    @Test
    void oneAnswerDoesNotTellOfAChange() {
        Change change = Change.ofMean(AnswerCounts.ofAnswers(1, 5, 3), AnswerCounts.ofAnswers(1, 5, 5, 4));
        assertThat(change.changed()).isFalse();
        assertThat(change.sentence()).isEqualTo("Too few answers to tell whether it changed.");
    }

    @Test
    void answersOnTwoScalesAreNotCompared() {
        assertThatThrownBy(() -> Change.ofMean(AnswerCounts.of(1, 1, 1, 1), AnswerCounts.of(0, 1, 1, 1)))
                .hasMessageContaining("one scale");
    }
}
