package org.touchstone.core.survey.score;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Sample;

/// The answers to one question, counted by point of its scale.
///
/// Answers may carry weights; scores are then worth Kish's effective number of answers. Immutable.
public final class AnswerCounts {

    private final int lowest;
    private final double[] weights;
    private final long respondents;
    private final double effective;

    private AnswerCounts(int lowest, double[] weights, long respondents, double effective) {
        this.lowest = lowest;
        this.weights = weights;
        this.respondents = respondents;
        this.effective = effective;
    }

    /// Answers that all count alike.
    ///
    /// @param lowest lowest point of the scale, such as 1 or 0
    /// @param counts answers at each point from the lowest up, at least 0; at least two points
    /// @throws IllegalArgumentException if a count is negative or the scale has one point
    public static AnswerCounts of(int lowest, long... counts) {
        requireScale(counts.length);
        for (long count : counts) {
            if (count < 0) {
                throw new IllegalArgumentException("A count must not be negative, but got " + Arrays.toString(counts));
            }
        }
        long n = Arrays.stream(counts).sum();
        return new AnswerCounts(lowest, Arrays.stream(counts).asDoubleStream().toArray(), n, n);
    }

    /// Answers given one by one, each counting one.
    ///
    /// @param lowest lowest point of the scale
    /// @param highest highest point of the scale, above the lowest
    /// @param answers each on the scale
    /// @throws IllegalArgumentException if an answer is not on the scale
    public static AnswerCounts ofAnswers(int lowest, int highest, int... answers) {
        double[] ones = new double[answers.length];
        Arrays.fill(ones, 1);
        return weighted(lowest, highest, answers, ones);
    }

    /// Answers given one by one, each with its weight.
    ///
    /// @param weights one for each answer, finite, at least 0; only their proportions matter
    /// @throws IllegalArgumentException if an answer is not on the scale or a weight is outside
    public static AnswerCounts weighted(int lowest, int highest, int[] answers, double[] weights) {
        requireScale(highest - lowest + 1);
        if (answers.length != weights.length) {
            throw new IllegalArgumentException(
                    "Expected a weight for each of " + answers.length + " answers, but got " + weights.length);
        }
        double[] sums = new double[highest - lowest + 1];
        double total = 0;
        double squares = 0;
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] < lowest || answers[i] > highest) {
                throw new IllegalArgumentException("The scale runs from " + lowest + " to " + highest + ", but answer "
                        + (i + 1) + " is " + answers[i] + ". Leave out what is no answer.");
            }
            if (!(weights[i] >= 0 && Double.isFinite(weights[i]))) {
                throw new IllegalArgumentException("A weight must be finite and at least 0, but got " + weights[i]);
            }
            sums[answers[i] - lowest] += weights[i];
            total += weights[i];
            squares += weights[i] * weights[i];
        }
        return new AnswerCounts(lowest, sums, answers.length, total == 0 ? 0 : total * total / squares);
    }

    /// People who answered.
    public long respondents() {
        return respondents;
    }

    /// Kish's effective number of answers; without weights the number of people who answered.
    public double effective() {
        return effective;
    }

    /// Lowest point of the scale.
    public int lowest() {
        return lowest;
    }

    /// Highest point of the scale.
    public int highest() {
        return lowest + weights.length - 1;
    }

    /// Points the scale has.
    public int points() {
        return weights.length;
    }

    /// Sum of the weights of the answers at one point; without weights their number.
    ///
    /// @throws IndexOutOfBoundsException if the point is not on the scale
    public double at(int point) {
        return weights[point - lowest];
    }

    /// Share of the answers from one point to another, both included, in [0, 1]; 0 without answers.
    ///
    /// @throws IndexOutOfBoundsException if a point is not on the scale
    public double share(int from, int to) {
        double sum = 0;
        for (int point = from; point <= to; point++) {
            sum += at(point);
        }
        double all = total();
        return all == 0 ? 0 : Math.min(1, sum / all);
    }

    /// The same answers with the scale turned round, for questions in which a low answer is the good one.
    public AnswerCounts reversed() {
        double[] turned = new double[weights.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = weights[weights.length - 1 - i];
        }
        return new AnswerCounts(lowest, turned, respondents, effective);
    }

    /// Number, mean and spread of the answers.
    public Sample sample() {
        double all = total();
        if (all == 0) {
            return new Sample(0, 0, 0);
        }
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * i;
        }
        double mean = sum / all;
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            squares += weights[i] * (i - mean) * (i - mean);
        }
        return new Sample(effective, lowest + mean, effective * squares / all);
    }

    /// Whether all answers count alike, so that the effective number is that of the people.
    boolean even() {
        return effective == respondents;
    }

    private double total() {
        return Arrays.stream(weights).sum();
    }

    private static void requireScale(int points) {
        if (points < 2) {
            throw new IllegalArgumentException("A scale needs two points or more, but got " + points);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AnswerCounts that
                && lowest == that.lowest
                && respondents == that.respondents
                && effective == that.effective
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return 31 * lowest + Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        return respondents + " answers from " + lowest + ": " + Arrays.toString(weights);
    }
}
