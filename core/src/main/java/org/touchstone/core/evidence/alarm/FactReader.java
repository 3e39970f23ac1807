package org.touchstone.core.evidence.alarm;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.touchstone.core.evidence.Weeks;
import org.touchstone.core.journey.Encounter.Timing;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.journey.Part;
import org.touchstone.core.journey.Slice;
import org.touchstone.core.measure.Verdicts;
import org.touchstone.core.survey.Answers;

/// Counts the facts of all journeys, on all cores.
final class FactReader {

    private static final int[] NOBODY = {};
    private static final long MINUTE = 60 * Micros.SECOND;
    /// Doors are opened a little early, and shut behind the last who hurry in.
    private static final long GRACE = MINUTE;
    /// More than this behind a kept promise is another visit.
    private static final long GAP_MOST = 30 * MINUTE;

    private final Sources sources;
    private final Plan plan;
    private final Places places;
    private final long now;
    private final boolean linked;
    private final Map<String, int[]> respondents = new HashMap<>();

    private FactReader(Sources sources) {
        this.sources = sources;
        plan = Plan.of(sources);
        places = new Places(sources);
        now = Micros.of(plan.asOf());
        Answers answers = sources.answers();
        for (int r = 0; r < answers.respondents(); r++) {
            String journey = answers.journey(r);
            if (!journey.isEmpty()) {
                int[] before = respondents.getOrDefault(journey, NOBODY);
                int[] more = Arrays.copyOf(before, before.length + 1);
                more[before.length] = r;
                respondents.put(journey, more);
            }
        }
        linked = !respondents.isEmpty();
    }

    static Facts read(Sources sources) {
        var reader = new FactReader(sources);
        Facts facts = sources.log().slices().parallelStream().map(reader::read).reduce(reader.none(), Facts::plus);
        facts.settle();
        return facts;
    }

    private Facts none() {
        return new Facts(sources, plan, places);
    }

    private Facts read(Slice slice) {
        Facts facts = none();
        Part part = slice.part();
        for (int j = slice.journeys().next(0); j >= 0; j = slice.journeys().next(j + 1)) {
            journey(facts, part, j);
        }
        return facts;
    }

    /// Where and when a journey belongs.
    ///
    /// @param midnight the instant at which the day began, on a clock that is not set during the day
    private record Visit(Part part, int journey, int branch, long day, long midnight) {

        long start(int row) {
            return part.began(journey) + part.startAfter(row) - midnight;
        }

        int first() {
            return part.first(journey);
        }

        int last() {
            return part.first(journey + 1) - 1;
        }

        Week week(int moment) {
            return new Week(branch, Weeks.of(day), moment);
        }

        boolean leftAt(int row) {
            return row == last() && part.ending(journey) == Ending.LEFT;
        }
    }

    private void journey(Facts facts, Part part, int j) {
        int branch = places.ofCode(part.branch(j));
        long began = part.began(j);
        long ofDay = places.clock(branch).timeOf(began).toNanoOfDay() / 1_000;
        var visit = new Visit(part, j, branch, places.clock(branch).dayOf(began), began - ofDay);
        DayFacts day = facts.fillDay(branch, visit.day());
        day.arrives(ofDay);
        day.closed += places.hasHours(branch) && !places.isOpen(branch, visit.day(), ofDay, GRACE) ? 1 : 0;
        if (day.setBack == null) {
            day.setBack = places.isSetBack(branch, visit.day());
        }
        day.twice += day.setBack && places.isTwice(branch, began) ? 1 : 0;
        day.leftBehind += part.ending(j) == Ending.OPEN && now - began > plan.presentMicros() ? 1 : 0;
        MomentWeek[] moments = facts.fillMoments(visit.week(Sighting.NO_MOMENT));
        for (int row = visit.first(); row <= visit.last(); row++) {
            row(facts, day, moments[part.moment(row)], visit, row);
        }
        int last = visit.last();
        if (part.ending(j) != Ending.OPEN && part.timed(last)) {
            day.ends(visit.start(last) + part.lasted(last));
        }
        promises(facts, visit);
        answers(facts, day, visit);
    }

    private void row(Facts facts, DayFacts day, MomentWeek week, Visit visit, int row) {
        Part part = visit.part();
        int moment = part.moment(row);
        week.encounters++;
        day.rows++;
        if (part.backdated(row)) {
            day.backdated++;
            return;
        }
        long start = visit.start(row);
        week.begins(start);
        day.lastSign = Math.max(day.lastSign, start + part.lasted(row));
        boolean goingOn = row == visit.last() && part.ending(visit.journey()) == Ending.OPEN;
        boolean endless = part.timing(row) == Timing.OPEN && !goingOn;
        if (endless) {
            week.endless++;
            day.hasNoEnd(moment, start);
        }
        if (part.timed(row)) {
            week.lasts(part.lasted(row), part.lasted(row) > plan.tooLong(moment));
        }
        staff(facts, visit, row, endless);
        if (moment == plan.line()) {
            line(facts, day, visit, row);
        }
    }

    private static void staff(Facts facts, Visit visit, int row, boolean endless) {
        Part part = visit.part();
        if (part.staff(row) == 0) {
            return;
        }
        StaffDay one = facts.fillStaff(visit.branch(), visit.day(), part.staff(row));
        one.encounters++;
        one.endless += endless ? 1 : 0;
        if (part.timed(row)) {
            long from = visit.start(row);
            long to = from + part.lasted(row);
            one.first = Math.min(one.first, from);
            one.last = Math.max(one.last, to);
            one.busy += Math.max(0, to - Math.max(from, before(visit, row)));
        }
    }

    /// Until when the same person was busy with the same customer: moments may lie within one another.
    private static long before(Visit visit, int row) {
        Part part = visit.part();
        long until = Long.MIN_VALUE;
        for (int earlier = visit.first(); earlier < row; earlier++) {
            if (part.staff(earlier) == part.staff(row) && part.timed(earlier)) {
                until = Math.max(until, visit.start(earlier) + part.lasted(earlier));
            }
        }
        return until;
    }

    private static void line(Facts facts, DayFacts day, Visit visit, int row) {
        Part part = visit.part();
        LineWeek week = facts.fillLine(visit.week(-1));
        week.waited++;
        week.left += visit.leftAt(row) ? 1 : 0;
        if (part.timed(row)) {
            week.exposure += part.lasted(row);
            if (!visit.leftAt(row)) {
                day.waits(visit.start(row), part.lasted(row));
            }
        }
    }

    private void promises(Facts facts, Visit visit) {
        for (int p = 0; p < plan.promises().size(); p++) {
            var promise = plan.promises().get(p);
            boolean kept = false;
            switch (Verdicts.of(promise, visit.part(), visit.journey(), plan.asOf())) {
                case NOT_MADE, UNKNOWN, PENDING -> {
                    continue;
                }
                case KEPT -> kept = true;
                case BROKEN, LEFT -> kept = false;
            }
            GapWeek week = facts.fillGap(visit.week(p));
            week.joined++;
            week.kept += kept ? 1 : 0;
            gap(week, visit, promise.moment());
        }
    }

    /// From the end of the promised moment to the next that is neither a sign on the way nor the same again.
    private void gap(GapWeek week, Visit visit, int moment) {
        Part part = visit.part();
        for (int row = visit.first(); row < visit.last(); row++) {
            if (part.moment(row) == moment && part.timed(row)) {
                long end = visit.start(row) + part.lasted(row);
                int next = row + 1;
                while (next < visit.last() && plan.isSign(part.moment(next))) {
                    next++;
                }
                if (part.moment(next) != moment && !part.backdated(next)) {
                    week.gaps++;
                    week.waited += Math.clamp(visit.start(next) - end, 0, GAP_MOST);
                }
                return;
            }
        }
    }

    private void answers(Facts facts, DayFacts day, Visit visit) {
        String key = visit.part().key(visit.journey());
        day.tickets.take(key);
        if (!linked) {
            return;
        }
        int[] who = respondents.getOrDefault(key, NOBODY);
        day.answered += who.length > 0 ? 1 : 0;
        groups(facts, visit, who.length > 0);
        for (int r : who) {
            facts.link(r, link(visit));
        }
    }

    private void groups(Facts facts, Visit visit, boolean answered) {
        Part part = visit.part();
        if (part.ending(visit.journey()) == Ending.OPEN) {
            return;
        }
        boolean left = part.ending(visit.journey()) == Ending.LEFT;
        facts.groups.add(Groups.By.ENDING, left ? 1 : 0, answered);
        var time = places.clock(visit.branch()).timeOf(part.began(visit.journey()));
        int daypart = places.daypart(time);
        if (daypart >= 0) {
            facts.groups.add(Groups.By.DAYPART, daypart, answered);
        }
        for (int row = visit.first(); row <= visit.last() && !left; row++) {
            if (part.moment(row) == plan.line() && part.timed(row)) {
                facts.groups.add(Groups.By.WAIT, plan.waitKind(part.lasted(row)), answered);
                return;
            }
        }
    }

    private static Link link(Visit visit) {
        Part part = visit.part();
        var moments = new HashSet<Integer>();
        for (int row = visit.first(); row <= visit.last(); row++) {
            moments.add(part.moment(row));
        }
        int last = visit.last();
        boolean over = part.ending(visit.journey()) != Ending.OPEN && part.timed(last);
        long ended = visit.midnight() + visit.start(last) + part.lasted(last);
        return new Link(
                part.id(visit.journey()),
                part.began(visit.journey()),
                over ? ended : Link.NOT_OVER,
                visit.branch(),
                visit.day(),
                moments);
    }
}
