package org.touchstone.core.survey.score;

/// What a customer says of a feature, once when it is there and once when it is not.
public enum KanoAnswer {
    /// I like it.
    LIKE,
    /// It must be so.
    MUST_BE,
    /// I do not mind.
    NEUTRAL,
    /// I can live with it.
    LIVE_WITH,
    /// I dislike it.
    DISLIKE
}
