package org.touchstone.core.evidence.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.core.branch.Branch;
import org.touchstone.core.branch.Branches;
import org.touchstone.core.branch.Dayparts;
import org.touchstone.core.branch.Hours;
import org.touchstone.core.branch.OpeningHours;
import org.touchstone.core.evidence.alarm.Alarm.Level;
import org.touchstone.core.evidence.alarm.PlantedLog.Visit;
import org.touchstone.core.journey.Micros;

/// Records in order raise no alarm; each fault planted in one branch and week raises its own there.
final class DataAlarmsTest {

    private static long minutes(int minutes) {
        return Micros.of(Duration.ofMinutes(minutes));
    }

    private static long hours(int hours) {
        return minutes(60 * hours);
    }

    private static PlantedLog log() {
        return new PlantedLog(1);
    }

    /// One alarm at branch C whose days lie about the planted week.
    private static Alarm only(PlantedLog log, Check check) {
        List<Alarm> alarms = log.alarms(check);
        assertThat(alarms).as("%s", log.alarms()).hasSize(1);
        Alarm alarm = alarms.getFirst();
        assertThat(alarm.branch()).isEqualTo("C");
        LocalDate from = Objects.requireNonNull(alarm.from());
        LocalDate to = Objects.requireNonNull(alarm.to());
        assertThat(from).isBefore(PlantedLog.PLANTED.plusDays(6));
        assertThat(to).isAfterOrEqualTo(PlantedLog.PLANTED).isBeforeOrEqualTo(PlantedLog.PLANTED.plusDays(27));
        return alarm;
    }

    /// A week is told as its Monday to its Sunday.
    private static Alarm week(PlantedLog log, Check check) {
        Alarm alarm = only(log, check);
        assertThat(alarm.from()).isEqualTo(PlantedLog.PLANTED);
        assertThat(alarm.to()).isEqualTo(PlantedLog.PLANTED.plusDays(6));
        return alarm;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void recordsInOrderRaiseNoAlarm(long seed) {
        assertThat(new PlantedLog(seed).alarms()).isEmpty();
    }

    @Test
    void journeysThatNeverEnd() {
        Alarm alarm = week(
                log().spoilt(visit -> visit.planted() && visit.number % 4 == 0, visit -> {
                    visit.over = false;
                    visit.left = false;
                    visit.serviceEnds = false;
                }),
                Check.LEFT_BEHIND);
        assertThat(alarm.level()).isEqualTo(Level.RED);
        assertThat(alarm.figure()).contains("journeys were neither served nor left");
    }

    @Test
    void encountersWithoutLength() {
        Alarm alarm = week(log().spoilt(visit -> visit.ends = visit.begins), Check.ZERO_DURATIONS);
        assertThat(alarm.moment()).isEqualTo("serve");
        assertThat(alarm.level()).isEqualTo(Level.RED);
    }

    @Test
    void encountersThatLastTooLong() {
        Alarm alarm = week(
                log().spoilt(
                                visit -> visit.planted() && visit.number % 10 == 0 && !visit.left,
                                visit -> visit.ends += hours(30)),
                Check.OVERLONG_DURATIONS);
        assertThat(alarm.moment()).isEqualTo("serve");
    }

    @Test
    void timesOnTheFullHalfHour() {
        Alarm alarm = week(
                log().spoilt(visit -> visit.begins = visit.begins - visit.begins % minutes(30)), Check.HEAPED_TIMES);
        assertThat(alarm.moment()).isEqualTo("serve");
        assertThat(alarm.figure()).contains("full or half hour");
    }

    @Test
    void theSameLengthOverAndOver() {
        Alarm alarm = week(log().spoilt(visit -> visit.ends = visit.begins + minutes(4)), Check.IDENTICAL_DURATIONS);
        assertThat(alarm.moment()).isEqualTo("serve");
    }

    @Test
    void encountersWithoutEnd() {
        Alarm alarm = week(
                log().spoilt(visit -> visit.planted() && visit.number % 3 == 0, visit -> visit.waitEnds = visit.left),
                Check.MISSING_ENDS);
        assertThat(alarm.moment()).isEqualTo("wait");
        assertThat(alarm.level()).isEqualTo(Level.RED);
    }

    @Test
    void onePersonWhoDoesNotClose() {
        List<Alarm> alarms = log().spoilt(visit -> visit.branch.equals("C") && visit.number % 5 == 0, visit -> {
                    visit.staff = "Dan";
                    visit.serviceEnds = false;
                })
                .alarms(Check.STAFF_MISSING_ENDS);
        assertThat(alarms).singleElement().satisfies(alarm -> {
            assertThat(alarm.branch()).isEqualTo("C");
            assertThat(alarm.from()).isNull();
            assertThat(alarm.figure()).contains("Dan");
        });
    }

    @Test
    void manyClosedInOneMinute() {
        Alarm alarm = week(
                log().spoilt(
                                visit -> visit.planted() && visit.number % 3 == 0 && !visit.left,
                                visit -> visit.ends = visit.at(18, 0)),
                Check.CLOSED_AT_ONCE);
        assertThat(alarm.figure()).contains("18:00");
        assertThat(alarm.level()).isEqualTo(Level.RED);
    }

    private static Branches openFromNineToFive() {
        var nineToFive = List.of(new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0)));
        var week = new EnumMap<>(OpeningHours.everyDay(nineToFive));
        week.put(DayOfWeek.SUNDAY, List.of());
        var hours = new OpeningHours(week, new TreeMap<>());
        return new Branches(
                List.of(),
                List.of("A", "B", "C", "D").stream()
                        .map(code -> new Branch(code, code, ZoneOffset.UTC, hours, null, Set.of(), null))
                        .toList(),
                Dayparts.DEFAULT);
    }

    @Test
    void customersWhileItIsClosed() {
        PlantedLog log =
                log().spoilt(visit -> visit.planted() && visit.number < 2, visit -> visit.shift(Duration.ofHours(-3)));
        List<Alarm> alarms = DataAlarms.of(log.sources().with(openFromNineToFive())).stream()
                .filter(alarm -> alarm.check() == Check.OUTSIDE_HOURS)
                .toList();
        assertThat(alarms).singleElement().satisfies(alarm -> {
            assertThat(alarm.branch()).isEqualTo("C");
            assertThat(alarm.from()).isEqualTo(PlantedLog.PLANTED);
            assertThat(alarm.figure()).contains("journeys began while the branch was closed");
        });
    }

    @Test
    void aClockThatIsHalfAnHourFast() {
        LocalDate to = PlantedLog.PLANTED.plusWeeks(3);
        Alarm alarm = only(
                log().spoilt(
                                visit -> visit.branch.equals("C")
                                        && !visit.day.isBefore(PlantedLog.PLANTED)
                                        && visit.day.isBefore(to),
                                visit -> visit.shift(Duration.ofMinutes(40))),
                Check.CLOCK_JUMP);
        assertThat(alarm.level()).isEqualTo(Level.RED);
        assertThat(alarm.figure()).contains("min fast");
    }

    @Test
    void answersBeforeTheEnd() {
        Alarm alarm =
                week(log().spoilt(visit -> visit.answered = visit.arrived - minutes(20)), Check.ANSWERED_BEFORE_END);
        assertThat(alarm.level()).isEqualTo(Level.RED);
    }

    @Test
    void anEmptyFirstHour() {
        Alarm alarm = week(
                log().without(visit -> visit.planted() && visit.arrived < visit.at(10, 0)), Check.FIRST_HOUR_EMPTY);
        assertThat(alarm.level()).isEqualTo(Level.RED);
        assertThat(alarm.figure()).startsWith("From 09:00 to 10:00 0 journeys");
    }

    @Test
    void staffWithMoreTimeThanTheDay() {
        Alarm alarm = week(
                log().spoilt(visit -> visit.ends = visit.begins + minutes(20 + visit.number % 7)),
                Check.BUSY_OVER_SPAN);
        assertThat(alarm.level()).isEqualTo(Level.RED);
    }

    @Test
    void staffWhoAreHardlyBusy() {
        Alarm alarm = week(
                log().spoilt(visit -> visit.ends = visit.begins + minutes(1) + visit.number * Micros.SECOND),
                Check.BUSY_LITTLE);
        assertThat(alarm.level()).isEqualTo(Level.AMBER);
        assertThat(alarm.figure()).contains("of their time in a week; usually for");
    }

    /// Who never checked out is counted as present until the last sign of the day.
    @Test
    void morePresentThanLittlesLawAllows() {
        Alarm alarm = week(
                log().spoilt(visit -> visit.planted() && visit.number % 3 == 0, visit -> visit.serviceEnds = false),
                Check.LITTLES_LAW);
        assertThat(alarm.moment()).isEqualTo("serve");
        assertThat(alarm.level()).isEqualTo(Level.RED);
        assertThat(alarm.figure()).contains("arrivals × mean time");
    }

    @Test
    void aQuarterOfTheVolume() {
        Alarm alarm = only(
                log().without(visit -> visit.branch.equals("C")
                        && visit.day.equals(PlantedLog.PLANTED.plusDays(2))
                        && visit.number % 8 != 0),
                Check.VOLUME);
        assertThat(alarm.from()).isEqualTo(PlantedLog.PLANTED.plusDays(2));
        assertThat(alarm.figure()).contains("journeys are usual");
    }

    @Test
    void aSilentBranch() {
        Alarm alarm = only(log().without(Visit::planted), Check.SILENT);
        assertThat(alarm.from()).isEqualTo(PlantedLog.PLANTED);
        assertThat(alarm.to()).isEqualTo(PlantedLog.PLANTED.plusDays(5)); // Saturday; nobody opens on Sunday
        assertThat(alarm.level()).isEqualTo(Level.RED);
        assertThat(alarm.figure()).startsWith("No journey on 6 days");
    }

    @Test
    void customersWhoAreOvertaken() {
        Alarm alarm = week(
                log().spoilt(
                                visit -> visit.planted() && visit.number % 2 == 0 && !visit.left,
                                visit -> visit.called += minutes(45)),
                Check.OVERTAKING);
        assertThat(alarm.moment()).isEqualTo("wait");
    }

    @Test
    void ticketsThatAreMissing() {
        Alarm alarm = week(
                log().without(visit -> visit.planted() && visit.number > 0 && visit.number % 3 == 0), Check.TICKETS);
        assertThat(alarm.figure()).contains("numbers of tickets are missing");
        assertThat(alarm.level()).isEqualTo(Level.RED);
    }

    @Test
    void leavingThatIsNoticedInAnotherWay() {
        Alarm alarm = only(
                log().spoilt(visit -> visit.planted() && visit.number % 2 == 0, visit -> visit.left = true),
                Check.LEAVING);
        assertThat(alarm.figure()).contains("left in a week; for the time waited");
    }

    @Test
    void aBranchThatNobodyAnswersAbout() {
        Alarm alarm = week(log().spoilt(visit -> visit.answers = 0), Check.ANSWER_RATE);
        assertThat(alarm.figure()).startsWith("0.0");
    }

    /// Fewer than five answered: how many is not told.
    @Test
    void aBranchThatFewAnswerAboutDoesNotSayHowFew() {
        Alarm alarm = week(
                log().spoilt(visit -> visit.answers = visit.day.equals(PlantedLog.PLANTED) && visit.number < 3 ? 1 : 0),
                Check.ANSWER_RATE);
        assertThat(alarm.figure()).startsWith("Fewer than 5 of ");
    }

    @Test
    void whoLeftAnswersMoreOften() {
        List<Alarm> alarms =
                log().spoilt(visit -> visit.left, visit -> visit.answers = 1).alarms(Check.ANSWER_SELECTION);
        assertThat(alarms).anySatisfy(alarm -> assertThat(alarm.figure()).startsWith("Customers who left answer"));
    }

    @Test
    void straightLines() {
        Alarm alarm =
                week(log().spoilt(visit -> Arrays.fill(Objects.requireNonNull(visit.points), 4)), Check.STRAIGHT_LINES);
        assertThat(alarm.level()).isEqualTo(Level.RED);
    }

    @Test
    void journeysAnsweredAboutTwice() {
        Alarm alarm = week(
                log().spoilt(visit -> visit.planted() && visit.answers == 1, visit -> visit.answers = 2),
                Check.DUPLICATE_ANSWERS);
        assertThat(alarm.level()).isEqualTo(Level.RED);
    }

    @Test
    void aBurstOfAnswers() {
        Alarm alarm = only(
                log().spoilt(
                                visit -> visit.planted() && visit.day.equals(PlantedLog.PLANTED) && visit.number < 25,
                                visit -> {
                                    visit.answers = 1;
                                    visit.answered = visit.at(19, 30);
                                }),
                Check.ANSWER_BURST);
        assertThat(alarm.from()).isEqualTo(PlantedLog.PLANTED);
        assertThat(alarm.figure()).contains("in one minute, at 19:30");
        assertThat(alarm.level()).isEqualTo(Level.RED);
    }

    @Test
    void hardlyAnythingButTheBestAnswer() {
        Alarm alarm = week(log().spoilt(visit -> Objects.requireNonNull(visit.points)[0] = 5), Check.TOP_ANSWERS);
        assertThat(alarm.level()).isEqualTo(Level.RED);
    }

    @Test
    void aSeamIsNoTrend() {
        List<Alarm> alarms = log().spoilt(visit -> !visit.day.isBefore(PlantedLog.PLANTED), visit -> visit.mode = "sms")
                .alarms(Check.SEAM);
        assertThat(alarms).singleElement().satisfies(alarm -> {
            assertThat(alarm.branch()).isNull();
            assertThat(alarm.figure()).contains("by sms from this day on, by kiosk before");
            assertThat(alarm.from()).isBetween(PlantedLog.PLANTED, PlantedLog.PLANTED.plusDays(1));
        });
    }

    @Test
    void answersAboutJourneysThatTheLogDoesNotHave() {
        PlantedLog log = log();
        Sources sound = log.sources();
        Sources lost =
                log.without(visit -> visit.planted() && visit.number % 3 == 0).sources();
        List<Alarm> alarms = DataAlarms.of(lost.with(sound.answers())).stream()
                .filter(alarm -> alarm.check() == Check.ANSWER_WITHOUT_JOURNEY)
                .toList();
        assertThat(alarms).singleElement().satisfies(alarm -> {
            assertThat(alarm.branch()).isEqualTo("C");
            assertThat(alarm.level()).isEqualTo(Level.RED);
        });
    }

    @Test
    void ratingsOfWhatWasNotLived() {
        Alarm alarm = week(
                log().spoilt(visit -> {
                    visit.served = false;
                    visit.left = false;
                }),
                Check.RATING_NOT_LIVED);
        assertThat(alarm.moment()).isEqualTo("serve");
        assertThat(alarm.level()).isEqualTo(Level.RED);
    }

    @Test
    void rowsEnteredAfterwards() {
        Alarm alarm = week(log().spoilt(visit -> visit.backdated = true), Check.BACKDATED);
        assertThat(alarm.level()).isEqualTo(Level.RED);
    }

    @Test
    void rowsInQuarantineAreToldFromOneInAHundredOn() {
        Sources sources = log().sources();
        assertThat(quarantined(sources, 1_000, 9)).isEmpty();
        assertThat(quarantined(sources, 1_000, 10)).extracting(Alarm::level).containsExactly(Level.AMBER);
        assertThat(quarantined(sources, 1_000, 100)).extracting(Alarm::level).containsExactly(Level.RED);
    }

    private static List<Alarm> quarantined(Sources sources, long rows, long aside) {
        return DataAlarms.of(sources.with(new Sources.Intake(rows, aside))).stream()
                .filter(alarm -> alarm.check() == Check.QUARANTINED)
                .toList();
    }

    @Test
    void aPromiseThatIsKeptOnPaper() {
        Alarm alarm = week(
                log().spoilt(visit -> {
                    visit.called = Math.min(visit.called, visit.arrived + minutes(2));
                    visit.begins += minutes(5);
                    visit.ends += minutes(5);
                }),
                Check.GAMING);
        assertThat(alarm.moment()).isEqualTo("wait");
        assertThat(alarm.level()).isEqualTo(Level.RED);
    }

    /// Law: any order of the checks' kinds runs from 1 to 13, and every check has a cure.
    @Test
    void everyCheckIsOfAKindAndHasACure() {
        assertThat(Arrays.stream(Check.values())
                        .map(Check::kind)
                        .distinct()
                        .sorted()
                        .toList())
                .isEqualTo(IntStream.rangeClosed(1, 13).boxed().toList());
        assertThat(Check.values())
                .noneMatch(check -> check.cure().isBlank() || check.title().isBlank());
    }
}
