package org.touchstone.core.statistics.chart;

/// A walk over 0 to `states` − 1 that goes `up` or `down` by fixed steps, stays at 0 rather than below, and ends above.
///
/// The mean length from each state solves N = 1 + P·N. The matrix is banded and diagonally dominant, so elimination
/// inside the band needs no pivoting.
final class Lattice {

    private final int states;
    private final int down;
    private final int up;
    private final double chance;

    /// @param chance probability of a step up
    Lattice(int states, int down, int up, double chance) {
        this.states = states;
        this.down = down;
        this.up = up;
        this.chance = chance;
    }

    /// Mean number of steps until the walk ends, from 0.
    double lengthFromZero() {
        var band = new double[states][down + up + 1];
        var right = new double[states];
        for (int i = 0; i < states; i++) {
            right[i] = 1;
            add(band, i, i, 1);
            add(band, i, Math.max(0, i - down), chance - 1);
            if (i + up < states) {
                add(band, i, i + up, -chance);
            }
        }
        eliminate(band, right);
        return backwards(band, right)[0];
    }

    private void add(double[][] band, int row, int column, double amount) {
        band[row][column - row + down] += amount;
    }

    private void eliminate(double[][] band, double[] right) {
        for (int pivot = 0; pivot < states; pivot++) {
            int last = Math.min(states - 1, pivot + down);
            for (int row = pivot + 1; row <= last; row++) {
                double factor = band[row][pivot - row + down] / band[pivot][down];
                if (factor != 0) {
                    subtract(band, row, pivot, factor);
                    right[row] -= factor * right[pivot];
                }
            }
        }
    }

    private void subtract(double[][] band, int row, int pivot, double factor) {
        int last = Math.min(states - 1, pivot + up);
        for (int column = pivot; column <= last; column++) {
            band[row][column - row + down] -= factor * band[pivot][column - pivot + down];
        }
    }

    private double[] backwards(double[][] band, double[] right) {
        var lengths = new double[states];
        for (int row = states - 1; row >= 0; row--) {
            double sum = right[row];
            int last = Math.min(states - 1, row + up);
            for (int column = row + 1; column <= last; column++) {
                sum -= band[row][column - row + down] * lengths[column];
            }
            lengths[row] = sum / band[row][down];
        }
        return lengths;
    }
}
