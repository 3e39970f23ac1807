package org.touchstone.core.measure;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.touchstone.core.journey.Part;

/// Sorts journeys into the cells of a cube: by branch, by week. Safe for many threads.
public interface Key<K extends Comparable<K>> {

    /// Names the key, such as "branch".
    String id();

    /// The cell of a journey.
    K of(Part part, int journey);

    /// Writes a cell.
    void write(K cell, DataOutput out) throws IOException;

    /// Reads a cell that was written.
    K read(DataInput in) throws IOException;

    /// A key whose cells are whole numbers, such as codes or days.
    ///
    /// @param of the number of a journey's cell
    static Key<Integer> of(String id, Numbered of) {
        return new NumberKey(id, of);
    }

    /// Gives a journey the number of its cell.
    @FunctionalInterface
    interface Numbered {
        /// The number of the journey's cell.
        int of(Part part, int journey);
    }

    /// A key of whole numbers.
    record NumberKey(String id, Numbered numbered) implements Key<Integer> {
        @Override
        public Integer of(Part part, int journey) {
            return numbered.of(part, journey);
        }

        @Override
        public void write(Integer cell, DataOutput out) throws IOException {
            out.writeInt(cell);
        }

        @Override
        public Integer read(DataInput in) throws IOException {
            return in.readInt();
        }
    }
}
