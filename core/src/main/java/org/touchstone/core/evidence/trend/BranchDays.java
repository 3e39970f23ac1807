package org.touchstone.core.evidence.trend;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.core.evidence.CaseBuilder;
import org.touchstone.core.evidence.Cell;
import org.touchstone.core.evidence.indicator.IndicatorTable;

/// One indicator in one branch, day by day, in order of time.
final class BranchDays {

    /// One day.
    ///
    /// @param n customers or encounters counted
    /// @param mean their mean
    /// @param own how busy the branch was, see [Busyness]
    /// @param chain how busy all branches were
    record Day(long day, long n, double mean, double own, double chain) {}

    private final int branch;
    private final List<Day> days;

    BranchDays(int branch, List<Day> days) {
        this.branch = branch;
        this.days = List.copyOf(days);
    }

    /// The branches of an indicator, in order; days without a date are left out.
    static List<BranchDays> of(IndicatorTable table, int indicator, Busyness busyness) {
        var found = new ArrayList<BranchDays>();
        var days = new ArrayList<Day>();
        int at = 0;
        while (at < table.size()) {
            int branch = table.cell(at).branch();
            int end = at;
            while (end < table.size() && isSameDay(table.cell(end), table.cell(at))) {
                end++;
            }
            add(table, indicator, at, end, busyness, days);
            if (end == table.size() || table.cell(end).branch() != branch) {
                found.add(new BranchDays(branch, days));
                days.clear();
            }
            at = end;
        }
        return found;
    }

    private static boolean isSameDay(Cell one, Cell other) {
        return one.branch() == other.branch() && one.day() == other.day();
    }

    private static void add(IndicatorTable table, int indicator, int from, int to, Busyness busyness, List<Day> days) {
        long n = 0;
        double sum = 0;
        for (int at = from; at < to; at++) {
            n += table.count(at, indicator);
            sum += table.sum(at, indicator);
        }
        Cell cell = table.cell(from);
        if (n > 0 && cell.day() != CaseBuilder.NO_DAY) {
            days.add(new Day(
                    cell.day(), n, sum / n, busyness.own(cell.branch(), cell.day()), busyness.chain(cell.day())));
        }
    }

    int branch() {
        return branch;
    }

    List<Day> days() {
        return days;
    }

    /// The days from one epoch day on, before another.
    BranchDays between(long from, long to) {
        return new BranchDays(
                branch,
                days.stream().filter(day -> day.day() >= from && day.day() < to).toList());
    }
}
