package org.touchstone.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.core.analysis.DescriptionFacts.Rating;
import org.touchstone.core.analysis.DescriptionFacts.Wait;
import org.touchstone.core.cycle.CycleFile;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Vocabulary;
import org.touchstone.core.journey.read.LogReader;
import org.touchstone.core.journey.read.ReadOptions;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.AnswersBuilder;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Presence;
import org.touchstone.core.survey.Question;
import org.touchstone.core.survey.Scale;

/// A small office in which curtness and waits lower the overall answer, and all ratings share a mood.
final class DescriptionFindingsTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Bucharest");
    private static final int VISITS = 600;
    private static final String CYCLE = """
        cycle: office
        goal: "I want my paper"
        steps:
          - ticket: {name: Take a number, contact: machine, seenBy: [log]}
          - wait: {name: Wait, contact: place, seenBy: [log, question], standards: [{lasts: 10m, share: 0.9}]}
          - serve:
              name: Be served
              contact: person
              seenBy: [log, question]
              standards: [{rated: 4, share: 0.9}]
              goesWrong: [{curt: the clerk is curt, severity: 2}]
          - goodbye: {name: Say goodbye, contact: person, seenBy: [question]}
        """;

    private final Service service =
            Service.of(CycleFile.read("office.yaml", CYCLE).orThrow());

    @TempDir
    private Path folder;

    private final double[] minutes = new double[VISITS];

    /// Law: a driver that is an opinion only, however strong, changes nothing of what is named or worked on first.
    @Test
    void ratingsNeverChangeWhatIsCritical() throws IOException {
        Findings moody = findings(1.5, 0);
        Findings indifferent = findings(0, 1);
        assertThat(moody.critical()).anyMatch(row -> row.named() && row.moment().equals("serve"));
        assertThat(correlation(moody, "goodbye").low()).isGreaterThan(0.3);
        assertThat(correlation(indifferent, "goodbye").high()).isLessThan(0.2);
        assertThat(moody.critical()).isEqualTo(indifferent.critical());
        assertThat(moody.priorities()).isEqualTo(indifferent.priorities());
    }

    @Test
    void ratingsStandInTheOrderOfTheCycle() throws IOException {
        DescriptionFacts facts = facts(findings(1, 0));
        assertThat(facts.ratings()).extracting(Rating::moment).containsExactly("wait", "serve", "goodbye");
        assertThat(facts.customers()).isEqualTo(VISITS);
        assertThat(facts.askedInTurn()).isFalse();
    }

    @Test
    void thePromisedRatingPartsTheMap() throws IOException {
        DescriptionFacts.Map map = Objects.requireNonNull(facts(findings(1, 0)).map());
        assertThat(map.standard()).isTrue();
        assertThat(map.performanceCross()).isEqualTo(4);
    }

    /// The overall answer falls by 0.06 points a minute from 4.5, before it is rounded to whole points.
    @Test
    void theRecordedWaitIsHeldAgainstTheAnswer() throws IOException {
        DescriptionFacts facts = facts(findings(0, 0));
        Wait wait = facts.waits().getFirst();
        assertThat(wait.moment()).isEqualTo("wait");
        assertThat(wait.question()).isEqualTo("overall");
        assertThat(wait.limitMinutes()).isEqualTo(10);
        assertThat(wait.customers()).isEqualTo(VISITS);
        assertThat(wait.perMinute().value()).isCloseTo(-0.06, within(0.015));
        assertThat(wait.bins()).allSatisfy(bin -> assertThat(bin.minutes()).isBetween(0.0, 20.0));
    }

    @Test
    void nothingIsDescribedWithoutAnswers() throws IOException {
        Findings findings = Analysis.of(
                LogReader.read(List.of(log()), ReadOptions.usual(ZONE)).orThrow(), service);
        assertThat(findings.description()).isNull();
    }

    @Test
    void whatNobodyWasAskedIsMissingWithItsReason() throws IOException {
        DescriptionFacts facts = facts(findings(1, 0));
        assertThat(facts.comeBack()).isNull();
        assertThat(facts.ratings().getFirst().place().opportunity().status()).isEqualTo(Status.INSUFFICIENT);
    }

    private Findings findings(double mood, long ratingSeed) throws IOException {
        var log = LogReader.read(List.of(log()), ReadOptions.usual(ZONE)).orThrow();
        return Analysis.of(log.log(), Origin.of(log), service, Said.of(answers(mood, ratingSeed)));
    }

    private static DescriptionFacts facts(Findings findings) {
        return Objects.requireNonNull(findings.description());
    }

    private static Estimate correlation(Findings findings, String moment) {
        return facts(findings).ratings().stream()
                .filter(rating -> moment.equals(rating.moment()))
                .map(Rating::correlation)
                .findFirst()
                .orElseThrow();
    }

    /// Visits of twenty minutes at most, ten a day.
    private Path log() throws IOException {
        var random = new SplittableRandom(1);
        var rows = new StringBuilder("journey,moment,start,end,branch\n");
        for (int visit = 0; visit < VISITS; visit++) {
            minutes[visit] = random.nextInt(0, 1200) / 60.0;
            int day = visit / 10;
            String date = "2025-%02d-%02d".formatted(1 + day / 28, 1 + day % 28);
            int hour = 8 + visit % 10;
            int seconds = (int) Math.round(60 * minutes[visit]);
            rows.append("J%d,ticket,%s %02d:00:00,%s %02d:01:00,B1\n".formatted(visit, date, hour, date, hour));
            rows.append("J%d,wait,%s %02d:01:00,%s %02d:%02d:%02d,B1\n"
                    .formatted(visit, date, hour, date, hour, 1 + seconds / 60, seconds % 60));
            rows.append("J%d,Be served,%s %02d:30:00,%s %02d:35:00,B1\n".formatted(visit, date, hour, date, hour));
        }
        return Files.writeString(folder.resolve("log.csv"), rows);
    }

    /// The same overall answers and facts for every seed of the ratings.
    ///
    /// @param mood how much of the overall answer's chance the ratings share
    private Answers answers(double mood, long ratingSeed) {
        var said = new SplittableRandom(7);
        var rated = new SplittableRandom(100 + ratingSeed);
        var builder = new AnswersBuilder(List.of(
                Question.of("overall", Asks.OVERALL, Scale.ONE_TO_FIVE),
                Question.fact("curt", "serve", "curt"),
                Question.rating("rate_goodbye", "goodbye", Scale.ONE_TO_FIVE),
                Question.rating("rate_serve", "serve", Scale.ONE_TO_FIVE),
                Question.rating("rate_wait", "wait", Scale.ONE_TO_FIVE)));
        for (int visit = 0; visit < VISITS; visit++) {
            boolean curt = said.nextDouble() < 0.3;
            double feeling = said.nextGaussian();
            double overall = 4.5 - 0.06 * minutes[visit] - (curt ? 1 : 0) + 0.6 * feeling;
            builder.respondent().journey("J" + visit).branch("B1");
            builder.give(0, points(overall)).give(1, curt ? 1 : 0);
            for (int question = 2; question < 5; question++) {
                builder.give(question, points(3.5 + mood * feeling + rated.nextGaussian()));
            }
        }
        return builder.build();
    }

    private static double points(double feeling) {
        return Math.clamp(Math.rint(feeling), 1, 5);
    }

    @Test
    void answersAloneAreDescribedToo() throws IOException {
        log();
        Findings findings = Analysis.of(
                JourneyLog.empty(Vocabulary.empty(), ZONE), Origin.live(0), service, Said.of(answers(1, 0)));
        DescriptionFacts facts = facts(findings);
        assertThat(facts.explained().present()).isTrue();
        assertThat(facts.waits())
                .allSatisfy(wait -> assertThat(wait.customers()).isZero());
    }

    @Test
    void aRatingOfAMomentNotVisitedIsLeftOutOfItsReach() throws IOException {
        var builder = new AnswersBuilder(List.of(
                Question.of("overall", Asks.OVERALL, Scale.ONE_TO_FIVE),
                Question.rating("rate_wait", "wait", Scale.ONE_TO_FIVE)));
        for (int i = 0; i < 100; i++) {
            builder.respondent().give(0, 1 + i % 5);
            if (i % 4 == 0) {
                builder.absent(1, Presence.NOT_VISITED);
            } else {
                builder.give(1, 1 + i % 3);
            }
        }
        Findings findings = Analysis.of(
                LogReader.read(List.of(log()), ReadOptions.usual(ZONE))
                        .orThrow()
                        .log(),
                Origin.live(0),
                service,
                Said.of(builder.build()));
        assertThat(facts(findings).ratings().getFirst().reach()).isEqualTo(0.75);
        assertThat(facts(findings).ratings().getFirst().n()).isEqualTo(75);
    }
}
