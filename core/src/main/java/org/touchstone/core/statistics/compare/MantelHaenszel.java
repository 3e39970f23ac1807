package org.touchstone.core.statistics.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.CriticalValues;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.PValues;

/// One odds ratio and one test over strata (Mantel and Haenszel 1959).
final class MantelHaenszel {

    private static final String RATIO = "Mantel-Haenszel odds ratio, Robins-Breslow-Greenland interval/1";
    private static final String TEST = "Mantel-Haenszel chi-square without correction/1";

    private MantelHaenszel() {}

    /// The odds ratio; `NOT_IDENTIFIED` where a sum of cross products is 0.
    static Estimate oddsRatio(List<Stratum> strata, double level) {
        double up = 0;
        double down = 0;
        double upUp = 0;
        double mixed = 0;
        double downDown = 0;
        long n = 0;
        for (Stratum stratum : strata) {
            double all = stratum.all();
            double lostFirst = stratum.allFirst() - stratum.keptFirst();
            double lostSecond = stratum.allSecond() - stratum.keptSecond();
            double r = stratum.keptFirst() * lostSecond / all;
            double s = lostFirst * stratum.keptSecond() / all;
            double p = (stratum.keptFirst() + lostSecond) / all;
            up += r;
            down += s;
            upUp += p * r;
            mixed += p * s + (1 - p) * r;
            downDown += (1 - p) * s;
            n += stratum.all();
        }
        if (up == 0 || down == 0) {
            return Estimate.missing(
                    Status.NOT_IDENTIFIED,
                    n,
                    RATIO,
                    "In one group nearly all or nobody counts, so odds have no ratio.");
        }
        double ratio = up / down;
        double variance = upUp / (2 * up * up) + mixed / (2 * up * down) + downDown / (2 * down * down);
        double factor = Math.exp(CriticalValues.normal(level) * Math.sqrt(variance));
        return Estimate.of(ratio, ratio / factor, ratio * factor, level, n, RATIO);
    }

    /// The test; absent when no stratum can vary.
    static @Nullable Significance test(List<Stratum> strata) {
        double difference = 0;
        double variance = 0;
        for (Stratum stratum : strata) {
            double all = stratum.all();
            double kept = stratum.keptFirst() + stratum.keptSecond();
            difference += stratum.keptFirst() - stratum.allFirst() * kept / all;
            variance +=
                    stratum.allFirst() * (double) stratum.allSecond() * kept * (all - kept) / (all * all * (all - 1));
        }
        if (variance == 0) {
            return null;
        }
        double chiSquare = difference * difference / variance;
        return new Significance(TEST, chiSquare, 1.0, PValues.chiSquare(chiSquare, 1));
    }
}
