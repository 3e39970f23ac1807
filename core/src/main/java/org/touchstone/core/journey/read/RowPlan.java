package org.touchstone.core.journey.read;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.touchstone.core.table.Limits;
import org.touchstone.core.table.TimeForm;

/// How the rows of one file are to be read: every role has its column, and everything open was decided.
///
/// @param file name of the file, for messages
/// @param columnNames names of the columns in their order
/// @param columns for each role that has a column the index of that
/// @param journeyColumns indexes of the columns that together name the journey
/// @param plainEvents whether the transition column says nothing, because every row is a completion
/// @param left words of the outcome that say that the customer left, in lower case
record RowPlan(
        String file,
        byte separator,
        TimeForm times,
        ZoneId zone,
        List<String> columnNames,
        Map<Role, Integer> columns,
        List<Integer> journeyColumns,
        boolean plainEvents,
        Set<String> left,
        Limits limits) {

    /// Index of the role's column, or -1.
    int column(Role role) {
        return columns.getOrDefault(role, -1);
    }

    /// Whether every column has a role that is kept apart, so that rows can be compared without their text.
    boolean wholeRowIsTyped() {
        var used = new HashSet<Integer>(journeyColumns);
        columns.forEach((role, column) -> {
            if (role != Role.TRANSITION && role != Role.OUTCOME && role != Role.GOAL) {
                used.add(column);
            }
        });
        return IntStream.range(0, columnNames.size()).allMatch(used::contains);
    }

    /// The column of the start, or of the one time a row has.
    int startColumn() {
        return column(Role.START) >= 0 ? column(Role.START) : column(Role.TIME);
    }

    /// The column of the end, or -1.
    int endColumn() {
        if (column(Role.END) >= 0) {
            return column(Role.END);
        }
        return column(Role.START) >= 0 ? column(Role.TIME) : -1;
    }

    boolean hasEnds() {
        return endColumn() >= 0;
    }

    boolean hasTransitions() {
        return column(Role.TRANSITION) >= 0 && !plainEvents;
    }

    boolean hasMarks() {
        return hasTransitions() || column(Role.OUTCOME) >= 0 || column(Role.GOAL) >= 0;
    }
}
