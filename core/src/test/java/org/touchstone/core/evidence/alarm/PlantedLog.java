package org.touchstone.core.evidence.alarm;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Goal;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.journey.PartColumns;
import org.touchstone.core.journey.Vocabulary;
import org.touchstone.core.measure.Promise;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.AnswersBuilder;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Presence;
import org.touchstone.core.survey.Question;
import org.touchstone.core.survey.Scale;

/// Sixteen weeks of four branches whose records are in order, until somebody spoils them: one line, one member of staff
/// a branch, first come first served, some forty customers a day from nine to five, one in four of whom answers.
final class PlantedLog {

    static final LocalDate FIRST = LocalDate.of(2025, 1, 6); // a Monday
    /// The week that faults are planted in, at branch C.
    static final LocalDate PLANTED = FIRST.plusWeeks(10);

    private static final int WEEKS = 16;
    private static final List<String> BRANCHES = List.of("A", "B", "C", "D");
    private static final long SECOND = Micros.SECOND;
    private static final long MINUTE = 60 * SECOND;
    private static final List<Question> QUESTIONS = List.of(
            Question.of("overall", Asks.OVERALL, Scale.ONE_TO_FIVE),
            Question.rating("rate_wait", "wait", Scale.ONE_TO_FIVE),
            Question.rating("rate_serve", "serve", Scale.ONE_TO_FIVE),
            Question.of("effort", Asks.EFFORT, Scale.ONE_TO_FIVE));

    private static final int RATE_SERVE = 2;

    /// One customer's records. Times are microseconds.
    static final class Visit {
        final String branch;
        final LocalDate day;
        /// Place among those who came to the branch that day, from 0.
        final int number;

        String key;
        long arrived;
        long called;
        long begins;
        long ends;
        String staff;
        boolean left;
        boolean waitEnds = true;
        boolean serviceEnds = true;
        boolean over = true;
        boolean backdated;
        boolean served = true;
        int copies = 1;
        int @Nullable [] points;
        int answers;
        long answered;
        String mode = "kiosk";

        Visit(String branch, LocalDate day, int number) {
            this.branch = branch;
            this.day = day;
            this.number = number;
            key = branch + "-" + day + "-" + (number + 1);
            staff = "staff of " + branch;
        }

        /// Whether it lies where and when faults are planted.
        boolean planted() {
            return branch.equals("C") && !day.isBefore(PLANTED) && day.isBefore(PLANTED.plusWeeks(1));
        }

        void shift(Duration by) {
            long micros = Micros.of(by);
            arrived += micros;
            called += micros;
            begins += micros;
            ends += micros;
            answered += micros;
        }

        long at(int hour, int minute) {
            return Micros.of(day.atTime(LocalTime.of(hour, minute)).toInstant(ZoneOffset.UTC));
        }
    }

    private final List<Visit> visits = new ArrayList<>();
    private final SplittableRandom random;

    PlantedLog(long seed) {
        random = new SplittableRandom(seed);
        for (String branch : BRANCHES) {
            for (int day = 0; day < 7 * WEEKS; day++) {
                if (FIRST.plusDays(day).getDayOfWeek() != DayOfWeek.SUNDAY) {
                    addDay(branch, FIRST.plusDays(day));
                }
            }
        }
    }

    private void addDay(String branch, LocalDate day) {
        long opens = new Visit(branch, day, 0).at(9, 0);
        long free = opens;
        double minutes = exponential(12);
        for (int number = 0; minutes < 8 * 60; number++) {
            var visit = new Visit(branch, day, number);
            visit.arrived = opens + micros(minutes);
            visit.called = Math.max(free, visit.arrived + micros(1.5 + random.nextDouble()));
            long patience = visit.arrived + micros(2 + exponential(60));
            visit.left = patience < visit.called;
            visit.called = visit.left ? patience : visit.called;
            visit.begins = visit.called + micros(.1 + .3 * random.nextDouble());
            visit.ends = visit.begins + micros(1.5 + exponential(5));
            free = visit.left ? free : Math.max(free, visit.ends + micros(.1));
            answer(visit);
            visits.add(visit);
            minutes += exponential(12);
        }
    }

    private void answer(Visit visit) {
        visit.answers = random.nextInt(4) == 0 ? 1 : 0;
        visit.points = random.ints(QUESTIONS.size(), 2, 6).toArray();
        visit.answered = (visit.left ? visit.called : visit.ends) + micros(2 + 200 * random.nextDouble());
    }

    private double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    private static long micros(double minutes) {
        return (long) (minutes * MINUTE);
    }

    /// Changes the visits of branch C in one week.
    PlantedLog spoilt(Consumer<Visit> how) {
        return spoilt(Visit::planted, how);
    }

    PlantedLog spoilt(Predicate<Visit> which, Consumer<Visit> how) {
        visits.stream().filter(which).forEach(how);
        return this;
    }

    PlantedLog without(Predicate<Visit> which) {
        visits.removeIf(which);
        return this;
    }

    List<Alarm> alarms() {
        return DataAlarms.of(sources());
    }

    List<Alarm> alarms(Check check) {
        return alarms().stream().filter(alarm -> alarm.check() == check).toList();
    }

    Sources sources() {
        var words = Vocabulary.empty();
        words.moments().code("wait");
        words.moments().code("serve");
        var columns = new PartColumns();
        long id = 0;
        for (Visit visit : visits) {
            for (int copy = 0; copy < visit.copies; copy++) {
                columns.add(journey(++id, visit), words);
            }
        }
        long through = Micros.of(FIRST.plusWeeks(WEEKS).atStartOfDay().toInstant(ZoneOffset.UTC));
        JourneyLog log = JourneyLog.empty(words, ZoneOffset.UTC).with(List.of(columns.part()), through);
        int wait = words.moments().findCode("wait").orElseThrow();
        int serve = words.moments().findCode("serve").orElseThrow();
        return Sources.of(log)
                .with(answers())
                .with(
                        List.of(new Promise.Lasts(wait, 20 * MINUTE, Promise.Clock.ELAPSED)),
                        Map.of("wait", wait, "serve", serve));
    }

    private static Journey journey(long id, Visit visit) {
        var lived = new ArrayList<Encounter>();
        lived.add(
                visit.waitEnds
                        ? Encounter.interval(0, "wait", visit.arrived, visit.called)
                        : Encounter.open(0, "wait", visit.arrived));
        if (!visit.left && visit.served) {
            Encounter serve = visit.serviceEnds
                    ? Encounter.interval(1, "serve", visit.begins, visit.ends)
                    : Encounter.open(1, "serve", visit.begins);
            lived.add(new Encounter(
                    serve.number(),
                    serve.moment(),
                    serve.startMicros(),
                    serve.endMicros(),
                    serve.timing(),
                    visit.backdated,
                    visit.staff));
        }
        Ending ending = visit.left ? Ending.LEFT : visit.over ? Ending.FINISHED : Ending.OPEN;
        return new Journey(id, visit.key, visit.branch, "", "", ending, Goal.UNKNOWN, lived);
    }

    private Answers answers() {
        var builder = new AnswersBuilder(QUESTIONS);
        for (Visit visit : visits) {
            int[] points = visit.points;
            for (int one = 0; points != null && one < visit.answers; one++) {
                builder.respondent()
                        .journey(visit.key)
                        .branch(visit.branch)
                        .mode(visit.mode)
                        .answered(visit.answered + one * SECOND);
                for (int q = 0; q < points.length; q++) {
                    if (visit.left && q == RATE_SERVE) {
                        builder.absent(q, Presence.NOT_VISITED);
                    } else {
                        builder.give(q, points[q]);
                    }
                }
            }
        }
        return builder.build();
    }
}
