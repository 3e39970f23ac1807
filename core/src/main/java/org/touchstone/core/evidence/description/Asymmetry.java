package org.touchstone.core.evidence.description;

import java.util.List;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.survey.Question;

/// Whether a low rating goes with more than a high one does: penalty and reward, both against the ratings between.
///
/// @param question that asks for the rating
/// @param lowUpTo ratings up to here count as low, in points, the better the higher
/// @param highFrom ratings from here on count as high
/// @param lows customers who rated low
/// @param highs customers who rated high
/// @param penalty points of the overall answer that go with a low rating, at most 0
/// @param reward points that go with a high rating, at least 0
/// @param penaltyReversed whether low ratings went with a better overall answer; the penalty was then set to 0
/// @param rewardReversed whether high ratings went with a worse overall answer; the reward was then set to 0
/// @param range penalty and reward together, in points: what the moment can move
/// @param balance (reward − penalty) ÷ range, both taken as sizes: from −1, it only takes, to 1, it only gives
/// @param kind what the balance says, where its interval is on one side
public record Asymmetry(
        Question question,
        double lowUpTo,
        double highFrom,
        long lows,
        long highs,
        Estimate penalty,
        Estimate reward,
        boolean penaltyReversed,
        boolean rewardReversed,
        Estimate range,
        Estimate balance,
        Kind kind) {

    /// What a moment does to the overall answer.
    public enum Kind {
        /// Missed when bad, not noticed when good.
        DISSATISFIER,
        /// Works both ways.
        HYBRID,
        /// Not missed when bad, noticed when good.
        SATISFIER,
        /// The data do not tell.
        OPEN
    }

    /// Reads opinions, a row a rating.
    ///
    /// Source: penalty-reward contrasts (Brandt 1987), balance as the impact asymmetry of Mikulić & Prebežac (2008).
    /// Where a coefficient has the wrong sign it is set to 0; where fewer than the least number rated low (or high),
    /// what goes with it is not estimated.
    public static List<Asymmetry> of(Opinions opinions, DescriptionRules rules) {
        return new AsymmetryFit(opinions, rules).read();
    }
}
