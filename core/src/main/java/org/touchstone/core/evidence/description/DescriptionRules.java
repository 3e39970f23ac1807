package org.touchstone.core.evidence.description;

/// From how many answers on something is described, and how often branch-days are drawn anew.
///
/// @param resamples draws of branch-days, at least 100
/// @param seed the same seed gives the same figures
/// @param respondentsMin fewest customers who gave the overall answer and some rating
/// @param ratedMin fewest answers to one rating
/// @param pairMin fewest customers who answered both ratings of a pair, at least 4
/// @param respondentsPerRating below so many customers for each rating a warning is given
/// @param extremeMin fewest low, and fewest high, answers before what goes with them is estimated
public record DescriptionRules(
        int resamples,
        long seed,
        int respondentsMin,
        int ratedMin,
        int pairMin,
        int respondentsPerRating,
        int extremeMin) {

    /// The house's own.
    public static final DescriptionRules DEFAULT = new DescriptionRules(1_000, 1, 60, 10, 50, 20, 10);

    public DescriptionRules {
        if (resamples < 100 || pairMin < 4 || respondentsMin < 4 || ratedMin < 2 || extremeMin < 1) {
            throw new IllegalArgumentException("Expected at least 100 resamples, 4 answers to a pair, 4 respondents, 2"
                    + " answers to a rating and 1 extreme answer, but got " + resamples + ", " + pairMin + ", "
                    + respondentsMin + ", " + ratedMin + ", " + extremeMin + ".");
        }
    }

    /// The same with another number of resamples.
    public DescriptionRules withResamples(int other) {
        return new DescriptionRules(other, seed, respondentsMin, ratedMin, pairMin, respondentsPerRating, extremeMin);
    }
}
