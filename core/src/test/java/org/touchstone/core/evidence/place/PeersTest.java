package org.touchstone.core.evidence.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.touchstone.core.statistics.spread.Heterogeneity;

/// What others make likely, by hand, and how much of the variation is real.
final class PeersTest {

    private static double[] all(int places, double value) {
        double[] all = new double[places];
        Arrays.fill(all, value);
        return all;
    }

    /// The others are 1 to 7 with mean 4 and variance 28 / 6, each with a chance of 0.5: they differ truly by 28/6 −
    /// 0.5, and one more lies around 4 with that, its own chance and the doubt of the mean, 28 / 6 / 7.
    @Test
    void aPlaceIsHeldAgainstTheOthersAlone() {
        double[] values = {1, 2, 3, 100, 4, 5, 6, 7};
        Peers.Likely likely = Peers.sample(values, all(8, .5)).of(3);
        assertThat(likely.mean()).isCloseTo(4, within(1e-9));
        assertThat(likely.deviation()).isCloseTo(Math.sqrt(28 / 6.0 + 28 / 42.0), within(1e-6));
        assertThat(likely.distance(100)).isCloseTo(96 / Math.sqrt(16 / 3.0), within(1e-5));
        // two-sided 2.5 % of Student's t with 6 degrees of freedom, from tables: 2.4469
        assertThat(likely.limit(.975)).isCloseTo(4 + 2.446912 * Math.sqrt(16 / 3.0), within(1e-4));
        assertThat(likely.chance(likely.limit(.975))).isCloseTo(.05, within(1e-9));
    }

    /// Others that agree: chance is normal, its variance that of the place and that of their mean.
    @Test
    void othersWithoutDifferencesLeaveChanceAlone() {
        Peers.Likely likely = Peers.sample(all(8, 2), all(8, .7)).of(0);
        assertThat(likely.deviation()).isCloseTo(Math.sqrt(.7 + .1), within(1e-9));
        assertThat(likely.limit(.975)).isCloseTo(2 + 1.959963985 * Math.sqrt(.8), within(1e-8));
    }

    /// A chance that is known from nine days only has the tails of Student's t with eight degrees of freedom: 2.306.
    @Test
    void fewDaysMakeChanceItselfUnsure() {
        Peers.Likely likely = Peers.sample(all(8, 2), all(8, .7))
                .onDays(9, 9, 9, 9, 9, 9, 9, 9)
                .of(0);
        assertThat(likely.limit(.975)).isCloseTo(2 + 2.306004 * Math.sqrt(.8), within(1e-5));
    }

    /// Segments are all there are: their own differences are no reason to expect another.
    @Test
    void placesThatAreAllThereAreAreHeldAgainstThePlainMeanOfTheOthers() {
        Peers.Likely likely =
                Peers.all(new double[] {1, 2, 6}, new double[] {.3, .1, .3}).of(0);
        assertThat(likely.mean()).isEqualTo(4);
        assertThat(likely.deviation()).isCloseTo(Math.sqrt(.3 + .4 / 4), within(1e-12));
    }

    @Test
    void sixBranchesAreEnoughAndTwoSegments() {
        assertThat(Peers.sample(all(5, 1), all(5, 1)).enough()).isFalse();
        assertThat(Peers.sample(all(6, 1), all(6, 1)).enough()).isTrue();
        assertThat(Peers.all(all(1, 1), all(1, 1)).enough()).isFalse();
        assertThat(Peers.all(all(2, 1), all(2, 1)).enough()).isTrue();
    }

    /// Eight branches whose I² is 0.8140545545 at a variance between them of 0.007539085 (metafor, DerSimonian–Laird),
    /// so that typical chance is 0.0017221; by restricted likelihood the variance is 0.01122534893.
    @Test
    void theShareThatIsRealIsThatOfTheRestrictedLikelihood() {
        double[] kept = {82, 45, 130, 60, 20, 95, 33, 70};
        double[] asked = {100, 60, 150, 90, 22, 110, 60, 80};
        double[] values = new double[8];
        double[] variances = new double[8];
        for (int i = 0; i < 8; i++) {
            values[i] = kept[i] / asked[i];
            variances[i] = values[i] * (1 - values[i]) / asked[i];
        }
        double typical = .007539085 * (1 - .8140545545) / .8140545545;
        var real = Variation.real(Heterogeneity.of(values, variances), variances);
        assertThat(real.value()).isCloseTo(.01122534893 / (.01122534893 + typical), within(1e-4));
        assertThat(real.low()).isBetween(.3, .8);
        assertThat(real.high()).isBetween(.9, 1.0);
    }

    @Test
    void fivePlacesDoNotTellWhatIsReal() {
        var five = Variation.real(Heterogeneity.of(new double[] {1, 2, 3, 4, 5}, all(5, 1)), all(5, 1));
        assertThat(five.present()).isFalse();
    }
}
