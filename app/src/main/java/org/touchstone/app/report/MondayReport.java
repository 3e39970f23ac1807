package org.touchstone.app.report;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.touchstone.app.plot.Names;
import org.touchstone.app.plot.Say;
import org.touchstone.core.analysis.AnswerFacts;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Critical;
import org.touchstone.core.analysis.Findings.StandardKept;
import org.touchstone.core.analysis.PlaceFacts.Standout;
import org.touchstone.core.analysis.TrendFacts.Change;
import org.touchstone.core.evidence.Rules;
import org.touchstone.core.statistics.SampleSize;

/// What a branch manager reads on Monday, in a few sentences. Nothing is said that could be chance.
public final class MondayReport {

    private static final int FACTS = 3;
    private static final int WEEKS_OF_YEARS = 104;
    private static final int WEEKS_A_YEAR = 52;

    private MondayReport() {}

    /// What changed, or is other than elsewhere, by more than chance: three sentences at most, the worse first. None
    /// where nothing did.
    public static List<String> changed(Findings findings) {
        Stream<String> changes = findings.trends().changes().stream()
                .sorted(Comparator.comparing((Change change) -> !change.worse()))
                .map(change -> change.what() + ": " + lowered(TrendSection.said(change)));
        Stream<String> places =
                findings.places().standouts().stream().filter(Standout::worse).map(MondayReport::said);
        return Stream.concat(changes, places).limit(FACTS).toList();
    }

    private static String lowered(String sentence) {
        return sentence.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + sentence.substring(1);
    }

    private static String said(Standout one) {
        String where = one.daypart() == null ? one.place() : one.place() + ", " + one.daypart();
        Figure figure = Figure.of(one.unit());
        return one.what() + ": " + (one.worse() ? "worse" : "better") + " in " + where + ", " + figure.say(one.here())
                + "; elsewhere " + figure.say(one.others()) + ".";
    }

    /// Whether something is followed over time, so that no change means something.
    public static boolean followed(Findings findings) {
        return findings.trends().courses().stream().anyMatch(course -> course.missing() == null);
    }

    /// What deserves praise: what got better, else where something is better than elsewhere, else the standard that is
    /// surely kept by the widest margin. Empty where nothing does.
    public static Optional<String> praise(Findings findings) {
        Optional<String> better = findings.trends().changes().stream()
                .filter(change -> !change.worse())
                .map(change -> change.what() + ": " + lowered(TrendSection.said(change)))
                .findFirst();
        Optional<String> place = findings.places().standouts().stream()
                .filter(one -> !one.worse())
                .map(MondayReport::said)
                .findFirst();
        return better.or(() -> place).or(() -> kept(findings));
    }

    private static Optional<String> kept(Findings findings) {
        Names names = Names.of(findings);
        return findings.standards().stream()
                .filter(one -> margin(one) > 0)
                .max(Comparator.comparingDouble(MondayReport::margin))
                .map(one -> "“" + names.name(one.moment()) + "”: " + one.text() + ". Kept for " + Say.share(one.share())
                        + ", " + Say.n(one.joined()) + ".");
    }

    /// By how much a standard is kept at the least; below 0 where that is not sure.
    private static double margin(StandardKept one) {
        return Objects.requireNonNullElse(one.share().low(), -1.0) - one.target();
    }

    /// When something will be known that is not yet: "38 more answers, about 3 weeks, until we know …".
    public static String known(Findings findings) {
        AnswerFacts answers = findings.answers();
        if (answers == null) {
            return "Nobody was asked yet. After " + Rules.DEFAULT.respondentsMin()
                    + " answers it can be told what costs satisfaction.";
        }
        Names names = Names.of(findings);
        Optional<Critical> next = findings.critical().stream()
                .filter(one -> !one.named() && one.moreAnswers() != null && one.moreAnswers() > 0)
                .min(Comparator.comparingLong(MondayReport::more));
        long lacking = Rules.DEFAULT.respondentsMin() - answers.respondents();
        if (lacking > 0) {
            return needed(lacking, answers) + " until we know what costs satisfaction at all.";
        }
        return next.map(one -> needed(more(one), answers) + " until we know whether what goes wrong at “"
                        + names.name(one.moment()) + "” costs satisfaction.")
                .orElse("What can be told from the answers is told; no figure waits for more of them.");
    }

    private static long more(Critical one) {
        return one.moreAnswers() == null ? 0 : one.moreAnswers();
    }

    private static String needed(long more, AnswerFacts answers) {
        Double rate = answers.perWeekLately();
        String answer = Say.count(more, "more answer", "more answers");
        if (rate == null) {
            return answer + " (the days of the answers are not known, so nobody can say how long that takes)";
        }
        return rate == 0
                ? answer + " (none came in the last 4 weeks, so nobody can say how long that takes)"
                : answer + ", " + weeks(SampleSize.periods((double) more, rate)) + ",";
    }

    private static String weeks(long weeks) {
        return weeks < WEEKS_OF_YEARS
                ? "about " + Say.count(weeks, "week", "weeks")
                : "about " + Say.count(weeks / WEEKS_A_YEAR, "year", "years");
    }
}
