package org.touchstone.core.statistics.chart;

/// Patterns that chance seldom makes, after Western Electric (1956) and Nelson (1984).
///
/// Each rule added shortens the time to the next false alarm.
public enum RunRule {
    /// One point beyond three standard deviations.
    BEYOND_THREE(1) {
        @Override
        boolean holds(double[] z, int last, int sign) {
            return sign * z[last] > 3;
        }
    },
    /// Eight points in a row on one side of the centre.
    RUN_OF_EIGHT(8) {
        @Override
        boolean holds(double[] z, int last, int sign) {
            return beyond(z, last, span(), sign, 0) == span();
        }
    },
    /// Two of three points beyond two standard deviations on one side, the last among them.
    TWO_OF_THREE_BEYOND_TWO(3) {
        @Override
        boolean holds(double[] z, int last, int sign) {
            return sign * z[last] > 2 && beyond(z, last, span(), sign, 2) >= 2;
        }
    },
    /// Six points, each higher than the one before, or each lower.
    SIX_TRENDING(6) {
        @Override
        boolean holds(double[] z, int last, int sign) {
            for (int i = last - span() + 2; i <= last; i++) {
                if (sign * (z[i] - z[i - 1]) <= 0) {
                    return false;
                }
            }
            return true;
        }
    };

    private final int span;

    RunRule(int span) {
        this.span = span;
    }

    /// Points that the rule looks at.
    public int span() {
        return span;
    }

    /// Whether the rule holds for the points up to `last`, towards `sign` (1 up, -1 down).
    abstract boolean holds(double[] z, int last, int sign);

    private static int beyond(double[] z, int last, int span, int sign, double sigmas) {
        int found = 0;
        for (int i = last - span + 1; i <= last; i++) {
            found += sign * z[i] > sigmas ? 1 : 0;
        }
        return found;
    }
}
