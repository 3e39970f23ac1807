package org.touchstone.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.touchstone.core.analysis.AnswerFacts.Score;
import org.touchstone.core.analysis.AnswerFacts.Slice;
import org.touchstone.core.branch.Area;
import org.touchstone.core.branch.Branch;
import org.touchstone.core.branch.Branches;
import org.touchstone.core.branch.Dayparts;
import org.touchstone.core.branch.OpeningHours;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.CycleFile;
import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Goal;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.journey.PartColumns;
import org.touchstone.core.journey.Vocabulary;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.AnswersBuilder;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Question;
import org.touchstone.core.survey.Scale;
import org.touchstone.core.survey.anonymity.Bar;

/// What few people said reaches no figure of an analysis, and what a log saw of few customers does.
final class AnonymousFindingsTest {

    private static final Cycle CYCLE = CycleFile.read("desk.yaml", """
            cycle: desk
            name: {en: Desk}
            goal: {en: "I want my paper"}
            steps:
              - wait: {name: Wait, contact: place, seenBy: [log, question], standards: [{lasts: 10m, share: 0.9}]}
              - serve:
                  name: Be served
                  contact: person
                  seenBy: [log, question]
                  critical: [{grade: 3, reason: "people come back"}]
                  goesWrong: [{curt: "told curtly", severity: 2}]
            """).orThrow();

    private static final Instant MONDAY = Instant.parse("2025-03-03T09:00:00Z");

    private static final List<Question> QUESTIONS = List.of(
            Question.of("overall", Asks.OVERALL, Scale.ONE_TO_FIVE),
            Question.rating("rate_serve", "serve", Scale.ONE_TO_FIVE),
            Question.fact("curt", "serve", "curt"));

    /// Three branches in one area: 30 give a 4 on average in A, 12 a 3 in B; the four of C all give a 1.
    private static AnswersBuilder threeBranches() {
        var builder = new AnswersBuilder(QUESTIONS);
        add(builder, "A", 15, 3);
        add(builder, "A", 15, 5);
        add(builder, "B", 6, 2);
        add(builder, "B", 6, 4);
        add(builder, "C", 4, 1);
        return builder;
    }

    private static void add(AnswersBuilder builder, String branch, int people, int points) {
        for (int person = 0; person < people; person++) {
            builder.respondent().branch(branch).answered(Micros.of(MONDAY)).give(0, points);
        }
    }

    private static Branches branches() {
        return new Branches(
                List.of(new Area("north", "North", null)),
                List.of(branch("A"), branch("B"), branch("C")),
                Dayparts.DEFAULT);
    }

    private static Branch branch(String code) {
        return new Branch(code, code, ZoneOffset.UTC, OpeningHours.ALWAYS, "north", java.util.Set.of(), null);
    }

    private static Findings of(Answers answers) {
        JourneyLog none = JourneyLog.empty(Vocabulary.empty(), ZoneOffset.UTC);
        return Analysis.of(none, Origin.live(0), new Service(CYCLE, branches(), "en"), Said.of(answers));
    }

    private static AnswerFacts said(Findings findings) {
        return Objects.requireNonNull(findings.answers());
    }

    private static Slice slice(Findings findings, String by, String name) {
        return said(findings).slices().stream()
                .filter(slice -> slice.by().equals(by) && slice.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBranchOfFourIsHiddenAndTheNextSmallestCoversIt() {
        Findings findings = of(threeBranches().build());
        assertThat(slice(findings, "branch", "A").overall().value()).isEqualTo(4.0);
        assertThat(slice(findings, "branch", "A").people()).isEqualTo(30);
        for (String hidden : List.of("B", "C")) {
            Slice slice = slice(findings, "branch", hidden);
            assertThat(slice.overall().status()).isEqualTo(Status.SUPPRESSED);
            assertThat(slice.overall().n()).isZero();
            assertThat(slice.people()).isNull();
        }
    }

    /// By hand: all are 46 with a sum of 160; less the 120 of A that is 40 of sixteen people, not the 4 of the four.
    @Test
    void theWholeLessTheBranchesShownTellsOfSixteen() {
        Findings findings = of(threeBranches().build());
        Score overall = said(findings).scores().getFirst();
        long shown = said(findings).slices().stream()
                .filter(slice -> slice.by().equals("branch") && slice.people() != null)
                .mapToLong(slice -> Objects.requireNonNull(slice.people()))
                .sum();
        assertThat(overall.given()).isEqualTo(46);
        assertThat(Objects.requireNonNull(overall.given()) - shown).isEqualTo(16);
        assertThat(overall.mean().value()).isCloseTo(160 / 46.0, within(1e-12));
        assertThat(slice(findings, "area", "north").people()).isEqualTo(46);
        assertThat(slice(findings, "month", "2025-03-01").people()).isEqualTo(46);
    }

    @Test
    void aBranchOfFiveIsShown() {
        AnswersBuilder builder = threeBranches();
        add(builder, "C", 1, 5);
        Slice five = slice(of(builder.build()), "branch", "C");
        assertThat(five.people()).isEqualTo(5);
        assertThat(five.overall().value()).isCloseTo(9 / 5.0, within(1e-12));
    }

    @Test
    void aRatingOfFourPeopleIsHiddenWithItsNumber() {
        var builder = new AnswersBuilder(QUESTIONS);
        for (int person = 0; person < 40; person++) {
            builder.respondent().give(0, 1 + person % 5);
            if (person < 4) {
                builder.give(1, 2);
            }
        }
        Findings findings = of(builder.build());
        Score rating = said(findings).scores().get(1);
        assertThat(rating.mean().status()).isEqualTo(Status.SUPPRESSED);
        assertThat(rating.given()).isNull();
        assertThat(rating.notAsked()).isNull(); // or 40 less these would be the four
        assertThat(rating.bars()).isEmpty();
        Estimate ofMoment = findings.moments().get(1).rating();
        assertThat(ofMoment).isNotNull();
        assertThat(Objects.requireNonNull(ofMoment).status()).isEqualTo(Status.SUPPRESSED);
        assertThat(findings.critical()).noneMatch(row -> row.basis().equals("ratings only"));
    }

    @Test
    void aBarOfOneIsJoinedWithItsNeighbours() {
        AnswersBuilder builder = threeBranches(); // 4, 6, 15, 6 and 15 gave 1, 2, 3, 4 and 5
        assertThat(said(of(builder.build())).scores().getFirst().bars())
                .containsExactly(new Bar(1, 2, 10), new Bar(3, 3, 15), new Bar(4, 4, 6), new Bar(5, 5, 15));
    }

    /// Four people were asked whether they were told curtly, and one was.
    @Test
    void aFactToldByFourPeopleIsHidden() {
        Findings findings = of(told(4).build());
        Findings.Critical row = curt(findings);
        assertThat(row.status()).isEqualTo(Status.SUPPRESSED);
        assertThat(row.what()).isEqualTo("told curtly");
        assertThat(row.rareButSevere()).isTrue(); // so judged, whatever was answered
        assertThat(row.reach()).isNull();
        assertThat(row.moreAnswers()).isNull();
        for (Estimate figure : figures(row)) {
            assertThat(figure.status()).isEqualTo(Status.SUPPRESSED);
            assertThat(figure.n()).isZero();
        }
        assertThat(row.why()).doesNotContain("Of 100 customers").contains("Too few answers");
        Estimate ofMoment = Objects.requireNonNull(findings.moments().get(1).failure());
        assertThat(ofMoment.status()).isEqualTo(Status.SUPPRESSED);
    }

    @Test
    void aFactToldByFivePeopleIsShown() {
        Estimate share = Objects.requireNonNull(curt(of(told(5).build())).failure());
        assertThat(share.value()).isCloseTo(.2, within(1e-12));
    }

    private static AnswersBuilder told(int people) {
        var builder = new AnswersBuilder(QUESTIONS);
        for (int person = 0; person < 40; person++) {
            builder.respondent().give(0, 1 + person % 5);
            if (person < people) {
                builder.give(2, person == 0 ? 1 : 0);
            }
        }
        return builder;
    }

    private static Findings.Critical curt(Findings findings) {
        return findings.critical().stream()
                .filter(row -> "curt".equals(row.incident()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Estimate> figures(Findings.Critical row) {
        return java.util.stream.Stream.of(
                        row.failure(), row.loss(), row.lossWithoutLeavers(), row.effect(), row.spoil())
                .map(Objects::requireNonNull)
                .toList();
    }

    /// Three customers waited, two of them longer than promised. No answer tells of it: the log does.
    @Test
    void whatTheLogSawOfThreeCustomersIsShown() {
        var words = Vocabulary.empty();
        var columns = new PartColumns();
        long begin = Micros.of(MONDAY);
        for (int id = 1; id <= 3; id++) {
            long end = begin + Micros.of(Duration.ofMinutes(6L * id));
            Encounter waited = Encounter.interval(0, "wait", begin, end);
            columns.add(
                    new Journey(id, Integer.toString(id), "C", "", "", Ending.FINISHED, Goal.MET, List.of(waited)),
                    words);
        }
        JourneyLog log = JourneyLog.empty(words, ZoneOffset.UTC)
                .with(List.of(columns.part()), begin + Micros.of(Duration.ofHours(1)));
        Answers answers = new AnswersBuilder(QUESTIONS)
                .respondent()
                .journey("1")
                .give(0, 2)
                .build();
        Findings findings = Analysis.of(log, Origin.live(3), new Service(CYCLE, branches(), "en"), Said.of(answers));
        assertThat(findings.branches().getFirst().journeySeconds().n()).isEqualTo(3);
        assertThat(findings.standards().getFirst().share().value()).isCloseTo(1 / 3.0, within(1e-12));
        Findings.Critical late = findings.critical().stream()
                .filter(row -> row.moment().equals("wait"))
                .findFirst()
                .orElseThrow();
        assertThat(Objects.requireNonNull(late.failure()).value()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(Objects.requireNonNull(late.effect()).status()).isEqualTo(Status.SUPPRESSED); // one answer
        assertThat(said(findings).scores().getFirst().mean().status()).isEqualTo(Status.SUPPRESSED);
    }
}
