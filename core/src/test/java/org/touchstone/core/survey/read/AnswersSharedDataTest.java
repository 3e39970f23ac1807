package org.touchstone.core.survey.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Presence;
import org.touchstone.core.survey.Question;
import org.touchstone.core.table.Quarantined;

/// Public questionnaires give the figures that others counted in them.
final class AnswersSharedDataTest {

    private static double sum(Answers answers, int q, ToDoubleBiFunction<Integer, Double> what) {
        double sum = 0;
        for (int r = 0; r < answers.respondents(); r++) {
            sum += answers.presence(r, q) == Presence.GIVEN ? what.applyAsDouble(r, answers.value(r, q)) : 0;
        }
        return sum;
    }

    private static double mean(Answers answers, String question) {
        int q = answers.place(question);
        return sum(answers, q, (r, value) -> value) / answers.count(q, Presence.GIVEN);
    }

    private static double weightedMean(Answers answers, int q, ToDoubleBiFunction<Integer, Double> what) {
        return sum(answers, q, (r, value) -> answers.weight(r) * what.applyAsDouble(r, value))
                / sum(answers, q, (r, value) -> answers.weight(r));
    }

    /// Over the respondents who answered both.
    private static double correlation(Answers answers, String first, String second) {
        int a = answers.place(first);
        int b = answers.place(second);
        List<double[]> pairs = new ArrayList<>();
        for (int r = 0; r < answers.respondents(); r++) {
            if (answers.presence(r, a) == Presence.GIVEN && answers.presence(r, b) == Presence.GIVEN) {
                pairs.add(new double[] {answers.value(r, a), answers.value(r, b)});
            }
        }
        double meanA = pairs.stream().mapToDouble(pair -> pair[0]).average().orElseThrow();
        double meanB = pairs.stream().mapToDouble(pair -> pair[1]).average().orElseThrow();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (double[] pair : pairs) {
            ab += (pair[0] - meanA) * (pair[1] - meanB);
            aa += (pair[0] - meanA) * (pair[0] - meanA);
            bb += (pair[1] - meanB) * (pair[1] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }

    @Test
    void theAirportOf2017HasItsCountedFigures() {
        ImportedAnswers read = PublicSurveys.airport2017();
        Answers answers = read.answers();
        int overall = answers.place("Q7ALL");
        int nps = answers.place("NETPRO");
        ToDoubleBiFunction<Integer, Double> net = (r, value) -> value >= 9 ? 100 : value <= 6 ? -100 : 0;
        assertThat(read.rows()).isEqualTo(2_831);
        assertThat(read.used()).isEqualTo(2_831);
        assertThat(answers.count(overall, Presence.GIVEN)).isEqualTo(2_688);
        assertThat(mean(answers, "Q7ALL")).isCloseTo(4.0644, within(0.00005));
        assertThat(weightedMean(answers, overall, (r, value) -> value)).isCloseTo(4.0712, within(0.00005));
        assertThat(100 * sum(answers, overall, (r, value) -> value >= 4 ? 1 : 0) / 2_688)
                .isCloseTo(82.07, within(0.005));
        assertThat(answers.count(nps, Presence.GIVEN)).isEqualTo(2_746);
        assertThat(sum(answers, nps, net) / 2_746).isCloseTo(39.84, within(0.005));
        assertThat(weightedMean(answers, nps, net)).isCloseTo(40.40, within(0.005));
    }

    @Test
    void theTouchpointsOfTheAirportGoWithTheWholeAsCounted() {
        Answers answers = PublicSurveys.airport2017().answers();
        assertThat(correlation(answers, "Q7LTPARKING", "Q7ALL")).isCloseTo(.637, within(0.0005));
        assertThat(correlation(answers, "Q7PARK", "Q7ALL")).isCloseTo(.627, within(0.0005));
        assertThat(correlation(answers, "Q7RENTAL", "Q7ALL")).isCloseTo(.612, within(0.0005));
        assertThat(correlation(answers, "Q7FOOD", "Q7ALL")).isCloseTo(.559, within(0.0005));
        assertThat(correlation(answers, "Q7WIFI", "Q7ALL")).isCloseTo(.468, within(0.0005));
        assertThat(mean(answers, "Q7FOOD")).isCloseTo(3.615, within(0.0005));
        assertThat(mean(answers, "Q14FIND")).isCloseTo(4.4133, within(0.00005));
        assertThat(mean(answers, "Q14PASSTHRU")).isCloseTo(4.3070, within(0.00005));
        assertThat(mean(answers, "Q10SAFE")).isCloseTo(4.3743, within(0.00005));
    }

    @Test
    void theAirportOf2016HasItsCountedFigures() {
        ImportedAnswers read = PublicSurveys.airport2016();
        assertThat(read.used()).isEqualTo(3_087);
        assertThat(read.answers().count(read.answers().place("Q7ALL"), Presence.GIVEN))
                .isEqualTo(2_919);
        assertThat(mean(read.answers(), "Q7ALL")).isCloseTo(4.0380, within(0.00005));
        assertThat(read.answers().find(Asks.RECOMMEND)).isEmpty();
    }

    @Test
    void anElevenOfTheAirportThatIsNotMappedIsQuarantinedAndTold() {
        String yaml =
                "answers: wide\nrespondent: RESPNUM\nquestions: [NETPRO: {asks: recommend, not answered: [\"\"]}]\n";
        ImportedAnswers read = PublicSurveys.read("sfo_airport_2017.csv.gz", yaml);
        assertThat(read.answers().count(0, Presence.GIVEN)).isEqualTo(2_746);
        assertThat(read.cells().quarantined()).isEqualTo(84); // and one blank
        assertThat(read.quarantine()).extracting(Quarantined::found).containsOnly("11");
        assertThat(read.notes()).noneMatch(note -> note.contains("coded from")); // there are zeros
    }

    @Test
    void theAirlineHasItsCountedFigures() {
        ImportedAnswers read = PublicSurveys.airline();
        Answers answers = read.answers();
        assertThat(read.used()).isEqualTo(25_976);
        assertThat(sum(answers, 0, (r, value) -> value)).isEqualTo(11_403);
        assertThat(answers.count(0, Presence.GIVEN)).isEqualTo(25_976);
        assertThat(answers.count(1, Presence.NOT_VISITED)).isEqualTo(1_381);
        assertThat(answers.count(2, Presence.NOT_VISITED)).isEqualTo(1_195);
        assertThat(answers.count(3, Presence.NOT_VISITED)).isEqualTo(813);
        assertThat(answers.count(4, Presence.NOT_VISITED)).isEqualTo(652);
        assertThat(read.cells().quarantined()).isZero();
    }

    @Test
    void theAirlineWithItsZerosKeptGoesWithSatisfactionAsCounted() {
        Answers answers = PublicSurveys.read("airline_passenger_satisfaction_test.csv.gz", """
                answers: wide
                respondent: id
                scale: {min: 0, max: 5}
                questions:
                  - satisfaction:
                      asks: overall
                      scale: {min: 0, max: 1, values: {satisfied: 1, neutral or dissatisfied: 0}}
                  - Online boarding: {asks: rating, moment: boarding}
                  - Inflight entertainment: {asks: rating, moment: entertainment}
                  - Seat comfort: {asks: rating, moment: seat}
                  - Gate location: {asks: rating, moment: gate}
                """)
                .answers();
        assertThat(correlation(answers, "Online boarding", "satisfaction")).isCloseTo(.4945, within(0.00005));
        assertThat(correlation(answers, "Inflight entertainment", "satisfaction"))
                .isCloseTo(.3990, within(0.00005));
        assertThat(correlation(answers, "Seat comfort", "satisfaction")).isCloseTo(.3463, within(0.00005));
        assertThat(correlation(answers, "Gate location", "satisfaction")).isCloseTo(-.0166, within(0.00005));
    }

    @Test
    void theCustomersOfAMobileOperatorAreReadWithoutNames() {
        ImportedAnswers read = PublicSurveys.read("ecsi_mobi.csv", """
                answers: wide
                scale: {min: 1, max: 10}
                questions:
                  - CUEX1: {asks: expectation, item: "1"}
                  - CUSA1: {asks: overall}
                  - PERQ1: {asks: perception, item: "1"}
                  - CUSL1: {asks: return, scale: {min: 1, max: 10}}
                """);
        assertThat(read.answers().respondents()).isEqualTo(250);
        assertThat(read.cells()).isEqualTo(new CellCounts(1_000, 1_000, 0, 0, 0, 0));
        assertThat(read.answers().value(1, 0)).isEqualTo(10); // the second line of the file
        assertThat(read.answers().value(0, 1)).isEqualTo(6);
        assertThat(read.notes()).anyMatch(note -> note.contains("no column names the respondent"));
    }

    @Test
    void theKoreanKioskHasItsCountedFigures() {
        ImportedAnswers read = PublicSurveys.kiosk();
        Answers answers = read.answers();
        assertThat(answers.respondents()).isEqualTo(211);
        assertThat(answers.questions(Asks.EXPECTATION)).hasSize(24);
        assertThat(answers.questions(Asks.PERCEPTION)).hasSize(24);
        assertThat(answers.questions(Asks.KANO_PRESENT)).hasSize(29);
        assertThat(answers.questions(Asks.KANO_ABSENT)).hasSize(29);
        assertThat(answers.places(Asks.EXPECTATION).map(q -> answers.count(q, Presence.GIVEN)))
                .containsOnly(207);
        assertThat(meanOf(answers, Asks.EXPECTATION)).isCloseTo(5.9738, within(0.00005));
        assertThat(meanOf(answers, Asks.PERCEPTION)).isCloseTo(4.8718, within(0.00005));
        assertThat(gap(answers, "23")).isCloseTo(-1.981, within(0.0005));
        assertThat(gap(answers, "15")).isCloseTo(-1.942, within(0.0005));
        assertThat(gap(answers, "16")).isCloseTo(-1.850, within(0.0005));
        assertThat(gap(answers, "20")).isCloseTo(-1.821, within(0.0005));
        assertThat(gap(answers, "4")).isCloseTo(.280, within(0.0005));
        assertThat(gap(answers, "5")).isCloseTo(.010, within(0.0005));
        assertThat(meanOf(answers, Asks.OVERALL)).isCloseTo(3.9662, within(0.00005));
        assertThat(meanOf(answers, Asks.RECOMMEND)).isCloseTo(3.7778, within(0.00005));
        assertThat(read.cells().quarantined()).isZero();
    }

    private static double meanOf(Answers answers, Asks asks) {
        return answers.questions(asks).stream()
                .mapToDouble(question -> mean(answers, question.code()))
                .average()
                .orElseThrow();
    }

    private static double gap(Answers answers, String item) {
        double[] means = new double[2];
        for (Question question : answers.questions()) {
            if (item.equals(question.item()) && question.asks() == Asks.EXPECTATION) {
                means[0] = mean(answers, question.code());
            } else if (item.equals(question.item()) && question.asks() == Asks.PERCEPTION) {
                means[1] = mean(answers, question.code());
            }
        }
        return means[1] - means[0];
    }
}
