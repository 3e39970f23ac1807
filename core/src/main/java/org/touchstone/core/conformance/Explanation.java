package org.touchstone.core.conformance;

import java.util.SortedSet;
import java.util.TreeSet;

/// Reads the departures out of an alignment.
///
/// Moves are taken in this order: a step missed here and lived in vain there is *swapped*; what is missed at the end of
/// a whole way is *truncated*; a step lived in vain that is also lived as designed is *repeated*; a step missed right
/// beside a moment lived in vain is *replaced*; every other move is *skipped* or *inserted*.
final class Explanation {

    private final Alignment alignment;
    private final boolean[] taken;
    private final boolean[] swapped;
    private final SortedSet<Departure> departures = new TreeSet<>();
    private int lastSync = -1;

    Explanation(Alignment alignment) {
        this.alignment = alignment;
        taken = new boolean[alignment.size()];
        swapped = new boolean[alignment.size()];
        for (int place = 0; place < alignment.size(); place++) {
            lastSync = is(place, Move.Kind.SYNC) ? place : lastSync;
        }
        findSwapped();
        if (alignment.isWhole()) {
            findTruncated();
        }
        findRepeated();
        findReplaced();
        findRest();
    }

    /// The departures, each once.
    SortedSet<Departure> departures() {
        return departures;
    }

    /// The last step that was lived as designed, or `NONE`.
    int lastLived() {
        return lastSync < 0 ? Departure.NONE : alignment.moment(lastSync);
    }

    /// Whether a move misses a step that is not made up for elsewhere, or passes one.
    boolean leavesOut(int place) {
        return is(place, Move.Kind.PASS) || (is(place, Move.Kind.SKIP) && !swapped[place]);
    }

    /// Whether a step is lived as designed after the move.
    boolean goesOnAfter(int place) {
        return place < lastSync;
    }

    private boolean is(int place, Move.Kind kind) {
        return alignment.kind(place) == kind;
    }

    private boolean isFree(int place, Move.Kind kind) {
        return !taken[place] && is(place, kind);
    }

    private void take(int place, Departure departure) {
        taken[place] = true;
        departures.add(departure);
    }

    private void findSwapped() {
        for (int skip = 0; skip < taken.length; skip++) {
            if (is(skip, Move.Kind.SKIP)) {
                int moment = alignment.moment(skip);
                for (int insert = 0; insert < taken.length && !taken[skip]; insert++) {
                    if (isFree(insert, Move.Kind.INSERT) && alignment.moment(insert) == moment) {
                        take(skip, Departure.of(Departure.Kind.SWAPPED, moment));
                        taken[insert] = true;
                        swapped[skip] = true;
                    }
                }
            }
        }
    }

    private void findTruncated() {
        for (int place = taken.length - 1; place >= 0; place--) {
            if (is(place, Move.Kind.SYNC) || is(place, Move.Kind.INSERT)) {
                return;
            }
            if (isFree(place, Move.Kind.SKIP)) {
                take(place, Departure.of(Departure.Kind.TRUNCATED, lastLived()));
            }
        }
    }

    private void findRepeated() {
        for (int insert = 0; insert < taken.length; insert++) {
            if (isFree(insert, Move.Kind.INSERT) && isLivedAsDesigned(alignment.moment(insert))) {
                take(insert, Departure.of(Departure.Kind.REPEATED, alignment.moment(insert)));
            }
        }
    }

    private boolean isLivedAsDesigned(int moment) {
        for (int place = 0; place < taken.length; place++) {
            if (is(place, Move.Kind.SYNC) && alignment.moment(place) == moment) {
                return true;
            }
        }
        return false;
    }

    private void findReplaced() {
        int before = -1;
        for (int place = 0; place < taken.length; place++) {
            if (is(place, Move.Kind.PASS)) {
                continue;
            }
            if (before >= 0 && isFree(before, Move.Kind.INSERT) && isFree(place, Move.Kind.SKIP)) {
                replace(place, before);
            } else if (before >= 0 && isFree(before, Move.Kind.SKIP) && isFree(place, Move.Kind.INSERT)) {
                replace(before, place);
            }
            before = place;
        }
    }

    private void replace(int skip, int insert) {
        int step = alignment.moment(skip);
        take(skip, new Departure(Departure.Kind.REPLACED, step, alignment.moment(insert)));
        taken[insert] = true;
    }

    private void findRest() {
        for (int place = 0; place < taken.length; place++) {
            if (isFree(place, Move.Kind.SKIP)) {
                take(place, Departure.of(Departure.Kind.SKIPPED, alignment.moment(place)));
            } else if (isFree(place, Move.Kind.INSERT)) {
                take(place, Departure.of(Departure.Kind.INSERTED, alignment.moment(place)));
            }
        }
    }
}
