package org.touchstone.core.statistics.regression;

import java.util.List;

/// How R² is shared out among predictors. The shares are not negative and sum to R².
///
/// A share ranks; it does not certify. A predictor without an effect of its own still gets a share when it goes
/// together with one that has an effect, so show what is lost without it ([Predictors#lastEstimate]) beside it.
/// Immutable.
public final class Shares {

    private final List<String> names;
    private final double[] shares;
    private final double[] errors;
    private final Soundness soundness;
    private final String method;

    Shares(List<String> names, double[] shares, double[] errors, Soundness soundness, String method) {
        this.names = List.copyOf(names);
        this.shares = shares;
        this.errors = errors;
        this.soundness = soundness;
        this.method = method;
    }

    static Shares exact(Predictors predictors, double[] shares, String method) {
        return new Shares(predictors.names(), shares, new double[shares.length], predictors.soundness(), method);
    }

    static Shares missing(Predictors predictors, String method) {
        return new Shares(predictors.names(), new double[0], new double[0], predictors.soundness(), method);
    }

    /// Names of the predictors.
    public List<String> names() {
        return names;
    }

    /// Whether there are shares, and what to know about them.
    public Soundness soundness() {
        return soundness;
    }

    /// Name and version of the method.
    public String method() {
        return method;
    }

    /// This predictor's part of R², in [0, 1].
    ///
    /// @throws IllegalStateException unless [#soundness] is present
    public double of(String name) {
        return shares[at(name)];
    }

    /// Standard error of the share from drawing orders at random; 0 where every order was taken. It says nothing about
    /// the sample of people, for which see the bootstrap.
    public double drawingError(String name) {
        return errors[at(name)];
    }

    /// R²: the sum of all.
    public double total() {
        soundness.requirePresent();
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        return sum;
    }

    /// All shares in the order of the names.
    public double[] toArray() {
        soundness.requirePresent();
        return shares.clone();
    }

    private int at(String name) {
        soundness.requirePresent();
        int at = names.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("There is no predictor '" + name + "' among " + names);
        }
        return at;
    }
}
