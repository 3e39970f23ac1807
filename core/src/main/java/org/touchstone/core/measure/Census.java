package org.touchstone.core.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Part;
import org.touchstone.core.journey.Slice;

/// Runs measures over all journeys of a log, on all cores. Immutable.
///
/// Summaries add exactly in any order, so the result does not depend on how the log was split among threads.
public final class Census {

    private static final int UNIT_MIN = 1 << 15;
    private static final int UNITS_A_CORE = 3;

    private final List<Slice> units;
    private final Instant asOf;

    private Census(List<Slice> units, Instant asOf) {
        this.units = units;
        this.asOf = asOf;
    }

    /// A census of the log as of an instant.
    public static Census of(JourneyLog log, Instant asOf) {
        long encounters = 0;
        for (Slice slice : log.slices()) {
            encounters += slice.part().encounters();
        }
        int cores = Runtime.getRuntime().availableProcessors();
        int size = (int) Math.max(UNIT_MIN, encounters / ((long) UNITS_A_CORE * cores) + 1);
        var units = new ArrayList<Slice>();
        for (Slice slice : log.slices()) {
            split(slice, size, units);
        }
        return new Census(List.copyOf(units), asOf);
    }

    /// The summary of all journeys.
    public <S extends Summary<S>> S take(Measure<S> measure) {
        return gather(
                unit -> measure.of(unit.part(), unit.journeys(), asOf),
                measure.none(),
                (some, more) -> some.plus(more));
    }

    /// Applies a function to every unit of work and adds up what it yields, in any order.
    <R> R gather(Function<Slice, R> each, R none, BinaryOperator<R> plus) {
        return units.parallelStream().map(each).reduce(none, plus);
    }

    Instant asOf() {
        return asOf;
    }

    /// Splits a slice into stretches of about `size` encounters.
    private static void split(Slice slice, int size, List<Slice> units) {
        Part part = slice.part();
        int from = 0;
        while (from < part.journeys()) {
            int to = from;
            while (to < part.journeys() && part.first(to) - part.first(from) < size) {
                to++;
            }
            boolean whole = from == 0 && to == part.journeys();
            units.add(whole ? slice : new Slice(part, slice.journeys().range(from, to)));
            from = to;
        }
    }
}
