package org.touchstone.core.evidence.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.touchstone.core.evidence.description.Asked.value;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.regression.Correlations;
import org.touchstone.core.statistics.regression.LinearFit;
import org.touchstone.core.statistics.regression.Lmg;
import org.touchstone.core.statistics.regression.Observations;
import org.touchstone.core.statistics.regression.Shares;
import org.touchstone.core.survey.Scale;

/// Coefficients known from R (lm); ratings of moments that not everybody visits.
final class VisitedDesignTest {

    private static final List<Integer> THREE = List.of(0, 1, 2);

    @Test
    void coefficientsAreThoseKnown() {
        var design = VisitedDesign.of(Asked.notVisited(), Asked.FEW);
        assertThat(value(design.perPoint(0))).isCloseTo(1.4116579266, within(1e-9));
        assertThat(value(design.perPoint(1))).isCloseTo(.3995562727, within(1e-9));
        assertThat(value(design.perPoint(2))).isCloseTo(.2468737394, within(1e-9));
        assertThat(value(design.visiting(1))).isCloseTo(-.2383842458, within(1e-9));
        assertThat(value(design.visiting(2))).isCloseTo(-.2563533683, within(1e-9));
        assertThat(design.rSquared()).isCloseTo(.9745125362, within(1e-9));
        assertThat(VisitedDesign.fit(Asked.notVisited(), THREE).intercept()).isCloseTo(6.6687, within(5e-5));
    }

    @Test
    void whereEverybodyCameNothingGoesWithComing() {
        assertThat(VisitedDesign.of(Asked.notVisited(), Asked.FEW).visiting(0).status())
                .isEqualTo(Status.NOT_IDENTIFIED);
    }

    @Test
    void questionsAskedInTurnAreRefused() {
        var asked = new Asked(Scale.ONE_TO_FIVE, Scale.ONE_TO_FIVE, null, "a", "b");
        for (int i = 0; i < 100; i++) {
            boolean first = i % 2 == 0;
            asked.answer(1 + i % 5, first ? 1 + i % 3 : Double.POSITIVE_INFINITY, first ? Double.POSITIVE_INFINITY : 2);
        }
        var design = VisitedDesign.of(asked.opinions(), Asked.FEW);
        assertThat(design.soundness().status()).isEqualTo(Status.NOT_IDENTIFIED);
        assertThat(design.perPoint(0).warnings()).first().asString().contains("asked in turn");
    }

    /// The simulation known from R (200 runs): how often the truly strongest of six moments, visited by 60 %, comes
    /// first, by pairs, by the visited design and by LMG of pairs. Forty runs are within 3 standard errors of those
    /// shares. How often it comes first by complete rows hangs on from how few rows one still fits; it comes far
    /// behind.
    @ParameterizedTest(name = "{0} customers")
    @CsvSource({"60, .785, .820, .745", "120, .905, .965, .925", "250, .985, 1.00, .985"})
    void thePlantedStrongestMomentComesFirstAsOftenAsKnown(int customers, double pairs, double visited, double lmg) {
        int runs = 40;
        double[] first = new double[4];
        for (int run = 0; run < runs; run++) {
            Opinions opinions = sixMoments(1_000L * customers + run, customers);
            var all = List.of(0, 1, 2, 3, 4, 5);
            Observations table = opinions.table(all);
            List<String> names = names(opinions);
            Correlations correlations = Correlations.pairwise(table, 4);
            Shares shares = Lmg.of(correlations.predicting(Opinions.OVERALL));
            LinearFit listwise = LinearFit.of(table, Opinions.OVERALL, names);
            LinearFit design = VisitedDesign.fit(opinions, all);
            first[0] += comesFirst(j -> value(correlations.between(names.get(j), Opinions.OVERALL)));
            first[1] += listwise.soundness().present() ? comesFirst(j -> listwise.slope(names.get(j))) : 0;
            first[2] += comesFirst(j -> design.slope(names.get(j)));
            first[3] += shares.soundness().present() ? comesFirst(j -> shares.of(names.get(j))) : 0;
        }
        assertThat(first[0] / runs).as("pairs").isCloseTo(pairs, within(error(pairs, runs)));
        assertThat(first[1] / runs).as("complete rows").isLessThan(first[0] / runs - 0.3);
        assertThat(first[2] / runs).as("visited design").isCloseTo(visited, within(error(visited, runs)));
        assertThat(first[3] / runs).as("LMG of pairs").isCloseTo(lmg, within(error(lmg, runs)));
    }

    private static double error(double share, int runs) {
        double kept = Math.clamp(share, 0.05, 0.95);
        return 3 * Math.sqrt(kept * (1 - kept) / runs);
    }

    private static int comesFirst(IntToDoubleFunction size) {
        for (int j = 0; j < 6; j++) {
            if (j != 2 && size.applyAsDouble(j) >= size.applyAsDouble(2)) {
                return 0;
            }
        }
        return 1;
    }

    private static List<String> names(Opinions opinions) {
        var names = new ArrayList<String>();
        opinions.ratings().forEach(question -> names.add(question.code()));
        return names;
    }

    private static Opinions sixMoments(long seed, int customers) {
        double[] visited = {.95, .90, .60, .50, .70, .40};
        double[] effects = {.20, .20, .50, .20, .15, .10};
        var random = new SplittableRandom(seed);
        var asked = new Asked(Asked.WIDE, Scale.ONE_TO_FIVE, null, "m0", "m1", "m2", "m3", "m4", "m5");
        for (int i = 0; i < customers; i++) {
            double mood = random.nextGaussian();
            double[] ratings = new double[6];
            double overall = 0.7 * random.nextGaussian();
            for (int j = 0; j < 6; j++) {
                double feeling = Math.sqrt(.6) * mood + Math.sqrt(.4) * random.nextGaussian();
                double rating = Math.clamp(Math.rint(3.5 + feeling), 1, 5);
                boolean there = random.nextDouble() < visited[j];
                ratings[j] = there ? rating : Double.NaN;
                overall += there ? effects[j] * (rating - 3.5) : 0;
            }
            asked.answer(overall, ratings);
        }
        return asked.opinions();
    }
}
