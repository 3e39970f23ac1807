package org.touchstone.core.evidence.alarm;

import java.util.Optional;
import java.util.function.Consumer;
import org.touchstone.core.evidence.alarm.Alarm.Level;

/// Kind 2: no length, far too long, round times, the same length over and over. Negative durations never come here:
/// reading puts them into quarantine.
///
/// What a whole log does is how its source works and told once, in amber; what one branch does in a week, and the log
/// does not, is an alarm of that week.
final class DurationRule implements Rule {

    /// A double click now and then is human; half of all is a habit.
    private static final Threshold ZERO = new Threshold(0.10, 0.50, 5);
    /// Single monsters are left out by medians; one in ten bends them.
    private static final Threshold OVERLONG = new Threshold(0.01, 0.10, 5);
    /// By chance one start in 1,800 falls on a full or half hour where clocks show seconds.
    private static final Threshold HALF_HOURS = new Threshold(0.10, 0.30, 10);
    /// By chance one in sixty falls on a full minute.
    private static final Threshold MINUTES = new Threshold(0.20, 0.60, 10);
    /// Different lengths fall into sixteen bins: half of them in one is no chance.
    private static final Threshold ALIKE = new Threshold(0.50, 0.80, 15);

    private static final long FEWEST_OF_LOG = 100;
    private static final double MOST = 0.5;

    @Override
    public void look(Facts facts, Consumer<Sighting> out) {
        var totals = new MomentTotals(facts);
        totals.all().forEach((moment, total) -> wholeLog(moment, total, out));
        facts.moments().forEach((week, moment) -> week(week, moment, totals.of(week.moment()), out));
    }

    private static void wholeLog(int moment, MomentWeek total, Consumer<Sighting> out) {
        usual(Check.ZERO_DURATIONS, moment, total.zero, total.timed, "encounters have no length", out);
        usual(Check.IDENTICAL_DURATIONS, moment, total.mostAlike(), total.longer, "durations are the same", out);
        usual(
                Check.HEAPED_TIMES,
                moment,
                total.onHalfHour,
                total.starts,
                "encounters begin on a full or half hour: appointments, or times written from memory",
                out);
    }

    private static void usual(Check check, int moment, long some, long all, String what, Consumer<Sighting> out) {
        if (all >= FEWEST_OF_LOG && some > MOST * all) {
            out.accept(Sighting.ofLog(check, Level.AMBER, moment, new Figure.Share(some, all, what)));
        }
    }

    private static void week(Week week, MomentWeek one, MomentWeek log, Consumer<Sighting> out) {
        tell(
                Check.ZERO_DURATIONS,
                ZERO.beyond(MomentTotals.share(log.zero, log.timed), one.zero, one.timed),
                week,
                new Figure.Share(one.zero, Math.max(1, one.timed), "encounters have no length"),
                out);
        tell(
                Check.OVERLONG_DURATIONS,
                OVERLONG.of(one.overlong, one.timed),
                week,
                new Figure.Share(one.overlong, Math.max(1, one.timed), "encounters last longer than any usual one"),
                out);
        tell(
                Check.IDENTICAL_DURATIONS,
                ALIKE.beyond(MomentTotals.share(log.mostAlike(), log.longer), one.mostAlike(), one.longer),
                week,
                new Figure.Share(one.mostAlike(), Math.max(1, one.longer), "durations are the same"),
                out);
        heaped(week, one, log, out);
    }

    private static void heaped(Week week, MomentWeek one, MomentWeek log, Consumer<Sighting> out) {
        Optional<Level> halfHours =
                HALF_HOURS.beyond(MomentTotals.share(log.onHalfHour, log.starts), one.onHalfHour, one.starts);
        if (halfHours.isPresent()) {
            var figure = new Figure.Share(one.onHalfHour, one.starts, "encounters begin on a full or half hour");
            tell(Check.HEAPED_TIMES, halfHours, week, figure, out);
            return;
        }
        tell(
                Check.HEAPED_TIMES,
                MINUTES.beyond(MomentTotals.share(log.onMinute, log.starts), one.onMinute, one.starts),
                week,
                new Figure.Share(one.onMinute, Math.max(1, one.starts), "encounters begin on a full minute"),
                out);
    }

    private static void tell(Check check, Optional<Level> level, Week week, Figure figure, Consumer<Sighting> out) {
        level.ifPresent(found -> out.accept(Sighting.of(check, found, week, figure)));
    }
}
