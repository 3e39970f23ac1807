package org.touchstone.core.journey.read;

import java.util.Set;
import org.touchstone.core.journey.Goal;

/// Transition, outcome and goal of a row in one byte.
final class Marks {

    static final int NO_OUTCOME = 0;
    static final int SERVED = 1;
    static final int LEFT = 2;

    private static final Set<String> MET = Set.of("met", "yes", "true", "1", "y", "sí", "si", "da", "да");
    private static final Set<String> PARTLY = Set.of("partly", "partially", "en parte", "parțial", "частично");
    private static final Set<String> NOT_MET =
            Set.of("not met", "not-met", "not", "no", "false", "0", "n", "nu", "нет");
    private static final Goal[] GOALS = {Goal.UNKNOWN, Goal.MET, Goal.PARTLY, Goal.NOT_MET};

    private Marks() {}

    /// @param word in lower case; "" where the row has none
    static int outcome(String word, Set<String> left) {
        if (word.isEmpty()) {
            return NO_OUTCOME;
        }
        return left.contains(word) ? LEFT : SERVED;
    }

    /// @param word in lower case; "" where the row has none
    static Goal goal(String word) {
        if (MET.contains(word)) {
            return Goal.MET;
        }
        if (PARTLY.contains(word)) {
            return Goal.PARTLY;
        }
        return NOT_MET.contains(word) ? Goal.NOT_MET : Goal.UNKNOWN;
    }

    static byte of(int transition, int outcome, Goal goal) {
        int goalCode = 0;
        while (GOALS[goalCode] != goal) {
            goalCode++;
        }
        return (byte) (transition | outcome << 2 | goalCode << 4);
    }

    static int transition(byte marks) {
        return marks & 3;
    }

    static int outcome(byte marks) {
        return marks >> 2 & 3;
    }

    static Goal goal(byte marks) {
        return GOALS[marks >> 4 & 3];
    }
}
