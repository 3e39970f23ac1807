package org.touchstone.core.survey.score;

import org.touchstone.core.statistics.Estimate;

/// How much effort the service cost customers (Dixon, Freeman and Toman 2010).
///
/// Two wordings are in use, which run in opposite directions; the wording is part of the result, for without it nobody
/// knows whether a high mean is good.
///
/// @param asked the wording
/// @param mean in points of the scale as asked
/// @param easy share of those for whom it was easy: 1 or 2 of [Asked#EFFORT], 5 to 7 of [Asked#EASE]
public record CustomerEffort(Asked asked, Estimate mean, Estimate easy) {

    /// The wording of the question.
    public enum Asked {
        /// "How much effort did you have to put forth?", 1 very low to 5 very high: low is good.
        EFFORT(5, 1, 2),
        /// "The company made it easy for me", 1 disagree to 7 agree: high is good.
        EASE(7, 5, 7);

        private final int highest;
        private final int easyFrom;
        private final int easyTo;

        Asked(int highest, int easyFrom, int easyTo) {
            this.highest = highest;
            this.easyFrom = easyFrom;
            this.easyTo = easyTo;
        }

        /// Whether a higher answer means less effort.
        public boolean higherIsBetter() {
            return this == EASE;
        }
    }

    /// The score of the answers to one of the two wordings.
    ///
    /// @throws IllegalArgumentException if the scale is not that of the wording
    public static CustomerEffort of(AnswerCounts answers, Asked asked) {
        if (answers.lowest() != 1 || answers.highest() != asked.highest) {
            throw new IllegalArgumentException("The question is answered from 1 to " + asked.highest
                    + ", but the scale runs from " + answers.lowest() + " to " + answers.highest());
        }
        return new CustomerEffort(
                asked, Satisfaction.mean(answers), Satisfaction.share(answers, asked.easyFrom, asked.easyTo));
    }
}
