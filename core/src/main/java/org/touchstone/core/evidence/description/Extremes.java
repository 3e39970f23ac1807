package org.touchstone.core.evidence.description;

import java.util.BitSet;
import org.touchstone.core.survey.Scale;

/// The low and the high answers to one rating: the lower three tenths of its scale (1 and 2 of five), and the upper
/// tenth (5 of five, 9 and 10 of ten).
final class Extremes {

    private static final double LOW = 0.3;
    private static final double HIGH = 0.9;

    final double lowUpTo;
    final double highFrom;
    final BitSet low = new BitSet();
    final BitSet high = new BitSet();
    final BitSet given;

    Extremes(Opinions opinions, int rating) {
        Scale scale = opinions.ratings().get(rating).scale();
        lowUpTo = Math.floor(scale.min() + LOW * (scale.max() - scale.min()));
        highFrom = Math.ceil(scale.min() + HIGH * (scale.max() - scale.min()));
        given = opinions.given(rating);
        given.stream().forEach(row -> {
            double points = opinions.rating(row, rating);
            low.set(row, points <= lowUpTo);
            high.set(row, points >= highFrom);
        });
    }

    int between() {
        return given.cardinality() - low.cardinality() - high.cardinality();
    }

    /// Ones in the rows of a set; to be read where a rating is given.
    static double[] ones(BitSet rows, int size) {
        double[] ones = new double[size];
        rows.stream().forEach(row -> ones[row] = 1);
        return ones;
    }
}
