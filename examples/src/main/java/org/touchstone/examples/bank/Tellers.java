package org.touchstone.examples.bank;

import java.util.Arrays;

/// Who sits at the windows of one branch, and who is free. The longest idle serves first.
final class Tellers {

    /// No teller.
    static final int NONE = -1;

    private final boolean[] free;
    private final long[] freeSince;
    private final long[] busyByHour = new long[24];
    private int onDuty;

    Tellers(int count) {
        free = new boolean[count];
        Arrays.fill(free, true);
        freeSince = new long[count];
        onDuty = count;
    }

    /// The longest idle teller on duty, or [#NONE].
    int longestIdle() {
        int found = NONE;
        for (int teller = 0; teller < onDuty; teller++) {
            if (free[teller] && (found == NONE || freeSince[teller] < freeSince[found])) {
                found = teller;
            }
        }
        return found;
    }

    void take(int teller) {
        free[teller] = false;
    }

    void release(int teller, long now) {
        free[teller] = true;
        freeSince[teller] = now;
    }

    /// Changes how many sit at the windows. Whoever goes finishes the customer in front of them.
    void staff(int count) {
        onDuty = count;
    }

    boolean isOnDuty(int teller) {
        return teller < onDuty;
    }

    /// Counts time with a customer into the hours of the day it falls in.
    void countBusy(long from, long to) {
        long at = from;
        while (at < to) {
            long ends = Math.min(to, (at / Shift.HOUR + 1) * Shift.HOUR);
            busyByHour[(int) (at / Shift.HOUR % 24)] += ends - at;
            at = ends;
        }
    }

    /// Milliseconds with customers between two hours of the day, all tellers together.
    long busy(int fromHour, int toHour) {
        long sum = 0;
        for (int hour = fromHour; hour < toHour; hour++) {
            sum += busyByHour[hour];
        }
        return sum;
    }
}
