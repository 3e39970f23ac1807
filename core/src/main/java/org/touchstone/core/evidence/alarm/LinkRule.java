package org.touchstone.core.evidence.alarm;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.evidence.alarm.Alarm.Level;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Presence;
import org.touchstone.core.survey.Question;

/// Kind 11: answers about journeys that the log does not have, and ratings of moments that the journey did not have;
/// and, of kind 4, answers given before the journey was over.
final class LinkRule implements Rule {

    /// A row in quarantine takes its journey's answers with it now and then; one in five is another key.
    private static final Threshold WITHOUT = new Threshold(0.02, 0.20, 5);

    private static final double NONE_FITS = 0.95;
    /// Doors and machines miss a few in a hundred; that is told once. A week must do worse than the log.
    private static final Threshold NOT_LIVED = new Threshold(0.02, 0.20, 10);

    private static final Threshold NOT_LIVED_WEEK = new Threshold(0.10, 0.50, 5);
    /// As few answers as may be shown of a branch and week.
    private static final Threshold BEFORE_END = new Threshold(0.05, 0.30, 5);
    /// Two devices' clocks agree to a minute, usually.
    private static final long AGREEING = 60_000_000L;

    @Override
    public void look(Facts facts, Consumer<Sighting> out) {
        Respondents people = facts.people();
        Answers answers = people.answers();
        Map<Integer, Link> links = people.links();
        without(people, out);
        for (int q = 0; q < answers.questions().size(); q++) {
            notLived(facts, people, q, out);
        }
        people.count(
                        r -> people.timed(r) && isOver(links.get(r)),
                        r -> isOver(links.get(r)) && answers.answeredMicros(r) < ended(links, r) - AGREEING)
                .weeks()
                .forEach((week, one) -> BEFORE_END
                        .of(one.some(), one.all())
                        .ifPresent(level -> out.accept(Sighting.of(
                                Check.ANSWERED_BEFORE_END,
                                level,
                                week,
                                one.figure("answers were given before the journey was over")))));
    }

    private static boolean isOver(@Nullable Link link) {
        return link != null && link.ended() != Link.NOT_OVER;
    }

    private static long ended(Map<Integer, Link> links, int r) {
        Link link = links.get(r);
        return link == null ? Long.MIN_VALUE : link.ended();
    }

    private static void without(Respondents people, Consumer<Sighting> out) {
        Answers answers = people.answers();
        Respondents.Counts counts = people.count(
                r -> !answers.journey(r).isEmpty(), r -> !people.links().containsKey(r));
        String what = "answers name a journey that the log does not have";
        Respondents.Count all = counts.total();
        if (all.some() > NONE_FITS * all.all()) {
            out.accept(Sighting.ofLog(Check.ANSWER_WITHOUT_JOURNEY, Level.RED, Sighting.NO_MOMENT, all.figure(what)));
            return;
        }
        counts.weeks()
                .forEach((week, one) -> WITHOUT.of(one.some(), one.all())
                        .ifPresent(level ->
                                out.accept(Sighting.of(Check.ANSWER_WITHOUT_JOURNEY, level, week, one.figure(what)))));
    }

    private static void notLived(Facts facts, Respondents people, int q, Consumer<Sighting> out) {
        Answers answers = people.answers();
        Question question = answers.questions().get(q);
        Integer moment = question.moment() == null
                ? null
                : facts.sources().momentOfStep().get(question.moment());
        if (moment == null || question.asks() != Asks.RATING) {
            return;
        }
        Respondents.Counts counts = people.count(
                r -> answers.presence(r, q) == Presence.GIVEN && people.links().containsKey(r),
                r -> !lived(people.links().get(r), moment));
        String what = "ratings are of a moment that the journey does not have";
        Respondents.Count all = counts.total();
        NOT_LIVED
                .of(all.some(), all.all())
                .ifPresent(
                        level -> out.accept(Sighting.ofLog(Check.RATING_NOT_LIVED, level, moment, all.figure(what))));
        counts.weeks()
                .forEach((week, one) -> NOT_LIVED_WEEK
                        .beyond(all.share(), one.some(), one.all())
                        .ifPresent(level -> out.accept(Sighting.of(
                                Check.RATING_NOT_LIVED,
                                level,
                                new Week(week.branch(), week.week(), moment),
                                one.figure(what)))));
    }

    private static boolean lived(@Nullable Link link, int moment) {
        return link != null && link.moments().contains(moment);
    }
}
