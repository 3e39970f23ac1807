package org.touchstone.examples.bank;

import java.time.LocalDate;
import org.touchstone.examples.file.Lines;
import org.touchstone.examples.file.LocalDay;

/// One day of the whole bank as lines of the files, and what they count.
///
/// @param journeys with at least one row
/// @param left journeys that ended without the goal: gone from the line, gone at once, or sent from desk to desk
/// @param open journeys not yet over when the files were taken
record BankDay(Lines events, Lines answers, long rows, long answered, long journeys, long left, long open) {

    private static final long MINUTE = 60_000;

    /// Lives the day of the given place among the world's days.
    static BankDay live(World world, Answering answering, int place) {
        var making = new Making(world, answering, place);
        for (Branch branch : world.branches()) {
            if (world.isOpen(branch, place)) {
                making.add(branch);
            }
        }
        return making.done();
    }

    /// The day in the making.
    private static final class Making {

        private final World world;
        private final Answering answering;
        private final LocalDate date;
        private final long taken;
        private final Lines events = new Lines();
        private final Lines answers = new Lines();
        private final EventRows eventRows;
        private final AnswerRows answerRows;
        private long rows;
        private long answered;
        private long journeys;
        private long left;
        private long open;

        Making(World world, Answering answering, int place) {
            this.world = world;
            this.answering = answering;
            this.date = world.days().get(place);
            this.taken = taken(place);
            LocalDay day = LocalDay.of(date, world.settings().zone());
            this.eventRows = new EventRows(events, day, taken);
            this.answerRows =
                    new AnswerRows(world, answers, day, world.calendar().week(date), taken);
        }

        /// The files are taken shortly before closing on the last day; other days are in them whole.
        private long taken(int place) {
            boolean last = place == world.days().size() - 1;
            long closes = world.calendar().closes(date) * Shift.HOUR;
            return last ? closes - world.settings().windows().exportBeforeClosing() * MINUTE : Long.MAX_VALUE;
        }

        void add(Branch branch) {
            var names = new Named(branch, date);
            long clock = clock(branch);
            for (Visit visit : world.live(branch, date).cheques()) {
                Segment segment = world.segment(branch, date, visit);
                int written = eventRows.write(names, visit, segment, clock);
                if (written > 0) {
                    count(visit, written);
                }
                if (answerRows.write(answering, branch, names, visit, segment)) {
                    answered++;
                }
            }
        }

        private long clock(Branch branch) {
            Settings.Faults faults = world.settings().faults();
            boolean wrong = branch.number() == faults.clockBranch() && date.getMonthValue() == faults.clockMonth();
            return wrong ? faults.clockMinutes() * MINUTE : 0;
        }

        private void count(Visit visit, int written) {
            rows += written;
            journeys++;
            if (visit.ended() > taken) {
                open++;
            } else if (!visit.isPaid()) {
                left++;
            }
        }

        BankDay done() {
            return new BankDay(events, answers, rows, answered, journeys, left, open);
        }
    }
}
