package org.touchstone.core.evidence.description;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Question;

/// How the intention to come back goes with the answers.
///
/// Each answer is held against the intention by itself: ratings asked in turn cannot be held against it together. A
/// yes-or-no answer by logistic, an ordered one by ordinal regression. A log knows no customers, only journeys, and so
/// cannot tell who came back.
///
/// @param asked the question whether the customer would come back
/// @param yesFrom answers from here on, in points, the better the higher, count as coming back
/// @param effects of the overall answer, then of each rating
public record ReturnEffect(Question asked, double yesFrom, List<Effect> effects) {

    /// What goes with one answer.
    ///
    /// @param rating null for the overall answer
    /// @param perPoint change of the chance to come back that goes with one point, averaged over customers, in 0 to 1:
    ///     0.03 is three percentage points
    public record Effect(@Nullable Question rating, Estimate perPoint) {}

    public ReturnEffect {
        effects = List.copyOf(effects);
    }

    /// Reads opinions; empty where nobody was asked whether they would come back.
    public static Optional<ReturnEffect> of(Opinions opinions, DescriptionRules rules) {
        return opinions.answers()
                .places(Asks.RETURN)
                .boxed()
                .findFirst()
                .map(question -> new ReturnFit(opinions, question, rules).read());
    }
}
