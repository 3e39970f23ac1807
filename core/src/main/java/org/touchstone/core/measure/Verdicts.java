package org.touchstone.core.measure;

import java.time.Instant;
import org.touchstone.core.journey.Encounter.Timing;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.journey.Part;

/// Judges promises, journey by journey. What [Promises] counts is what these say.
public final class Verdicts {

    private Verdicts() {}

    /// What a journey says of a promise: the worst of what its encounters say.
    ///
    /// @param asOf end of observation: who still waits then is known to have waited until then
    public static Verdict of(Promise promise, Part part, int journey, Instant asOf) {
        Verdict verdict = Verdict.NOT_MADE;
        int called = calledBy(promise);
        long now = Micros.of(asOf);
        for (int row = part.first(journey); row < part.first(journey + 1); row++) {
            if (part.moment(row) == called) {
                verdict = verdict.worse(judge(promise, part, journey, row, now));
            }
        }
        return verdict;
    }

    /// Code of the moment whose encounters call for a promise.
    static int calledBy(Promise promise) {
        return switch (promise) {
            case Promise.Lasts lasts -> lasts.moment();
            case Promise.StartsWithin within -> within.after();
            case Promise.Times times -> times.moment();
        };
    }

    /// What one encounter with the promise's moment says of it.
    static Verdict judge(Promise promise, Part part, int journey, int row, long now) {
        return switch (promise) {
            case Promise.Lasts lasts -> {
                boolean last = row == part.first(journey + 1) - 1;
                boolean leaving = last && part.ending(journey) == Ending.LEFT && part.timing(row) != Timing.INSTANT;
                yield leaving ? Verdict.LEFT : lasted(lasts, part, journey, row, now);
            }
            case Promise.StartsWithin within -> started(within, part, journey, row, now);
            case Promise.Times times -> judgeTimes(times, part, journey);
        };
    }

    private static Verdict lasted(Promise.Lasts promise, Part part, int journey, int row, long now) {
        long start = part.began(journey) + part.startAfter(row);
        if (part.timed(row)) {
            long took = promise.clock().between(part, journey, start, start + part.lasted(row));
            return took <= promise.limitMicros() ? Verdict.KEPT : Verdict.BROKEN;
        }
        boolean waiting = part.timing(row) == Timing.OPEN
                && part.ending(journey) == Ending.OPEN
                && row == part.first(journey + 1) - 1
                && !part.backdated(row);
        if (!waiting) {
            return Verdict.UNKNOWN;
        }
        boolean over = promise.clock().between(part, journey, start, Math.max(start, now)) > promise.limitMicros();
        return over ? Verdict.BROKEN : Verdict.PENDING;
    }

    private static Verdict started(Promise.StartsWithin promise, Part part, int journey, int after, long now) {
        boolean known = part.timing(after) != Timing.OPEN && !part.backdated(after);
        long from = part.began(journey) + part.startAfter(after) + part.lasted(after);
        int end = part.first(journey + 1);
        for (int row = after + 1; row < end && part.moment(row) != promise.after(); row++) {
            if (part.moment(row) == promise.moment()) {
                long start = Math.max(from, part.began(journey) + part.startAfter(row));
                boolean inTime = promise.clock().between(part, journey, from, start) <= promise.limitMicros();
                return !known || part.backdated(row) ? Verdict.UNKNOWN : inTime ? Verdict.KEPT : Verdict.BROKEN;
            }
        }
        return switch (part.ending(journey)) {
            case LEFT -> Verdict.LEFT;
            case FINISHED -> Verdict.NOT_MADE;
            case OPEN -> {
                boolean over = known
                        && promise.clock().between(part, journey, from, Math.max(from, now)) > promise.limitMicros();
                yield over ? Verdict.BROKEN : known ? Verdict.PENDING : Verdict.UNKNOWN;
            }
        };
    }

    private static Verdict judgeTimes(Promise.Times promise, Part part, int journey) {
        int times = 0;
        for (int row = part.first(journey); row < part.first(journey + 1); row++) {
            times += part.moment(row) == promise.moment() ? 1 : 0;
        }
        if (times > promise.most()) {
            return Verdict.BROKEN;
        }
        boolean over = part.ending(journey) != Ending.OPEN;
        return times == 0 ? Verdict.NOT_MADE : over ? Verdict.KEPT : Verdict.PENDING;
    }
}
