package org.touchstone.core.survey.score;

import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Mean;
import org.touchstone.core.statistics.Proportion;
import org.touchstone.core.statistics.Sample;

/// Scores of satisfaction: the share of the satisfied, the boxes at the ends of the scale, the mean.
///
/// Shares are in [0, 1] with Wilson's interval. Turn a scale on which low is good round first
/// ([AnswerCounts#reversed]).
public final class Satisfaction {

    private static final double LEVEL = 0.95;

    private Satisfaction() {}

    /// CSAT: the share of the satisfied, who gave one of the two highest points (4 or 5 of 5, 6 or 7 of 7).
    ///
    /// @throws IllegalArgumentException if the scale has neither 5 nor 7 points; then say from which point on somebody
    ///   is satisfied ([#from])
    public static Estimate csat(AnswerCounts answers) {
        if (answers.points() != 5 && answers.points() != 7) {
            throw new IllegalArgumentException("CSAT is defined for 5 or 7 points, but the scale has "
                    + answers.points() + ". Say from which point on somebody is satisfied.");
        }
        return topBoxes(answers, 2);
    }

    /// Share of those who gave this point or a higher one.
    public static Estimate from(AnswerCounts answers, int point) {
        return share(answers, point, answers.highest());
    }

    /// Share of those who gave one of the highest points: 1 for the top box, 2 for the top two.
    ///
    /// @param boxes 1 to one less than the scale has points
    public static Estimate topBoxes(AnswerCounts answers, int boxes) {
        requireBoxes(answers, boxes);
        return share(answers, answers.highest() - boxes + 1, answers.highest());
    }

    /// Share of those who gave one of the lowest points.
    ///
    /// @param boxes 1 to one less than the scale has points
    public static Estimate bottomBoxes(AnswerCounts answers, int boxes) {
        requireBoxes(answers, boxes);
        return share(answers, answers.lowest(), answers.lowest() + boxes - 1);
    }

    /// The mean in points of the scale, with a t interval.
    public static Estimate mean(AnswerCounts answers) {
        return Mean.of(answers.sample(), LEVEL);
    }

    /// The mean on a scale from 0 to 100, for reports only: scales of different length are answered differently, and
    /// rescaling does not make them comparable.
    public static Estimate meanOfHundred(AnswerCounts answers) {
        Sample points = answers.sample();
        double unit = 100.0 / (answers.points() - 1);
        double mean = points.n() == 0 ? 0 : (points.mean() - answers.lowest()) * unit;
        return Mean.of(new Sample(points.n(), mean, points.squares() * unit * unit), LEVEL);
    }

    static Estimate share(AnswerCounts answers, int from, int to) {
        double share = answers.share(from, to);
        return answers.even()
                ? Proportion.of(Math.round(share * answers.respondents()), answers.respondents())
                : Proportion.weighted(share, answers.effective(), LEVEL);
    }

    private static void requireBoxes(AnswerCounts answers, int boxes) {
        if (boxes < 1 || boxes >= answers.points()) {
            throw new IllegalArgumentException("Of " + answers.points() + " points 1 to " + (answers.points() - 1)
                    + " can be boxes at one end, but got " + boxes);
        }
    }
}
