package org.touchstone.examples.callcentre;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.examples.chance.Draws;
import org.touchstone.examples.file.Lines;
import org.touchstone.examples.file.LocalDay;
import org.touchstone.examples.generate.Generated;
import org.touchstone.examples.generate.Generator;
import org.touchstone.examples.generate.ProgressListener;

/// Makes the events of the example call centre: `events.csv`, one row for each interval of each call.
public final class CallCentreExample {

    private static final String HEADER = "journey,moment,start,end,staff,segment,outcome,goal";
    private static final LocalDate FROM = LocalDate.of(2025, 1, 2);
    private static final LocalDate TO = LocalDate.of(2025, 12, 31);
    private static final ZoneId ZONE = ZoneId.of("Europe/Bucharest");
    private static final double BUSINESS = 0.25;
    private static final double SOLVED_BY_CALL_BACK = 0.8;
    private static final long MINUTE = 60_000;

    private CallCentreExample() {}

    /// Makes the year 2025, or as many of its days, evenly spread, as give about so many calls.
    public static Generated generate(long journeys, long seed, Path directory, ProgressListener progress)
            throws IOException {
        Files.createDirectories(directory);
        List<LocalDate> days = days(journeys);
        var sum = Generated.NOTHING;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(directory.resolve("events.csv")))) {
            out.write((HEADER + "\n").getBytes(StandardCharsets.US_ASCII));
            for (int day = 0; day < days.size(); day++) {
                var lines = new Lines();
                sum = sum.plus(write(days.get(day), seed, lines));
                lines.writeTo(out);
                progress.done(day + 1, days.size());
            }
        }
        return sum;
    }

    private static List<LocalDate> days(long journeys) {
        List<LocalDate> all = FROM.datesUntil(TO.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .toList();
        double aDay = 0;
        for (double calls : CallCentreDay.CALLS) {
            aDay += calls;
        }
        double share = journeys == Generator.AS_MANY_AS_COME ? 1 : Math.min(1, journeys / aDay / all.size());
        List<LocalDate> chosen = new ArrayList<>();
        for (int day = 0; day < all.size(); day++) {
            if (Math.floor((day + 1) * share + 1e-9) > Math.floor(day * share + 1e-9)) {
                chosen.add(all.get(day));
            }
        }
        return chosen;
    }

    private static Generated write(LocalDate date, long seed, Lines lines) {
        LocalDate promised = date.plusDays(date.getDayOfWeek() == DayOfWeek.SATURDAY ? 2 : 1);
        var writing = new Writing(lines, date, promised);
        for (Call call : CallCentreDay.live(new Draws(seed).child(date.toEpochDay()))) {
            writing.write(call);
        }
        return writing.sum;
    }

    /// The rows of a day's calls.
    private static final class Writing {

        private final Lines lines;
        private final LocalDay day;
        private final LocalDay nextDay;
        private final String prefix;
        private final boolean last;
        private Generated sum = Generated.NOTHING;

        Writing(Lines lines, LocalDate date, LocalDate promised) {
            this.lines = lines;
            this.day = LocalDay.of(date, ZONE);
            this.nextDay = LocalDay.of(promised, ZONE);
            this.prefix = "C" + date.toString().substring(2).replace("-", "") + "-";
            this.last = promised.isAfter(TO);
        }

        void write(Call call) {
            Draws draws = call.draws();
            boolean calledBack = call.isCalledBack();
            boolean open = calledBack && last;
            boolean met = call.isSolved() || (calledBack && draws.uniform(Source.SOLVED, 3) < SOLVED_BY_CALL_BACK);
            String outcome = open ? "" : call.isLeft() ? "left" : "finished";
            String goal = open ? "" : met ? "met" : "not";
            for (Call.Row row : call.rows()) {
                begin(call, row.moment());
                lines.stamp(day, row.start() + 1).stamp(day, row.end()).cell(staff(row));
                end(draws, outcome, goal);
            }
            if (calledBack && !open) {
                long at = 9 * CallCentreDay.HOUR + Math.round(180 * MINUTE * draws.uniform(Source.CALL_BACK_AT));
                begin(call, "call-back");
                lines.stamp(nextDay, at).stamp(nextDay, at + 4 * MINUTE).empty();
                end(draws, outcome, goal);
            }
            int rows = call.rows().size() + (calledBack && !open ? 1 : 0);
            sum = sum.plus(new Generated(1, rows, 0, outcome.equals("left") ? 1 : 0, open ? 1 : 0));
        }

        private void begin(Call call, String moment) {
            String number = Integer.toString(call.number() + 10_001).substring(1);
            lines.cell(prefix + number).cell(moment);
        }

        private void end(Draws draws, String outcome, String goal) {
            lines.cell(draws.happens(Source.SEGMENT, BUSINESS) ? "business" : "private");
            lines.cell(outcome).cell(goal).end();
        }

        private static String staff(Call.Row row) {
            return row.agent() == Agents.NOBODY ? "" : (row.line() == 1 ? "A" : "S") + (row.agent() + 1);
        }
    }
}
