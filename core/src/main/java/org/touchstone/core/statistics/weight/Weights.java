package org.touchstone.core.statistics.weight;

import java.util.Arrays;
import org.touchstone.core.statistics.CompensatedSum;

/// How much each answer, or each of a cell of equal answers, counts.
///
/// Immutable.
public final class Weights {

    /// Beyond so many times the mean a single answer would speak for too many.
    public static final double LIMIT = 5;

    private final double[] weights;
    private final double[] answers;
    private final int trimmed;

    private Weights(double[] weights, double[] answers, int trimmed) {
        this.weights = weights;
        this.answers = answers;
        this.trimmed = trimmed;
    }

    /// One weight for each answer.
    ///
    /// @param weights finite, at least 0
    public static Weights of(double... weights) {
        double[] one = new double[weights.length];
        Arrays.fill(one, 1);
        return of(weights, one);
    }

    /// One weight for each cell of answers.
    ///
    /// @param weights what each answer of a cell counts, finite, at least 0
    /// @param answers how many answers each cell has, finite, at least 0
    /// @throws IllegalArgumentException if lengths differ or a number is outside
    public static Weights of(double[] weights, double[] answers) {
        if (weights.length != answers.length) {
            throw new IllegalArgumentException(
                    "Expected a weight for each of " + answers.length + " cells, but got " + weights.length);
        }
        requireNotNegative(weights);
        requireNotNegative(answers);
        return new Weights(weights.clone(), answers.clone(), 0);
    }

    /// How many answers or cells have a weight.
    public int size() {
        return weights.length;
    }

    /// What each answer of this cell counts.
    public double weight(int cell) {
        return weights[cell];
    }

    /// The weights in their order.
    public double[] toArray() {
        return weights.clone();
    }

    /// Answers, each counting one.
    public double answers() {
        return CompensatedSum.of(answers);
    }

    /// Sum of the weights over all answers.
    public double total() {
        return CompensatedSum.of(size(), i -> answers[i] * weights[i]);
    }

    /// Kish's effective number of answers (1965), (Σw)²/Σw²; 0 when nothing has a weight.
    public double effective() {
        double total = total();
        return total == 0 ? 0 : total * total / CompensatedSum.of(size(), i -> answers[i] * weights[i] * weights[i]);
    }

    /// How many times more answers a weighted figure needs than an unweighted one: answers over effective answers, at
    /// least 1; 1 when nothing has a weight.
    public double designEffect() {
        double effective = effective();
        return effective == 0 ? 1 : answers() / effective;
    }

    /// The greatest weight over the mean weight; 0 when nothing has a weight.
    public double greatestOverMean() {
        double total = total();
        double greatest = 0;
        for (int i = 0; i < size(); i++) {
            greatest = answers[i] > 0 ? Math.max(greatest, weights[i]) : greatest;
        }
        return total == 0 ? 0 : greatest * answers() / total;
    }

    /// How many answers or cells were cut down by [#trimmed(double)].
    public int trimmedCells() {
        return trimmed;
    }

    /// The weights with none beyond [#LIMIT] times their mean.
    public Weights trimmed() {
        return trimmed(LIMIT);
    }

    /// The weights with none beyond `limit` times their mean, and the same total: what is cut off is spread over the
    /// others in proportion, and this is repeated until none is beyond.
    ///
    /// @param limit above 1
    public Weights trimmed(double limit) {
        if (!(limit > 1)) {
            throw new IllegalArgumentException("The limit must be above 1 mean, but got " + limit);
        }
        double total = total();
        double most = total == 0 ? 0 : limit * total / answers();
        double[] cut = weights.clone();
        boolean[] held = new boolean[cut.length];
        int count = 0;
        for (int beyond = holdBeyond(cut, held, most); beyond > 0; beyond = holdBeyond(cut, held, most)) {
            count += beyond;
            double kept = CompensatedSum.of(cut.length, i -> held[i] ? answers[i] * most : 0);
            double free = CompensatedSum.of(cut.length, i -> held[i] ? 0 : answers[i] * cut[i]);
            double factor = free > 0 ? (total - kept) / free : 1;
            for (int i = 0; i < cut.length; i++) {
                cut[i] = held[i] ? most : cut[i] * factor;
            }
        }
        return count == 0 ? this : new Weights(cut, answers, count);
    }

    private static int holdBeyond(double[] weights, boolean[] held, double most) {
        int beyond = 0;
        for (int i = 0; i < weights.length; i++) {
            if (!held[i] && weights[i] > most) {
                held[i] = true;
                beyond++;
            }
        }
        return beyond;
    }

    private static void requireNotNegative(double[] numbers) {
        for (double number : numbers) {
            if (!(number >= 0 && Double.isFinite(number))) {
                throw new IllegalArgumentException("Expected finite numbers of at least 0, but got " + number);
            }
        }
    }
}
