package org.touchstone.core.statistics.spread;

import java.util.Arrays;

/// Satisfied customers of eight branches, and all who answered.
final class EightBranches {

    static final double THETA = .7961309523809523; // 535 of 672

    private EightBranches() {}

    static double[] satisfied() {
        return new double[] {82, 45, 130, 60, 20, 95, 33, 70};
    }

    static double[] answered() {
        return new double[] {100, 60, 150, 90, 22, 110, 60, 80};
    }

    static double[] rates() {
        double[] rates = satisfied();
        for (int i = 0; i < rates.length; i++) {
            rates[i] /= answered()[i];
        }
        return rates;
    }

    /// Squared standard errors from each branch's own share.
    static double[] ownVariances() {
        double[] variances = rates();
        for (int i = 0; i < variances.length; i++) {
            variances[i] *= (1 - variances[i]) / answered()[i];
        }
        return variances;
    }

    /// Standard errors under the common share.
    static double[] commonErrors() {
        return Arrays.stream(answered())
                .map(n -> Math.sqrt(THETA * (1 - THETA) / n))
                .toArray();
    }
}
