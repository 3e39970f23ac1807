package org.touchstone.core.evidence.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.core.evidence.Evidence;
import org.touchstone.core.evidence.EvidenceReader;
import org.touchstone.core.evidence.Failure;
import org.touchstone.core.evidence.LogRule;
import org.touchstone.core.evidence.Slicing;
import org.touchstone.core.evidence.Watched;
import org.touchstone.core.evidence.indicator.Indicator.Kind;
import org.touchstone.core.evidence.indicator.IndicatorReader.Clocked;
import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Goal;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.journey.Part;
import org.touchstone.core.journey.PartColumns;
import org.touchstone.core.journey.Vocabulary;
import org.touchstone.core.measure.Promise;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.AnswersBuilder;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Question;
import org.touchstone.core.survey.Scale;

/// Six journeys in two branches, and answers about them, counted by hand.
final class IndicatorReaderTest {

    private static final long MINUTE = 60 * Micros.SECOND;
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final long NINE = Micros.of(Instant.parse("2025-03-03T09:00:00Z"));

    private static final List<Question> QUESTIONS = List.of(
            Question.of("overall", Asks.OVERALL, Scale.ONE_TO_FIVE),
            Question.rating("effort", "wait", new Scale(1, 5, false)),
            Question.fact("curt", "serve", "curt"),
            Question.fact("lost", "serve", "lost"));

    /// Waits up to ten minutes are promised.
    private static List<Journey> journeys() {
        return List.of(
                journey(1, "A", Ending.FINISHED, 4, 3),
                journey(2, "A", Ending.FINISHED, 12, 3),
                journey(3, "A", Ending.FINISHED, 9, 1),
                journey(4, "A", Ending.LEFT, 2, 0),
                journey(5, "B", Ending.FINISHED, 20, 5),
                journey(6, "B", Ending.FINISHED, 1, 5));
    }

    /// @param serves minutes of service; 0 for none
    private static Journey journey(int id, String branch, Ending ending, int waits, int serves) {
        var lived = new ArrayList<Encounter>();
        lived.add(Encounter.interval(0, "wait", NINE, NINE + waits * MINUTE));
        if (serves > 0) {
            lived.add(Encounter.interval(1, "serve", NINE + waits * MINUTE, NINE + (waits + serves) * MINUTE));
        }
        return new Journey(id, Integer.toString(id), branch, "", "", ending, Goal.UNKNOWN, lived);
    }

    private static Answers answers() {
        return new AnswersBuilder(QUESTIONS)
                .respondent()
                .journey("1")
                .give(0, 5)
                .give(1, 1)
                .give(2, 0)
                .give(3, 0)
                .respondent()
                .journey("2")
                .give(0, 2)
                .give(1, 4)
                .give(2, 1)
                .give(3, 0)
                .respondent()
                .journey("6")
                .give(0, 4)
                .build();
    }

    private static IndicatorTable table(List<List<Journey>> parts) {
        Vocabulary words = Vocabulary.empty();
        List<Part> columns = parts.stream()
                .map(part -> {
                    var some = new PartColumns();
                    part.forEach(journey -> some.add(journey, words));
                    return some.part();
                })
                .toList();
        JourneyLog log = JourneyLog.empty(words, ZoneOffset.UTC).with(columns, NINE + 600 * MINUTE);
        int wait = words.moments().findCode("wait").orElseThrow();
        int serve = words.moments().findCode("serve").orElseThrow();
        LogRule late = LogRule.broken(
                List.of(new Promise.Lasts(wait, 10 * MINUTE, Promise.Clock.ELAPSED)),
                log.observedThrough().orElseThrow());
        List<Watched> watched = List.of(
                new Watched.InLog(failure("wait", null, Failure.Kind.OVER_LIMIT), late, wait),
                new Watched.InLog(failure("serve", null, Failure.Kind.HANDED_ON), LogRule.handedOn(serve), -1),
                new Watched.InAnswers(failure("serve", "curt", Failure.Kind.FACT), 2),
                new Watched.InAnswers(failure("serve", "lost", Failure.Kind.FACT), 3));
        Answers answers = answers();
        Evidence evidence = EvidenceReader.read(
                log, answers, watched, Slicing.of(log, answers, null, ZoneOffset.UTC), EvidenceReader.overall(answers));
        List<Clocked> clocked = List.of(new Clocked(wait, "wait", false), new Clocked(serve, "serve", true));
        return IndicatorReader.read(log, answers, evidence, watched, clocked);
    }

    private static Failure failure(String moment, @Nullable String incident, Failure.Kind kind) {
        return new Failure(moment, incident, kind, "went wrong", 0);
    }

    private final IndicatorTable table = table(List.of(journeys()));

    private int indicator(String id) {
        return table.indicators().stream().map(Indicator::id).toList().indexOf(id);
    }

    @Test
    void failuresComeFirstThenTimesThenWhatIsSaid() {
        assertThat(table.indicators())
                .extracting(Indicator::id)
                .containsExactly(
                        "wait/seen", "wait/left", "serve/curt", "wait/wait", "serve/work", "overall", "wait/rating");
    }

    @Test
    void aCellIsABranchOnADayAtAPartOfIt() {
        assertThat(table.size()).isEqualTo(2);
        assertThat(table.slicing().branches().get(table.cell(0).branch())).isEqualTo("A");
        assertThat(table.cell(0).day()).isEqualTo(DAY.toEpochDay());
        assertThat(table.slicing().dayparts().get(table.cell(0).daypart())).isEqualTo("morning");
        assertThat(table.journeys(0)).isEqualTo(4);
        assertThat(table.journeys(1)).isEqualTo(2);
    }

    /// Of the four of branch A one waited twelve minutes, and one left after two.
    @Test
    void whoLeftDidNotGetWhatWasPromised() {
        assertThat(table.count(0, indicator("wait/seen"))).isEqualTo(4);
        assertThat(table.sum(0, indicator("wait/seen"))).isEqualTo(2);
        assertThat(table.sum(1, indicator("wait/seen"))).isEqualTo(1);
        assertThat(table.count(0, indicator("wait/left"))).isEqualTo(4);
        assertThat(table.sum(0, indicator("wait/left"))).isEqualTo(1);
        assertThat(table.sum(1, indicator("wait/left"))).isZero();
    }

    @Test
    void timesAreLogarithmsOfOneAndTheSecondsToATenThousandth() {
        double waits = Math.log(241) + Math.log(721) + Math.log(541) + Math.log(121);
        assertThat(table.count(0, indicator("wait/wait"))).isEqualTo(4);
        assertThat(table.sum(0, indicator("wait/wait"))).isCloseTo(waits, within(4 * .00005));
        assertThat(table.count(0, indicator("serve/work"))).isEqualTo(3); // who left was not served
        assertThat(table.sum(1, indicator("serve/work"))).isCloseTo(2 * Math.log(301), within(2 * .00005));
    }

    /// On a scale of effort 1 is as good as 5, and 4 as 2.
    @Test
    void ratingsAreTurnedSoThatMoreIsBetter() {
        assertThat(table.count(0, indicator("wait/rating"))).isEqualTo(2);
        assertThat(table.sum(0, indicator("wait/rating"))).isEqualTo(5 + 2);
        assertThat(table.sum(0, indicator("overall"))).isEqualTo(5 + 2);
        assertThat(table.sum(1, indicator("overall"))).isEqualTo(4);
    }

    @Test
    void aFactIsCountedAmongThoseAskedForIt() {
        assertThat(table.count(0, indicator("serve/curt"))).isEqualTo(2);
        assertThat(table.sum(0, indicator("serve/curt"))).isEqualTo(1);
        assertThat(table.count(1, indicator("serve/curt"))).isZero();
        assertThat(table.count(indicator("overall"))).isEqualTo(3);
    }

    @Test
    void aFailureThatNeverHappenedIsNoIndicator() {
        assertThat(indicator("serve/lost")).isEqualTo(-1);
        assertThat(indicator("serve/seen")).isEqualTo(-1); // nobody was handed on
    }

    /// Feelings go from −2 to +2.
    @Test
    void pointsBelowZeroAreFollowedToo() {
        var board = new PlantedBoard(1, PlantedBoard.RATED, PlantedBoard.FAILED);
        board.in(1, PlantedBoard.FIRST).add(0, 3, -4).add(1, 3, 0);
        assertThat(board.table().indicators()).containsExactly(PlantedBoard.RATED);
        assertThat(board.table().sum(0, 0)).isEqualTo(-4);
    }

    @Test
    void onlyPointsAreOpinionsAndTheBetterTheHigher() {
        assertThat(table.indicators())
                .filteredOn(Indicator::isOpinion)
                .extracting(Indicator::kind)
                .containsExactly(Kind.OVERALL, Kind.RATING);
        assertThat(table.indicators()).allMatch(one -> one.moreIsWorse() != one.isOpinion());
        assertThat(table.indicators())
                .filteredOn(Indicator::isAnswered)
                .extracting(Indicator::kind)
                .containsExactly(Kind.TOLD, Kind.OVERALL, Kind.RATING);
    }

    /// Law: however the journeys are ordered and split into parts, the table is the same, bit for bit.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anySplitOfTheShuffledLogGivesTheSameTable(long seed) {
        var shuffled = new ArrayList<>(journeys());
        Collections.shuffle(shuffled, new Random(seed));
        int cut = 1 + (int) (seed % 5);
        IndicatorTable other =
                table(List.of(List.copyOf(shuffled.subList(0, cut)), List.copyOf(shuffled.subList(cut, 6))));
        assertThat(other.indicators()).isEqualTo(table.indicators());
        assertThat(numbers(other)).isEqualTo(numbers(table));
    }

    private static List<List<Object>> numbers(IndicatorTable table) {
        var rows = new ArrayList<List<Object>>();
        for (int at = 0; at < table.size(); at++) {
            List<Object> row = new ArrayList<>(List.of(table.cell(at), table.journeys(at)));
            for (int i = 0; i < table.indicators().size(); i++) {
                row.add(table.count(at, i));
                row.add(table.sum(at, i));
            }
            rows.add(row);
        }
        return rows;
    }
}
