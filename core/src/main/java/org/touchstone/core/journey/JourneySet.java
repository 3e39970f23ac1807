package org.touchstone.core.journey;

import java.util.Arrays;
import java.util.BitSet;

/// Some of the journeys of one part. Immutable.
public final class JourneySet {

    private final int size;
    private final long[] bits;

    private JourneySet(int size, long[] bits) {
        this.size = size;
        this.bits = bits;
    }

    /// All journeys of a part that holds `size`.
    public static JourneySet all(int size) {
        long[] bits = new long[(size + 63) >>> 6];
        Arrays.fill(bits, -1L);
        if ((size & 63) != 0) {
            bits[bits.length - 1] = (1L << size) - 1;
        }
        return new JourneySet(size, bits);
    }

    /// The journeys whose bits are set.
    ///
    /// @param size number of journeys of the part
    /// @throws IllegalArgumentException if a bit is set that stands for no journey
    public static JourneySet of(int size, BitSet members) {
        if (members.length() > size) {
            throw new IllegalArgumentException(
                    "Journey " + (members.length() - 1) + " is not one of " + size + " counted from 0");
        }
        return new JourneySet(size, Arrays.copyOf(members.toLongArray(), (size + 63) >>> 6));
    }

    /// The first member at or after `from`, or -1 when there is none.
    public int next(int from) {
        int word = from >>> 6;
        if (from >= size) {
            return -1;
        }
        long rest = bits[word] & (-1L << from);
        while (rest == 0) {
            if (++word == bits.length) {
                return -1;
            }
            rest = bits[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(rest);
    }

    /// The last member at or before `from`, or -1 when there is none.
    public int previous(int from) {
        if (from < 0 || size == 0) {
            return -1;
        }
        int last = Math.min(from, size - 1);
        int word = last >>> 6;
        long rest = bits[word] & (-1L >>> (63 - (last & 63)));
        while (rest == 0) {
            if (--word < 0) {
                return -1;
            }
            rest = bits[word];
        }
        return (word << 6) + 63 - Long.numberOfLeadingZeros(rest);
    }

    /// Whether the journey belongs to it.
    public boolean contains(int journey) {
        return journey < size && (bits[journey >>> 6] & (1L << journey)) != 0;
    }

    /// Number of members.
    public int count() {
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /// Members from `from` to before `to`.
    public JourneySet range(int from, int to) {
        var members = BitSet.valueOf(bits);
        members.clear(0, Math.min(from, size));
        members.clear(Math.min(to, size), size);
        return of(size, members);
    }

    /// Members except the given ones.
    JourneySet without(BitSet gone) {
        var members = BitSet.valueOf(bits);
        members.andNot(gone);
        return of(size, members);
    }

    /// Members except the given one.
    JourneySet without(int journey) {
        long[] copy = bits.clone();
        copy[journey >>> 6] &= ~(1L << journey);
        return new JourneySet(size, copy);
    }
}
