package org.touchstone.core.evidence.description;

import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.survey.Question;

/// How one rating goes with the overall answer. A description: it names nothing, for ratings share a mood.
///
/// @param question that asks for the rating
/// @param reach share of customers who came to the moment, of those asked
/// @param mean mean rating, the better the higher, in points of its scale
/// @param correlation with the overall answer, with Fisher's interval
/// @param share part of R² that falls to it (LMG; relative weights above twelve ratings)
/// @param ofExplained the same of all that the ratings explain, in [0, 1]
/// @param beta standardised coefficient; flips its sign where ratings go together, so no measure of importance
/// @param inflation variance inflation factor; null where there is no fit
/// @param last R² lost without it; a lower bound of 0 says that no effect of its own is detected
/// @param topThree share of draws in which its share is among the three largest
/// @param strength points of the overall answer that go with one point of it, the other ratings fixed, among those who
///     came to the moment
/// @param total strength × reach × standard deviation of the rating: points over all customers
public record Importance(
        Question question,
        double reach,
        Estimate mean,
        Estimate correlation,
        Estimate share,
        Estimate ofExplained,
        Estimate beta,
        @Nullable Double inflation,
        Estimate last,
        Estimate topThree,
        Estimate strength,
        Estimate total) {

    /// Whether there is a fit, and the rating says nothing in it that the others do not say.
    public boolean noOwnEffect() {
        return last.low() != null && last.low() <= 0;
    }
}
