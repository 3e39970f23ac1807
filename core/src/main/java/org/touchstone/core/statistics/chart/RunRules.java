package org.touchstone.core.statistics.chart;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Reads a chart by rules. The default is one point beyond three sigmas and a run of eight. Immutable.
///
/// @param rules the rules applied
public record RunRules(Set<RunRule> rules) {

    /// One point beyond three sigmas, or eight in a row on one side.
    public static final RunRules DEFAULT = new RunRules(EnumSet.of(RunRule.BEYOND_THREE, RunRule.RUN_OF_EIGHT));

    public RunRules {
        rules = Set.copyOf(rules);
    }

    /// A rule that holds.
    ///
    /// @param period the last of the points that it looks at, counted from 0
    public record Signal(int period, RunRule rule, Direction direction) {}

    /// Every period at which a rule holds, in order of time, then of the rules.
    ///
    /// @param standardised the points in standard deviations from the centre, see [ControlChart#standardised]
    public List<Signal> signals(double... standardised) {
        var found = new ArrayList<Signal>();
        for (int period = 0; period < standardised.length; period++) {
            for (RunRule rule : RunRule.values()) {
                if (rules.contains(rule) && period >= rule.span() - 1) {
                    add(found, standardised, period, rule);
                }
            }
        }
        return List.copyOf(found);
    }

    private static void add(List<Signal> found, double[] z, int period, RunRule rule) {
        for (Direction direction : Direction.values()) {
            if (rule.holds(z, period, direction == Direction.UP ? 1 : -1)) {
                found.add(new Signal(period, rule, direction));
            }
        }
    }
}
