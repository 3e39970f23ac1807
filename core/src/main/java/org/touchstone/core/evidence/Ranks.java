package org.touchstone.core.evidence;

import java.util.Arrays;
import org.touchstone.core.evidence.Figures.Figure;

/// Ranks with ties: from which to which place a failure may stand, at a confidence that holds for all pairs together.
///
/// One beats another if their losses differ by more than chance over all pairs explains (Mogstad, Romano, Shaikh and
/// Wilhelm, "Inference for ranks", 2024; two-sided step, all pairs). Ranges that are equal are ties.
final class Ranks {

    private final int[] failures;
    private final int[] lows;
    private final int[] highs;

    private Ranks(int[] failures) {
        this.failures = failures;
        lows = new int[failures.length];
        highs = new int[failures.length];
        Arrays.fill(lows, 1);
        Arrays.fill(highs, failures.length);
    }

    /// @param failures those that are ranked
    static Ranks of(Figures figures, int[] failures, double level) {
        var ranks = new Ranks(failures);
        int pairs = failures.length * (failures.length - 1) / 2;
        double[] greatest = new double[figures.draws()];
        double[] standing = new double[pairs];
        int pair = 0;
        for (int a = 0; a < failures.length; a++) {
            for (int b = 0; b < a; b++) {
                standing[pair++] = standardise(figures, failures[a], failures[b], greatest);
            }
        }
        double critical = pairs == 0 ? 0 : Spread.quantile(greatest, level);
        pair = 0;
        for (int a = 0; a < failures.length; a++) {
            for (int b = 0; b < a; b++) {
                ranks.judge(a, b, standing[pair++], critical);
            }
        }
        return ranks;
    }

    /// The standardised difference of two losses; keeps in `greatest` the largest deviation of each draw.
    private static double standardise(Figures figures, int a, int b, double[] greatest) {
        double[] lossA = figures.drawn(a, Figure.LOSS);
        double[] lossB = figures.drawn(b, Figure.LOSS);
        double[] differences = new double[figures.draws()];
        Arrays.setAll(differences, draw -> lossA[draw] - lossB[draw]);
        double difference = figures.value(a, Figure.LOSS) - figures.value(b, Figure.LOSS);
        double spread = Spread.deviation(differences);
        for (int draw = 0; draw < differences.length; draw++) {
            double away = spread == 0 ? 0 : Math.abs(differences[draw] - difference) / spread;
            greatest[draw] = Math.max(greatest[draw], away);
        }
        return spread == 0 ? 0 : difference / spread;
    }

    private void judge(int a, int b, double standing, double critical) {
        if (standing > critical) {
            lows[b]++;
            highs[a]--;
        } else if (-standing > critical) {
            lows[a]++;
            highs[b]--;
        }
    }

    /// Best place of a failure, from 1; 0 if it is not ranked.
    int low(int failure) {
        int place = place(failure);
        return place < 0 ? 0 : lows[place];
    }

    /// Worst place of a failure; 0 if it is not ranked.
    int high(int failure) {
        int place = place(failure);
        return place < 0 ? 0 : highs[place];
    }

    private int place(int failure) {
        for (int place = 0; place < failures.length; place++) {
            if (failures[place] == failure) {
                return place;
            }
        }
        return -1;
    }
}
