package org.touchstone.core.evidence;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Collects cases and the census beside them. Not safe for many threads.
public final class CaseBuilder {

    /// The day of a case whose day is not known.
    public static final long NO_DAY = Long.MIN_VALUE;

    /// More branch-days than this are bundled, so that the work of resampling stays bounded.
    private static final int CLUSTERS_MAX = 8_192;

    /// Up to so many branches are drawn each within itself; more are drawn together.
    private static final int GROUPS_MAX = 100;

    private record Place(int branch, int daypart) {
        static final Comparator<Place> ORDER =
                Comparator.comparingInt(Place::branch).thenComparingInt(Place::daypart);
    }

    /// @param alone number of a case whose day is not known, which stands for itself
    private record Day(int branch, long day, int alone) {
        static final Comparator<Day> ORDER =
                Comparator.comparingInt(Day::branch).thenComparingLong(Day::day).thenComparingInt(Day::alone);
    }

    private static final class DayCounts {
        private final long journeys;
        private final long[] failed;
        private final long[] left;

        DayCounts(long journeys, long[] failed, long[] left) {
            this.journeys = journeys;
            this.failed = failed;
            this.left = left;
        }
    }

    /// The branch-days, bundled where they are very many.
    private static final class Bundles {
        /// The bundle of each branch-day.
        private final int[] ofDays;
        /// The group within which each bundle is drawn.
        private final int[] groups;

        Bundles(int[] ofDays, int[] groups) {
            this.ofDays = ofDays;
            this.groups = groups;
        }
    }

    final Points points;
    final List<Failure> failures;
    int size;
    double[] overall = new double[256];
    final BitSet left = new BitSet();
    final BitSet spoilt = new BitSet();
    int[] stratum = new int[256];
    int[] period = new int[256];
    final byte[][] states;

    private int[] day = new int[256];
    private final Map<Place, Integer> places = new HashMap<>();
    private final Map<Integer, Integer> periods = new HashMap<>();
    private final Map<Day, Integer> days = new HashMap<>();
    private final Map<Integer, DayCounts> counts = new HashMap<>();

    CaseBuilder(Points points, List<Failure> failures) {
        this.points = points;
        this.failures = List.copyOf(failures);
        states = new byte[failures.size()][256];
    }

    /// Adds a customer who answered.
    ///
    /// @param branch code of the branch, any number that stands for one
    /// @param daypart code of the part of the day
    /// @param month number of the month, counted from anywhere
    /// @param localDay local date as an epoch day, or [#NO_DAY]; then the case stands alone
    /// @param answer the overall answer, in points
    /// @param hasLeft whether the customer left before the goal; such cases tell nothing of effects
    /// @param goalMissed whether the goal was not met
    /// @param lived for each failure what is known of it
    /// @throws IllegalArgumentException if the answer is off the scale or `lived` has not one entry for each failure
    public void answered(
            int branch,
            int daypart,
            int month,
            long localDay,
            double answer,
            boolean hasLeft,
            boolean goalMissed,
            Lived... lived) {
        if (!(answer >= points.lowest() && answer <= points.highest()) || lived.length != failures.size()) {
            throw new IllegalArgumentException("Expected an answer on the scale " + points + " and " + failures.size()
                    + " states, but got " + answer + " and " + lived.length + ".");
        }
        grow();
        overall[size] = answer;
        left.set(size, hasLeft);
        spoilt.set(size, hasLeft || goalMissed || points.isBad(answer));
        stratum[size] = number(places, new Place(branch, daypart));
        period[size] = number(periods, month);
        day[size] = number(days, new Day(branch, localDay, localDay == NO_DAY ? size : 0));
        for (int f = 0; f < lived.length; f++) {
            states[f][size] = lived[f].code();
        }
        size++;
    }

    /// Says how many journeys a branch had on a day, and in how many the log saw each failure.
    ///
    /// @param failed for each failure journeys in which it failed; -1 for what the log cannot see
    /// @param hasLeft for each failure journeys whose customer left at its moment; -1 where that is counted elsewhere
    public void census(int branch, long localDay, long journeys, long[] failed, long[] hasLeft) {
        counts.put(
                number(days, new Day(branch, localDay, 0)), new DayCounts(journeys, failed.clone(), hasLeft.clone()));
    }

    /// What was collected. The order of cases does not matter, save of those whose day is not known.
    public Cases build() {
        Bundles bundles = bundles();
        int[] ofCases = new int[size];
        Arrays.setAll(ofCases, one -> bundles.ofDays[day[one]]);
        renumber(stratum, places, Place.ORDER);
        renumber(period, periods, Comparator.naturalOrder());
        return new Cases(this, ofCases, bundles.groups, census(bundles));
    }

    int strata() {
        return places.size();
    }

    int periods() {
        return periods.size();
    }

    /// Numbers in the order of what they stand for, so that the order in which it was met does not matter.
    private <K> void renumber(int[] numbers, Map<K, Integer> known, Comparator<K> order) {
        int[] after = new int[known.size()];
        List<K> inOrder = known.keySet().stream().sorted(order).toList();
        for (int place = 0; place < after.length; place++) {
            after[known.getOrDefault(inOrder.get(place), 0)] = place;
            known.put(inOrder.get(place), place);
        }
        for (int one = 0; one < size; one++) {
            numbers[one] = after[numbers[one]];
        }
    }

    private static <K> int number(Map<K, Integer> numbers, K key) {
        Integer known = numbers.putIfAbsent(key, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    private void grow() {
        if (size < overall.length) {
            return;
        }
        overall = Arrays.copyOf(overall, 2 * size);
        stratum = Arrays.copyOf(stratum, 2 * size);
        period = Arrays.copyOf(period, 2 * size);
        day = Arrays.copyOf(day, 2 * size);
        Arrays.setAll(states, f -> Arrays.copyOf(states[f], 2 * size));
    }

    /// Branch-days are numbered in their order, so that the order of cases does not matter.
    private Bundles bundles() {
        List<Day> inOrder = days.keySet().stream().sorted(Day.ORDER).toList();
        var branches = new HashMap<Integer, Integer>();
        inOrder.forEach(one -> number(branches, one.branch()));
        boolean together = branches.size() > GROUPS_MAX;
        int[] ofDays = new int[days.size()];
        var numbers = new HashMap<Long, Integer>();
        int[] groups = new int[Math.min(days.size(), 2 * CLUSTERS_MAX)];
        double kept = Math.min(1, (double) CLUSTERS_MAX / days.size());
        int[] perGroup = new int[together ? 1 : branches.size()];
        inOrder.forEach(one -> perGroup[group(one, branches, together)]++);
        for (int place = 0; place < inOrder.size(); place++) {
            Day one = inOrder.get(place);
            int group = group(one, branches, together);
            int most = Math.max(1, (int) Math.ceil(kept * perGroup[group]));
            long bundle = kept == 1 ? place : Math.floorMod(mix(place), most);
            int number = number(numbers, ((long) group << 32) | bundle);
            ofDays[days.getOrDefault(one, 0)] = number;
            groups[number] = group;
        }
        return new Bundles(ofDays, Arrays.copyOf(groups, numbers.size()));
    }

    private static int group(Day one, Map<Integer, Integer> branches, boolean together) {
        return together ? 0 : branches.getOrDefault(one.branch(), 0);
    }

    private static long mix(long place) {
        long z = (place + 1) * 0x9E3779B97F4A7C15L;
        return (z ^ (z >>> 31)) >>> 1;
    }

    private CensusCounts census(Bundles bundles) {
        int clusters = bundles.groups.length;
        long[] journeys = new long[clusters];
        counts.forEach((one, count) -> journeys[bundles.ofDays[one]] += count.journeys);
        return new CensusCounts(
                journeys,
                byFailure(bundles, clusters, count -> count.failed),
                byFailure(bundles, clusters, count -> count.left));
    }

    private long[][] byFailure(Bundles bundles, int clusters, Function<DayCounts, long[]> column) {
        var sums = new long[failures.size()][0];
        for (int f = 0; f < sums.length; f++) {
            int failure = f;
            if (counts.values().stream().anyMatch(count -> column.apply(count)[failure] >= 0)) {
                long[] sum = new long[clusters];
                counts.forEach((one, count) -> sum[bundles.ofDays[one]] += Math.max(0, column.apply(count)[failure]));
                sums[f] = sum;
            }
        }
        return sums;
    }
}
