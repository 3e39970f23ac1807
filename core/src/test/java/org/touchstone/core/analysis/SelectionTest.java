package org.touchstone.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.touchstone.core.branch.Branch;
import org.touchstone.core.branch.Branches;
import org.touchstone.core.branch.Dayparts;
import org.touchstone.core.branch.OpeningHours;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.CycleFile;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.journey.Vocabulary;
import org.touchstone.core.measure.RandomLogs;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.AnswersBuilder;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Question;
import org.touchstone.core.survey.Scale;
import org.touchstone.core.survey.anonymity.Anonymity;

/// What is chosen of a log and of answers is what somebody would choose who read them one by one.
final class SelectionTest {

    private static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    private static final Cycle CYCLE = CycleFile.read("office.yaml", """
        cycle: office
        goal: "I want my paper"
        steps:
          - enter: {name: Enter, contact: place, seenBy: [log]}
          - ticket: {name: Take a number, contact: machine, seenBy: [log], skippable: true}
          - wait: {name: Wait, contact: place, seenBy: [log, question], standards: [{lasts: 10m, share: 0.9}]}
          - called: {name: Be called, contact: machine, seenBy: [log]}
          - serve: {name: Be served, contact: person, seenBy: [log], standards: [{within: 60s, after: called, share: 0.9}]}
        """).orThrow();
    private static final Branches BRANCHES = new Branches(
            List.of(),
            List.of(branch("B0", BUCHAREST), branch("B1", AUCKLAND), branch("B2", BUCHAREST)),
            Dayparts.DEFAULT);
    private static final List<Journey> JOURNEYS = withChannels(RandomLogs.journeys(5, 900));
    private static final Answers ANSWERS = answers();

    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 1);
    static final List<Selection> SELECTIONS = List.of(
            Selection.in(Set.of("B1")),
            Selection.in(Set.of("B0", "B3")),
            new Selection(null, FEBRUARY, FEBRUARY.plusDays(27), "", "", ""),
            new Selection(null, FEBRUARY.plusDays(9), null, "", "", ""),
            new Selection(null, null, FEBRUARY, "web", "", ""),
            new Selection(null, null, null, "", "S1", ""),
            new Selection(null, null, null, "", "", "evening"),
            new Selection(Set.of("B0", "B1"), FEBRUARY, FEBRUARY.plusDays(40), "desk", "S0", "morning"));

    private static Branch branch(String code, ZoneId zone) {
        return new Branch(code, code, zone, OpeningHours.ALWAYS, null, Set.of(), null);
    }

    private static List<Journey> withChannels(List<Journey> journeys) {
        return journeys.stream()
                .map(one -> new Journey(
                        one.id(),
                        one.key(),
                        one.branch(),
                        one.id() % 3 == 0 ? "web" : "desk",
                        one.segment(),
                        one.ending(),
                        one.goal(),
                        one.encounters()))
                .toList();
    }

    /// Two of three name their journey; the others tell place, day and way in themselves.
    private static Answers answers() {
        var builder = new AnswersBuilder(List.of(
                Question.of("overall", Asks.OVERALL, Scale.ONE_TO_FIVE),
                Question.rating("rate_wait", "wait", Scale.ONE_TO_FIVE)));
        var random = new SplittableRandom(3);
        for (Journey one : JOURNEYS) {
            builder.respondent();
            if (one.id() % 3 == 0) {
                builder.branch(one.branch())
                        .channel(one.channel())
                        .segment(one.segment())
                        .answered(began(one) + 3_600_000_000L);
            } else {
                builder.journey(one.key());
            }
            builder.give(0, 1 + random.nextInt(5));
            if (random.nextInt(2) == 0) {
                builder.give(1, 1 + random.nextInt(5));
            }
        }
        return builder.build();
    }

    private static long began(Journey journey) {
        return journey.encounters().getFirst().startMicros();
    }

    private static JourneyLog log(List<Journey> journeys) {
        Vocabulary words = Vocabulary.empty();
        return JourneyLog.empty(words, BUCHAREST)
                .with(List.of(RandomLogs.part(journeys, words)), RandomLogs.through(JOURNEYS));
    }

    /// The plain way: each journey on its own, with the calendar of the library.
    private static boolean covers(Selection chosen, Journey one) {
        ZoneId zone = BRANCHES.findBranch(one.branch()).map(Branch::zone).orElse(BUCHAREST);
        ZonedDateTime began = Micros.instant(began(one)).atZone(zone);
        return isAmong(chosen.branches(), one.branch())
                && isWithin(chosen, began.toLocalDate())
                && isThen(chosen, began.toLocalTime())
                && (chosen.channel().isEmpty() || chosen.channel().equals(one.channel()))
                && (chosen.segment().isEmpty() || chosen.segment().equals(one.segment()));
    }

    private static boolean isAmong(@Nullable Set<String> branches, String branch) {
        return branches == null || branches.contains(branch);
    }

    private static boolean isWithin(Selection chosen, LocalDate day) {
        return (chosen.from() == null || !day.isBefore(chosen.from()))
                && (chosen.to() == null || !day.isAfter(chosen.to()));
    }

    private static boolean isThen(Selection chosen, LocalTime time) {
        boolean morning = !time.isBefore(LocalTime.of(5, 0)) && time.isBefore(LocalTime.of(11, 0));
        boolean evening = !time.isBefore(LocalTime.of(18, 0)) || time.isBefore(LocalTime.of(5, 0));
        return switch (chosen.daypart()) {
            case "" -> true;
            case "morning" -> morning;
            default -> evening;
        };
    }

    private static boolean covers(Selection chosen, int respondent) {
        Journey one = JOURNEYS.get(respondent);
        if (one.id() % 3 != 0) {
            return covers(chosen, one);
        }
        ZoneId zone = BRANCHES.findBranch(one.branch()).map(Branch::zone).orElse(BUCHAREST);
        Instant answered = Micros.instant(ANSWERS.answeredMicros(respondent));
        return isAmong(chosen.branches(), one.branch())
                && isWithin(chosen, answered.atZone(zone).toLocalDate())
                && chosen.daypart().isEmpty()
                && (chosen.channel().isEmpty() || chosen.channel().equals(one.channel()))
                && (chosen.segment().isEmpty() || chosen.segment().equals(one.segment()));
    }

    private static Findings findings(JourneyLog log, Said said) {
        Findings made = Analysis.of(log, Origin.live(log.encounters()), new Service(CYCLE, BRANCHES, "en"), said);
        return SameFindingsTest.withoutTimings(made);
    }

    @ParameterizedTest
    @FieldSource("SELECTIONS")
    void theFindingsAreThoseOfTheChosenJourneysAndAnswersAlone(Selection chosen) {
        JourneyLog log = log(JOURNEYS);
        Predicate<Journey> wanted = one -> covers(chosen, one);
        List<Journey> alone = JOURNEYS.stream().filter(wanted).toList();
        assertThat(alone).isNotEmpty().hasSizeLessThan(JOURNEYS.size());
        JourneyLog cut = chosen.of(log, BRANCHES);
        assertThat(cut.digest()).isEqualTo(log(alone).digest());

        Said said = chosen.of(Said.of(ANSWERS), log, BRANCHES);
        Said plain = Said.of(ANSWERS.only(respondent -> covers(chosen, respondent)));
        assertThat(said.answers().respondents()).isEqualTo(plain.answers().respondents());
        assertThat(findings(cut, said)).isEqualTo(findings(log(alone), plain));
    }

    @Test
    void everythingIsChosenByNoFilter() {
        JourneyLog log = log(JOURNEYS);
        assertThat(Selection.ALL.of(log, BRANCHES)).isSameAs(log);
        assertThat(Selection.ALL.of(Said.of(ANSWERS), log, BRANCHES).answers().respondents())
                .isEqualTo(900);
    }

    @Test
    void aWordThatNobodyUsesChoosesNothing() {
        assertThat(new Selection(null, null, null, "pigeon", "", "")
                        .of(log(JOURNEYS), BRANCHES)
                        .journeys())
                .isZero();
    }

    /// Who names a journey in one branch and another branch in the answer is shown to neither alone.
    @Test
    void anAnswerThatTellsOfAnotherBranchThanItsJourneyIsOfNeither() {
        Journey first = JOURNEYS.getFirst();
        String other = first.branch().equals("B0") ? "B1" : "B0";
        var builder = new AnswersBuilder(ANSWERS.questions());
        builder.respondent().journey(first.key()).branch(other).give(0, 1);
        Said said = Said.of(builder.build());
        JourneyLog log = log(JOURNEYS);
        assertThat(Selection.in(Set.of(first.branch())).of(said, log, BRANCHES).present())
                .isFalse();
        assertThat(Selection.in(Set.of(other)).of(said, log, BRANCHES).present())
                .isFalse();
        assertThat(Selection.in(Set.of(other, first.branch()))
                        .of(said, log, BRANCHES)
                        .present())
                .isTrue();
    }

    /// What is shown of days chosen at will leaves out nobody or five or more, and says that it does.
    @Test
    void whoIsLeftOutIsNeverAmongFew() {
        JourneyLog log = log(JOURNEYS);
        int before = 0;
        for (int days = 0; days < 60; days++) {
            var chosen = new Selection(null, FEBRUARY, FEBRUARY.plusDays(days), "", "", "");
            Said said = chosen.guarded(Said.of(ANSWERS), log, BRANCHES, Anonymity.DEFAULT);
            int all = chosen.of(Said.of(ANSWERS), log, BRANCHES).answers().respondents();
            int shown = said.answers().respondents();
            assertThat(all - shown).isNotIn(1, 2, 3, 4);
            assertThat(said.notes()).hasSize(all == shown ? 0 : 1);
            before = shown;
        }
        assertThat(before).as("most are shown").isGreaterThan(300);
    }

    @Test
    void daysInTheWrongOrderAreRefused() {
        assertThatThrownBy(() -> new Selection(null, FEBRUARY, FEBRUARY.minusDays(1), "", "", ""))
                .hasMessage("The last day 2025-01-31 is before the first, 2025-02-01.");
    }

    @Test
    void onlySomeRespondentsKeepAllThatIsKnownOfThem() {
        Answers some = ANSWERS.only(respondent -> respondent % 7 == 2);
        IntStream.range(0, some.respondents()).forEach(r -> {
            int before = 7 * r + 2;
            assertThat(some.journey(r)).isEqualTo(ANSWERS.journey(before));
            assertThat(some.branch(r)).isEqualTo(ANSWERS.branch(before));
            assertThat(some.dated(r)).isEqualTo(ANSWERS.dated(before));
            assertThat(some.value(r, 0)).isEqualTo(ANSWERS.value(before, 0));
            assertThat(some.presence(r, 1)).isEqualTo(ANSWERS.presence(before, 1));
        });
        assertThat(Objects.requireNonNull(some.questions())).isEqualTo(ANSWERS.questions());
    }
}
