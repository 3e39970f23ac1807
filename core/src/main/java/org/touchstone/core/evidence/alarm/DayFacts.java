package org.touchstone.core.evidence.alarm;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is counted of one branch on one local day, by the day of arrival. Adds exactly in any order.
final class DayFacts {

    private static final long MINUTE = 60_000_000L;
    private static final long HOUR = 60 * MINUTE;

    long journeys;
    /// Neither served nor gone, though the end of observation is long past.
    long leftBehind;
    /// Journeys that somebody answered about.
    long answered;
    /// Arrivals while the branch was closed.
    long closed;
    /// Arrivals in an hour that the clock shows twice.
    long twice;
    /// Whether the clock is set back on this day; null as long as nobody has looked.
    @Nullable
    Boolean setBack;
    /// Encounters, and those of them entered afterwards.
    long rows;

    long backdated;
    final long[] byHour = new long[24];
    /// Microseconds from midnight.
    long firstArrival = Long.MAX_VALUE;

    long lastArrival = Long.MIN_VALUE;
    /// The last thing recorded of anybody who came that day.
    long lastSign;
    /// Minutes from midnight at which journeys ended.
    final Ints ends = new Ints();
    /// Waits of those served: milliseconds from midnight, and waited, in one number.
    private long[] waits = {};

    private int waiting;
    final Tickets tickets = new Tickets();
    /// By moment: encounters without end, and the sum of their microseconds from midnight.
    final Map<Integer, long[]> endless = new HashMap<>();

    void arrives(long microsOfDay) {
        journeys++;
        byHour[(int) (microsOfDay / HOUR)]++;
        firstArrival = Math.min(firstArrival, microsOfDay);
        lastArrival = Math.max(lastArrival, microsOfDay);
    }

    void ends(long microsOfDay) {
        long minute = microsOfDay / MINUTE;
        if (minute < 2 * 1_440) {
            ends.add((int) minute);
        }
    }

    /// One who was served began to wait, and waited so long.
    void waits(long microsOfDay, long micros) {
        if (waiting == waits.length) {
            waits = java.util.Arrays.copyOf(waits, Math.max(4, waiting + waiting / 2));
        }
        waits[waiting++] = ((microsOfDay / 1_000) << 32) + Math.min(micros / 1_000, Integer.MAX_VALUE);
    }

    void hasNoEnd(int moment, long microsOfDay) {
        long[] sums = endless.computeIfAbsent(moment, m -> new long[2]);
        sums[0]++;
        sums[1] += microsOfDay;
    }

    /// Number of waits of those served.
    int waiting() {
        return waiting;
    }

    /// How many of those served were overtaken: somebody who came later was called before them.
    long overtaken() {
        long[] sorted = java.util.Arrays.copyOf(waits, waiting);
        java.util.Arrays.sort(sorted);
        long overtaken = 0;
        long earliest = Long.MAX_VALUE;
        long earliestOfLater = Long.MAX_VALUE;
        for (int i = waiting - 1; i >= 0; i--) {
            boolean sameStart = i + 1 < waiting && sorted[i] >>> 32 == sorted[i + 1] >>> 32;
            earliestOfLater = sameStart ? earliestOfLater : earliest;
            long called = (sorted[i] >>> 32) + (sorted[i] & 0xFFFF_FFFFL);
            overtaken += earliestOfLater < called ? 1 : 0;
            earliest = Math.min(earliest, called);
        }
        return overtaken;
    }

    void add(DayFacts other) {
        journeys += other.journeys;
        leftBehind += other.leftBehind;
        answered += other.answered;
        closed += other.closed;
        twice += other.twice;
        setBack = setBack == null ? other.setBack : setBack;
        rows += other.rows;
        backdated += other.backdated;
        for (int hour = 0; hour < byHour.length; hour++) {
            byHour[hour] += other.byHour[hour];
        }
        firstArrival = Math.min(firstArrival, other.firstArrival);
        lastArrival = Math.max(lastArrival, other.lastArrival);
        lastSign = Math.max(lastSign, other.lastSign);
        ends.addAll(other.ends);
        addWaits(other);
        tickets.add(other.tickets);
        other.endless.forEach((moment, sums) ->
                endless.merge(moment, sums.clone(), (mine, more) -> new long[] {mine[0] + more[0], mine[1] + more[1]}));
    }

    private void addWaits(DayFacts other) {
        waits = java.util.Arrays.copyOf(waits, waiting + other.waiting);
        System.arraycopy(other.waits, 0, waits, waiting, other.waiting);
        waiting += other.waiting;
    }
}
