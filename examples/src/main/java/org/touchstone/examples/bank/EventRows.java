package org.touchstone.examples.bank;

import org.touchstone.examples.file.Lines;
import org.touchstone.examples.file.LocalDay;

/// Writes what was recorded of visits: `events.csv`, one row for each interval.
///
/// A row begins one millisecond after the one before ended, so all stamps of a journey differ and order it. Some rows
/// are spoilt, and some branches record wrongly, if the settings say so.
final class EventRows {

    static final String HEADER = "journey,moment,start,end,branch,staff,segment,outcome,goal";

    private static final long MINUTE = 60_000;
    private static final String MISSPELT = "godbye";

    private final Settings.Faults faults;
    private final Lines lines;
    private final LocalDay day;
    private final boolean clockMonth;
    private final long taken;
    private final DefectCounts defects = new DefectCounts();

    /// What holds for every row of a visit.
    ///
    /// @param clock milliseconds by which the branch's clock is fast
    /// @param forgotten whether the wait's end is not recorded when it comes
    private record Ticket(
            String journey, Named names, Visit visit, Segment segment, boolean over, long clock, boolean forgotten) {}

    /// @param taken when the file is taken; what happens later is not in it
    EventRows(Settings.Faults faults, Lines lines, LocalDay day, int month, long taken) {
        this.faults = faults;
        this.lines = lines;
        this.day = day;
        this.clockMonth = month == faults.clockMonth();
        this.taken = taken;
    }

    /// Writes a visit; how many of its rows can be used. Those that cannot are counted with [#defects].
    int write(Named names, Branch branch, Visit visit, Segment segment) {
        boolean over = visit.ended() <= taken;
        long clock = clockMonth && branch.number() == faults.clockBranch() ? faults.clockMinutes() * MINUTE : 0;
        boolean forgotten = over && visit.state() == Visit.State.LEFT && branch.number() == faults.closingBranch();
        var ticket = new Ticket(names.journey(visit), names, visit, segment, over, clock, forgotten);
        Trail trail = visit.trail();
        int usable = 0;
        for (int row = 0; row < trail.size() && trail.start(row) < taken; row++) {
            Defect defect =
                    Defect.of(visit.draws(), row, faults.defective(), trail.moment(row), trail.end(row) > taken);
            defects.add(defect);
            usable += defect.isUnusable() ? 0 : 1;
            row(ticket, row, defect);
        }
        return usable;
    }

    /// The spoilt rows so far, and under [Defect#NONE] the others.
    DefectCounts defects() {
        return defects;
    }

    private void row(Ticket ticket, int row, Defect defect) {
        Trail trail = ticket.visit().trail();
        lines.cell(defect == Defect.NO_JOURNEY ? "" : ticket.journey());
        lines.cell(
                switch (defect) {
                    case NO_MOMENT -> "";
                    case MISSPELT -> MISSPELT;
                    case NO_JOURNEY, NO_SUCH_TIME, ENDS_BEFORE_START, CUT_OFF, NONE ->
                        trail.moment(row).code();
                });
        if (defect != Defect.CUT_OFF) {
            times(ticket, row, defect);
            marks(ticket, trail.staff(row));
        }
        lines.end();
    }

    private void times(Ticket ticket, int row, Defect defect) {
        long start = ticket.visit().trail().start(row) + 1 + ticket.clock();
        long end = end(ticket, row);
        if (defect == Defect.ENDS_BEFORE_START) {
            lines.stamp(day, end).stamp(day, start);
            return;
        }
        if (defect == Defect.NO_SUCH_TIME) {
            lines.noStamp(day);
        } else {
            lines.stamp(day, start);
        }
        if (ticket.visit().trail().end(row) <= taken) {
            lines.stamp(day, end);
        } else {
            lines.empty();
        }
    }

    private long end(Ticket ticket, int row) {
        Trail trail = ticket.visit().trail();
        long end = trail.end(row) + ticket.clock();
        boolean forgotten = ticket.forgotten() && row == trail.size() - 1 && trail.moment(row) == Moment.WAIT;
        return forgotten ? Math.max(end, faults.closingHour() * Shift.HOUR) : end;
    }

    private void marks(Ticket ticket, int staff) {
        boolean paid = ticket.visit().isPaid();
        lines.cell(ticket.names().branch())
                .cell(ticket.names().staff(staff))
                .cell(ticket.segment().code());
        if (ticket.over()) {
            lines.cell(paid ? "finished" : "left").cell(paid ? "met" : "not");
        } else {
            lines.empty().empty();
        }
    }
}
