package org.touchstone.app.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The events of many journeys, ready to be drawn: a dot each where there are few, counts in cells where there are
/// many.
///
/// Filled by one thread, then read.
public final class Dots {

    /// From more journeys on, cells are counted: single dots would hide one another.
    public static final int FEW = 2_000;

    /// From more events on too, so that the drawing stays small.
    public static final int FEW_EVENTS = 20_000;

    /// Moments that are told apart; those that follow share the last place.
    static final int MOMENTS = 64;

    static final int COLUMNS = 210;
    static final int LINES = 110;

    private final int rows;
    private final boolean dense;
    private final List<Points> points = new ArrayList<>();
    private final int[] counts;
    private final long[] columns = new long[MOMENTS * COLUMNS];
    private long events;

    private Dots(int rows, boolean dense) {
        this.rows = rows;
        this.dense = dense;
        counts = dense ? new int[MOMENTS * COLUMNS * LINES] : new int[0];
        for (int moment = 0; moment < MOMENTS; moment++) {
            points.add(new Points());
        }
    }

    /// Room for the events of journeys.
    ///
    /// @param journeys how many rows there are
    /// @param events how many there will be at most
    public static Dots of(int journeys, long events) {
        return new Dots(journeys, journeys > FEW || events > FEW_EVENTS);
    }

    /// Adds an event.
    ///
    /// @param row of its journey, from 0
    /// @param share of the way along the axis of time, from 0 to 1
    /// @param moment its place among the moments, from 0
    public void add(int row, double share, int moment) {
        int kind = Math.min(moment, MOMENTS - 1);
        int column = (int) Math.min(COLUMNS - 1.0, share * COLUMNS);
        columns[kind * COLUMNS + column]++;
        events++;
        if (dense) {
            int line = (int) ((long) row * LINES / rows);
            counts[(kind * LINES + line) * COLUMNS + column]++;
        } else {
            points.get(kind).add(row, (float) share);
        }
    }

    int rows() {
        return rows;
    }

    boolean isDense() {
        return dense;
    }

    long events() {
        return events;
    }

    /// Events of one moment.
    public long events(int moment) {
        long sum = 0;
        for (int column = 0; column < COLUMNS; column++) {
            sum += columns[moment * COLUMNS + column];
        }
        return sum;
    }

    /// Up to which share of the axis a part of the events of a moment lies, to a two-hundredth.
    public double quantile(int moment, double part) {
        double wanted = part * events(moment);
        long sum = 0;
        for (int column = 0; column < COLUMNS; column++) {
            long here = columns[moment * COLUMNS + column];
            if (here > 0 && sum + here >= wanted) {
                return (column + (wanted - sum) / here) / COLUMNS;
            }
            sum += here;
        }
        return 1;
    }

    /// The single events of a moment.
    Points points(int moment) {
        return points.get(moment);
    }

    /// The most frequent moment of a cell; -1 in an empty one.
    int most(int line, int column) {
        int most = -1;
        int count = 0;
        for (int moment = 0; moment < MOMENTS; moment++) {
            int here = counts[(moment * LINES + line) * COLUMNS + column];
            if (here > count) {
                most = moment;
                count = here;
            }
        }
        return most;
    }

    /// All events of a cell.
    int count(int line, int column) {
        int sum = 0;
        for (int moment = 0; moment < MOMENTS; moment++) {
            sum += counts[(moment * LINES + line) * COLUMNS + column];
        }
        return sum;
    }

    /// Rows and shares of single events.
    static final class Points {
        private int[] rows = new int[16];
        private float[] shares = new float[16];
        private int size;

        private void add(int row, float share) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, 2 * size);
                shares = Arrays.copyOf(shares, 2 * size);
            }
            rows[size] = row;
            shares[size++] = share;
        }

        int size() {
            return size;
        }

        int row(int i) {
            return rows[i];
        }

        double share(int i) {
            return shares[i];
        }
    }
}
