package org.touchstone.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/// The log of the benchmarks: a counter service of 15 moments and 40 branches, 8 to 9 events a journey, about 20,000
/// ways in 10 million events, some customers leave while they wait.
///
/// Rows stand in the order of their starts, so that journeys are interleaved as in the export of a queue system.
/// Columns: journey, moment, start, end, branch; times in UTC with milliseconds, about 70 bytes a row. The same seed
/// gives the same bytes on every machine. Not safe for many threads.
public final class EventLog {

    private static final long FIRST_DAY = 20_089; // 2025-01-01
    private static final long DAY = 86_400_000;
    private static final long OPENS = 8 * 3_600_000;
    private static final long CLOSES = 17 * 3_600_000;
    private static final double ARRIVAL_GAP = 9_900;

    private final SplittableRandom random;
    private final CsvText out;
    private final PriorityQueue<Visit> inside = new PriorityQueue<>();
    private final ArrayDeque<Visit> spare = new ArrayDeque<>();
    private long written;

    private EventLog(long seed, CsvText out) {
        this.random = new SplittableRandom(seed);
        this.out = out;
    }

    /// Writes whole journeys until there are at least `events` rows besides the heading.
    ///
    /// @return number of rows written
    public static long write(Path csv, long events, long seed) throws IOException {
        try (var out = new CsvText(csv)) {
            var log = new EventLog(seed, out);
            out.text("journey,moment,start,end,branch").endRow();
            log.run(events);
            return log.written;
        }
    }

    /// Writes a log: `FILE EVENTS SEED`.
    public static void main(String[] args) throws IOException {
        IO.println(write(Path.of(args[0]), Long.parseLong(args[1]), Long.parseLong(args[2])) + " events");
    }

    private void run(long events) throws IOException {
        long planned = 0;
        long now = FIRST_DAY * DAY + OPENS;
        for (int journey = 0; planned < events; journey++) {
            now = nextArrival(now);
            writeUntil(now);
            Visit visit = spare.isEmpty() ? new Visit() : spare.remove();
            visit.plan(journey, now, random);
            planned += visit.length();
            inside.add(visit);
        }
        writeUntil(Long.MAX_VALUE);
    }

    /// The next arrival; nobody comes while it is closed.
    private long nextArrival(long now) {
        long next = now + Math.round(-ARRIVAL_GAP * 0.6 * StrictMath.log(1 - random.nextDouble()));
        if (next % DAY >= CLOSES) {
            next += DAY - next % DAY + OPENS;
        }
        return next;
    }

    private void writeUntil(long now) throws IOException {
        while (!inside.isEmpty() && inside.element().start() < now) {
            Visit visit = inside.remove();
            visit.write(out);
            written++;
            (visit.next() ? inside : spare).add(visit);
        }
    }
}
