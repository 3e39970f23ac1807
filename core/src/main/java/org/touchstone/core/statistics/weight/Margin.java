package org.touchstone.core.statistics.weight;

import org.touchstone.core.statistics.CompensatedSum;

/// One thing known of all customers, such as how many there are in each branch, and where each answer belongs.
///
/// Immutable.
public final class Margin {

    private final String name;
    private final int[] parts;
    private final double[] targets;

    private Margin(String name, int[] parts, double[] targets) {
        this.name = name;
        this.parts = parts;
        this.targets = targets;
    }

    /// A margin.
    ///
    /// @param name what it divides by, for messages: "branch"
    /// @param parts the part of each answer or cell, 0 to `targets.length` - 1
    /// @param targets customers in each part, or their shares, finite, at least 0 and not all 0
    /// @throws IllegalArgumentException if a part or a target is outside
    public static Margin of(String name, int[] parts, double... targets) {
        for (double target : targets) {
            if (!(target >= 0 && Double.isFinite(target))) {
                throw new IllegalArgumentException(
                        "A target of margin '" + name + "' must be finite and at least 0, but got " + target);
            }
        }
        if (!(CompensatedSum.of(targets) > 0)) {
            throw new IllegalArgumentException("Margin '" + name + "' needs a target above 0");
        }
        for (int part : parts) {
            if (part < 0 || part >= targets.length) {
                throw new IllegalArgumentException("Margin '" + name + "' has parts 0 to " + (targets.length - 1)
                        + ", but an answer is in part " + part);
            }
        }
        return new Margin(name, parts.clone(), targets.clone());
    }

    String name() {
        return name;
    }

    int answers() {
        return parts.length;
    }

    int part(int answer) {
        return parts[answer];
    }

    double total() {
        return CompensatedSum.of(targets);
    }

    Margin scaledTo(double total) {
        double factor = total / total();
        double[] scaled = new double[targets.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = targets[i] * factor;
        }
        return new Margin(name, parts, scaled);
    }

    double[] sums(double[] amounts) {
        double[] sums = new double[targets.length];
        for (int i = 0; i < amounts.length; i++) {
            sums[parts[i]] += amounts[i];
        }
        return sums;
    }

    /// What the amounts of each part must be multiplied with to meet the target; 1 for a part that is empty.
    double[] factors(double[] amounts) {
        double[] factors = sums(amounts);
        for (int part = 0; part < factors.length; part++) {
            factors[part] = factors[part] == 0 ? 1 : targets[part] / factors[part];
        }
        return factors;
    }

    /// How far the amounts are from the targets, at most over all parts, relative to the total.
    double distance(double[] amounts) {
        double[] sums = sums(amounts);
        double most = 0;
        for (int part = 0; part < sums.length; part++) {
            most = Math.max(most, Math.abs(sums[part] - targets[part]));
        }
        return most / total();
    }

    /// The first part with a target in which nobody answered, or -1.
    int emptyPart(double[] amounts) {
        double[] sums = sums(amounts);
        for (int part = 0; part < sums.length; part++) {
            if (sums[part] == 0 && targets[part] > 0) {
                return part;
            }
        }
        return -1;
    }

    /// The first part without a target in which somebody answered, or -1.
    int worthlessPart(double[] amounts) {
        double[] sums = sums(amounts);
        for (int part = 0; part < sums.length; part++) {
            if (sums[part] > 0 && targets[part] == 0) {
                return part;
            }
        }
        return -1;
    }
}
