package org.touchstone.core.survey.score;

/// What a customer says of a feature, once when it is there and once when it is not.
public enum KanoAnswer {
    /// I like it.
    LIKE(0),
    /// It must be so.
    MUST_BE(1),
    /// I do not mind.
    NEUTRAL(2),
    /// I can live with it.
    LIVE_WITH(3),
    /// I dislike it.
    DISLIKE(4);

    /// Place in the table of classes, from 0.
    final int place;

    KanoAnswer(int place) {
        this.place = place;
    }
}
