package org.touchstone.core.survey.score;

import java.util.Locale;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.compare.Comparison;
import org.touchstone.core.statistics.compare.MeanDifference;
import org.touchstone.core.statistics.compare.ProportionDifference;

/// How a score changed from one wave of a questionnaire to the next, and whether there is evidence that it did.
///
/// What decides is the interval of the difference: that the intervals of the two scores overlap is no test. Who
/// answered may have changed too; a difference says nothing of why.
///
/// @param difference the later score less the earlier one, with the test of "no change"
/// @param unit what the difference is counted in
public record Change(Comparison difference, Unit unit) {

    private static final double LEVEL = 0.95;

    /// What a difference is counted in.
    public enum Unit {
        /// Points of the scale.
        POINTS(1, 2),
        /// Percentage points of a share.
        PERCENT(100, 1),
        /// Points of a net promoter score, from -100 to 100.
        PROMOTERS(1, 1);

        private final int times;
        private final int digits;

        Unit(int times, int digits) {
            this.times = times;
            this.digits = digits;
        }

        private String say(double number) {
            return String.format(Locale.ROOT, "%." + digits + "f", times * number);
        }

        private String word() {
            return this == PERCENT ? "percentage points" : "points";
        }
    }

    /// The change of the mean (Welch's interval).
    ///
    /// @throws IllegalArgumentException if the two were asked on different scales: rescaling does not make them
    ///   comparable
    public static Change ofMean(AnswerCounts before, AnswerCounts after) {
        requireOneScale(before, after);
        return new Change(MeanDifference.of(after.sample(), before.sample()), Unit.POINTS);
    }

    /// The change of the share that gave this point or a higher one (Newcombe's interval).
    ///
    /// @throws IllegalArgumentException if the two were asked on different scales
    public static Change ofShareFrom(int point, AnswerCounts before, AnswerCounts after) {
        requireOneScale(before, after);
        return new Change(
                ProportionDifference.weighted(
                        after.share(point, after.highest()),
                        after.effective(),
                        before.share(point, before.highest()),
                        before.effective(),
                        LEVEL),
                Unit.PERCENT);
    }

    /// The change of a net promoter score.
    public static Change ofPromoters(NetPromoter before, NetPromoter after) {
        return new Change(after.minus(before, LEVEL), Unit.PROMOTERS);
    }

    /// Whether there is evidence of a change: the interval of the difference leaves 0 out.
    public boolean changed() {
        Estimate found = difference.difference();
        return found.low() != null && found.high() != null && (found.low() > 0 || found.high() < 0);
    }

    /// What may be said, in a sentence that needs no statistics.
    public String sentence() {
        Estimate found = difference.difference();
        if (found.value() == null || found.low() == null || found.high() == null) {
            return "Too few answers to tell whether it changed.";
        }
        String between = unit.say(found.low()) + " and " + unit.say(found.high()) + " " + unit.word();
        return changed()
                ? "It changed by " + unit.say(found.value()) + " " + unit.word() + "; the change lies between "
                        + between + "."
                : "There is no evidence that it changed; a change, if any, lies between " + between + ".";
    }

    private static void requireOneScale(AnswerCounts before, AnswerCounts after) {
        if (before.lowest() != after.lowest() || before.highest() != after.highest()) {
            throw new IllegalArgumentException("Only answers on one scale can be compared, but these run from "
                    + before.lowest() + " to " + before.highest() + " and from " + after.lowest() + " to "
                    + after.highest() + ".");
        }
    }
}
