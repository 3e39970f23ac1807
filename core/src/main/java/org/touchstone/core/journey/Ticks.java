package org.touchstone.core.journey;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A column of durations in microseconds, not negative, exact, in 0, 4 or 8 bytes each. Immutable.
///
/// Four bytes suffice where all values are multiples of a common tick (a second, a millisecond) and none exceeds
/// 2^31 ticks: 68 years of seconds, 24 days of milliseconds.
final class Ticks {

    private static final long[] UNITS = {1_000_000, 1_000, 1};

    private final int size;
    private final long unit;
    private final int @Nullable [] narrow;
    private final long @Nullable [] wide;

    private Ticks(int size, long unit, int @Nullable [] narrow, long @Nullable [] wide) {
        this.size = size;
        this.unit = unit;
        this.narrow = narrow;
        this.wide = wide;
    }

    /// The first `size` values.
    static Ticks of(long[] micros, int size) {
        long most = 0;
        boolean[] divides = {true, true, true};
        for (int i = 0; i < size; i++) {
            most = Math.max(most, micros[i]);
            divides[1] &= micros[i] % 1_000 == 0;
            divides[0] &= divides[1] && micros[i] % 1_000_000 == 0;
        }
        if (most == 0) {
            return new Ticks(size, 1, null, null);
        }
        for (int u = 0; u < UNITS.length; u++) {
            if (divides[u] && most / UNITS[u] <= Integer.MAX_VALUE) {
                return new Ticks(size, UNITS[u], narrowed(micros, size, UNITS[u]), null);
            }
        }
        return new Ticks(size, 1, null, Arrays.copyOf(micros, size));
    }

    long get(int row) {
        if (narrow != null) {
            return narrow[row] * unit;
        }
        return wide != null ? wide[row] : 0;
    }

    long memoryBytes() {
        return narrow != null ? 4L * size : wide != null ? 8L * size : 0;
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(narrow != null ? 4 : wide != null ? 8 : 0);
        out.writeLong(unit);
        if (narrow != null) {
            out.write(Columns.bytes(narrow));
        } else if (wide != null) {
            out.write(Columns.bytes(wide));
        }
    }

    /// @throws java.nio.BufferUnderflowException if it ends too early
    static Ticks read(ByteBuffer in, int size) {
        int width = in.get();
        long unit = in.getLong();
        return switch (width) {
            case 4 -> new Ticks(size, unit, Columns.ints(in, size), null);
            case 8 -> new Ticks(size, unit, null, Columns.longs(in, size));
            default -> new Ticks(size, unit, null, null);
        };
    }

    private static int[] narrowed(long[] micros, int size, long unit) {
        int[] narrow = new int[size];
        // Dividing by a constant is a multiplication, and ten times faster.
        for (int i = 0; i < size; i++) {
            narrow[i] = (int) (unit == 1 ? micros[i] : unit == 1_000 ? micros[i] / 1_000 : micros[i] / 1_000_000);
        }
        return narrow;
    }
}
