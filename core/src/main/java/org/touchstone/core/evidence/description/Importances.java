package org.touchstone.core.evidence.description;

import java.util.List;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.regression.Entangled;
import org.touchstone.core.statistics.regression.Soundness;

/// How the ratings together go with the overall answer.
///
/// Correlations come pair by pair, from the customers who gave both answers, so that moments not visited and questions
/// asked in turn leave no bias; where the pairs contradict one another the matrix is drawn to independence, and
/// `shrinkage` says by how much.
///
/// @param ratings a row a rating, in the order in which the moments are lived
/// @param customers who gave the overall answer and some rating
/// @param explained R²: share of the variance of the overall answer that all ratings explain together
/// @param shrinkage share by which the correlations were drawn to 0; 0 where they did not contradict one another
/// @param entangled ratings that can hardly be told apart
/// @param soundness whether there is a fit, and what to know about it
public record Importances(
        List<Importance> ratings,
        long customers,
        Estimate explained,
        double shrinkage,
        List<Entangled> entangled,
        Soundness soundness) {

    public Importances {
        ratings = List.copyOf(ratings);
        entangled = List.copyOf(entangled);
    }

    /// Reads opinions.
    public static Importances of(Opinions opinions, DescriptionRules rules) {
        return new ImportanceFit(opinions, rules).read();
    }
}
