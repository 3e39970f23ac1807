package org.touchstone.core.evidence;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/// What customers said of the whole service, beside what was recorded to have gone wrong for them: one case a
/// customer who answered. Beside the cases stands the census: how many journeys there were on each branch-day, and in
/// how many the log saw what fail. Immutable, safe for many threads.
///
/// A branch-day is what is resampled: customers of one day share its staff, its weather and its queue.
public final class Cases {

    final Points points;
    final List<Failure> failures;
    final double[] overall;
    final BitSet left;
    final BitSet spoilt;
    final int[] stratum;
    final int[] period;
    final int[] cluster;
    /// By failure, by case: codes of [Lived].
    final byte[][] states;

    final int strata;
    final int periods;
    /// For each branch-day the group it is drawn within: its branch.
    final int[] groupOfCluster;

    final CensusCounts census;

    Cases(CaseBuilder builder, int[] cluster, int[] groupOfCluster, CensusCounts census) {
        points = builder.points;
        failures = builder.failures;
        overall = Arrays.copyOf(builder.overall, builder.size);
        left = (BitSet) builder.left.clone();
        spoilt = (BitSet) builder.spoilt.clone();
        stratum = Arrays.copyOf(builder.stratum, builder.size);
        period = Arrays.copyOf(builder.period, builder.size);
        this.cluster = cluster;
        states = new byte[failures.size()][];
        Arrays.setAll(states, f -> Arrays.copyOf(builder.states[f], builder.size));
        strata = builder.strata();
        periods = builder.periods();
        this.groupOfCluster = groupOfCluster;
        this.census = census;
    }

    private Cases(Cases like, double[] overall) {
        points = like.points;
        failures = like.failures;
        this.overall = overall;
        left = like.left;
        spoilt = like.spoilt;
        stratum = like.stratum;
        period = like.period;
        cluster = like.cluster;
        states = like.states;
        strata = like.strata;
        periods = like.periods;
        groupOfCluster = like.groupOfCluster;
        census = like.census;
    }

    /// Begins to collect cases.
    ///
    /// @param failures all that can go wrong, in the order of the service
    public static CaseBuilder builder(Points points, List<Failure> failures) {
        return new CaseBuilder(points, failures);
    }

    /// Number of customers who answered.
    public int size() {
        return overall.length;
    }

    /// All that can go wrong.
    public List<Failure> failures() {
        return failures;
    }

    /// The scale of the overall answer.
    public Points points() {
        return points;
    }

    /// What the customer of a case answered, in points.
    public double overall(int one) {
        return overall[one];
    }

    /// What is known of a failure in a case.
    public Lived lived(int failure, int one) {
        return Lived.of(states[failure][one]);
    }

    /// Whether the customer of a case left before the goal.
    public boolean left(int one) {
        return left.get(one);
    }

    /// The same customers with their overall answers dealt out anew among them, all else in its place: a world in
    /// which nothing that went wrong mattered.
    public Cases dealtAnew(long seed) {
        double[] dealt = overall.clone();
        var random = new SplittableRandom(seed);
        for (int last = dealt.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            double answer = dealt[last];
            dealt[last] = dealt[other];
            dealt[other] = answer;
        }
        return new Cases(this, dealt);
    }

    int clusters() {
        return groupOfCluster.length;
    }
}
