package org.touchstone.core.statistics.compare;

import java.util.function.LongToDoubleFunction;

/// The probability of all outcomes that are no more likely than the one seen.
///
/// Probabilities come as ratios of neighbours, from the likeliest outcome down to both ends; so nothing overflows and
/// no factorial is needed. Outcomes within 1e-7 of the one seen count as equally likely, as in R.
final class ExactTail {

    private static final double EQUAL = 1 + 1e-7;

    private ExactTail() {}

    /// @param low least possible outcome
    /// @param high greatest possible outcome
    /// @param likeliest an outcome that no other exceeds in probability
    /// @param ratio probability of outcome k + 1 over that of k, for k in `low` to `high` - 1
    static double of(long low, long high, long likeliest, long seen, LongToDoubleFunction ratio) {
        double bound = relative(likeliest, seen, ratio) * EQUAL;
        double all = 0;
        double unlikely = 0;
        double up = 1;
        for (long k = likeliest; k <= high && up > 0; k++) {
            all += up;
            unlikely += up <= bound ? up : 0;
            up = k < high ? up * ratio.applyAsDouble(k) : 0;
        }
        double down = 1;
        for (long k = likeliest - 1; k >= low && down > 0; k--) {
            down /= ratio.applyAsDouble(k);
            all += down;
            unlikely += down <= bound ? down : 0;
        }
        return Math.min(1, unlikely / all);
    }

    private static double relative(long likeliest, long seen, LongToDoubleFunction ratio) {
        double relative = 1;
        for (long k = likeliest; k < seen; k++) {
            relative *= ratio.applyAsDouble(k);
        }
        for (long k = likeliest - 1; k >= seen; k--) {
            relative /= ratio.applyAsDouble(k);
        }
        return relative;
    }
}
