package org.touchstone.core.evidence;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Draws branch-days anew: each branch as many of its own as it has, with replacement. The draw of a number is the same
/// in every run and on any number of threads.
final class Drawing {

    private final int[][] members;
    private final int clusters;
    private final long seed;

    Drawing(Cases cases, long seed) {
        this.seed = seed;
        clusters = cases.clusters();
        int groups = Arrays.stream(cases.groupOfCluster).max().orElse(-1) + 1;
        int[] sizes = new int[groups];
        for (int group : cases.groupOfCluster) {
            sizes[group]++;
        }
        members = new int[groups][];
        Arrays.setAll(members, group -> new int[sizes[group]]);
        for (int cluster = clusters - 1; cluster >= 0; cluster--) {
            int group = cases.groupOfCluster[cluster];
            members[group][--sizes[group]] = cluster;
        }
    }

    /// Every branch-day once: the data as they are.
    int[] asTheyAre() {
        int[] once = new int[clusters];
        Arrays.fill(once, 1);
        return once;
    }

    /// How often each branch-day is in the draw of a number.
    void draw(int number, int[] weights) {
        Arrays.fill(weights, 0);
        var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        for (int[] group : members) {
            for (int drawn = 0; drawn < group.length; drawn++) {
                weights[group[random.nextInt(group.length)]]++;
            }
        }
    }
}
