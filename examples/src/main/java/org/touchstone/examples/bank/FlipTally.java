package org.touchstone.examples.bank;

import java.util.SortedMap;
import java.util.TreeMap;

/// What one planted thing did to all to whom it happened.
///
/// Adds in a fixed order only. Not safe for several threads.
final class FlipTally {

    private final Arms answered = new Arms();
    private final Arms all = new Arms();
    private final Arms stayed = new Arms();
    private final Arms lowest = new Arms();
    /// Of those who answer and got their money, by what else happened to them.
    private final SortedMap<Integer, Arms> byOthers = new TreeMap<>();
    private long lived;
    private long happened;
    private long flipped;
    private double latent;

    /// One customer as it was or as it would have been.
    ///
    /// @param chance the probability of an answer
    record Arm(double felt, double chance, long answer, boolean left) {

        /// The same with the lowest answer if the customer left.
        Arm lowestIfLeft() {
            return left ? new Arm(felt, chance, 1, true) : this;
        }
    }

    void lives() {
        lived++;
    }

    void happens() {
        happened++;
    }

    /// Counts a customer who did not leave because of it.
    ///
    /// @param others what else happened, a bit for each
    void flip(Arm with, Arm without, int others) {
        flipped++;
        latent += with.felt() - without.felt();
        add(answered, with, without);
        all.with(1, with.answer());
        all.without(1, without.answer());
        if (!with.left()) {
            add(stayed, with, without);
            add(byOthers.computeIfAbsent(others, key -> new Arms()), with, without);
        }
        flipWhoLeft(with, without);
    }

    /// Counts a customer who left because of it, in the figure where leavers answer lowest.
    void flipWhoLeft(Arm with, Arm without) {
        add(lowest, with.lowestIfLeft(), without.lowestIfLeft());
    }

    private static void add(Arms arms, Arm with, Arm without) {
        arms.with(with.chance(), with.answer());
        arms.without(without.chance(), without.answer());
    }

    void add(FlipTally other) {
        lived += other.lived;
        happened += other.happened;
        flipped += other.flipped;
        latent += other.latent;
        answered.add(other.answered);
        all.add(other.all);
        stayed.add(other.stayed);
        other.byOthers.forEach((others, arms) ->
                byOthers.computeIfAbsent(others, key -> new Arms()).add(arms));
        lowest.add(other.lowest);
    }

    /// Customers who came past the moment.
    long lived() {
        return lived;
    }

    /// Customers to whom it happened.
    long happened() {
        return happened;
    }

    /// Whether nobody was there to compare.
    boolean isEmpty() {
        return answered.isEmpty() || stayed.isEmpty();
    }

    /// Mean of what it adds to the feeling, in points before they are squeezed into an answer.
    double latent() {
        return latent / flipped;
    }

    /// Over those who answer.
    Arms answered() {
        return answered;
    }

    /// Over everybody, answering or not.
    Arms all() {
        return all;
    }

    /// Over those who answer and got their money.
    Arms stayed() {
        return stayed;
    }

    /// The effect over those who answer and got their money, like with like: among those to whom the same other things
    /// happened. Who answers depends on all that happened, so the others are not spread alike over the two arms; an
    /// analysis that has all failures in one model looks at this.
    double likeForLike() {
        double sum = 0;
        double weight = 0;
        for (Arms arms : byOthers.values()) {
            if (!arms.isEmpty()) {
                sum += arms.weightWith() * arms.effect();
                weight += arms.weightWith();
            }
        }
        return sum / weight;
    }

    /// Over those who answer, leavers entered with the lowest answer.
    Arms lowest() {
        return lowest;
    }
}
