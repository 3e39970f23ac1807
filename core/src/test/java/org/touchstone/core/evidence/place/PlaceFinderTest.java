package org.touchstone.core.evidence.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.core.evidence.indicator.Indicator;
import org.touchstone.core.evidence.indicator.Indicator.Kind;
import org.touchstone.core.evidence.indicator.PlantedBoard;
import org.touchstone.core.evidence.place.Place.Standing;
import org.touchstone.core.statistics.Estimate.Status;

/// What is planted in places is found there, and nothing is found where nothing was planted.
final class PlaceFinderTest {

    private static final int PENSIONER = 1;
    private static final int WORKER = 2;

    private static Comparison branches(Places places) {
        return places.comparisons().stream()
                .filter(one -> one.dimension() == Dimension.BRANCH)
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> outside(Comparison comparison) {
        return comparison.places().stream()
                .filter(place -> place.standing() == Standing.WORSE || place.standing() == Standing.BETTER)
                .map(Place::number)
                .toList();
    }

    private static double value(Place place) {
        return Objects.requireNonNull(place.adjusted().value());
    }

    /// Of pensioners three in ten fail, of workers one in ten, in every branch; in branch 3 four in five are
    /// pensioners, elsewhere three in ten.
    private static PlantedBoard pensioners(long seed, boolean toldApart) {
        var random = new SplittableRandom(seed);
        var board = new PlantedBoard(12, PlantedBoard.FAILED);
        for (int branch = 1; branch <= 12; branch++) {
            for (long day : PlantedBoard.days(10)) {
                int old = branch == 3 ? 32 : 12;
                board.in(branch, day, 0, toldApart ? PENSIONER : 0).add(0, old, PlantedBoard.failed(random, old, .3));
                board.in(branch, day, 0, toldApart ? WORKER : 0)
                        .add(0, 40 - old, PlantedBoard.failed(random, 40 - old, .1));
            }
        }
        return board;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nobodyIsBlamedForTheCustomersWhoCome(long seed) {
        Comparison alike = branches(PlaceFinder.of(pensioners(seed, true).table()));
        Place worst = alike.places().stream()
                .max(Comparator.comparingDouble(Place::raw))
                .orElseThrow();
        assertThat(worst.number()).isEqualTo(3);
        assertThat(worst.standing()).isEqualTo(Standing.AS_OTHERS);
        assertThat(outside(branches(PlaceFinder.of(pensioners(seed, false).table()))))
                .contains(3); // where nobody knows who came
    }

    /// Forty customers a day; of branches 1 to n a share fails that is given.
    private static PlantedBoard failing(long seed, int weeks, double... shares) {
        var random = new SplittableRandom(seed);
        var board = new PlantedBoard(shares.length, PlantedBoard.FAILED);
        for (int branch = 1; branch <= shares.length; branch++) {
            for (long day : PlantedBoard.days(weeks)) {
                board.in(branch, day).add(0, 40, PlantedBoard.failed(random, 40, shares[branch - 1]));
            }
        }
        return board;
    }

    /// The others differ truly by two points of a hundred.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anOutlierAmongTwelveDoesNotHide(long seed) {
        double[] shares = {.10, .12, .08, .11, .30, .09, .10, .13, .07, .10, .12, .08};
        Comparison comparison =
                branches(PlaceFinder.of(failing(seed, 20, shares).table()));
        assertThat(outside(comparison)).containsExactly(5);
        Place found = comparison.places().get(4);
        assertThat(found.standing()).isEqualTo(Standing.WORSE);
        assertThat(Objects.requireNonNull(found.likely()).high998()).isLessThan(value(found));
    }

    @Test
    void fewerFailuresAreBetterAndFewerPointsWorse() {
        double[] shares = {.20, .22, .18, .21, .02, .19, .20, .23, .17, .20, .22, .18};
        assertThat(branches(PlaceFinder.of(failing(1, 20, shares).table()))
                        .places()
                        .get(4)
                        .standing())
                .isEqualTo(Standing.BETTER);
        var random = new SplittableRandom(1);
        var board = new PlantedBoard(8, PlantedBoard.RATED);
        for (int branch = 1; branch <= 8; branch++) {
            for (long day : PlantedBoard.days(20)) {
                board.in(branch, day).add(0, 10, PlantedBoard.sum(random, 10, branch == 2 ? 3 : 4, 1));
            }
        }
        Place low = branches(PlaceFinder.of(board.table())).places().get(1);
        assertThat(low.standing()).isEqualTo(Standing.WORSE);
        assertThat(Objects.requireNonNull(low.distance())).isNegative();
    }

    /// Two in ten fail everywhere; branch 12 has one customer a day, the others forty.
    private static Comparison small(long seed) {
        var random = new SplittableRandom(seed);
        var board = new PlantedBoard(12, PlantedBoard.FAILED);
        for (int branch = 1; branch <= 12; branch++) {
            int n = branch == 12 ? 1 : 40;
            for (long day : PlantedBoard.days(10)) {
                board.in(branch, day).add(0, n, PlantedBoard.failed(random, n, .2));
            }
        }
        return branches(PlaceFinder.of(board.table()));
    }

    @Test
    void theSmallestBranchHeadsMostListsOfRawFiguresAndDoesNotStandOut() {
        int extreme = 0;
        for (long seed = 1; seed <= 40; seed++) {
            Comparison comparison = small(seed);
            double figure = comparison.places().get(11).raw();
            double[] others = comparison.places().stream()
                    .limit(11)
                    .mapToDouble(Place::raw)
                    .sorted()
                    .toArray();
            extreme += figure > others[10] || figure < others[0] ? 1 : 0;
            assertThat(outside(comparison)).doesNotContain(12);
        }
        assertThat(extreme).isGreaterThan(20);
    }

    /// Law over 40 fixed seeds: of boards of 20 figures in 30 branches without differences at most one in twenty has an
    /// alarm. As many are allowed as a binomial of one in twenty exceeds less than once in a thousand: 7.
    @Test
    void sixHundredPlacesWithoutDifferencesRaiseNoMoreAlarmsThanDesigned() {
        long alarmed = LongStream.rangeClosed(1, 40)
                .filter(seed -> alarms(seed, 8) > 0)
                .count();
        assertThat(alarmed).isLessThanOrEqualTo(7);
    }

    private static long alarms(long seed, int weeks) {
        var random = new SplittableRandom(seed);
        Indicator[] figures = IntStream.range(0, 20)
                .mapToObj(i -> new Indicator(Kind.WORK, "step" + i, null, ""))
                .toArray(Indicator[]::new);
        var board = new PlantedBoard(30, figures);
        for (int branch = 1; branch <= 30; branch++) {
            for (long day : PlantedBoard.days(weeks)) {
                for (int i = 0; i < figures.length; i++) {
                    board.in(branch, day).add(i, 20, PlantedBoard.sum(random, 20, 5, .8));
                }
            }
        }
        return PlaceFinder.of(board.table()).comparisons().stream()
                .filter(one -> one.dimension() == Dimension.BRANCH)
                .mapToLong(one -> outside(one).size())
                .sum();
    }

    /// Waits of eight branches in the morning, at noon and in the afternoon; noon is a fifth longer everywhere, and in
    /// branch 4 twice as long as elsewhere.
    private static PlantedBoard noons(long seed) {
        var random = new SplittableRandom(seed);
        var board = new PlantedBoard(8, PlantedBoard.WAITED);
        for (int branch = 1; branch <= 8; branch++) {
            for (long day : PlantedBoard.days(12)) {
                for (int daypart = 1; daypart <= 3; daypart++) {
                    double mean = 5 + .02 * branch + (daypart == 2 ? .2 : 0) + (daypart == 2 && branch == 4 ? .7 : 0);
                    board.in(branch, day, daypart, 0)
                            .journeys(15)
                            .add(0, 15, PlantedBoard.sum(random, 15, mean + .1 * random.nextGaussian(), .8));
                }
            }
        }
        return board;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void oneBadNoonIsFoundAndTheGoodHoursItMirrorsAreNotTold(long seed) {
        assertThat(PlaceFinder.of(noons(seed).table()).pockets())
                .singleElement()
                .satisfies(pocket -> {
                    assertThat(pocket.branch()).isEqualTo(4);
                    assertThat(pocket.daypart()).isEqualTo(2);
                    assertThat(pocket.worse()).isTrue();
                    double elsewhere = Math.exp(5.28) - 1; // its other hours, 5.08, and a noon like that of the others
                    assertThat(pocket.elsewhere()).isBetween(.93 * elsewhere, 1.07 * elsewhere);
                    double here = Math.exp(5.98) - 1;
                    assertThat(pocket.here().value()).isBetween(.93 * here, 1.07 * here);
                });
    }

    @Test
    void belowSixBranchesNothingIsDrawnTogetherAndNobodyStandsOut() {
        Comparison five =
                branches(PlaceFinder.of(failing(1, 10, .1, .1, .5, .1, .1).table()));
        assertThat(five.between().status()).isEqualTo(Status.INSUFFICIENT);
        assertThat(five.between().warnings()).containsExactly("How much places differ needs 6 places, there are 5.");
        assertThat(five.real().status()).isEqualTo(Status.INSUFFICIENT);
        assertThat(five.funnel()).isEmpty();
        assertThat(five.places()).allSatisfy(place -> {
            assertThat(place.standing()).isEqualTo(Standing.UNKNOWN);
            assertThat(place.likely()).isNull();
            assertThat(place.shrunken().status()).isEqualTo(Status.INSUFFICIENT);
            assertThat(place.shrunken().warnings()).containsExactly("Places are drawn together from six places on.");
            assertThat(place.adjusted().present()).isTrue();
        });
    }

    /// Forty customers on each of seven days.
    @Test
    void fewDaysAreNotCompared() {
        var board = new PlantedBoard(2, PlantedBoard.FAILED);
        for (int day = 0; day < 7; day++) {
            board.in(1, PlantedBoard.FIRST + day).add(0, 40, day);
            board.in(2, PlantedBoard.FIRST + day).add(0, 4, 1);
        }
        List<Place> places = branches(PlaceFinder.of(board.table())).places();
        assertThat(places.get(0).adjusted().warnings())
                .containsExactly("There are 280 on 7 days; at least 30 on 8 days are needed.");
        assertThat(places.get(1).adjusted().warnings())
                .containsExactly("There are 28 on 7 days; at least 30 on 8 days are needed.");
    }

    /// Branch 1 never sees pensioners, who are a quarter of all customers.
    @Test
    void aBranchWithoutAQuarterOfTheMixCannotBeCompared() {
        var board = new PlantedBoard(2, PlantedBoard.FAILED);
        for (long day : PlantedBoard.days(2)) {
            board.in(1, day, 0, WORKER).add(0, 20, 2);
            board.in(2, day, 0, WORKER).add(0, 10, 1);
            board.in(2, day, 0, PENSIONER).add(0, 10, 1);
        }
        Place first = branches(PlaceFinder.of(board.table())).places().getFirst();
        assertThat(first.adjusted().status()).isEqualTo(Status.NOT_IDENTIFIED);
        assertThat(first.adjusted().warnings())
                .containsExactly("25 % of the common mix never occurs here, so it cannot be compared.");
        assertThat(first.raw()).isEqualTo(.1);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsDrawnTogetherLiesBetweenTheFigureAndTheMean(long seed) {
        double[] shares = {.10, .12, .08, .11, .13, .09, .15, .07};
        Comparison comparison = branches(PlaceFinder.of(failing(seed, 3, shares).table()));
        for (Place place : comparison.places()) {
            double drawn = Objects.requireNonNull(place.shrunken().value());
            assertThat(drawn)
                    .isBetween(
                            Math.min(value(place), comparison.mean()) - 1e-12,
                            Math.max(value(place), comparison.mean()) + 1e-12);
        }
    }

    /// Standard deviation of {.10, .30} taken six times each is about .1; of the variation hardly any is chance.
    @Test
    void howMuchBranchesDifferIsSeenThroughChance() {
        double[] shares = {.1, .3, .1, .3, .1, .3, .1, .3, .1, .3, .1, .3};
        Comparison comparison = branches(PlaceFinder.of(failing(1, 30, shares).table()));
        assertThat(comparison.between().value()).isBetween(.095, .115); // √(12/11) · .1 = .1044
        assertThat(comparison.between().low()).isBetween(.05, .095);
        assertThat(comparison.real().value()).isGreaterThan(.98);
        assertThat(comparison.funnel()).hasSize(25);
    }

    @Test
    void withoutDifferencesTheFunnelNarrowsAsCustomersGrow() {
        Comparison comparison = small(3);
        List<Double> widths = comparison.funnel().stream()
                .map(limit -> limit.likely().high998() - limit.likely().low998())
                .toList();
        assertThat(widths).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(widths.getFirst()).isGreaterThan(4 * widths.getLast());
    }

    /// Times are compared by their logarithms: the standard deviation between places is told as a factor less 1.
    @Test
    void timesDifferByAFactor() {
        var random = new SplittableRandom(1);
        var board = new PlantedBoard(12, PlantedBoard.WORKED);
        for (int branch = 1; branch <= 12; branch++) {
            for (long day : PlantedBoard.days(20)) {
                double mean = branch % 2 == 0 ? 5 : 5.2;
                board.in(branch, day).add(0, 40, PlantedBoard.sum(random, 40, mean, .5));
            }
        }
        Comparison comparison = branches(PlaceFinder.of(board.table()));
        double deviation = .1 * Math.sqrt(12.0 / 11);
        assertThat(comparison.between().value()).isBetween(Math.expm1(.9 * deviation), Math.expm1(1.1 * deviation));
        assertThat(comparison.mean()).isBetween(Math.expm1(5.08), Math.expm1(5.12));
    }
}
