package org.touchstone.examples.bank;

import java.time.LocalDate;
import org.touchstone.examples.file.Lines;
import org.touchstone.examples.file.LocalDay;
import org.touchstone.examples.generate.Generated;

/// One day of the whole bank as lines of the files, what they count, and what is true behind them.
///
/// @param defects rows spoilt on their way into the file
/// @param flips what each planted thing did to those who were over when the files were taken
record BankDay(
        LocalDate date,
        Lines events,
        Lines answers,
        Generated counts,
        DefectCounts defects,
        Flips flips,
        AnswerTally answerTally) {

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
        private final Satisfaction satisfaction;
        private final LocalDate date;
        private final long taken;
        private final Lines events = new Lines();
        private final Lines answers = new Lines();
        private final EventRows eventRows;
        private final AnswerRows answerRows;
        private final Flips flips;
        private final AnswerTally tally;
        private long journeys;
        private long left;
        private long open;

        Making(World world, Answering answering, int place) {
            this.world = world;
            this.answering = answering;
            this.satisfaction = new Satisfaction(world);
            this.date = world.days().get(place);
            this.taken = taken(place);
            LocalDay day = LocalDay.of(date, world.settings().zone());
            this.eventRows = new EventRows(world.settings().faults(), events, day, date.getMonthValue(), taken);
            this.answerRows = new AnswerRows(
                    world, satisfaction, answers, day, world.calendar().week(date), taken);
            this.flips = new Flips(world, satisfaction, answering);
            this.tally = new AnswerTally(world.branches().size());
        }

        /// The files are taken shortly before closing on the last day; other days are in them whole.
        private long taken(int place) {
            boolean last = place == world.days().size() - 1;
            long closes = world.calendar().closes(date) * Shift.HOUR;
            return last ? closes - world.settings().windows().exportBeforeClosing() * MINUTE : Long.MAX_VALUE;
        }

        void add(Branch branch) {
            var names = new Named(branch, date);
            for (Visit visit : world.live(branch, date).cheques()) {
                Customer customer = Customer.of(world, branch, date, visit);
                if (eventRows.write(names, branch, visit, customer.segment()) > 0) {
                    count(visit);
                }
                ask(names, customer);
            }
        }

        private void count(Visit visit) {
            journeys++;
            if (visit.ended() > taken) {
                open++;
            } else if (!visit.isPaid()) {
                left++;
            }
        }

        private void ask(Named names, Customer customer) {
            double calm = satisfaction.calm(customer);
            double felt = calm + satisfaction.failures(customer, customer.lived());
            long answer = answerRows.write(names, customer, felt, answering.chance(felt, customer.left()));
            if (answer != AnswerRows.NONE) {
                tally.add(customer.branch(), answer);
            }
            if (customer.visit().ended() <= taken) {
                flips.add(customer, calm);
            }
        }

        BankDay done() {
            DefectCounts defects = eventRows.defects();
            var counts = new Generated(journeys, defects.rows(), tally.count(), left, open);
            return new BankDay(date, events, answers, counts, defects, flips, tally);
        }
    }
}
