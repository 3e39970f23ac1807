package org.touchstone.core.evidence.place;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.touchstone.core.evidence.Cell;
import org.touchstone.core.evidence.indicator.Indicator;
import org.touchstone.core.evidence.indicator.IndicatorTable;

/// One indicator in many places, each in strata, each stratum day by day: what direct standardisation and its doubt
/// need.
///
/// Customers of one branch share its days, so that branch-days are what varies.
final class Tallies {

    /// A branch on a day.
    record BranchDay(int branch, long day) {}

    /// How many, and their sum.
    private static final class Sum {
        private double n;
        private double sum;

        void add(double more, double moreSum) {
            n += more;
            sum += moreSum;
        }

        double mean() {
            return sum / n;
        }
    }

    /// A stratum of a place.
    private static final class Stratum {
        private final Sum all = new Sum();
        private final Map<BranchDay, Sum> days = new HashMap<>();
    }

    /// A mean with the mix of all places, and what each branch-day adds to it.
    static final class Standardised {
        private final double value;
        private final double missing;
        private final Map<BranchDay, Double> influences;
        private final double least;

        /// @param least variance that there is at least, were customers independent
        Standardised(double value, double missing, Map<BranchDay, Double> influences, double least) {
            this.value = value;
            this.missing = missing;
            this.influences = influences;
            this.least = least;
        }

        double value() {
            return value;
        }

        /// Part of the common mix that does not occur, in [0, 1].
        double missing() {
            return missing;
        }

        /// Branch-days behind it.
        int days() {
            return influences.size();
        }

        double variance() {
            return Math.max(least, variance(influences));
        }

        /// Variance of the difference to another mean of the same days.
        double varianceOfDifference(Standardised other) {
            Map<BranchDay, Double> differences = new HashMap<>(influences);
            other.influences.forEach((day, influence) -> differences.merge(day, -influence, Double::sum));
            return Math.max(least + other.least, variance(differences));
        }

        private static double variance(Map<BranchDay, Double> influences) {
            int days = influences.size();
            double squares = 0;
            for (double influence : influences.values()) {
                squares += influence * influence;
            }
            return days < 2 ? Double.NaN : squares * days / (days - 1);
        }
    }

    /// Fewer customers tell nothing of a stratum.
    private static final double STRATUM_MIN = 5;

    private final Map<Integer, Map<Integer, Stratum>> places = new TreeMap<>();
    private final Map<Integer, Double> mix = new HashMap<>();
    private final boolean shares;

    /// @param place number of the place of a cell; below 0 leaves it out
    /// @param stratum number of its stratum
    Tallies(IndicatorTable table, int indicator, ToIntFunction<Cell> place, ToIntFunction<Cell> stratum) {
        shares = table.indicators().get(indicator).unit() == Indicator.Unit.SHARE;
        for (int at = 0; at < table.size(); at++) {
            Cell cell = table.cell(at);
            int where = place.applyAsInt(cell);
            double n = table.count(at, indicator);
            if (n > 0 && where >= 0) {
                int part = stratum.applyAsInt(cell);
                Stratum found =
                        places.computeIfAbsent(where, w -> new TreeMap<>()).computeIfAbsent(part, p -> new Stratum());
                double sum = table.sum(at, indicator);
                found.all.add(n, sum);
                found.days
                        .computeIfAbsent(new BranchDay(cell.branch(), cell.day()), d -> new Sum())
                        .add(n, sum);
                mix.merge(part, n, Double::sum);
            }
        }
    }

    /// The places that were met with, in order.
    Iterable<Integer> places() {
        return places.keySet();
    }

    /// Customers counted in a place.
    long n(int place) {
        return Math.round(strata(place).values().stream()
                .mapToDouble(stratum -> stratum.all.n)
                .sum());
    }

    /// The mean as it is.
    double raw(int place) {
        double sum = strata(place).values().stream()
                .mapToDouble(stratum -> stratum.all.sum)
                .sum();
        return sum / n(place);
    }

    private Map<Integer, Stratum> strata(int place) {
        return places.getOrDefault(place, Map.of());
    }

    /// The mean of a place with the mix of all places; strata hardly anybody is in are left out.
    Standardised standardised(int place) {
        double present = 0;
        double common = 0;
        for (Map.Entry<Integer, Double> part : mix.entrySet()) {
            Stratum own = strata(place).get(part.getKey());
            common += part.getValue();
            present += own != null && own.all.n >= STRATUM_MIN ? part.getValue() : 0;
        }
        double value = 0;
        double least = 0;
        Map<BranchDay, Double> influences = new HashMap<>();
        for (Map.Entry<Integer, Stratum> part : strata(place).entrySet()) {
            Stratum own = part.getValue();
            if (own.all.n >= STRATUM_MIN) {
                double weight = mix.getOrDefault(part.getKey(), 0.0) / present;
                double mean = own.all.mean();
                value += weight * mean;
                least += shares ? weight * weight * leastVariance(own.all) : 0;
                own.days.forEach((day, sum) ->
                        influences.merge(day, weight * (sum.sum - mean * sum.n) / own.all.n, Double::sum));
            }
        }
        return new Standardised(value, 1 - present / common, influences, least);
    }

    /// Of a share, with half a customer added on either side: one that never failed is not known for certain.
    private static double leastVariance(Sum all) {
        double share = (all.sum + 0.5) / (all.n + 1);
        return share * (1 - share) / all.n;
    }
}
