package org.touchstone.core.evidence.alarm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.touchstone.core.evidence.alarm.Alarm.Level;
import org.touchstone.core.evidence.alarm.Groups.By;
import org.touchstone.core.survey.anonymity.Anonymity;

/// Kind 9: who answers. A branch's rate against the others' in the same week, so that a change of the questionnaire is
/// no alarm; and over the whole log by how the journey ended, how long the wait was, and the part of the day.
final class AnswerRateRule implements Rule {

    private static final double AMBER = 2;
    private static final double RED = 5;
    private static final double UNUSUAL = 5;
    /// So many answers must be there or be expected.
    private static final double FEWEST = 10;

    private static final int FEWEST_BRANCHES = 3;
    private static final long FEWEST_ANSWERS = 100;
    /// Who answers half as often again as others weighs half as much again in every mean.
    private static final double SELECTED = 1.5;

    @Override
    public void look(Facts facts, Consumer<Sighting> out) {
        Map<Long, Map<Integer, DayFacts>> weeks = new TreeMap<>();
        long answered = 0;
        long all = 0;
        for (int branch : facts.branches()) {
            for (Map.Entry<Long, DayFacts> week : facts.weeks(branch).entrySet()) {
                weeks.computeIfAbsent(week.getKey(), w -> new TreeMap<>()).put(branch, week.getValue());
                answered += week.getValue().answered;
                all += week.getValue().journeys;
            }
        }
        if (answered < FEWEST_ANSWERS) {
            return;
        }
        double usual = (double) answered / all;
        weeks.forEach((week, branches) -> branches.forEach((branch, one) ->
                week(new Week(branch, week, Sighting.NO_MOMENT), one, othersRate(branches, branch, usual), out)));
        selection(facts, out);
    }

    private static double othersRate(Map<Integer, DayFacts> branches, int branch, double usual) {
        long answered = 0;
        long journeys = 0;
        for (Map.Entry<Integer, DayFacts> other : branches.entrySet()) {
            if (other.getKey() != branch) {
                answered += other.getValue().answered;
                journeys += other.getValue().journeys;
            }
        }
        return branches.size() > FEWEST_BRANCHES && journeys > 0 ? (double) answered / journeys : usual;
    }

    private static void week(Week week, DayFacts one, double usual, Consumer<Sighting> out) {
        double expected = usual * one.journeys;
        double times = (one.answered + 0.5) / (expected + 0.5);
        boolean rare = Math.abs(Robust.excess(one.answered, one.journeys, usual)) >= UNUSUAL;
        if (!rare || (one.answered < FEWEST && expected < FEWEST) || (times < AMBER && times > 1 / AMBER)) {
            return;
        }
        String text = String.format(
                Locale.ROOT,
                "%s were answered about in a week; %s would be usual.",
                Anonymity.DEFAULT.hides(one.answered)
                        ? "Fewer than " + Anonymity.DEFAULT.people() + " of " + one.journeys + " journeys"
                        : Figure.percent((double) one.answered / one.journeys) + " of journeys",
                Figure.percent(usual));
        Level level = times >= RED || times <= 1 / RED ? Level.RED : Level.AMBER;
        out.accept(Sighting.of(Check.ANSWER_RATE, level, week, new Figure.Said(Math.abs(Math.log(times)), text)));
    }

    private static void selection(Facts facts, Consumer<Sighting> out) {
        for (By by : By.values()) {
            for (int kind : facts.groups.kinds(by)) {
                if (kind > 0 || by == By.DAYPART) {
                    compare(facts, by, kind, out);
                }
            }
        }
    }

    /// The kind against all others of its way.
    private static void compare(Facts facts, By by, int kind, Consumer<Sighting> out) {
        long answered = facts.groups.answered(by, kind);
        long journeys = facts.groups.journeys(by, kind);
        long others = -answered;
        long journeysOfOthers = -journeys;
        for (int other : facts.groups.kinds(by)) {
            others += facts.groups.answered(by, other);
            journeysOfOthers += facts.groups.journeys(by, other);
        }
        double usual = MomentTotals.share(others, journeysOfOthers);
        double times = (answered + 0.5) / (usual * journeys + 0.5);
        boolean rare = Math.abs(Robust.excess(answered, journeys, usual)) >= UNUSUAL;
        if (usual > 0 && rare && (times >= SELECTED || times <= 1 / SELECTED)) {
            String text = String.format(
                    Locale.ROOT,
                    "%s answer about %s of their journeys, others about %s.",
                    who(facts, by).get(kind),
                    Figure.percent((double) answered / journeys),
                    Figure.percent(usual));
            out.accept(Sighting.ofLog(
                    Check.ANSWER_SELECTION,
                    Level.AMBER,
                    Sighting.NO_MOMENT,
                    new Figure.Said(Math.abs(Math.log(times)), text)));
        }
    }

    private static List<String> who(Facts facts, By by) {
        return switch (by) {
            case ENDING -> List.of("Customers who stayed", "Customers who left");
            case WAIT ->
                List.of(
                        "Customers with short waits",
                        "Customers who waited more than half of all did ("
                                + Figure.time(facts.plan().waitMedian()) + ")",
                        "Customers who waited longest (more than "
                                + Figure.time(facts.plan().waitLong()) + ")");
            case DAYPART -> {
                var names = new ArrayList<String>();
                facts.places().dayparts().forEach(part -> names.add("Customers who come in the " + part.code()));
                yield names;
            }
        };
    }
}
