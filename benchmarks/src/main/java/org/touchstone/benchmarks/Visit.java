package org.touchstone.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// One customer's way through the counter service of [EventLog], planned on arrival. Used again for the next customer.
final class Visit implements Comparable<Visit> {

    private static final int MOST = 24;
    private static final int BRANCHES = 40;

    private int journey;
    private int branch;
    private final Moment[] moments = new Moment[MOST];
    private final long[] starts = new long[MOST];
    private final long[] ends = new long[MOST];
    private int length;
    private int at;

    /// Plans a journey that begins at `arrival`, epoch milliseconds.
    void plan(int newJourney, long arrival, SplittableRandom random) {
        journey = newJourney;
        // Two draws, the smaller one: the first branches are the busiest.
        branch = 1 + Math.min(random.nextInt(BRANCHES), random.nextInt(BRANCHES));
        length = 0;
        at = 0;
        long now = arrival;
        for (Moment moment : Moment.ROUTE) {
            boolean goesOn = true;
            double share = moment.share;
            while (goesOn && length < MOST && random.nextDouble() < share) {
                now = live(moment, now, random);
                if (random.nextDouble() < moment.leaving) {
                    return;
                }
                share = moment.again;
                goesOn = share > 0;
            }
        }
        if (length == 0) {
            live(Moment.GREET, now, random);
        }
    }

    /// Adds an encounter not before `earliest`; returns when the next one can begin.
    private long live(Moment moment, long earliest, SplittableRandom random) {
        long start = earliest + duration(moment.gapMillis, random);
        long end = start + duration(moment.lastsMillis, random);
        moments[length] = moment;
        starts[length] = start;
        ends[length++] = end;
        // Now and then the next encounter begins before this one is over.
        return random.nextInt(20) == 0 ? start + 1 : end + 1;
    }

    private static long duration(double mean, SplittableRandom random) {
        return Math.round(-mean * StrictMath.log(1 - random.nextDouble()));
    }

    /// The words of all moments, in the order of the service.
    static List<String> words() {
        return Stream.of(Moment.ROUTE).map(moment -> moment.word).toList();
    }

    int length() {
        return length;
    }

    /// Start of the encounter to be written next.
    long start() {
        return starts[at];
    }

    /// Goes on to the next encounter, if there is one.
    boolean next() {
        return ++at < length;
    }

    void write(CsvText out) throws IOException {
        out.letter('J').number(journey, 7).letter(',').text(moments[at].word).letter(',');
        out.instant(starts[at]).letter(',').instant(ends[at]).letter(',');
        out.letter('B').number(branch, 2).endRow();
    }

    @Override
    public int compareTo(Visit other) {
        int byStart = Long.compare(starts[at], other.starts[other.at]);
        return byStart != 0 ? byStart : Integer.compare(journey, other.journey);
    }

    /// The moments in their order, how many customers live them, how often again, and who leaves there.
    private enum Moment {
        GREET(0.80, 0, 0, 0.2, 0.3),
        ASK(0.15, 0.05, 0, 0.3, 0.8),
        TICKET(0.97, 0.01, 0, 0.3, 0.2),
        WAIT(0.98, 0.02, 0.05, 0.1, 7.0),
        CALLED(0.95, 0, 0, 0.1, 0.2),
        IDENTIFY(0.88, 0, 0, 0.2, 0.7),
        EXPLAIN(0.40, 0.05, 0, 0.2, 2.0),
        FORM(0.30, 0.08, 0.01, 0.4, 3.0),
        CHECK(0.90, 0.02, 0, 0.2, 1.5),
        APPROVE(0.16, 0.02, 0.02, 3.0, 2.0),
        PAY(0.88, 0, 0, 0.3, 1.0),
        RECEIPT(0.75, 0, 0, 0.1, 0.3),
        OFFER(0.12, 0.02, 0, 0.2, 1.5),
        COMPLAIN(0.03, 0.15, 0, 0.5, 4.0),
        FAREWELL(0.70, 0, 0, 0.1, 0.2);

        private static final Moment[] ROUTE = values();

        private final String word = name().toLowerCase(java.util.Locale.ROOT);
        private final double share;
        private final double again;
        private final double leaving;
        private final double gapMillis;
        private final double lastsMillis;

        Moment(double share, double again, double leaving, double gapMinutes, double lastsMinutes) {
            this.share = share;
            this.again = again;
            this.leaving = leaving;
            this.gapMillis = gapMinutes * 60_000;
            this.lastsMillis = lastsMinutes * 60_000;
        }
    }
}
