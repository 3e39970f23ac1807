package org.touchstone.core.survey;

/// Whether a respondent answered a question, and if not, why. The absences mean different things and are kept apart.
public enum Presence {
    /// Answered; there are points.
    GIVEN,
    /// The customer did not live what the question is about, so there is nothing to answer.
    NOT_VISITED,
    /// The question was not put to this respondent, such as in a questionnaire that rotates its questions.
    NOT_ASKED,
    /// Asked, and left blank, declined, or answered with something that cannot be read.
    NOT_ANSWERED
}
