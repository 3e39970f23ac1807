package org.touchstone.examples.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DrawsTest {

    private static final int MANY = 200_000;
    private static final Draws SEED = new Draws(7);

    private static final Purpose ONE = () -> 1;
    private static final Purpose OTHER = () -> 2;

    @Test
    void askingTwiceGivesTheSameNumber() {
        assertThat(SEED.uniform(ONE)).isEqualTo(SEED.uniform(ONE)).isEqualTo(new Draws(7).uniform(ONE, 0));
    }

    @Test
    void subjectsPurposesOccasionsAndSeedsHaveNumbersOfTheirOwn() {
        Set<Double> numbers = new HashSet<>();
        for (int subject = 0; subject < 1000; subject++) {
            for (int occasion = 0; occasion < 5; occasion++) {
                numbers.add(SEED.child(subject).uniform(ONE, occasion));
                numbers.add(SEED.child(subject).uniform(OTHER, occasion));
                numbers.add(new Draws(8).child(subject).uniform(ONE, occasion));
            }
        }
        assertThat(numbers).hasSize(1000 * 5 * 3);
    }

    /// Mean 1/2 and variance 1/12, each within five standard errors.
    @Test
    void numbersAreEvenBetweenZeroAndOne() {
        double sum = 0;
        double squares = 0;
        for (int subject = 0; subject < MANY; subject++) {
            double number = SEED.child(subject).uniform(ONE);
            assertThat(number > 0 && number < 1).isTrue();
            sum += number;
            squares += (number - 0.5) * (number - 0.5);
        }
        assertThat(sum / MANY).isCloseTo(0.5, within(5 * Math.sqrt(1.0 / 12 / MANY)));
        assertThat(squares / MANY).isCloseTo(1.0 / 12, within(5 * Math.sqrt(1.0 / 180 / MANY)));
    }

    /// The correlation of independent numbers is 0 with a standard error of 1/√n.
    @Test
    void purposesDoNotDisturbOneAnother() {
        double sum = 0;
        for (int subject = 0; subject < MANY; subject++) {
            Draws draws = SEED.child(subject);
            sum += 12 * (draws.uniform(ONE) - 0.5) * (draws.uniform(OTHER) - 0.5);
        }
        assertThat(sum / MANY).isCloseTo(0, within(5 / Math.sqrt(MANY)));
    }

    @Test
    void aLargerProbabilityOnlyAddsCases() {
        for (int subject = 0; subject < 1000; subject++) {
            Draws draws = SEED.child(subject);
            assertThat(draws.happens(ONE, 0.1) && !draws.happens(ONE, 0.2)).isFalse();
        }
    }
}
