package org.touchstone.core.evidence.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.touchstone.core.evidence.indicator.Indicator;
import org.touchstone.core.evidence.indicator.PlantedBoard;
import org.touchstone.core.evidence.trend.BranchDays.Day;
import org.touchstone.core.statistics.chart.Ewma;

/// A chart of one branch, against the chart with known dispersion and limits made by hand.
final class WatchTest {

    private static final double WIDTH = 3.255;

    /// One Monday a week, neither busy nor quiet, so that nothing is to be explained.
    private static Series series(Indicator indicator, int n, double... means) {
        var days = new ArrayList<Day>();
        for (int week = 0; week < means.length; week++) {
            days.add(new Day(PlantedBoard.monday(week), n, means[week], 0, 0));
        }
        var branch = new BranchDays(1, days);
        var usual = new Usual(List.of(branch.between(PlantedBoard.FIRST, PlantedBoard.monday(Watch.BASELINE))), true);
        return Series.of(branch, usual, steps(means.length), indicator);
    }

    private static Steps steps(int weeks) {
        return new Steps(PlantedBoard.FIRST, 7, weeks);
    }

    /// Twenty values around 5 and fifteen more that creep upwards, one customer each.
    private static double[] creeping() {
        return DoubleStream.concat(
                        DoubleStream.iterate(1, sign -> -sign).limit(20).map(sign -> 5 + .5 * sign),
                        DoubleStream.iterate(5.1, value -> value + .1).limit(15))
                .toArray();
    }

    @Test
    void theSmoothedFigureIsThatOfTheChart() {
        Series series = series(PlantedBoard.WORKED, 1, creeping());
        List<Point> points = new Watch(PlantedBoard.WORKED, series, .5).points(steps(35), WIDTH);
        List<Ewma.Point> chart = Ewma.of(5, .5).over(creeping());
        for (int week = 0; week < 35; week++) {
            assertThat(Math.log1p(value(points.get(week).value())))
                    .isCloseTo(chart.get(week).value(), within(1e-9));
        }
    }

    /// To the variance of the mean comes that of a baseline known from twenty values: 0.5² / 20.
    @Test
    void theLimitsAreThoseOfTheChartWiderByTheDoubtOfTheBaseline() {
        Series series = series(PlantedBoard.WORKED, 1, creeping());
        List<Point> points = new Watch(PlantedBoard.WORKED, series, .5).points(steps(35), WIDTH);
        for (int week = 20; week < 35; week++) {
            double known = Ewma.of(5, .5).limits(week + 1).upper() - 5;
            double half = Math.sqrt(known * known + WIDTH * WIDTH * .25 / 20);
            assertThat(Math.log1p(value(points.get(week).upper()))).isCloseTo(5 + half, within(1e-9));
            assertThat(Math.log1p(value(points.get(week).lower()))).isCloseTo(5 - half, within(1e-9));
        }
        assertThat(points.subList(0, 20)).allMatch(point -> point.upper() == null && !point.signal());
    }

    @Test
    void aPointSignalsWhenItLeavesItsLimits() {
        Series series = series(PlantedBoard.WORKED, 1, creeping());
        List<Point> points = new Watch(PlantedBoard.WORKED, series, .5).points(steps(35), WIDTH);
        assertThat(points)
                .allMatch(point -> point.upper() == null || point.signal() == (value(point.value()) > point.upper()));
        int first = Watch.first(points, true).orElseThrow();
        assertThat(points.get(first).signal()).isTrue();
        assertThat(points.subList(0, first)).noneMatch(Point::signal);
        assertThat(Watch.first(points, false)).isEmpty();
    }

    /// Neighbours are 2 apart, which makes 2 / 1.128; the standard deviation is √(20 / 19).
    @Test
    void dispersionIsThatOfNeighboursOrOfAllWhicheverIsMore() {
        double[] restless =
                DoubleStream.iterate(6, value -> 10 - value).limit(20).toArray();
        assertThat(Watch.dispersion(PlantedBoard.WORKED, series(PlantedBoard.WORKED, 1, restless)))
                .isCloseTo(2 / 1.128, within(1e-9));
        double[] slow = new double[20];
        Arrays.setAll(slow, i -> i < 10 ? 4 : 6);
        assertThat(Watch.dispersion(PlantedBoard.WORKED, series(PlantedBoard.WORKED, 1, slow)))
                .isCloseTo(Math.sqrt(20.0 / 19), within(1e-9));
        assertThat(Watch.dispersion(PlantedBoard.WORKED, series(PlantedBoard.WORKED, 1, 4, 6)))
                .isNaN();
    }

    /// Of 50 customers one fails: chance alone leans upwards, and the limits with it. In the 21st week the third moment
    /// of the mean is (λ³ Σ (1−λ)³ⁱ) p(1−p)(1−2p) / 50², its variance (λ² Σ (1−λ)²ⁱ) p(1−p) / 50 and that of the
    /// baseline.
    @Test
    void theLimitsOfRareFailuresLeanUpwards() {
        double[] shares = new double[21];
        Arrays.fill(shares, .02);
        Series series = series(PlantedBoard.FAILED, 50, shares);
        Point last = new Watch(PlantedBoard.FAILED, series, 1)
                .points(steps(21), WIDTH)
                .getLast();
        double p = (20 + .5) / (1000 + 1); // as Watch takes it, so that nobody's share is 0
        double second = 0;
        double third = 0;
        for (int i = 0; i <= 20; i++) {
            second += .04 * Math.pow(.64, i) * p * (1 - p) / 50;
            third += .008 * Math.pow(.512, i) * p * (1 - p) * (1 - 2 * .02) / 2500;
        }
        double deviation = Math.sqrt(second + p * (1 - p) / 1000);
        double lean = third / Math.pow(deviation, 3) * (WIDTH * WIDTH - 1) / 6;
        assertThat(value(last.upper())).isCloseTo(.02 + deviation * (WIDTH + lean), within(1e-9));
        assertThat(value(last.lower())).isEqualTo(Math.max(0, .02 - deviation * (WIDTH - lean)));
        assertThat(lean).isPositive();
    }

    /// On a scale from −2 to +2 a mean below 0 is a figure like any other.
    @Test
    void aFeelingBelowZeroIsShownAsItIs() {
        double[] feelings = new double[21];
        Arrays.setAll(feelings, week -> week % 2 == 0 ? -.9 : -1.1);
        Point last = new Watch(PlantedBoard.RATED, series(PlantedBoard.RATED, 10, feelings), 1)
                .points(steps(21), WIDTH)
                .getLast();
        assertThat(value(last.expected())).isCloseTo(-1, within(1e-9));
        assertThat(value(last.lower()) + value(last.upper())).isCloseTo(-2, within(1e-9));
    }

    private static double value(@Nullable Double one) {
        return Objects.requireNonNull(one);
    }
}
