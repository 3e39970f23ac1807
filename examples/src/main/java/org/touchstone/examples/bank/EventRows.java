package org.touchstone.examples.bank;

import org.touchstone.examples.file.Lines;
import org.touchstone.examples.file.LocalDay;

/// Writes what was recorded of visits: `events.csv`, one row for each interval.
///
/// A row begins one millisecond after the one before ended, so all stamps of a journey differ and order it.
final class EventRows {

    static final String HEADER = "journey,moment,start,end,branch,staff,segment,outcome,goal";

    private final Lines lines;
    private final LocalDay day;
    private final long taken;

    /// @param taken when the file is taken; what happens later is not in it
    EventRows(Lines lines, LocalDay day, long taken) {
        this.lines = lines;
        this.day = day;
        this.taken = taken;
    }

    /// Writes a visit; how many rows that were.
    ///
    /// @param clock milliseconds by which the branch's clock is fast
    int write(Named names, Visit visit, Segment segment, long clock) {
        Trail trail = visit.trail();
        boolean over = visit.ended() <= taken;
        int rows = 0;
        for (int row = 0; row < trail.size() && trail.start(row) < taken; row++) {
            lines.cell(names.journey(visit)).cell(trail.moment(row).code());
            lines.stamp(day, trail.start(row) + 1 + clock);
            end(trail.end(row), clock);
            lines.cell(names.branch()).cell(names.staff(trail.staff(row))).cell(segment.code());
            lines.cell(over ? outcome(visit) : "").cell(over ? goal(visit) : "");
            lines.end();
            rows++;
        }
        return rows;
    }

    private void end(long end, long clock) {
        if (end <= taken) {
            lines.stamp(day, end + clock);
        } else {
            lines.empty();
        }
    }

    private static String outcome(Visit visit) {
        return visit.isPaid() ? "finished" : "left";
    }

    private static String goal(Visit visit) {
        return visit.isPaid() ? "met" : "not";
    }
}
