package org.touchstone.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Goal;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.journey.PartColumns;
import org.touchstone.core.journey.Slice;
import org.touchstone.core.journey.Vocabulary;
import org.touchstone.core.measure.Promise;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.AnswersBuilder;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Presence;
import org.touchstone.core.survey.Question;
import org.touchstone.core.survey.Scale;

/// Five journeys, and answers about them, counted by hand.
final class EvidenceReaderTest {

    private static final long MINUTE = 60 * Micros.SECOND;
    private static final long BEGIN = Micros.of(Instant.parse("2025-03-31T23:00:00Z"));
    private static final List<Question> QUESTIONS = List.of(
            Question.of("overall", Asks.OVERALL, Scale.ONE_TO_FIVE),
            Question.fact("curt", "serve", "curt"),
            Question.of("goal", Asks.GOAL, Scale.GOAL));

    private final Vocabulary words = Vocabulary.empty();
    private final PartColumns columns = new PartColumns();
    private int id;

    /// Waits so many minutes, then is served by each of the staff in turn for five.
    private void journey(String key, Ending ending, int waits, String... staff) {
        var lived = new java.util.ArrayList<Encounter>();
        lived.add(Encounter.interval(0, "wait", BEGIN, BEGIN + waits * MINUTE));
        for (String who : staff) {
            long from = BEGIN + (waits + 5L * (lived.size() - 1)) * MINUTE;
            lived.add(Encounter.interval(lived.size(), "serve", from, from + 5 * MINUTE)
                    .by(who));
        }
        columns.add(new Journey(++id, key, "B1", "desk", "private", ending, Goal.UNKNOWN, lived), words);
    }

    private JourneyLog log() {
        journey("1", Ending.FINISHED, 10, "Ana");
        journey("2", Ending.FINISHED, 11, "Ana", "Ana");
        journey("3", Ending.FINISHED, 3, "Ana", "Dan");
        journey("4", Ending.LEFT, 4);
        journey("5", Ending.FINISHED, 5, "", "Ana");
        return JourneyLog.empty(words, ZoneOffset.UTC).with(List.of(columns.part()), BEGIN + 600 * MINUTE);
    }

    private static Lived told(LogRule rule, JourneyLog log, int journey) {
        Slice slice = log.slices().getFirst();
        return rule.of(slice.part(), journey);
    }

    private LogRule late(JourneyLog log) {
        int wait = words.moments().findCode("wait").orElseThrow();
        var promise = new Promise.Lasts(wait, 10 * MINUTE, Promise.Clock.ELAPSED);
        return LogRule.broken(List.of(promise), log.observedThrough().orElseThrow());
    }

    @Test
    void aPromiseIsBrokenBeyondItsLimit() {
        JourneyLog log = log();
        assertThat(told(late(log), log, 0)).isEqualTo(Lived.KEPT); // ten minutes sharp
        assertThat(told(late(log), log, 1)).isEqualTo(Lived.FAILED);
    }

    @Test
    void whoLeftBeforeAPromiseCouldBeKeptTellsNothing() {
        JourneyLog log = log();
        assertThat(told(late(log), log, 3)).isEqualTo(Lived.UNKNOWN);
    }

    @Test
    void theWorstOfSeveralPromisesCounts() {
        JourneyLog log = log();
        int wait = words.moments().findCode("wait").orElseThrow();
        int serve = words.moments().findCode("serve").orElseThrow();
        LogRule both = LogRule.broken(
                List.of(
                        new Promise.Lasts(wait, 60 * MINUTE, Promise.Clock.ELAPSED),
                        new Promise.Lasts(serve, 4 * MINUTE, Promise.Clock.ELAPSED)),
                log.observedThrough().orElseThrow());
        assertThat(told(both, log, 0)).isEqualTo(Lived.FAILED);
        assertThat(told(LogRule.broken(List.of(), Instant.EPOCH), log, 0)).isEqualTo(Lived.NOT_LIVED);
    }

    @Test
    void anotherMemberOfStaffAtTheSameMomentIsAHandOver() {
        JourneyLog log = log();
        LogRule handedOn = LogRule.handedOn(words.moments().findCode("serve").orElseThrow());
        assertThat(told(handedOn, log, 0)).isEqualTo(Lived.KEPT);
        assertThat(told(handedOn, log, 1)).isEqualTo(Lived.KEPT); // twice with Ana
        assertThat(told(handedOn, log, 2)).isEqualTo(Lived.FAILED); // Ana, then Dan
        assertThat(told(handedOn, log, 3)).isEqualTo(Lived.NOT_LIVED);
        assertThat(told(handedOn, log, 4)).isEqualTo(Lived.KEPT); // somebody not known, then Ana
    }

    @Test
    void leavingIsCountedAtTheLastMoment() {
        JourneyLog log = log();
        var part = log.slices().getFirst().part();
        int wait = words.moments().findCode("wait").orElseThrow();
        int serve = words.moments().findCode("serve").orElseThrow();
        assertThat(LogRule.leftAt(part, 3, wait)).isTrue();
        assertThat(LogRule.leftAt(part, 3, serve)).isFalse();
        assertThat(LogRule.leftAt(part, 0, serve)).isFalse(); // it ended there, but nobody left
    }

    private static Answers answers() {
        return new AnswersBuilder(QUESTIONS)
                .respondent()
                .journey("1")
                .give(0, 5)
                .give(1, 0)
                .respondent()
                .journey("2")
                .give(0, 2)
                .give(1, 1)
                .respondent()
                .journey("4")
                .give(0, 1)
                .absent(1, Presence.NOT_VISITED)
                .respondent()
                .journey("lost")
                .branch("B2")
                .give(0, 3)
                .give(2, 0)
                .respondent()
                .journey("3")
                .give(1, 1) // no overall answer
                .build();
    }

    private Evidence evidence(@Nullable JourneyLog log, Answers answers) {
        List<Watched> watched = log == null
                ? List.of(new Watched.InAnswers(failure("serve", Failure.Kind.FACT), 1))
                : List.of(
                        new Watched.InLog(
                                failure("wait", Failure.Kind.OVER_LIMIT),
                                late(log),
                                words.moments().findCode("wait").orElseThrow()),
                        new Watched.InAnswers(failure("serve", Failure.Kind.FACT), 1));
        return EvidenceReader.read(
                log,
                answers,
                watched,
                Slicing.of(log, answers, null, ZoneId.of("Europe/Bucharest")),
                EvidenceReader.overall(answers));
    }

    private static Failure failure(String moment, Failure.Kind kind) {
        return new Failure(moment, null, kind, "went wrong", 0);
    }

    @Test
    void whoGaveTheOverallAnswerIsACaseLinkedByTheNameOfTheJourney() {
        Evidence evidence = evidence(log(), answers());
        assertThat(evidence.cases().size()).isEqualTo(4);
        assertThat(evidence.respondentOfCase()).containsExactly(0, 1, 2, 3);
        assertThat(evidence.linked()).isEqualTo(3);
        assertThat(evidence.strayed()).isEqualTo(1);
    }

    @Test
    void logAndAnswersTellOfFailuresSideBySide() {
        Cases cases = evidence(log(), answers()).cases();
        assertThat(cases.lived(0, 0)).isEqualTo(Lived.KEPT);
        assertThat(cases.lived(0, 1)).isEqualTo(Lived.FAILED);
        assertThat(cases.lived(0, 2)).isEqualTo(Lived.UNKNOWN); // left
        assertThat(cases.lived(0, 3)).isEqualTo(Lived.UNKNOWN); // no journey
        assertThat(cases.lived(1, 0)).isEqualTo(Lived.KEPT);
        assertThat(cases.lived(1, 1)).isEqualTo(Lived.FAILED);
        assertThat(cases.lived(1, 2)).isEqualTo(Lived.NOT_LIVED);
        assertThat(cases.lived(1, 3)).isEqualTo(Lived.UNKNOWN); // not asked
        assertThat(cases.left.get(2)).isTrue();
        assertThat(cases.spoilt.get(3)).isTrue(); // the goal was not met
    }

    @Test
    void allJourneysAreCountedWhetherAnsweredAboutOrNot() {
        FailureCensus census = evidence(log(), answers()).census();
        Cell cell = census.cells().iterator().next();
        assertThat(census.cells()).hasSize(1);
        assertThat(census.journeys(cell)).isEqualTo(5);
        assertThat(census.told(cell, 0)).isEqualTo(4); // all but the one who left
        assertThat(census.failed(cell, 0)).isEqualTo(1);
        assertThat(census.left(cell, 0)).isEqualTo(1);
        assertThat(census.told(cell, 1)).isZero(); // the log does not see it
    }

    /// 23:00 UTC on the last of March is two in the morning of the first of April in Bucharest.
    @Test
    void aJourneyBelongsToTheLocalDayAndItsSlices() {
        Evidence evidence = evidence(log(), answers());
        Cell cell = evidence.cellOfCase().getFirst();
        assertThat(cell.day()).isEqualTo(LocalDate.of(2025, 4, 1).toEpochDay());
        assertThat(cell.month()).isEqualTo(12 * 2025 + 3);
        assertThat(evidence.slicing().branches()).containsExactly("", "B1", "B2");
        assertThat(evidence.slicing().branches().get(cell.branch())).isEqualTo("B1");
        assertThat(evidence.slicing().channels().get(cell.channel())).isEqualTo("desk");
        assertThat(evidence.slicing().segments().get(cell.segment())).isEqualTo("private");
    }

    @Test
    void anAnswerWithoutAJourneyHasTheBranchItNamesAndNoDay() {
        Cell cell = evidence(log(), answers()).cellOfCase().get(3);
        assertThat(cell.branch()).isEqualTo(2);
        assertThat(cell.day()).isEqualTo(CaseBuilder.NO_DAY);
        assertThat(cell.daypart()).isZero();
        assertThat(cell.month()).isZero();
    }

    @Test
    void answersAloneAreEnough() {
        Evidence evidence = evidence(null, answers());
        assertThat(evidence.cases().size()).isEqualTo(4);
        assertThat(evidence.linked()).isZero();
        assertThat(evidence.strayed()).isEqualTo(4);
        assertThat(evidence.census().cells()).isEmpty();
        assertThat(evidence.cases().lived(0, 1)).isEqualTo(Lived.FAILED);
    }

    @Test
    void withoutAnOverallQuestionRecommendingStandsForTheWhole() {
        Question recommend = Question.of("nps", Asks.RECOMMEND, Scale.ZERO_TO_TEN);
        assertThat(EvidenceReader.overall(new AnswersBuilder(List.of(QUESTIONS.get(1), recommend)).build()))
                .isEqualTo(OptionalInt.of(1));
        assertThat(EvidenceReader.overall(new AnswersBuilder(List.of(recommend, QUESTIONS.get(0))).build()))
                .isEqualTo(OptionalInt.of(1));
        assertThat(EvidenceReader.overall(Answers.none())).isEmpty();
    }

    /// On a scale of effort a 2 of 1 to 5 is as good as a 4.
    @Test
    void aScaleOnWhichLowIsGoodIsTurnedRound() {
        Question effort = Question.of("effort", Asks.OVERALL, new Scale(1, 5, false));
        Answers one =
                new AnswersBuilder(List.of(effort)).respondent().give(0, 2).build();
        Evidence evidence = EvidenceReader.read(
                null, one, List.of(), Slicing.of(null, one, null, ZoneOffset.UTC), OptionalInt.of(0));
        assertThat(evidence.cases().overall[0]).isEqualTo(4);
    }
}
