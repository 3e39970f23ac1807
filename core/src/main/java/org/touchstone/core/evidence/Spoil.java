package org.touchstone.core.evidence;

import java.util.Objects;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Proportion;

/// How much more often a visit is spoilt where a failure happened: with a bad overall answer, left, or its goal not
/// met.
///
/// As it is in the answers, nothing adjusted. The interval is Newcombe's hybrid score interval (1998).
final class Spoil {

    private static final String METHOD = "share of visits spoilt with the failure minus without, Newcombe interval/1";

    private Spoil() {}

    static Estimate of(Cases cases, int failure) {
        long[] all = new long[Lived.STATES];
        long[] spoilt = new long[all.length];
        for (int one = 0; one < cases.size(); one++) {
            int state = cases.states[failure][one];
            all[state]++;
            spoilt[state] += cases.spoilt.get(one) ? 1 : 0;
        }
        int with = Lived.FAILED.code();
        int without = Lived.KEPT.code();
        if (all[with] < 5 || all[without] < 5) {
            return Estimate.missing(
                    Estimate.Status.INSUFFICIENT,
                    all[with] + all[without],
                    METHOD,
                    "Fewer than five answers with the failure, or without.");
        }
        return difference(share(spoilt[with], all[with]), share(spoilt[without], all[without]));
    }

    private record Share(double value, double low, double high, long n) {}

    private static Share share(long spoilt, long all) {
        Estimate share = Proportion.of(spoilt, all);
        double value = (double) spoilt / all;
        return new Share(
                value,
                Objects.requireNonNullElse(share.low(), value),
                Objects.requireNonNullElse(share.high(), value),
                all);
    }

    private static Estimate difference(Share with, Share without) {
        double difference = with.value() - without.value();
        double below = Math.hypot(with.value() - with.low(), without.high() - without.value());
        double above = Math.hypot(with.high() - with.value(), without.value() - without.low());
        return Estimate.of(difference, difference - below, difference + above, 0.95, with.n() + without.n(), METHOD);
    }
}
