package org.touchstone.examples.bank;

import java.util.OptionalInt;

/// Overall answers by branch, as whole numbers. Not safe for several threads.
final class AnswerTally {

    private final long[] sums;
    private final long[] counts;

    AnswerTally(int branches) {
        sums = new long[branches];
        counts = new long[branches];
    }

    void add(Branch branch, long answer) {
        sums[branch.number() - 1] += answer;
        counts[branch.number() - 1]++;
    }

    void add(AnswerTally other) {
        for (int branch = 0; branch < sums.length; branch++) {
            sums[branch] += other.sums[branch];
            counts[branch] += other.counts[branch];
        }
    }

    /// All answers.
    long count() {
        long count = 0;
        for (long one : counts) {
            count += one;
        }
        return count;
    }

    /// The number of the branch with the lowest mean, the first of equals; none where nobody answered.
    OptionalInt worst() {
        OptionalInt worst = OptionalInt.empty();
        double lowest = Double.POSITIVE_INFINITY;
        for (int branch = 0; branch < sums.length; branch++) {
            if (counts[branch] > 0 && (double) sums[branch] / counts[branch] < lowest) {
                lowest = (double) sums[branch] / counts[branch];
                worst = OptionalInt.of(branch + 1);
            }
        }
        return worst;
    }
}
