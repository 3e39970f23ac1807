package org.touchstone.core.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Many comparisons at once, without the false alarms that many comparisons bring.
///
/// Whoever tests 600 moments and branches at 5 % finds 30 differences where there are none. The adjustment of
/// Benjamini and Hochberg (1995) bounds the share of false alarms among the alarms of one family of tests.
public final class FalseDiscovery {

    private FalseDiscovery() {}

    /// The adjusted p of each test of the family, in the order given: an alarm is what stays at or below the share of
    /// false alarms one can live with.
    ///
    /// @param p each in [0, 1]; none is fine
    /// @throws IllegalArgumentException if one is outside
    public static double[] adjust(double[] p) {
        for (double one : p) {
            if (!(one >= 0 && one <= 1)) {
                throw new IllegalArgumentException("A p must be in [0, 1], but got " + one);
            }
        }
        int[] falling = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        double least = 1;
        for (int i = 0; i < falling.length; i++) {
            int rank = falling.length - i;
            least = Math.min(least, p[falling[i]] * p.length / rank);
            adjusted[falling[i]] = least;
        }
        return adjusted;
    }
}
