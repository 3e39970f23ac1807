package org.touchstone.core.measure;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.BitSet;
import java.util.TreeMap;
import org.touchstone.core.journey.JourneySet;
import org.touchstone.core.journey.Part;

/// A measure taken cell by cell.
record CubeMeasure<K extends Comparable<K>, S extends Summary<S>>(Measure<S> measure, Key<K> key)
        implements Measure<Cube<K, S>> {

    private static final int STRETCH = 1 << 13;

    @Override
    public String id() {
        return measure.id() + " by " + key.id();
    }

    @Override
    public Cube<K, S> none() {
        return new Cube<>(new TreeMap<K, S>());
    }

    @Override
    public Cube<K, S> of(Part part, JourneySet journeys, Instant asOf) {
        var cells = new TreeMap<K, S>();
        // Stretch by stretch: the journeys of all cells lie mixed, and a stretch is read from memory once for all
        // cells.
        for (int from = 0; from < part.journeys(); from += STRETCH) {
            members(part, journeys, from, from + STRETCH)
                    .forEach((cell, set) -> cells.merge(
                            cell, measure.of(part, JourneySet.of(part.journeys(), set), asOf), Summary::plus));
        }
        return new Cube<>(cells);
    }

    private TreeMap<K, BitSet> members(Part part, JourneySet journeys, int from, int to) {
        var members = new TreeMap<K, BitSet>();
        for (int j = journeys.next(from); j >= 0 && j < to; j = journeys.next(j + 1)) {
            members.computeIfAbsent(key.of(part, j), cell -> new BitSet()).set(j);
        }
        return members;
    }

    @Override
    public Codec<Cube<K, S>> codec() {
        return new Codec<>() {
            @Override
            public void write(Cube<K, S> cube, DataOutput out) throws IOException {
                out.writeInt(cube.cells().size());
                for (var cell : cube.cells().entrySet()) {
                    key.write(cell.getKey(), out);
                    measure.codec().write(cell.getValue(), out);
                }
            }

            @Override
            public Cube<K, S> read(DataInput in) throws IOException {
                var cells = new TreeMap<K, S>();
                for (int left = in.readInt(); left > 0; left--) {
                    K cell = key.read(in);
                    cells.put(cell, measure.codec().read(in));
                }
                return new Cube<>(cells);
            }
        };
    }
}
