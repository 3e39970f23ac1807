package org.touchstone.core.evidence.alarm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.touchstone.core.evidence.alarm.Alarm.Level;

/// Kind 5: people who are busy for longer than they are there, and people who are hardly busy. Rosters are not in the
/// log; from a person's first start to the last end of a day stands for being there.
final class StaffRule implements Rule {

    private static final double OVER = 1.02;
    private static final double LITTLE = 0.30;
    /// Who is usually busy at least so much is not hardly busy for want of customers in the log.
    private static final double USUALLY_BUSY = 0.45;
    /// Ends pressed late overlap now and then; half of all days is a shared login.
    private static final Threshold DOUBLED = new Threshold(0.10, 0.50, 3);

    private static final long FEWEST_ENCOUNTERS = 5;
    private static final long SHORTEST_SPAN = 3_600_000_000L;
    private static final int FEWEST_DAYS = 5;
    private static final double MOST = 0.5;

    @Override
    public void look(Facts facts, Consumer<Sighting> out) {
        Map<Week, List<Double>> weeks = new TreeMap<>();
        Map<Integer, List<Double>> branches = new HashMap<>();
        var all = new ArrayList<Double>();
        facts.staff().forEach((key, day) -> {
            if (day.encounters >= FEWEST_ENCOUNTERS && day.span() >= SHORTEST_SPAN) {
                double busy = (double) day.busy / day.span();
                weeks.computeIfAbsent(Week.of(key.branch(), key.day()), w -> new ArrayList<>())
                        .add(busy);
                branches.computeIfAbsent(key.branch(), b -> new ArrayList<>()).add(busy);
                all.add(busy);
            }
        });
        if (all.size() < FEWEST_DAYS) {
            return;
        }
        if (over(all) > MOST * all.size()) {
            var figure = new Figure.Share(
                    over(all),
                    all.size(),
                    "days of a member of staff are longer than the day: several customers at once");
            out.accept(Sighting.ofLog(Check.BUSY_OVER_SPAN, Level.AMBER, Sighting.NO_MOMENT, figure));
        } else {
            weeks.forEach((week, days) -> doubled(week, days, out));
        }
        little(weeks, branches, Robust.median(all), out);
    }

    private static long over(List<Double> days) {
        return days.stream().filter(busy -> busy > OVER).count();
    }

    private static void doubled(Week week, List<Double> days, Consumer<Sighting> out) {
        DOUBLED.of(over(days), days.size())
                .ifPresent(level -> out.accept(Sighting.of(
                        Check.BUSY_OVER_SPAN,
                        level,
                        week,
                        new Figure.Share(
                                over(days),
                                days.size(),
                                "days of a member of staff hold more time with customers than the day has"))));
    }

    private static void little(
            Map<Week, List<Double>> weeks, Map<Integer, List<Double>> branches, double usual, Consumer<Sighting> out) {
        if (usual < LITTLE) {
            String text = "Half of the staff are busy for less than " + Figure.percent(usual)
                    + " of the time from their first customer to their last.";
            out.accept(Sighting.ofLog(
                    Check.BUSY_LITTLE, Level.AMBER, Sighting.NO_MOMENT, new Figure.Said(1 - usual, text)));
            return;
        }
        weeks.forEach((week, days) -> {
            double busy = Robust.median(days);
            double usually = Robust.median(branches.getOrDefault(week.branch(), List.of()));
            if (days.size() >= FEWEST_DAYS && busy < LITTLE && usually >= USUALLY_BUSY) {
                String text = String.format(
                        Locale.ROOT,
                        "Staff were busy for %s of their time in a week; usually for %s.",
                        Figure.percent(busy),
                        Figure.percent(usually));
                out.accept(Sighting.of(Check.BUSY_LITTLE, Level.AMBER, week, new Figure.Said(usually - busy, text)));
            }
        });
    }
}
