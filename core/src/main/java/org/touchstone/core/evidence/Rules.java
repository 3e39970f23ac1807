package org.touchstone.core.evidence;

/// The rules by which moments are named; printed with every result, so that nobody has to guess them.
///
/// @param effectMin least effect that is called one, in points of a five-point scale (other scales: in proportion)
/// @param level confidence that no moment is named wrongly among all tested together, in (0, 1)
/// @param resamples how often the branch-days are drawn anew
/// @param seed the same seed gives the same result
/// @param respondentsMin fewest answers for any effect
/// @param failedMin fewest answers with, and fewest without, a failure
/// @param severeEffect from this effect on, in points of a five-point scale, a rare failure is called severe
/// @param severeShare below this share of journeys a failure is rare
public record Rules(
        double effectMin,
        double level,
        int resamples,
        long seed,
        int respondentsMin,
        int failedMin,
        double severeEffect,
        double severeShare) {

    /// The house's own.
    public static final Rules DEFAULT = new Rules(0.10, 0.95, 1_000, 1, 60, 10, 1.0, 0.02);

    public Rules {
        if (!(level > 0.5 && level < 1) || resamples < 100 || failedMin < 2 || respondentsMin < 10) {
            throw new IllegalArgumentException("Expected a level in (0.5, 1), at least 100 resamples, 2 failures and 10"
                    + " answers, but got " + level + ", " + resamples + ", " + failedMin + ", " + respondentsMin + ".");
        }
    }

    /// The same rules with other random numbers.
    public Rules withSeed(long other) {
        return new Rules(effectMin, level, resamples, other, respondentsMin, failedMin, severeEffect, severeShare);
    }

    /// The same rules with another number of resamples.
    public Rules withResamples(int other) {
        return new Rules(effectMin, level, other, seed, respondentsMin, failedMin, severeEffect, severeShare);
    }
}
