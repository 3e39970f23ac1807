package org.touchstone.core.evidence.alarm;

import java.util.Locale;
import java.util.function.Consumer;
import org.touchstone.core.evidence.alarm.Alarm.Level;

/// Kind 1: arrivals are those served, those who left and those present; and Little's law for each moment.
final class PresenceRule implements Rule {

    /// A ticket in fifty may be forgotten; one in ten spoils every count of who is present.
    private static final Threshold BEHIND = new Threshold(0.02, 0.10, 5);

    /// Of so many the log as a whole does not say how journeys end.
    private static final double NO_ENDINGS = 0.9;

    /// From here on missing check-outs, clock skew or mixed populations are likely.
    private static final double GAP_AMBER = 0.10;

    private static final double GAP_RED = 0.30;
    private static final long FEWEST = 5;

    @Override
    public void look(Facts facts, Consumer<Sighting> out) {
        long all = 0;
        long behind = 0;
        for (int branch : facts.branches()) {
            for (DayFacts day : facts.days(branch).values()) {
                all += day.journeys;
                behind += day.leftBehind;
            }
        }
        if (behind > NO_ENDINGS * all) {
            var figure = new Figure.Share(behind, all, "journeys have no recorded end");
            out.accept(Sighting.ofLog(Check.LEFT_BEHIND, Level.AMBER, Sighting.NO_MOMENT, figure));
        } else {
            facts.branches().forEach(branch -> behind(facts, branch, out));
        }
        facts.moments().forEach((week, moment) -> little(week, moment, out));
    }

    private static void behind(Facts facts, int branch, Consumer<Sighting> out) {
        facts.weeks(branch)
                .forEach((week, sum) -> BEHIND.of(sum.leftBehind, sum.journeys)
                        .ifPresent(level -> out.accept(Sighting.of(
                                Check.LEFT_BEHIND,
                                level,
                                new Week(branch, week, Sighting.NO_MOMENT),
                                new Figure.Share(
                                        sum.leftBehind,
                                        sum.journeys,
                                        "journeys were neither served nor left, and cannot be there any more")))));
    }

    private static void little(Week week, MomentWeek moment, Consumer<Sighting> out) {
        if (moment.endless < FEWEST || moment.timed < 2 * FEWEST) {
            return;
        }
        var law = new LittlesLaw(
                moment.timed + moment.endless,
                moment.lasted,
                moment.timed,
                (double) moment.lasted + moment.lingering,
                7 * 86_400e6);
        if (Math.abs(law.gap()) <= GAP_AMBER) {
            return;
        }
        String text = String.format(
                Locale.ROOT,
                "%s more were counted as present than arrivals × mean time allow (%.2f against %.2f on average).",
                Figure.percent(law.gap()),
                law.counted(),
                law.expected());
        Level level = law.gap() > GAP_RED ? Level.RED : Level.AMBER;
        out.accept(Sighting.of(Check.LITTLES_LAW, level, week, new Figure.Said(law.gap(), text)));
    }
}
