package org.touchstone.core.evidence;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;

/// What the evidence says of one failure at one moment.
///
/// @param share share of journeys in which it failed; those who left there not counted
/// @param left share of journeys whose customer left at the moment; 0 where they are counted at another failure
/// @param effect adjusted mean of the overall answer without the failure minus with it, in points
/// @param lowerBound one-sided lower bound of the effect that holds for all tested together; null where none is tested
/// @param loss points of overall satisfaction lost per 100 journeys, those who left counting as the lowest answer
/// @param lossWithoutLeavers the same, those who left not counted
/// @param spoil share of visits spoilt (bad overall answer, left, or goal not met) with the failure minus without it
/// @param rankLow best rank by loss among the named, from 1; 0 where it is not named
/// @param rankHigh worst rank; 0 where it is not named
/// @param failed answers with the failure, those who left not counted
/// @param kept answers in which the moment was lived and this did not fail
/// @param rareButSevere seldom, and bad for whom it hits; or too seldom to compute and fatal as experts judge it
/// @param moreAnswers how many more answers are needed before an effect of the least size would be seen; empty where
///     none are needed, or that cannot be said
public record CriticalMoment(
        Failure failure,
        Standing standing,
        Estimate share,
        Estimate left,
        Estimate effect,
        @Nullable Double lowerBound,
        Estimate loss,
        Estimate lossWithoutLeavers,
        Estimate spoil,
        int rankLow,
        int rankHigh,
        long failed,
        long kept,
        boolean rareButSevere,
        OptionalLong moreAnswers) {

    /// What may be said.
    public enum Standing {
        /// It costs satisfaction: the lower bound is above 0 and the effect is large enough to matter.
        NAMED,
        /// Enough answers to see an effect of the least size, and none is seen.
        NO_OWN_EFFECT,
        /// No effect is seen, and more answers could show one.
        NOT_SEEN_YET,
        /// Too few answers to compute anything.
        TOO_FEW,
        /// It cannot be told apart from other failures.
        NOT_TOLD_APART,
        /// Its cost is set by a rule, not estimated: who left counts as the lowest answer.
        SET
    }

    /// Whether it may be called critical.
    public boolean named() {
        return standing == Standing.NAMED;
    }
}
