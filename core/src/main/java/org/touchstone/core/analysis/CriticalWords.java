package org.touchstone.core.analysis;

import java.util.Locale;
import org.touchstone.core.evidence.CriticalMoment;
import org.touchstone.core.evidence.CriticalMoment.Standing;
import org.touchstone.core.evidence.Points;
import org.touchstone.core.evidence.Rules;
import org.touchstone.core.statistics.Estimate;

/// The sentences of critical moments, in words that need no statistics. They say "costs" only of what is named.
///
/// @param answers overall answers that the effects rest on
/// @param answersPerWeek at which rate they come; 0 when that is not known
/// @param named how many failures are named
record CriticalWords(Points points, Rules rules, long answers, double answersPerWeek, long named) {

    static String standing(Standing standing) {
        return switch (standing) {
            case NAMED -> "named";
            case NO_OWN_EFFECT -> "no own effect";
            case NOT_SEEN_YET -> "not seen yet";
            case TOO_FEW -> "too few";
            case NOT_TOLD_APART -> "not told apart";
            case SET -> "set by rule";
        };
    }

    /// One or two sentences of a failure.
    ///
    /// @param judgement "grade 2 of 3: why", or ""
    String why(CriticalMoment moment, String judgement) {
        String said = switch (moment.standing()) {
            case NAMED -> named(moment);
            case NO_OWN_EFFECT ->
                share(moment) + " No own effect is detected: with " + answers + " answers an effect of "
                        + number(effectMin()) + " points would have been seen.";
            case NOT_SEEN_YET -> share(moment) + " No effect is seen yet. " + more(moment);
            case TOO_FEW -> share(moment) + " Too few answers tell of it to compute an effect. " + more(moment);
            case NOT_TOLD_APART ->
                share(moment) + " It always comes together with another failure, so nobody can tell which of them"
                        + " costs satisfaction.";
            case SET -> leavers(moment);
        };
        return said.strip() + severe(moment) + beside(moment, judgement);
    }

    private String named(CriticalMoment moment) {
        Estimate effect = moment.effect();
        String leavers = isPositive(moment.left())
                ? " " + ofHundred(moment.left()) + " more of 100 leave here; their answer counts as the lowest."
                : "";
        return share(moment) + " Each loses " + number(effect.value()) + " points of the overall answer ("
                + number(effect.low()) + " to " + number(effect.high()) + "); rank " + ranks(moment) + "." + leavers;
    }

    private String ranks(CriticalMoment moment) {
        String range = moment.rankLow() == moment.rankHigh()
                ? Integer.toString(moment.rankLow())
                : moment.rankLow() + "–" + moment.rankHigh();
        return range + " of " + named;
    }

    private static String share(CriticalMoment moment) {
        return isPositive(moment.share())
                ? "Of 100 customers " + ofHundred(moment.share()) + " meet this: "
                        + moment.failure().text() + "."
                : "";
    }

    private static String leavers(CriticalMoment moment) {
        return "Of 100 customers " + ofHundred(moment.left()) + " leave here before the goal. Who leaves is seldom"
                + " asked; their answer counts as the lowest, by rule and not by evidence.";
    }

    private String more(CriticalMoment moment) {
        if (moment.moreAnswers().isEmpty()) {
            return "How many more are needed cannot be said.";
        }
        long more = moment.moreAnswers().getAsLong();
        double weeks = answersPerWeek > 0 ? more / answersPerWeek : 0;
        String when = answersPerWeek <= 0 ? "" : " (" + span(weeks) + " at today's rate)";
        return "About " + more + " more answers" + when + " would show one of " + number(effectMin()) + " points.";
    }

    private static String span(double weeks) {
        if (weeks < 1.5) {
            return "about a week";
        }
        return weeks < 104 ? "about " + Math.round(weeks) + " weeks" : "about " + Math.round(weeks / 52) + " years";
    }

    private static String severe(CriticalMoment moment) {
        if (!moment.rareButSevere()) {
            return "";
        }
        return moment.named()
                ? " Rare but severe: few meet it, and for those it spoils the visit."
                : " Too rare to compute; experts say fatal.";
    }

    /// Where judgement and data disagree, that is said.
    private static String beside(CriticalMoment moment, String judgement) {
        if (judgement.isEmpty()) {
            return moment.named() ? " Nobody had judged it critical." : "";
        }
        boolean silent = moment.standing() == Standing.NO_OWN_EFFECT;
        return silent
                ? " Experts judge the moment critical (" + judgement + "); this failure does not show it."
                : " Experts: " + judgement + ".";
    }

    String ratingsOnly(String judgement) {
        return "Customers rate this moment, and nothing records what goes wrong here. Ratings share the mood of the"
                + " whole visit, so they name nothing: ask for a fact, or let the log see it."
                + (judgement.isEmpty() ? "" : " Experts: " + judgement + ".");
    }

    String judged(String judgement) {
        return "Experts judge it " + judgement + ". "
                + (answers == 0
                        ? "Answers of customers are needed before data can say more."
                        : "Nothing recorded tells of failures here yet.");
    }

    private double effectMin() {
        return points.ofFive(rules.effectMin());
    }

    private static boolean isPositive(Estimate share) {
        return share.value() != null && share.value() > 0;
    }

    private static String ofHundred(Estimate share) {
        double hundred = 100 * (share.value() == null ? 0 : share.value());
        return String.format(Locale.ROOT, hundred < 9.95 ? "%.1f" : "%.0f", hundred);
    }

    private static String number(@org.jspecify.annotations.Nullable Double value) {
        return value == null ? "?" : String.format(Locale.ROOT, "%.2f", value);
    }
}
