package org.touchstone.core.conformance;

import java.util.Arrays;
import org.touchstone.core.journey.Part;

/// Counts journeys of one part that are alike without making an object of each. Not safe for many threads.
///
/// Open addressing; journeys alike are known by the first of them and compared with it moment by moment.
final class WayCounts {

    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int NOBODY = 0;

    /// Receives one journey of each kind and how many there are.
    interface Reader {
        void read(int journey, long count);
    }

    private final Part part;
    private final Numbering numbering;
    private int[] slots = filled(1 << 10);
    private long[] hashes = new long[1 << 9];
    private int[] firsts = new int[1 << 9];
    private long[] counts = new long[1 << 9];
    private int size;

    WayCounts(Part part, Numbering numbering) {
        this.part = part;
        this.numbering = numbering;
    }

    /// How often another member of staff served than the one before.
    static int handOvers(Part part, int journey, Numbering numbering) {
        int changes = 0;
        int before = NOBODY;
        for (int row = part.first(journey); row < part.first(journey + 1); row++) {
            int staff = part.staff(row);
            if (staff != NOBODY && numbering.hasPerson(part.moment(row))) {
                changes += before != NOBODY && before != staff ? 1 : 0;
                before = staff;
            }
        }
        return changes;
    }

    private int handOvers(int journey) {
        return handOvers(part, journey, numbering);
    }

    void count(int journey) {
        long hash = hash(journey);
        int mask = slots.length - 1;
        int slot = (int) hash & mask;
        for (int kind = slots[slot]; kind >= 0; kind = slots[slot]) {
            if (hashes[kind] == hash && alike(firsts[kind], journey)) {
                counts[kind]++;
                return;
            }
            slot = (slot + 1) & mask;
        }
        add(hash, journey, slot);
    }

    void forEach(Reader reader) {
        for (int kind = 0; kind < size; kind++) {
            reader.read(firsts[kind], counts[kind]);
        }
    }

    private long hash(int journey) {
        long hash = mixed(handOvers(journey), part.ending(journey).hashCode());
        hash = mixed(hash, part.goal(journey).hashCode());
        for (int row = part.first(journey); row < part.first(journey + 1); row++) {
            hash = mixed(hash, part.moment(row));
        }
        return hash;
    }

    private static long mixed(long hash, int more) {
        long mixed = (hash ^ more) * MIX;
        return mixed ^ (mixed >>> 32);
    }

    private boolean alike(int one, int other) {
        int length = part.first(one + 1) - part.first(one);
        return length == part.first(other + 1) - part.first(other)
                && part.sameMoments(part.first(one), part, part.first(other), length)
                && part.ending(one) == part.ending(other)
                && part.goal(one) == part.goal(other)
                && handOvers(one) == handOvers(other);
    }

    private void add(long hash, int journey, int slot) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
            firsts = Arrays.copyOf(firsts, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
        }
        hashes[size] = hash;
        firsts[size] = journey;
        counts[size] = 1;
        slots[slot] = size++;
        if (2 * size > slots.length) {
            rehash();
        }
    }

    private void rehash() {
        slots = filled(2 * slots.length);
        int mask = slots.length - 1;
        for (int kind = 0; kind < size; kind++) {
            int slot = (int) hashes[kind] & mask;
            while (slots[slot] >= 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = kind;
        }
    }

    private static int[] filled(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, -1);
        return slots;
    }
}
