package org.touchstone.core.survey.quality;

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

    /// The answer that so many points stand for, 1 like to 5 dislike.
    ///
    /// @throws IllegalArgumentException if the points are others
    public static KanoAnswer ofPoints(int points) {
        for (KanoAnswer answer : values()) {
            if (answer.place + 1 == points) {
                return answer;
            }
        }
        throw new IllegalArgumentException("A Kano answer has 1 to 5 points, but got " + points + ".");
    }
}
