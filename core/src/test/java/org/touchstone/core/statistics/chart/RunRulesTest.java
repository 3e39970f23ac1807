package org.touchstone.core.statistics.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.touchstone.core.statistics.chart.RunRules.Signal;

final class RunRulesTest {

    @Test
    void onePointBeyondThreeSigmasIsASignal() {
        assertThat(RunRules.DEFAULT.signals(0, 3, 3.1, -3.1))
                .containsExactly(
                        new Signal(2, RunRule.BEYOND_THREE, Direction.UP),
                        new Signal(3, RunRule.BEYOND_THREE, Direction.DOWN));
    }

    @Test
    void eightInARowOnOneSideAreASignalAndSevenAreNot() {
        assertThat(RunRules.DEFAULT.signals(1, -1, -1, -1, -1, -1, -1, -1, -1))
                .containsExactly(new Signal(8, RunRule.RUN_OF_EIGHT, Direction.DOWN));
        assertThat(RunRules.DEFAULT.signals(1, 1, 1, 1, 1, 1, 1, -1, 1)).isEmpty();
    }

    @Test
    void twoOfThreeBeyondTwoSigmasCountOnlyOnTheSameSide() {
        var rules = new RunRules(EnumSet.of(RunRule.TWO_OF_THREE_BEYOND_TWO));
        assertThat(rules.signals(2.1, 0, 2.2))
                .containsExactly(new Signal(2, RunRule.TWO_OF_THREE_BEYOND_TWO, Direction.UP));
        assertThat(rules.signals(2.1, 0, -2.2)).isEmpty();
    }

    @Test
    void sixTrendingAreASignal() {
        var rules = new RunRules(EnumSet.of(RunRule.SIX_TRENDING));
        assertThat(rules.signals(-1, -.5, 0, .5, 1, 1.5))
                .containsExactly(new Signal(5, RunRule.SIX_TRENDING, Direction.UP));
        assertThat(rules.signals(-1, -.5, 0, .5, .5, 1.5)).isEmpty();
    }
}
