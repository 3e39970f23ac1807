package org.touchstone.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.regression.Correlation;

final class BootstrapTest {

    private static final double[] LSAT = {576, 635, 558, 578, 666, 580, 555, 661, 651, 605, 653, 575, 545, 572, 594};
    private static final double[] GPA = {
        3.39, 3.30, 2.81, 3.03, 3.44, 3.07, 3.00, 3.43, 3.36, 3.13, 3.12, 2.74, 2.76, 2.88, 2.96
    };

    private static double[] lawSchools(int[] rows) {
        double[] x = Arrays.stream(rows).mapToDouble(row -> LSAT[row]).toArray();
        double[] y = Arrays.stream(rows).mapToDouble(row -> GPA[row]).toArray();
        Estimate r = Correlation.pearson(x, y);
        return r.value() == null ? new double[0] : new double[] {r.value()};
    }

    /// Fifteen American law schools (Efron & Tibshirani 1993).
    @Test
    void lawSchoolsHaveTheKnownErrorAndIntervals() {
        Resamples drawn = Bootstrap.ofRows(15, 1).resamples(40_000).draw(BootstrapTest::lawSchools);
        assertThat(drawn.value(0)).isCloseTo(.7763744913, within(1e-9));
        assertThat(drawn.standardError(0)).isCloseTo(.1325, within(.003));
        assertThat(drawn.percentile(0).low()).isCloseTo(.46, within(.02));
        assertThat(drawn.percentile(0).high()).isCloseTo(.96, within(.02));
        assertThat(drawn.bca(0).low()).isCloseTo(.34, within(.02));
        assertThat(drawn.bca(0).high()).isCloseTo(.94, within(.02));
        assertThat(drawn.percentile(0).n()).isEqualTo(15);
    }

    @Test
    void theSameSeedDrawsTheSame() {
        double[] once = Bootstrap.ofRows(15, 7).draw(BootstrapTest::lawSchools).drawn(0);
        double[] again = Bootstrap.ofRows(15, 7).draw(BootstrapTest::lawSchools).drawn(0);
        double[] other = Bootstrap.ofRows(15, 8).draw(BootstrapTest::lawSchools).drawn(0);
        assertThat(once).hasSize(Bootstrap.RESAMPLES).containsExactly(again);
        assertThat(other).isNotEqualTo(once);
    }

    @Test
    void clustersAreDrawnWhole() {
        int[] branches = {2, 0, 2, 0, 5};
        Set<Integer> seen = new TreeSet<>();
        Bootstrap.ofClusters(branches, 3).draw(rows -> {
            long[] times = new long[5];
            Arrays.stream(rows).forEach(row -> times[row]++);
            assertThat(times[0]).isEqualTo(times[2]);
            assertThat(times[1]).isEqualTo(times[3]);
            assertThat(times[0] + times[1] + times[4]).isEqualTo(3);
            seen.add(rows.length);
            return new double[] {rows.length};
        });
        assertThat(seen).containsExactly(3, 4, 5, 6);
    }

    /// Ten clusters of ten equal rows know as much as ten rows: the error is √10 times that of a hundred rows apart.
    @Test
    void rowsThatBelongTogetherCountOnce() {
        double[] values = new double[100];
        int[] clusters = new int[100];
        for (int i = 0; i < 100; i++) {
            clusters[i] = i / 10;
            values[i] = clusters[i];
        }
        Bootstrap.Figures mean = rows -> new double[] {
            Arrays.stream(rows).mapToDouble(row -> values[row]).average().orElseThrow()
        };
        double together = Bootstrap.ofClusters(clusters, 4).draw(mean).standardError(0);
        double apart = Bootstrap.ofRows(100, 4).draw(mean).standardError(0);
        assertThat(together / apart).isCloseTo(Math.sqrt(10), within(0.2));
        // The mean of ten draws from 0..9, whose variance is 8.25.
        assertThat(together).isCloseTo(Math.sqrt(.825), within(0.04));
    }

    @Test
    void aFigureIsAmongTheTopInTheShareOfResamplesThatSaySo() {
        // Figures 0 and 1 take turns by the first row drawn, figure 2 is always lowest.
        Resamples drawn = Bootstrap.ofRows(4, 9).draw(rows -> {
            double first = rows[0] < 3 ? 1 : 0;
            return new double[] {first, 1 - first, -1};
        });
        assertThat(drawn.amongTop(0, 1).value()).isCloseTo(.75, within(.04));
        assertThat(drawn.amongTop(1, 1).value()).isCloseTo(.25, within(.04));
        assertThat(drawn.amongTop(2, 2).value()).isZero();
        assertThat(drawn.amongTop(2, 3).value()).isEqualTo(1);
    }

    @Test
    void equalFiguresRankInTheirOrder() {
        Resamples drawn = Bootstrap.ofRows(3, 9).draw(rows -> new double[] {5, 5});
        assertThat(drawn.amongTop(0, 1).value()).isEqualTo(1);
        assertThat(drawn.amongTop(1, 1).value()).isZero();
    }

    @Test
    void aFigureOutsideItsDrawsWidensTheInterval() {
        Resamples drawn = Bootstrap.ofRows(3, 9).draw(new Bootstrap.Figures() {
            private boolean first = true;

            @Override
            public double[] of(int[] rows) {
                double value = first ? 0 : 1;
                first = false;
                return new double[] {value};
            }
        });
        assertThat(drawn.percentile(0).low()).isZero();
        assertThat(drawn.percentile(0).high()).isEqualTo(1);
    }

    @Test
    void resamplesWithoutAnswerMakeItUnstable() {
        Resamples drawn = Bootstrap.ofRows(5, 2)
                .draw(rows -> Arrays.stream(rows).anyMatch(row -> row == 0) ? new double[] {1} : new double[0]);
        Estimate estimate = drawn.percentile(0);
        assertThat(estimate.status()).isEqualTo(Status.UNSTABLE);
        assertThat(estimate.warnings().getFirst()).contains("of 2000 resamples");
        assertThat(drawn.answered() / 2000.0).isCloseTo(1 - Math.pow(.8, 5), within(.04));
    }

    @Test
    void nothingToDrawFromIsAMistake() {
        assertThatThrownBy(() -> Bootstrap.ofRows(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bootstrap.ofRows(3, 1).draw(rows -> new double[0]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bootstrap.ofRows(3, 1).resamples(5)).isInstanceOf(IllegalArgumentException.class);
    }
}
