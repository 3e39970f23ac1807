package org.touchstone.core.evidence.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.core.evidence.Seam;
import org.touchstone.core.evidence.indicator.PlantedBoard;

/// What is planted in a board is signalled where and when it was planted, and nothing else is.
final class TrendsTest {

    private static final int BRANCHES = 6;
    private static final int WEEKS = 40;

    /// What a branch has on a day.
    @FunctionalInterface
    private interface Planted {
        double on(int branch, long day);
    }

    private static List<Followed> follow(PlantedBoard board, Seam... seams) {
        return Trends.of(board.table(), List.of(seams), moment -> moment.length(), 1);
    }

    /// Forty customers a day, a share of whom fail.
    private static PlantedBoard failing(long seed, Planted share) {
        var random = new SplittableRandom(seed);
        var board = new PlantedBoard(BRANCHES, PlantedBoard.FAILED);
        for (int branch = 1; branch <= BRANCHES; branch++) {
            for (long day : PlantedBoard.days(WEEKS)) {
                int failed = PlantedBoard.failed(random, 40, share.on(branch, day));
                board.in(branch, day).journeys(40).add(0, 40, failed);
            }
        }
        return board;
    }

    private static List<Trend> trends(List<Followed> followed) {
        return followed.stream().flatMap(one -> one.trends().stream()).toList();
    }

    private static boolean holds(Trend trend, long day) {
        return trend.sinceLow() <= day && day <= trend.sinceHigh();
    }

    /// One in ten, and two in ten in branch 3 from the 31st week on.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aStepInOneBranchIsSignalledThereAndOnlyThere(long seed) {
        long step = PlantedBoard.monday(30);
        List<Trend> trends = trends(follow(failing(seed, (branch, day) -> branch == 3 && day >= step ? .2 : .1)));
        assertThat(trends).singleElement().satisfies(trend -> {
            assertThat(trend.worse()).isTrue();
            assertThat(trend.branches()).containsExactly(3);
            assertThat(holds(trend, step)).isTrue();
            assertThat(trend.signalled()).isBetween(step, step + 28);
            assertThat(trend.before().value()).isBetween(.09, .11);
            assertThat(trend.after().value()).isBetween(.17, .23);
        });
    }

    /// From one in ten to one in four over six weeks from the 29th on, in two branches of six.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aRampOfSixWeeksIsDatedFromItsBeginning(long seed) {
        long begin = PlantedBoard.monday(28);
        List<Trend> trends = trends(follow(failing(seed, (branch, day) -> {
            double grown = Math.clamp((day - begin + 7) / 42.0, 0, 1);
            return .1 + (branch == 2 || branch == 5 ? .15 * grown : 0);
        })));
        assertThat(trends).singleElement().satisfies(trend -> {
            assertThat(trend.branches()).containsExactly(2, 5);
            assertThat(holds(trend, begin)).isTrue();
            assertThat(trend.signalled()).isBetween(begin, begin + 42);
        });
    }

    @Test
    void aFigureThatGetsBetterIsNotCalledWorse() {
        List<Trend> trends = trends(follow(failing(1, (branch, day) -> day >= PlantedBoard.monday(30) ? .05 : .1)));
        assertThat(trends).singleElement().satisfies(trend -> {
            assertThat(trend.worse()).isFalse();
            assertThat(trend.branches()).isEmpty(); // everywhere
            assertThat(trend.cause()).isNull();
        });
    }

    /// Nothing changes: shares of journeys, times whose days differ among themselves, and answers of few.
    private static PlantedBoard steady(long seed) {
        var random = new SplittableRandom(seed);
        var board =
                new PlantedBoard(3, PlantedBoard.FAILED, PlantedBoard.WORKED, PlantedBoard.WAITED, PlantedBoard.RATED);
        for (int branch = 1; branch <= 3; branch++) {
            for (long day : PlantedBoard.days(32)) {
                int n = 20 + random.nextInt(21);
                double mood = .2 * random.nextGaussian();
                board.in(branch, day)
                        .journeys(n)
                        .add(0, n, PlantedBoard.failed(random, n, .1))
                        .add(1, n, PlantedBoard.sum(random, n, 5, .8))
                        .add(2, n, PlantedBoard.sum(random, n, 6 + mood, .8))
                        .add(3, n / 8, PlantedBoard.sum(random, n / 8, 4, 1));
            }
        }
        return board;
    }

    /// Law over 200 fixed seeds: of boards in which nothing changes at most one in twenty gives a signal. As many are
    /// allowed as a binomial of one in twenty exceeds less than once in a thousand: 21.
    @Test
    void ofBoardsInWhichNothingChangesAtMostOneInTwentySignals() {
        long signalling = LongStream.rangeClosed(1, 200)
                .filter(seed -> follow(steady(seed)).stream().anyMatch(TrendsTest::signals))
                .count();
        assertThat(signalling).isLessThanOrEqualTo(21);
    }

    private static boolean signals(Followed one) {
        return Stream.concat(Stream.of(one.chain()), one.branches().values().stream())
                .flatMap(List::stream)
                .anyMatch(Point::signal);
    }

    /// Waits grow with the square of the customers who come; every fifteenth day is a payday and has a quarter more of
    /// them, as have the last four weeks.
    ///
    /// @param isCounted whether the log counts those more customers of the last weeks
    private static PlantedBoard december(long seed, boolean isCounted) {
        var random = new SplittableRandom(seed);
        var board = new PlantedBoard(BRANCHES, PlantedBoard.WAITED);
        for (long day : PlantedBoard.days(WEEKS)) {
            boolean payday = Math.floorMod(day - PlantedBoard.FIRST, 15) == 5;
            boolean late = day >= PlantedBoard.monday(WEEKS - 4);
            for (int branch = 1; branch <= BRANCHES; branch++) {
                double come = (payday || late ? 1.25 : 1) * (60 + 4 * random.nextGaussian());
                double mean = 5 + 2 * Math.log(come / 60) + .1 * random.nextGaussian();
                int n = (int) Math.round(late && !isCounted ? come / 1.25 : come);
                board.in(branch, day).journeys(n).add(0, n, PlantedBoard.sum(random, n, mean, .5));
            }
        }
        return board;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aBusyDecemberIsNoTrend(long seed) {
        List<Followed> followed = follow(december(seed, true));
        assertThat(trends(followed)).isEmpty();
        List<Point> chain = followed.getFirst().chain();
        assertThat(chain.subList(WEEKS - 4, WEEKS)).allMatch(point -> point.n() > 0); // it was looked at
    }

    @Test
    void theSameWaitsWithoutMoreCustomersAreATrend() {
        assertThat(trends(follow(december(1, false)))).singleElement().satisfies(trend -> {
            assertThat(trend.worse()).isTrue();
            assertThat(trend.branches()).isEmpty();
        });
    }

    /// Eight answers a day; from a day on they are 0.15 points lower.
    private static PlantedBoard rated(long seed, long step) {
        var random = new SplittableRandom(seed);
        var board = new PlantedBoard(BRANCHES, PlantedBoard.RATED);
        for (long day : PlantedBoard.days(50)) {
            for (int branch = 1; branch <= BRANCHES; branch++) {
                double mean = day >= step ? 3.85 : 4;
                board.in(branch, day).journeys(40).add(0, 8, PlantedBoard.sum(random, 8, mean, .5));
            }
        }
        return board;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void ratingsThatFallWithTheWayOfAskingAreNoTrend(long seed) {
        long seam = PlantedBoard.monday(24) + 2; // a Wednesday
        PlantedBoard board = rated(seed, seam);
        assertThat(trends(follow(board, new Seam(seam, "kiosk", "sms")))).isEmpty();
        assertThat(trends(follow(board))).singleElement().satisfies(trend -> {
            assertThat(trend.worse()).isTrue();
            assertThat(trend.branches()).isEmpty();
            assertThat(holds(trend, PlantedBoard.monday(24))).isTrue();
        });
    }

    /// The week of the seam belongs to neither way of asking, and both are followed from their own first weeks.
    @Test
    void limitsStartAnewAtASeam() {
        long seam = PlantedBoard.monday(24) + 2;
        List<Point> chain = follow(rated(1, seam), new Seam(seam, "kiosk", "sms"))
                .getFirst()
                .chain();
        assertThat(chain).hasSize(49).noneMatch(point -> point.day() == PlantedBoard.monday(24));
        assertThat(chain)
                .filteredOn(point -> point.upper() != null)
                .extracting(Point::day)
                .containsExactly(
                        PlantedBoard.monday(20),
                        PlantedBoard.monday(21),
                        PlantedBoard.monday(22),
                        PlantedBoard.monday(23),
                        PlantedBoard.monday(45),
                        PlantedBoard.monday(46),
                        PlantedBoard.monday(47),
                        PlantedBoard.monday(48),
                        PlantedBoard.monday(49));
    }

    @Test
    void aSeamOfAskingDoesNotTouchWhatTheLogCounts() {
        long step = PlantedBoard.monday(30);
        PlantedBoard board = failing(1, (branch, day) -> day >= step ? .2 : .1);
        assertThat(trends(follow(board, new Seam(step, "kiosk", "sms")))).hasSize(1);
    }

    @Test
    void tooFewWeeksSinceASeamSayHowManyMore() {
        PlantedBoard board = rated(1, PlantedBoard.monday(38));
        Followed followed =
                follow(board, new Seam(PlantedBoard.monday(38), "kiosk", "sms")).getFirst();
        assertThat(followed.why()).isEqualTo("Limits rest on 20 weeks, there are 12: ask again after 9 more.");
    }

    @Test
    void tooFewDaysSayHowManyMore() {
        var board = new PlantedBoard(1, PlantedBoard.FAILED);
        LongStream.range(0, 15)
                .forEach(day ->
                        board.in(1, PlantedBoard.FIRST + day).journeys(40).add(0, 40, 4));
        Followed followed = follow(board).getFirst();
        assertThat(followed.why()).isEqualTo("Limits rest on 20 days, there are 15: ask again after 6 more.");
        assertThat(followed.chain()).isEmpty();
        assertThat(followed.trends()).isEmpty();
    }

    /// Two people answer a week.
    @Test
    void fewAnswersArePutOffUntilFiveAreTogether() {
        var random = new SplittableRandom(1);
        var board = new PlantedBoard(BRANCHES, PlantedBoard.RATED);
        for (int week = 0; week < WEEKS; week++) {
            for (int branch = 1; branch <= BRANCHES; branch++) {
                for (int day = 0; day < 2; day++) {
                    board.in(branch, PlantedBoard.monday(week) + day).add(0, 1, 1 + random.nextInt(5));
                }
            }
        }
        Followed followed = follow(board).getFirst();
        assertThat(followed.branches()).hasSize(BRANCHES);
        assertThat(followed.branches().values())
                .allSatisfy(points ->
                        assertThat(points).extracting(Point::n).contains(0L, 6L).containsOnly(0L, 6L));
        assertThat(followed.branches().values())
                .allSatisfy(
                        points -> assertThat(points).allMatch(point -> (point.n() == 0) == (point.value() == null)));
        assertThat(followed.chain()).noneMatch(point -> point.n() > 0 && point.n() < 5);
        assertThat(followed.chain().stream().mapToLong(Point::n).sum()).isEqualTo(BRANCHES * 39L * 2);
    }

    /// Saturdays fail four times as often; from the 26th week on the branches are closed in the first half of the week,
    /// so that the share of failures grows by a third.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void aWeekdayIsNoTrend(long seed) {
        var random = new SplittableRandom(seed);
        var board = new PlantedBoard(BRANCHES, PlantedBoard.FAILED);
        for (long day : PlantedBoard.days(WEEKS)) {
            int weekday = (int) Math.floorMod(day - PlantedBoard.FIRST, 7L);
            if (weekday >= 3 || day < PlantedBoard.monday(26)) {
                for (int branch = 1; branch <= BRANCHES; branch++) {
                    int failed = PlantedBoard.failed(random, 40, weekday == 5 ? .4 : .1);
                    board.in(branch, day).journeys(40).add(0, 40, failed);
                }
            }
        }
        assertThat(trends(follow(board))).isEmpty();
    }

    /// Twice as many failures for three weeks, and half as many from then on.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void aFigureThatFallsBelowWhereItWasDidNotWorsen(long seed) {
        long begin = PlantedBoard.monday(24);
        List<Followed> followed =
                follow(failing(seed, (branch, day) -> day < begin ? .1 : day < begin + 21 ? .2 : .05));
        assertThat(followed.getFirst().chain()).anyMatch(point -> point.signal() && point.day() < begin + 21);
        assertThat(trends(followed))
                .singleElement()
                .satisfies(trend -> assertThat(trend.worse()).isFalse());
    }

    /// Twice as many failures for four weeks, and as many as before from then on: seen, and over.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void whatCameBackIsNoTrend(long seed) {
        long begin = PlantedBoard.monday(24);
        List<Followed> followed = follow(failing(seed, (branch, day) -> day >= begin && day < begin + 28 ? .2 : .1));
        assertThat(followed.getFirst().chain()).anyMatch(Point::signal);
        assertThat(trends(followed)).isEmpty();
    }

    /// Law: the same table gives the same trends.
    @Test
    void theSameBoardGivesTheSameTrends() {
        assertThat(follow(steady(7))).isEqualTo(follow(steady(7)));
    }
}
