package org.touchstone.core.evidence.alarm;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.touchstone.core.evidence.alarm.Alarm.Level;

/// Kind 4, hours: arrivals while the place is closed, in the hour that comes twice, and no arrivals in the first hour.
final class HoursRule implements Rule {

    /// Late doors let in one in a hundred; a wrong clock or wrong hours show one in ten.
    private static final Threshold CLOSED = new Threshold(0.01, 0.10, 4);

    /// An hour with less than this share of all arrivals is before opening.
    private static final double OPENING_SHARE = 0.02;
    /// So many usually come in the first hour of a week that none is no chance: e^-15 is 3 in 10 million.
    private static final double FIRST_HOUR = 15;

    private static final double HARDLY_ANY = 0.1;
    /// In a quieter week than this it is the volume that is missing.
    private static final double ORDINARY_WEEK = 0.5;

    @Override
    public void look(Facts facts, Consumer<Sighting> out) {
        for (int branch : facts.branches()) {
            SortedMap<Long, DayFacts> weeks = facts.weeks(branch);
            weeks.forEach((week, sum) -> hours(new Week(branch, week, Sighting.NO_MOMENT), sum, out));
            firstHour(branch, weeks, out);
        }
    }

    private static void hours(Week week, DayFacts sum, Consumer<Sighting> out) {
        CLOSED.of(sum.closed, sum.journeys)
                .ifPresent(level -> out.accept(Sighting.of(
                        Check.OUTSIDE_HOURS,
                        level,
                        week,
                        new Figure.Share(sum.closed, sum.journeys, "journeys began while the branch was closed"))));
        if (sum.twice > 0) {
            var figure = new Figure.Share(
                    sum.twice,
                    sum.journeys,
                    "journeys began in the hour that the clock shows twice: its order is lost");
            out.accept(Sighting.of(Check.REPEATED_HOUR, Level.AMBER, week, figure));
        }
    }

    private static void firstHour(int branch, SortedMap<Long, DayFacts> weeks, Consumer<Sighting> out) {
        OptionalInt first = openingHour(weeks);
        if (first.isEmpty()) {
            return;
        }
        int hour = first.getAsInt();
        double usual = Robust.median(
                weeks.values().stream().mapToDouble(sum -> sum.byHour[hour]).toArray());
        double usualWeek = Robust.median(
                weeks.values().stream().mapToDouble(sum -> sum.journeys).toArray());
        for (Map.Entry<Long, DayFacts> one : weeks.entrySet()) {
            long came = one.getValue().byHour[hour];
            boolean ordinary = one.getValue().journeys >= ORDINARY_WEEK * usualWeek;
            if (usual >= FIRST_HOUR && ordinary && came <= HARDLY_ANY * usual) {
                String text = String.format(
                        Locale.ROOT,
                        "From %02d:00 to %02d:00 %d journeys began in a week; usually %.0f do.",
                        hour,
                        hour + 1,
                        came,
                        usual);
                out.accept(Sighting.of(
                        Check.FIRST_HOUR_EMPTY,
                        came == 0 ? Level.RED : Level.AMBER,
                        new Week(branch, one.getKey(), Sighting.NO_MOMENT),
                        new Figure.Said(usual - came, text)));
            }
        }
    }

    /// The first hour in which more than a few come.
    private static OptionalInt openingHour(SortedMap<Long, DayFacts> weeks) {
        long all = weeks.values().stream().mapToLong(sum -> sum.journeys).sum();
        for (int hour = 0; hour < 24; hour++) {
            int tried = hour;
            if (weeks.values().stream().mapToLong(sum -> sum.byHour[tried]).sum() >= OPENING_SHARE * all) {
                return OptionalInt.of(hour);
            }
        }
        return OptionalInt.empty();
    }
}
