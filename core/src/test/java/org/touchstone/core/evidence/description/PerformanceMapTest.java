package org.touchstone.core.evidence.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.core.evidence.description.PerformanceMap.Quarter;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;

/// The fourteen attributes of a car dealer's service (Martilla & James 1977), quarters by hand.
final class PerformanceMapTest {

    private static final double[] IMPORTANCE = {
        3.83, 3.63, 3.60, 3.56, 3.41, 3.41, 3.38, 3.37, 3.29, 3.27, 2.52, 2.43, 2.37, 2.05
    };
    private static final double[] PERFORMANCE = {
        2.63, 2.73, 3.15, 3.00, 3.05, 3.29, 3.03, 3.11, 2.00, 3.02, 2.25, 2.49, 2.35, 3.33
    };

    @Test
    void quartersPartAtTheMeans() {
        var map = PerformanceMap.of(exact(PERFORMANCE), exact(IMPORTANCE), OptionalDouble.empty());
        assertThat(map.importanceCross()).isCloseTo(3.151428571, within(1e-9));
        assertThat(map.performanceCross()).isCloseTo(2.816428571, within(1e-9));
        assertThat(in(map, Quarter.CONCENTRATE_HERE)).containsExactly(1, 2, 9);
        assertThat(in(map, Quarter.KEEP_UP)).containsExactly(3, 4, 5, 6, 7, 8, 10);
        assertThat(in(map, Quarter.LOW_PRIORITY)).containsExactly(11, 12, 13);
        assertThat(in(map, Quarter.POSSIBLE_OVERKILL)).containsExactly(14);
    }

    @Test
    void aPromisedRatingMovesTheLine() {
        var map = PerformanceMap.of(exact(PERFORMANCE), exact(IMPORTANCE), OptionalDouble.of(3.2));
        assertThat(map.standard()).isTrue();
        assertThat(in(map, Quarter.KEEP_UP)).containsExactly(6);
    }

    @Test
    void anIntervalAcrossALineLeavesTheQuarterOpen() {
        var wide = Estimate.of(2.8, 2.6, 3.0, 0.95, 50, "mean");
        var map = PerformanceMap.of(List.of(wide, sure(3.3)), List.of(sure(2), sure(4)), OptionalDouble.of(2.9));
        assertThat(map.items().get(0).uncertain()).isTrue();
        assertThat(map.items().get(1).uncertain()).isFalse();
    }

    @Test
    void whatIsNotKnownHasNoQuarterAndMovesNoLine() {
        var none = Estimate.missing(Status.INSUFFICIENT, 3, "mean", "Too few.");
        var map = PerformanceMap.of(
                List.of(sure(2), none, sure(4)), List.of(sure(1), sure(9), sure(3)), OptionalDouble.empty());
        assertThat(map.items().get(1).quarter()).isNull();
        assertThat(map.importanceCross()).isEqualTo(2); // of 1 and 3
    }

    @Test
    void opportunityAddsWhatIsImportantAndNotWellDone() {
        assertThat(Opportunity.score(9.5, 3.2)).isCloseTo(15.8, within(1e-12));
        assertThat(Opportunity.score(7, 8)).isEqualTo(7);
    }

    private static List<Integer> in(PerformanceMap map, Quarter quarter) {
        return IntStream.rangeClosed(1, map.items().size())
                .filter(i -> map.items().get(i - 1).quarter() == quarter)
                .boxed()
                .toList();
    }

    private static List<Estimate> exact(double[] values) {
        return Arrays.stream(values).mapToObj(PerformanceMapTest::sure).toList();
    }

    private static Estimate sure(double value) {
        return Estimate.of(value, value, value, 0.95, 100, "known");
    }
}
