package org.touchstone.examples.bank;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.touchstone.examples.chance.Distribution;
import org.touchstone.examples.chance.Distribution.Constant;
import org.touchstone.examples.chance.Draws;

/// A branch stripped to what queueing formulas know: steady arrivals, one service, patience, nothing else.
///
/// @param perHour arrivals an hour
/// @param hours simulated, after an empty start
record SimpleQueue(double perHour, Distribution service, Distribution patience, int tellers, int hours) {

    private static final Distribution NOTHING = new Constant(0);
    private static final Distribution FOR_EVER = new Constant(1e9);

    static SimpleQueue patient(double perHour, Distribution service, int tellers, int hours) {
        return new SimpleQueue(perHour, service, FOR_EVER, tellers, hours);
    }

    /// Everybody of one replication, in the order of arrival.
    List<Visit> visits(long seed) {
        var handling = new Settings.Handling(
                service, 0, 0, Map.of(), NOTHING, patience, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING,
                NOTHING, NOTHING, 0, 0, 0, 0);
        double[] rates = new double[hours];
        Arrays.fill(rates, perHour);
        long closes = hours * Shift.HOUR;
        var shift = new Shift(
                0,
                closes,
                new Rate(0, rates),
                new Rate(0, 0.0),
                tellers,
                0,
                0,
                1,
                1,
                0,
                new Calling.WhenFree(),
                new Draws(seed));
        return BranchDay.live(handling, 0, shift).cheques();
    }

    /// The visits that come after the first tenth of the time, when the empty start is forgotten.
    List<Visit> settled(long seed) {
        return visits(seed).stream()
                .filter(visit -> visit.arrival() > hours * Shift.HOUR / 10)
                .toList();
    }
}
