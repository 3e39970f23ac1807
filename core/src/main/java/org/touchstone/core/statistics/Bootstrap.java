package org.touchstone.core.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How far a figure might have come out otherwise, by drawing again from the rows there are.
///
/// Rows are drawn with replacement (Efron 1979). Where rows belong together, as the answers of one branch and day do,
/// whole clusters are drawn. The same seed, rows and version give the same draws. Immutable, safe for many threads.
public final class Bootstrap {

    /// Resamples drawn, unless told otherwise.
    public static final int RESAMPLES = 2_000;

    /// One or several figures of a resample.
    @FunctionalInterface
    public interface Figures {

        /// The figures of these rows, always equally many; an empty array when this resample has no answer.
        ///
        /// @param rows indices of rows, each as often as it was drawn
        double[] of(int[] rows);
    }

    /// Resamples drawn before their figures are taken at once; so many are held in memory.
    private static final int BATCH = 64;

    private final int[][] units;
    private final long seed;
    private final int resamples;
    private final boolean parallel;

    private Bootstrap(int[][] units, long seed, int resamples, boolean parallel) {
        this.units = units;
        this.seed = seed;
        this.resamples = resamples;
        this.parallel = parallel;
    }

    /// Draws rows one by one.
    ///
    /// @param rows number of rows, at least 1
    public static Bootstrap ofRows(int rows, long seed) {
        return ofClusters(IntStream.range(0, rows).toArray(), seed);
    }

    /// Draws whole clusters of rows.
    ///
    /// @param clusters for each row the number of its cluster, from 0 up
    public static Bootstrap ofClusters(int[] clusters, long seed) {
        if (clusters.length == 0) {
            throw new IllegalArgumentException("There is nothing to draw from: no rows");
        }
        int[] sizes = new int[Arrays.stream(clusters).max().orElse(0) + 1];
        for (int cluster : clusters) {
            sizes[cluster]++;
        }
        int[][] units = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        Arrays.fill(sizes, 0);
        for (int row = 0; row < clusters.length; row++) {
            units[clusters[row]][sizes[clusters[row]]++] = row;
        }
        int[][] used = Arrays.stream(units).filter(unit -> unit.length > 0).toArray(int[][]::new);
        return new Bootstrap(used, seed, RESAMPLES, false);
    }

    /// The same with another number of resamples, at least 100.
    public Bootstrap resamples(int number) {
        if (number < 100) {
            throw new IllegalArgumentException("Expected at least 100 resamples, but got " + number);
        }
        return new Bootstrap(units, seed, number, parallel);
    }

    /// The same with figures taken on all cores, which must be safe for many threads. The draws stay what they were.
    public Bootstrap onAllCores() {
        return new Bootstrap(units, seed, resamples, true);
    }

    /// What is drawn as a whole: rows, or clusters.
    public int units() {
        return units.length;
    }

    /// Takes the figures of all rows, and of every resample.
    ///
    /// @throws IllegalArgumentException if the figures of all rows are absent, or the number of figures changes
    public Resamples draw(Figures figures) {
        int[] all = rows(IntStream.range(0, units.length).toArray());
        double[] original = figures.of(all);
        if (original.length == 0) {
            throw new IllegalArgumentException("All rows together have no figures, so no resample can have any");
        }
        var random = new SplittableRandom(seed);
        double[][] drawn = new double[original.length][resamples];
        int answered = 0;
        for (int from = 0; from < resamples; from += BATCH) {
            for (double[] one : batch(Math.min(BATCH, resamples - from), random, figures)) {
                if (one.length > 0) {
                    requireSameNumber(original, one);
                    for (int k = 0; k < one.length; k++) {
                        drawn[k][answered] = one[k];
                    }
                    answered++;
                }
            }
        }
        for (int k = 0; k < drawn.length; k++) {
            drawn[k] = Arrays.copyOf(drawn[k], answered);
        }
        return new Resamples(this, figures, original, drawn, resamples);
    }

    /// The figures of the next resamples, in the order of drawing.
    private double[][] batch(int number, SplittableRandom random, Figures figures) {
        int[][] chosen = new int[number][];
        Arrays.setAll(chosen, i -> resample(random));
        Stream<int[]> rows = Arrays.stream(chosen);
        return (parallel ? rows.parallel() : rows).map(figures::of).toArray(double[][]::new);
    }

    /// The figures without one unit, for every unit: the jackknife.
    double[][] withoutEach(Figures figures) {
        double[][] without = new double[units.length][];
        for (int u = 0; u < units.length; u++) {
            int left = u;
            without[u] = figures.of(
                    rows(IntStream.range(0, units.length).filter(i -> i != left).toArray()));
        }
        return without;
    }

    private int[] resample(SplittableRandom random) {
        int[] chosen = new int[units.length];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = random.nextInt(units.length);
        }
        return rows(chosen);
    }

    private int[] rows(int[] chosen) {
        int number = 0;
        for (int unit : chosen) {
            number += units[unit].length;
        }
        int[] rows = new int[number];
        int at = 0;
        for (int unit : chosen) {
            System.arraycopy(units[unit], 0, rows, at, units[unit].length);
            at += units[unit].length;
        }
        return rows;
    }

    private static void requireSameNumber(double[] original, double[] one) {
        if (one.length != original.length) {
            throw new IllegalArgumentException(
                    "Expected " + original.length + " figures of every resample, but got " + one.length);
        }
    }
}
