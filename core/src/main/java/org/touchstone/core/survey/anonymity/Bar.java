package org.touchstone.core.survey.anonymity;

/// How many people gave one of some neighbouring points.
///
/// @param from lowest of the points
/// @param to highest of the points, the same for one point alone
/// @param people respondents; 0, or enough to be shown
public record Bar(int from, int to, long people) {

    public Bar {
        if (from > to || people < 0) {
            throw new IllegalArgumentException("Expected points in their order and people of at least 0, but got "
                    + from + " to " + to + " and " + people);
        }
    }

    Bar and(Bar next) {
        return new Bar(from, next.to, people + next.people);
    }
}
