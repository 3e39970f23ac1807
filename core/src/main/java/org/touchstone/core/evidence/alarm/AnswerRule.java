package org.touchstone.core.evidence.alarm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.touchstone.core.evidence.alarm.Alarm.Level;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Presence;
import org.touchstone.core.survey.Question;

/// Kind 10: how people answer. Straight lines, answers given twice, bursts, hardly anything but top answers.
final class AnswerRule implements Rule {

    /// Four alike of four asked can be honest; a week in which nearly all are is not.
    private static final Threshold STRAIGHT = new Threshold(0.60, 0.90, 10);

    private static final int LINE = 4;
    /// As few answers as may be shown of a branch and week.
    private static final Threshold TWICE = new Threshold(0.02, 0.10, 5);
    /// Of the best answer a scale should keep some apart: above this a mean cannot rise any more.
    private static final double TOP = 0.60;

    private static final long FEWEST = 100;
    private static final Threshold TOP_WEEK = new Threshold(0.85, 0.97, 10);

    /// Answers come in the hours of a working day, three times as dense at their densest.
    private static final double DENSEST = 3.0 / 600;

    private static final double SOMEBODY = 0.05;
    /// A year of twelve branches has two million minutes.
    private static final double CHANCE = 1e-9;
    private static final int RED_BURST = 20;

    @Override
    public void look(Facts facts, Consumer<Sighting> out) {
        Respondents people = facts.people();
        straight(people, out);
        twice(people, out);
        bursts(people, out);
        top(people, out);
    }

    private static int[] opinions(Answers answers) {
        return IntStream.range(0, answers.questions().size())
                .filter(q -> isOpinion(answers.questions().get(q)))
                .toArray();
    }

    private static boolean isOpinion(Question question) {
        return question.asks() == Asks.OVERALL
                || question.asks() == Asks.RATING
                || question.asks() == Asks.RECOMMEND
                || question.asks() == Asks.EFFORT
                || question.asks() == Asks.PERCEPTION;
    }

    private static void straight(Respondents people, Consumer<Sighting> out) {
        Answers answers = people.answers();
        int[] opinions = opinions(answers);
        Respondents.Counts counts = people.count(
                r -> IntStream.of(opinions)
                                .filter(q -> answers.presence(r, q) == Presence.GIVEN)
                                .count()
                        >= LINE,
                r -> IntStream.of(opinions)
                                .filter(q -> answers.presence(r, q) == Presence.GIVEN)
                                .mapToDouble(q -> share(answers, r, q))
                                .distinct()
                                .count()
                        == 1);
        String what = "answers give every question the same points";
        Respondents.Count all = counts.total();
        if (all.all() >= FEWEST && STRAIGHT.of(all.some(), all.all()).isPresent()) {
            out.accept(Sighting.ofLog(Check.STRAIGHT_LINES, Level.AMBER, Sighting.NO_MOMENT, all.figure(what)));
        }
        counts.weeks()
                .forEach((week, one) -> STRAIGHT.beyond(all.share(), one.some(), one.all())
                        .ifPresent(
                                level -> out.accept(Sighting.of(Check.STRAIGHT_LINES, level, week, one.figure(what)))));
    }

    /// Where on its scale an answer lies, so that scales of different length can be compared.
    private static double share(Answers answers, int r, int q) {
        return answers.questions().get(q).scale().of100(answers.value(r, q));
    }

    private static void twice(Respondents people, Consumer<Sighting> out) {
        Answers answers = people.answers();
        var seen = new HashSet<String>();
        boolean[] again = new boolean[answers.respondents()];
        for (int r = 0; r < again.length; r++) {
            again[r] = !answers.journey(r).isEmpty() && !seen.add(answers.journey(r));
        }
        Respondents.Counts counts = people.count(r -> !answers.journey(r).isEmpty(), r -> again[r]);
        counts.weeks()
                .forEach((week, one) -> TWICE.of(one.some(), one.all())
                        .ifPresent(level -> out.accept(Sighting.of(
                                Check.DUPLICATE_ANSWERS,
                                level,
                                week,
                                one.figure("answers are about a journey that was answered about before")))));
    }

    /// @param branch number of the branch
    private record Place(int branch, long day) {}

    private static void bursts(Respondents people, Consumer<Sighting> out) {
        Map<Place, Ints> days = new HashMap<>();
        for (int r = 0; r < people.answers().respondents(); r++) {
            if (people.timed(r)) {
                days.computeIfAbsent(new Place(people.branch(r), people.day(r)), p -> new Ints())
                        .add(people.minute(r));
            }
        }
        days.forEach((place, minutes) -> burst(place, minutes.sorted()).ifPresent(out));
    }

    private static Optional<Sighting> burst(Place place, int[] minutes) {
        int most = 0;
        int at = 0;
        for (int from = 0; from < minutes.length; ) {
            int to = from;
            while (to < minutes.length && minutes[to] == minutes[from]) {
                to++;
            }
            if (to - from > most) {
                most = to - from;
                at = minutes[from];
            }
            from = to;
        }
        double expected = SOMEBODY + DENSEST * (minutes.length - most);
        if (Robust.tail(most, expected) >= CHANCE) {
            return Optional.empty();
        }
        String text = String.format(
                Locale.ROOT,
                "%d of the %d answers of a day came in one minute, at %02d:%02d.",
                most,
                minutes.length,
                at / 60,
                at % 60);
        return Optional.of(new Sighting(
                Check.ANSWER_BURST,
                most >= RED_BURST ? Level.RED : Level.AMBER,
                place.branch(),
                Sighting.NO_MOMENT,
                place.day(),
                place.day(),
                new Figure.Said(most, text)));
    }

    private static void top(Respondents people, Consumer<Sighting> out) {
        Answers answers = people.answers();
        Map<String, Double> high = new TreeMap<>();
        for (int q : opinions(answers)) {
            Respondents.Counts counts = top(people, q);
            Respondents.Count all = counts.total();
            if (all.all() >= FEWEST && all.share() > TOP) {
                high.put(answers.questions().get(q).code(), all.share());
            }
            if (answers.questions().get(q).asks() == Asks.OVERALL) {
                counts.weeks()
                        .forEach((week, one) -> TOP_WEEK.beyond(all.share(), one.some(), one.all())
                                .ifPresent(level -> out.accept(Sighting.of(
                                        Check.TOP_ANSWERS, level, week, one.figure("answers are the best there is")))));
            }
        }
        if (!high.isEmpty()) {
            List<String> told = new ArrayList<>();
            high.forEach((code, share) -> told.add(code + " " + Figure.percent(share)));
            String text = "More than 60 % give the best answer: " + String.join(", ", told) + ".";
            out.accept(Sighting.ofLog(
                    Check.TOP_ANSWERS, Level.AMBER, Sighting.NO_MOMENT, new Figure.Said(high.size(), text)));
        }
    }

    private static Respondents.Counts top(Respondents people, int q) {
        Answers answers = people.answers();
        double best = answers.questions().get(q).scale().best();
        return people.count(r -> answers.presence(r, q) == Presence.GIVEN, r -> answers.value(r, q) == best);
    }
}
