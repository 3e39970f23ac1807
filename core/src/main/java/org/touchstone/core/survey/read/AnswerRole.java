package org.touchstone.core.survey.read;

import java.util.Locale;

/// What a column of a table of answers can mean, apart from being a question.
public enum AnswerRole {
    /// Names the respondent: one set of answers. Several columns are joined.
    RESPONDENT,
    /// Names the journey the respondent speaks of.
    JOURNEY,
    /// The place.
    BRANCH,
    /// The way in.
    CHANNEL,
    /// The kind of customer.
    SEGMENT,
    /// The language answered in.
    LANGUAGE,
    /// How the respondent was asked.
    MODE,
    /// When the respondent answered.
    WHEN,
    /// How many customers the respondent stands for.
    WEIGHT,
    /// Names the question, where a row is one answer.
    QUESTION,
    /// The answer, where a row is one answer.
    VALUE;

    /// Its name in a mapping file.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether only a table with one row an answer has such a column.
    boolean isOfLong() {
        return this == QUESTION || this == VALUE;
    }
}
