package org.touchstone.examples.bank;

/// Mean answers of the same customers with something and without it, each weighted by how likely it is given.
///
/// Adds in a fixed order only, since doubles are added. Not safe for several threads.
final class Arms {

    private double weightWith;
    private double sumWith;
    private double weightWithout;
    private double sumWithout;

    void with(double weight, long answer) {
        weightWith += weight;
        sumWith += weight * (double) answer;
    }

    void without(double weight, long answer) {
        weightWithout += weight;
        sumWithout += weight * (double) answer;
    }

    void add(Arms other) {
        weightWith += other.weightWith;
        sumWith += other.sumWith;
        weightWithout += other.weightWithout;
        sumWithout += other.sumWithout;
    }

    boolean isEmpty() {
        return !(weightWith > 0 && weightWithout > 0);
    }

    /// How many answers are expected with it.
    double weightWith() {
        return weightWith;
    }

    /// Mean answer without minus mean answer with it. Ask [#isEmpty] first.
    double effect() {
        return sumWithout / weightWithout - sumWith / weightWith;
    }
}
