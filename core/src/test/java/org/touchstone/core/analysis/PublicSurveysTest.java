package org.touchstone.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.core.analysis.AnswerFacts.Score;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Vocabulary;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.regression.Correlation;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Presence;
import org.touchstone.core.survey.Scale;
import org.touchstone.core.survey.quality.Dimension;
import org.touchstone.core.survey.quality.DimensionScores;
import org.touchstone.core.survey.quality.ItemTable;
import org.touchstone.core.survey.quality.Kano;
import org.touchstone.core.survey.quality.KanoClass;
import org.touchstone.core.survey.quality.Pairs;
import org.touchstone.core.survey.quality.Reliability;
import org.touchstone.core.survey.quality.Servqual;
import org.touchstone.core.survey.read.ImportedAnswers;
import org.touchstone.core.survey.read.PublicSurveys;
import org.touchstone.core.survey.score.AnswerCounts;
import org.touchstone.core.survey.score.Change;
import org.touchstone.core.survey.score.NetPromoter;

/// Public questionnaires give the scores that others counted or published; and however closely their ratings go with
/// satisfaction, a rating alone names nothing.
final class PublicSurveysTest {

    private static Findings analysed(ImportedAnswers read) {
        JourneyLog none = JourneyLog.empty(Vocabulary.empty(), ZoneOffset.UTC);
        return Analysis.of(none, Origin.live(0), Service.UNKNOWN, Said.of(read));
    }

    private static void requireNothingNamed(Findings findings) {
        assertThat(findings.critical()).noneMatch(Findings.Critical::named);
        assertThat(findings.critical()).allMatch(row -> row.basis().equals("ratings only"));
        assertThat(findings.priorities()).isEmpty();
    }

    private static Score score(Findings findings, String question) {
        return Objects.requireNonNull(findings.answers()).scores().stream()
                .filter(score -> score.question().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private static int[] given(Answers answers, int question) {
        return IntStream.range(0, answers.respondents())
                .filter(r -> answers.presence(r, question) == Presence.GIVEN)
                .toArray();
    }

    /// Unweighted, whatever weights the file has.
    private static AnswerCounts counts(Answers answers, String question) {
        int q = answers.place(question);
        Scale scale = answers.questions().get(q).scale();
        int[] points = Arrays.stream(given(answers, q))
                .map(r -> (int) answers.value(r, q))
                .toArray();
        return AnswerCounts.ofAnswers((int) scale.min(), (int) scale.max(), points);
    }

    @Test
    void theAirportHasItsPromoters() {
        NetPromoter plain = NetPromoter.of(counts(PublicSurveys.airport2017().answers(), "NETPRO"));
        assertThat(plain.answers().respondents()).isEqualTo(2_746);
        assertThat(plain.score().value()).isCloseTo(39.84, within(.005));
        assertThat(plain.answers().at(10)).isEqualTo(872);
        assertThat(plain.answers().at(0)).isEqualTo(17);
    }

    /// The weights of the file are worth 2,266.5 of the 2,746 who answered.
    @Test
    void theAirportAsAWholeIsScoredByItsWeights() {
        Findings findings = analysed(PublicSurveys.airport2017());
        Estimate promoters = Objects.requireNonNull(score(findings, "NETPRO").promoters());
        assertThat(promoters.value()).isCloseTo(40.40, within(.005));
        assertThat(promoters.n()).isEqualTo(2_267);
        assertThat(score(findings, "NETPRO").given()).isEqualTo(2_746);
        assertThat(score(findings, "Q7ALL").mean().value()).isCloseTo(4.0712, within(.00005));
        assertThat(score(findings, "Q7ALL").given()).isEqualTo(2_688);
        requireNothingNamed(findings);
        assertThat(findings.critical()).hasSize(15); // each of the touchpoints, as ratings only
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Q7LTPARKING, .637", "Q7PARK, .627", "Q7RENTAL, .612", "Q7FOOD, .559", "Q7WIFI, .468"})
    void theTouchpointsOfTheAirportGoWithTheWhole(String touchpoint, double expected) {
        Answers answers = PublicSurveys.airport2017().answers();
        int part = answers.place(touchpoint);
        int whole = answers.place("Q7ALL");
        int[] both = Arrays.stream(given(answers, part))
                .filter(r -> answers.presence(r, whole) == Presence.GIVEN)
                .toArray();
        Estimate r = Correlation.pearson(
                Arrays.stream(both).mapToDouble(one -> answers.value(one, part)).toArray(),
                Arrays.stream(both)
                        .mapToDouble(one -> answers.value(one, whole))
                        .toArray());
        assertThat(r.value()).isCloseTo(expected, within(.0005));
    }

    /// 4.0380 of 2,919 in 2016, 4.0644 of 2,688 in 2017. Welch's interval by an independent program: t 1.3938 at
    /// 5,584.5 degrees, p .1634.
    @Test
    void fromOneYearToTheNextThereIsNoEvidenceThatTheAirportChanged() {
        Change change = Change.ofMean(
                counts(PublicSurveys.airport2016().answers(), "Q7ALL"),
                counts(PublicSurveys.airport2017().answers(), "Q7ALL"));
        assertThat(change.difference().difference().value()).isCloseTo(.026333397567659844, within(1e-9));
        assertThat(change.difference().difference().low()).isCloseTo(-.01070350276747245, within(1e-8));
        assertThat(change.difference().difference().high()).isCloseTo(.06337029790279214, within(1e-8));
        assertThat(change.difference().tested().orElseThrow().p()).isCloseTo(.16341986626807742, within(1e-8));
        assertThat(change.sentence())
                .isEqualTo("There is no evidence that it changed; a change, if any, lies between -0.01 and 0.06"
                        + " points.");
    }

    @Test
    void theAirportOf2016NamesNothingEither() {
        Findings findings = analysed(PublicSurveys.airport2016());
        assertThat(score(findings, "Q7ALL").given()).isEqualTo(2_919);
        requireNothingNamed(findings);
    }

    /// Whatever rating travellers get dealt as their overall one, nothing is announced; 15 of 200 would be allowed.
    @Test
    void whenTheAirportsOverallAnswersAreDealtOutAnewNothingIsAnnounced() {
        Answers answers = PublicSurveys.airport2017().answers();
        int overall = answers.place("Q7ALL");
        JourneyLog none = JourneyLog.empty(Vocabulary.empty(), ZoneOffset.UTC);
        long announced = LongStream.rangeClosed(1, 200)
                .filter(deal -> {
                    Said said = Said.of(answers.dealtAnew(overall, deal));
                    return Analysis.critical(none, Service.UNKNOWN, said).stream()
                            .anyMatch(Findings.Critical::named);
                })
                .count();
        assertThat(announced).isZero();
        requireNothingNamed(Analysis.of(none, Origin.live(0), Service.UNKNOWN, Said.of(answers.dealtAnew(overall, 1))));
    }

    @Test
    void theAirlineHasItsSatisfiedAndItsZerosAreNoAnswers() {
        Findings findings = analysed(PublicSurveys.airline());
        Score whole = score(findings, "satisfaction");
        assertThat(whole.top().value()).isCloseTo(11_403 / 25_976.0, within(1e-12));
        assertThat(whole.top().value()).isCloseTo(.4390, within(.00005));
        Score times = score(findings, "Departure/Arrival time convenient");
        assertThat(times.notVisited()).isEqualTo(1_381);
        assertThat(times.given()).isEqualTo(25_976 - 1_381);
        assertThat(score(findings, "Online boarding").notVisited()).isEqualTo(652);
        assertThat(times.bars().getFirst().from()).isEqualTo(1);
        requireNothingNamed(findings);
    }

    /// Of 211 users 207 answered; the gap of all items was counted by an independent program, as its standard error.
    @Test
    void theKioskFallsShortOfWhatWasExpected() {
        Answers answers = PublicSurveys.kiosk().answers();
        ItemTable expected = Pairs.expectations(answers);
        ItemTable found = Pairs.perceptions(answers);
        DimensionScores gaps = Servqual.of(found, expected, List.of(Dimension.ofRange("all", 0, 24)), null);
        Estimate all = gaps.unweighted();
        assertThat(found.minus(expected).complete().people()).isEqualTo(207);
        assertThat(all.n()).isEqualTo(207);
        assertThat(all.value()).isCloseTo(-1.102053140096618, within(1e-9));
        double half = 1.971546669; // Student's t of 206 degrees at 97.5 %
        assertThat(all.high()).isCloseTo(-1.102053140096618 + half * .05812948947882838, within(1e-6));
        assertThat(gaps.items().stream().filter(gap -> Objects.requireNonNull(gap.value()) > 0))
                .hasSize(2);
        assertThat(Reliability.of(found).alpha().value()).isCloseTo(.9065173703780214, within(1e-9));
    }

    /// Counted by an independent program: M 90, O 52, A 43, I 21, Q 1 of the first feature, and so on.
    @Test
    void theFeaturesOfTheKioskHaveTheirKinds() {
        Answers answers = PublicSurveys.kiosk().answers();
        List<String> items = Pairs.items(answers, Asks.KANO_PRESENT, Asks.KANO_ABSENT);
        List<Kano> kinds = Pairs.kano(answers);
        assertThat(kinds)
                .hasSize(29)
                .allSatisfy(kind -> assertThat(kind.people()).isEqualTo(207));
        Kano first = kinds.get(items.indexOf("1"));
        assertThat(first.count(KanoClass.MUST_BE)).isEqualTo(90);
        assertThat(first.count(KanoClass.ONE_DIMENSIONAL)).isEqualTo(52);
        assertThat(first.better().value()).isCloseTo(.4612, within(.00005));
        assertThat(first.worse().value()).isCloseTo(-.6893, within(.00005));
        assertThat(kinds.get(items.indexOf("27")).leading()).contains(KanoClass.ATTRACTIVE);
        assertThat(kinds.get(items.indexOf("23")).leading()).contains(KanoClass.MUST_BE);
        assertThat(kinds.get(items.indexOf("6")).mixedWith()).contains(KanoClass.MUST_BE); // O 83, M 79
        assertThat(total(kinds, KanoClass.ATTRACTIVE)).isEqualTo(1_841);
        assertThat(total(kinds, KanoClass.ONE_DIMENSIONAL)).isEqualTo(1_423);
        assertThat(total(kinds, KanoClass.MUST_BE)).isEqualTo(1_337);
        assertThat(total(kinds, KanoClass.INDIFFERENT)).isEqualTo(1_309);
        assertThat(total(kinds, KanoClass.REVERSE)).isEqualTo(50);
        assertThat(total(kinds, KanoClass.QUESTIONABLE)).isEqualTo(43);
    }

    private static long total(List<Kano> kinds, KanoClass one) {
        return kinds.stream().mapToLong(kind -> kind.count(one)).sum();
    }

    @Test
    void theKioskAsAWholeNamesNothing() {
        Findings findings = analysed(PublicSurveys.kiosk());
        assertThat(Objects.requireNonNull(findings.answers()).respondents()).isEqualTo(211);
        assertThat(Objects.requireNonNull(findings.answers()).scores().stream()
                        .filter(score -> score.asks().equals("overall"))
                        .findFirst()
                        .orElseThrow()
                        .mean()
                        .value())
                .isCloseTo(3.9662, within(.00005));
        requireNothingNamed(findings);
    }

    /// The alphas of Tenenhaus et al. (2005), table 2: those of standardised items.
    @ParameterizedTest(name = "{0}")
    @CsvSource({"IMAG, .723", "CUEX, .452", "PERQ, .877", "PERV, .824", "CUSA, .779", "CUSL, .472"})
    void theItemsOfTheMobileOperatorBelongTogetherAsPublished(String items, double alpha) {
        Answers answers = PublicSurveys.mobile().answers();
        int[] places = IntStream.range(0, answers.questions().size())
                .filter(q -> answers.questions().get(q).code().startsWith(items))
                .toArray();
        Reliability found = Reliability.of(ItemTable.of(answers, places));
        assertThat(found.standardised().value()).isCloseTo(alpha, within(.0005));
        assertThat(found.alpha().n()).isEqualTo(250);
        assertThat(found.alpha().status()).isEqualTo(Status.OK);
    }

    @Test
    void theMobileOperatorAsAWholeNamesNothing() {
        Findings findings = analysed(PublicSurveys.mobile());
        assertThat(score(findings, "CUSA1").mean().value()).isCloseTo(7.988, within(1e-9));
        assertThat(Objects.requireNonNull(findings.answers()).overallQuestion()).isEqualTo("CUSA1");
        requireNothingNamed(findings);
    }
}
