package org.touchstone.core.survey.score;

import java.util.List;
import org.touchstone.core.statistics.CriticalValues;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.Mean;
import org.touchstone.core.statistics.PValues;
import org.touchstone.core.statistics.compare.Comparison;
import org.touchstone.core.statistics.compare.Significance;

/// Net Promoter Score (Reichheld 2003): promoters (9–10) less detractors (0–6), in percent of the answers.
///
/// The score throws most of the scale away, so the whole distribution and the mean stand beside it. With fewer than 100
/// answers or an empty class the interval is the adjusted one (Rocks 2016), made after adding 3/4 to promoters and to
/// detractors and 3/2 to the passive; otherwise all answers in one class would leave no doubt at all. Where the raw
/// score lies outside the adjusted interval, the interval is widened up to it. Ends are held within [-100, 100].
///
/// @param score in [-100, 100]
/// @param mean of the answers, in points from 0 to 10
/// @param promoters share of 9 and 10
/// @param passives share of 7 and 8
/// @param detractors share of 0 to 6
/// @param answers the whole distribution
public record NetPromoter(
        Estimate score,
        Estimate mean,
        Estimate promoters,
        Estimate passives,
        Estimate detractors,
        AnswerCounts answers) {

    private static final String PLAIN = "Net Promoter Score, normal interval/1";
    private static final String ADJUSTED = "Net Promoter Score, adjusted interval/1";
    private static final String DIFFERENCE = "difference of two Net Promoter Scores/1";
    private static final String TEST = "z test of two Net Promoter Scores, two-sided/1";
    private static final String ONE_CLASS =
            "Answers from 0 to 6 are one class: raising a 2 to a 6 does not show. Read the distribution and the mean too.";

    private static final double LEVEL = 0.95;
    private static final double FEW = 100;

    /// The score of answers from 0 to 10.
    ///
    /// @throws IllegalArgumentException if the scale is another
    public static NetPromoter of(AnswerCounts answers) {
        return of(answers, LEVEL);
    }

    /// The score with an interval of the given level.
    ///
    /// @param level confidence level in (0, 1)
    public static NetPromoter of(AnswerCounts answers, double level) {
        requireScale(answers);
        return new NetPromoter(
                score(answers, level),
                Mean.of(answers.sample(), level),
                Satisfaction.share(answers, 9, 10),
                Satisfaction.share(answers, 7, 8),
                Satisfaction.share(answers, 0, 6),
                answers);
    }

    /// The score with the adjusted interval, however many answers there are: for scores that stand side by side and of
    /// which some would need it.
    ///
    /// @param level confidence level in (0, 1)
    /// @throws IllegalArgumentException if the scale is not 0 to 10
    public static Estimate adjusted(AnswerCounts answers, double level) {
        requireScale(answers);
        return answers.effective() == 0
                ? nothing()
                : score(Classes.of(answers), Classes.of(answers).adjusted(), level);
    }

    /// How far this score is above another, with the test of "no difference". Where one of the two needs the adjusted
    /// interval, its adjusted score and error are used.
    ///
    /// @param level confidence level in (0, 1)
    public Comparison minus(NetPromoter other, double level) {
        long n = Math.round(answers.effective() + other.answers.effective());
        if (answers.effective() == 0 || other.answers.effective() == 0) {
            String why = "One of the two groups is empty, so there is no difference.";
            return new Comparison(Estimate.missing(Status.INSUFFICIENT, n, DIFFERENCE, why), null);
        }
        Classes one = Classes.of(answers);
        Classes two = Classes.of(other.answers);
        double raw = one.score() - two.score();
        double centre = one.usable().score() - two.usable().score();
        double error = Math.hypot(one.usable().error(), two.usable().error());
        double half = CriticalValues.normal(level) * error;
        Estimate difference = Estimate.of(
                raw,
                Math.max(-200, Math.min(raw, centre - half)),
                Math.min(200, Math.max(raw, centre + half)),
                level,
                n,
                DIFFERENCE);
        double z = centre / error;
        return new Comparison(difference, new Significance(TEST, z, null, PValues.normal(z)));
    }

    private static Estimate score(AnswerCounts answers, double level) {
        return answers.effective() == 0
                ? nothing()
                : score(Classes.of(answers), Classes.of(answers).usable(), level);
    }

    /// @param told the classes as they are
    /// @param trusted the classes that the interval is made of
    private static Estimate score(Classes told, Classes trusted, double level) {
        double half = CriticalValues.normal(level) * trusted.error();
        double value = told.score();
        double low = Math.max(-100, Math.min(value, trusted.score() - half));
        double high = Math.min(100, Math.max(value, trusted.score() + half));
        long n = Math.round(told.n());
        String method = told.equals(trusted) ? PLAIN : ADJUSTED;
        List<String> warnings =
                n < 30 ? List.of(ONE_CLASS, "Only " + n + " observations: read it as a hint.") : List.of(ONE_CLASS);
        return new Estimate(value, low, high, level, n, method, Status.OK, warnings);
    }

    private static Estimate nothing() {
        return Estimate.missing(Status.INSUFFICIENT, 0, PLAIN, "Nothing was observed yet.");
    }

    private static void requireScale(AnswerCounts answers) {
        if (answers.lowest() != 0 || answers.highest() != 10) {
            throw new IllegalArgumentException("The question is answered from 0 to 10, but the scale runs from "
                    + answers.lowest() + " to " + answers.highest());
        }
    }

    /// Promoters, passive and detractors among so many effective answers.
    private record Classes(double promoters, double passives, double detractors) {

        static Classes of(AnswerCounts answers) {
            double n = answers.effective();
            return new Classes(n * answers.share(9, 10), n * answers.share(7, 8), n * answers.share(0, 6));
        }

        /// The same, or adjusted where the normal interval is not to be trusted.
        Classes usable() {
            boolean empty = promoters == 0 || passives == 0 || detractors == 0;
            return n() < FEW || empty ? adjusted() : this;
        }

        /// With three answers more, spread so that no class is empty.
        Classes adjusted() {
            return new Classes(promoters + 0.75, passives + 1.5, detractors + 0.75);
        }

        double n() {
            return promoters + passives + detractors;
        }

        double score() {
            return 100 * (promoters - detractors) / n();
        }

        double error() {
            double score = (promoters - detractors) / n();
            double variance = (promoters + detractors) / n() - score * score;
            return 100 * Math.sqrt(Math.max(0, variance) / n());
        }
    }
}
