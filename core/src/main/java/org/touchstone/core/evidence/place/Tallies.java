package org.touchstone.core.evidence.place;

import java.util.Arrays;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.evidence.indicator.Indicator;
import org.touchstone.core.evidence.indicator.IndicatorTable;

/// One indicator in many places, each in strata, each stratum day by day: what direct standardisation and its doubt
/// need.
///
/// Customers of one branch share its days, so that branch-days are what varies.
final class Tallies {

    /// Fewer customers tell nothing of a stratum.
    private static final double STRATUM_MIN = 5;

    private final IndicatorTable table;
    private final int indicator;
    private final boolean shares;
    private final TreeMap<Integer, Rows> places = new TreeMap<>();
    /// Customers of all places by stratum.
    private double[] mix = new double[8];

    /// The cells of one place, in the order of the table and therefore of branch-days.
    private static final class Rows {
        private int size;
        private int[] at = new int[64];
        private int[] stratum = new int[64];
        /// By stratum: customers, and the sum of what the indicator measures.
        private double[] n = new double[8];
        private double[] sum = new double[8];

        void add(int cell, int part, double customers, double measured) {
            if (size == at.length) {
                at = Arrays.copyOf(at, 2 * size);
                stratum = Arrays.copyOf(stratum, 2 * size);
            }
            at[size] = cell;
            stratum[size++] = part;
            n = added(n, part, customers);
            sum = added(sum, part, measured);
        }

        /// Whether a stratum has customers enough.
        boolean has(int part) {
            return part < n.length && n[part] >= STRATUM_MIN;
        }

        double mean(int part) {
            return sum[part] / n[part];
        }
    }

    /// Starts with no place.
    Tallies(IndicatorTable table, int indicator) {
        this.table = table;
        this.indicator = indicator;
        shares = table.indicators().get(indicator).unit() == Indicator.Unit.SHARE;
    }

    /// Counts a cell in a place; cells come in the order of the table.
    ///
    /// @param stratum its number, from 0 on
    void add(int cell, int place, int stratum) {
        double customers = table.count(cell, indicator);
        places.computeIfAbsent(place, p -> new Rows()).add(cell, stratum, customers, table.sum(cell, indicator));
        mix = added(mix, stratum, customers);
    }

    private static double[] added(double[] sums, int at, double more) {
        double[] longer = at < sums.length ? sums : Arrays.copyOf(sums, Math.max(at + 1, 2 * sums.length));
        longer[at] += more;
        return longer;
    }

    /// The places that were met with, in order.
    Iterable<Integer> places() {
        return places.keySet();
    }

    /// Customers counted in a place.
    long n(int place) {
        Rows rows = places.get(place);
        return rows == null ? 0 : Math.round(Arrays.stream(rows.n).sum());
    }

    /// The mean as it is.
    double raw(int place) {
        Rows rows = places.get(place);
        return rows == null ? Double.NaN : Arrays.stream(rows.sum).sum() / n(place);
    }

    /// The mean of a place with the mix of all places; strata hardly anybody is in are left out.
    Standardised standardised(int place) {
        return standardised(places.get(place));
    }

    /// @param rows of the place; null if nobody was counted there
    private Standardised standardised(@Nullable Rows rows) {
        Rows own = rows == null ? new Rows() : rows;
        double present = 0;
        for (int part = 0; part < mix.length; part++) {
            present += own.has(part) ? mix[part] : 0;
        }
        double value = 0;
        double least = 0;
        for (int part = 0; part < mix.length; part++) {
            if (own.has(part)) {
                double weight = mix[part] / present;
                value += weight * own.mean(part);
                least += shares ? weight * weight * leastVariance(own.n[part], own.sum[part]) : 0;
            }
        }
        double missing = 1 - present / Arrays.stream(mix).sum();
        return influences(own, present).at(value, missing, least);
    }

    /// What each branch-day adds to the mean.
    private Standardised.Influences influences(Rows own, double present) {
        var influences = new Standardised.Influences(own.size);
        for (int row = 0; row < own.size; row++) {
            int part = own.stratum[row];
            if (own.has(part)) {
                int cell = own.at[row];
                double away = table.sum(cell, indicator) - own.mean(part) * table.count(cell, indicator);
                influences.add(table.branchDay(cell), mix[part] / present * away / own.n[part]);
            }
        }
        return influences;
    }

    /// Of a share, with half a customer added on either side: one that never failed is not known for certain.
    private static double leastVariance(double n, double sum) {
        double share = (sum + 0.5) / (n + 1);
        return share * (1 - share) / n;
    }
}
