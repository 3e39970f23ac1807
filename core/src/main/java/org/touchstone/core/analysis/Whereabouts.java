package org.touchstone.core.analysis;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.branch.Branches;
import org.touchstone.core.branch.Daypart;
import org.touchstone.core.branch.Dayparts;
import org.touchstone.core.branch.LocalClock;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Part;
import org.touchstone.core.journey.Slice;
import org.touchstone.core.survey.Answers;

/// Where and when the journeys of respondents began; of those who are linked to none, what their answers tell.
final class Whereabouts {

    /// The day of a respondent of whom it is not known.
    static final long NO_DAY = Long.MIN_VALUE;

    private static final int WEEK = 7;
    private static final int WEEKS = 4;

    /// Where one respondent is counted.
    ///
    /// @param told the branch that the answer tells; that of the journey where it tells none
    /// @param day epoch day, or [#NO_DAY]
    /// @param daypart "" where it is not known
    record Spot(String branch, String told, long day, String channel, String segment, String daypart) {

        /// From branch and month to the part of the day: what people are told apart by most comes first.
        List<String> way() {
            if (day == NO_DAY) {
                return List.of(branch, "", "", channel, segment, daypart);
            }
            LocalDate date = LocalDate.ofEpochDay(day);
            int week = Math.min(WEEKS - 1, (date.getDayOfMonth() - 1) / WEEK);
            return List.of(branch, YearMonth.from(date).toString(), Integer.toString(week), channel, segment, daypart);
        }
    }

    private final List<Spot> spots;

    private Whereabouts(List<Spot> spots) {
        this.spots = spots;
    }

    /// Reads the log once.
    static Whereabouts of(Answers answers, JourneyLog log, @Nullable Branches known) {
        Set<String> names = IntStream.range(0, answers.respondents())
                .mapToObj(answers::journey)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        Map<String, Spot> journeys = names.isEmpty() ? Map.of() : journeys(names, log, known);
        var clocks = new HashMap<String, LocalClock>();
        List<Spot> spots = new ArrayList<>();
        for (int r = 0; r < answers.respondents(); r++) {
            Spot journey = journeys.get(answers.journey(r));
            spots.add(
                    journey == null
                            ? told(
                                    answers,
                                    r,
                                    clocks.computeIfAbsent(
                                            answers.branch(r), branch -> clock(branch, known, log.zone())))
                            : linked(journey, answers.branch(r)));
        }
        return new Whereabouts(spots);
    }

    private static Spot linked(Spot journey, String told) {
        return told.isEmpty()
                ? journey
                : new Spot(
                        journey.branch(), told, journey.day(), journey.channel(), journey.segment(), journey.daypart());
    }

    private static Spot told(Answers answers, int r, LocalClock clock) {
        long day = answers.dated(r) ? clock.dayOf(answers.answeredMicros(r)) : NO_DAY;
        return new Spot(answers.branch(r), answers.branch(r), day, answers.channel(r), answers.segment(r), "");
    }

    private static Map<String, Spot> journeys(Set<String> names, JourneyLog log, @Nullable Branches known) {
        List<Daypart> dayparts = (known == null ? Dayparts.DEFAULT : known.dayparts()).parts();
        var clocks = log.vocabulary().branches().words().stream()
                .map(branch -> clock(branch, known, log.zone()))
                .toList();
        var spots = new HashMap<String, Spot>();
        for (Slice slice : log.slices()) {
            Part part = slice.part();
            for (int j = slice.journeys().next(0); j >= 0; j = slice.journeys().next(j + 1)) {
                String name = part.key(j);
                if (names.contains(name)) {
                    spots.put(name, spot(part, j, log, clocks.get(part.branch(j)), dayparts));
                }
            }
        }
        return spots;
    }

    private static Spot spot(Part part, int j, JourneyLog log, LocalClock clock, List<Daypart> dayparts) {
        String branch = log.vocabulary().branches().word(part.branch(j));
        LocalTime time = clock.timeOf(part.began(j));
        return new Spot(
                branch,
                branch,
                clock.dayOf(part.began(j)),
                log.vocabulary().channels().word(part.channel(j)),
                log.vocabulary().segments().word(part.segment(j)),
                dayparts.stream()
                        .filter(one -> one.hours().contains(time))
                        .map(Daypart::code)
                        .findFirst()
                        .orElse(""));
    }

    /// The clock on the wall of a branch.
    static LocalClock clock(String branch, @Nullable Branches known, ZoneId zone) {
        return new LocalClock(
                known == null
                        ? zone
                        : known.findBranch(branch).map(one -> one.zone()).orElse(zone));
    }

    int size() {
        return spots.size();
    }

    Spot spot(int respondent) {
        return spots.get(respondent);
    }

    /// The ways along which respondents are told apart; see `Grains`.
    List<List<String>> ways() {
        return spots.stream().map(Spot::way).toList();
    }
}
