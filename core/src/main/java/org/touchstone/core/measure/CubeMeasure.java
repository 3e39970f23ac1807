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
        var members = new TreeMap<K, BitSet>();
        for (int j = journeys.next(0); j >= 0; j = journeys.next(j + 1)) {
            members.computeIfAbsent(key.of(part, j), cell -> new BitSet()).set(j);
        }
        var cells = new TreeMap<K, S>();
        members.forEach((cell, set) -> cells.put(cell, measure.of(part, JourneySet.of(part.journeys(), set), asOf)));
        return new Cube<>(cells);
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
