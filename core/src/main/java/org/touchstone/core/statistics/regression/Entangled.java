package org.touchstone.core.statistics.regression;

/// Two predictors that cannot be told apart: one of them is largely what the others say.
///
/// @param one the predictor whose coefficient is inflated
/// @param other the predictor it is most alike, once all others are allowed for
/// @param inflation variance inflation factor of `one`, above 5
public record Entangled(String one, String other, double inflation) {

    /// The finding in words.
    public String sentence() {
        return "'" + one + "' and '" + other + "' can hardly be told apart; report them as one group.";
    }
}
