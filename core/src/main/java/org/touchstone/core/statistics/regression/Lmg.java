package org.touchstone.core.statistics.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// R² shared out by what each predictor adds, averaged over all orders in which they may enter.
///
/// Known as LMG, and as the Shapley value of R². Exact over all subsets up to [#EXACT_MAX] predictors: eliminating one
/// variable after the other, depth first, gives every subset once and never has to undo a step, so no error builds up.
/// Above that, orders are drawn at random. Sources: Lindeman, Merenda & Gold 1980; Grömping, J. Statistical Software
/// 17(1) 2006; groups: Owen 1977. Accuracy: 1e-9 absolute where exact.
public final class Lmg {

    /// Most predictors for which all subsets are taken: about a million, in well under a second.
    public static final int EXACT_MAX = 20;

    /// Orders drawn at random, unless told otherwise.
    public static final int ORDERS = 2_000;

    private static final String EXACT = "LMG (Shapley value of R2), all subsets/1";
    private static final String GROUPED = "Owen value of R2 over groups, all subsets/1";
    private static final String DRAWN = "LMG (Shapley value of R2), random orders/1";

    private Lmg() {}

    /// The share of every predictor: exact up to [#EXACT_MAX] of them, else from [#ORDERS] random orders.
    ///
    /// @param seed used only above [#EXACT_MAX]
    public static Shares of(Predictors predictors, long seed) {
        return predictors.names().size() <= EXACT_MAX ? of(predictors) : drawn(predictors, ORDERS, seed);
    }

    /// The exact share of every predictor.
    ///
    /// @throws IllegalArgumentException above [#EXACT_MAX] predictors
    public static Shares of(Predictors predictors) {
        requireFew(predictors);
        if (!predictors.soundness().present()) {
            return Shares.missing(predictors, EXACT);
        }
        double[] explained = Subsets.explained(predictors);
        int size = predictors.names().size();
        double[] weights = weights(size);
        double[] shares = new double[size];
        for (int set = 0; set < explained.length; set++) {
            double weight = weights[Math.min(Integer.bitCount(set), size - 1)];
            for (int j = 0; j < size; j++) {
                if ((set & 1 << j) == 0) {
                    shares[j] += weight * (explained[set | 1 << j] - explained[set]);
                }
            }
        }
        return Shares.exact(predictors, shares, EXACT);
    }

    /// The share of every predictor when some enter as one group: first shared out among groups, then within each.
    ///
    /// For predictors that can hardly be told apart ([Predictors#entangled]); the sum over a group is the group's own
    /// Shapley value. A predictor in no group is a group of its own.
    ///
    /// @param groups names that belong together, no name twice
    /// @throws IllegalArgumentException above [#EXACT_MAX] predictors, or if the groups overlap or name a stranger
    public static Shares ofGroups(Predictors predictors, List<List<String>> groups) {
        requireFew(predictors);
        int[] masks = masks(predictors.names(), groups);
        if (!predictors.soundness().present()) {
            return Shares.missing(predictors, GROUPED);
        }
        double[] explained = Subsets.explained(predictors);
        double[] shares = new double[predictors.names().size()];
        for (int group = 0; group < masks.length; group++) {
            addOwen(masks, group, explained, shares);
        }
        return Shares.exact(predictors, shares, GROUPED);
    }

    /// The share of every predictor from random orders, each taken forwards and backwards.
    ///
    /// @param orders orders drawn, at least 2
    /// @return shares with their error of drawing; the same seed gives the same shares
    public static Shares drawn(Predictors predictors, int orders, long seed) {
        if (orders < 2) {
            throw new IllegalArgumentException("Expected at least 2 orders, but got " + orders);
        }
        if (!predictors.soundness().present()) {
            return Shares.missing(predictors, DRAWN);
        }
        int size = predictors.names().size();
        var random = new SplittableRandom(seed);
        double[] sums = new double[size];
        double[] squares = new double[size];
        for (int i = 0; i < orders; i++) {
            int[] order = shuffled(size, random);
            double[] forwards = Subsets.added(predictors, order);
            double[] backwards = Subsets.added(predictors, reversed(order));
            for (int j = 0; j < size; j++) {
                double mean = (forwards[j] + backwards[j]) / 2;
                sums[j] += mean;
                squares[j] += mean * mean;
            }
        }
        double[] errors = new double[size];
        for (int j = 0; j < size; j++) {
            sums[j] /= orders;
            errors[j] = Math.sqrt(Math.max(0, squares[j] / orders - sums[j] * sums[j]) / (orders - 1));
        }
        return new Shares(predictors.names(), sums, errors, predictors.soundness(), DRAWN);
    }

    /// The weight of a set of each size in the Shapley value of `size` players: s! (size-1-s)! / size!.
    private static double[] weights(int size) {
        double[] weights = new double[Math.max(1, size)];
        weights[0] = 1.0 / Math.max(1, size);
        for (int s = 1; s < size; s++) {
            weights[s] = weights[s - 1] * s / (size - s);
        }
        return weights;
    }

    private static void addOwen(int[] masks, int group, double[] explained, double[] shares) {
        int members = masks[group];
        double[] outside = weights(masks.length);
        double[] inside = weights(Integer.bitCount(members));
        for (int others = 0; others < 1 << masks.length; others++) {
            if ((others & 1 << group) != 0) {
                continue;
            }
            int entered = union(masks, others);
            double weight = outside[Integer.bitCount(others)];
            // Every proper subset of the members, by the usual walk through the subsets of a mask.
            for (int subset = (members - 1) & members;
                    subset >= 0;
                    subset = subset == 0 ? -1 : (subset - 1) & members) {
                double both = weight * inside[Integer.bitCount(subset)];
                for (int rest = members & ~subset; rest != 0; rest &= rest - 1) {
                    int j = Integer.numberOfTrailingZeros(rest);
                    int before = entered | subset;
                    shares[j] += both * (explained[before | 1 << j] - explained[before]);
                }
            }
        }
    }

    private static int union(int[] masks, int chosen) {
        int union = 0;
        for (int rest = chosen; rest != 0; rest &= rest - 1) {
            union |= masks[Integer.numberOfTrailingZeros(rest)];
        }
        return union;
    }

    private static int[] masks(List<String> names, List<List<String>> groups) {
        var masks = new ArrayList<Integer>();
        int taken = 0;
        for (List<String> group : groups) {
            int mask = 0;
            for (String name : group) {
                int bit = names.indexOf(name) < 0 ? 0 : 1 << names.indexOf(name);
                if (bit == 0 || ((taken | mask) & bit) != 0) {
                    throw new IllegalArgumentException(
                            "'" + name + "' is no predictor or stands in two groups: " + groups);
                }
                mask |= bit;
            }
            if (mask != 0) {
                masks.add(mask);
            }
            taken |= mask;
        }
        for (int j = 0; j < names.size(); j++) {
            if ((taken & 1 << j) == 0) {
                masks.add(1 << j);
            }
        }
        return masks.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] shuffled(int size, SplittableRandom random) {
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        for (int i = size - 1; i > 0; i--) {
            int k = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[k];
            order[k] = swap;
        }
        return order;
    }

    private static int[] reversed(int[] order) {
        int[] reversed = new int[order.length];
        Arrays.setAll(reversed, i -> order[order.length - 1 - i]);
        return reversed;
    }

    private static void requireFew(Predictors predictors) {
        if (predictors.names().size() > EXACT_MAX) {
            throw new IllegalArgumentException("All subsets are taken up to " + EXACT_MAX
                    + " predictors, but there are " + predictors.names().size() + ". Draw orders at random instead.");
        }
    }
}
