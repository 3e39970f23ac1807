package org.touchstone.core.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.touchstone.core.journey.Part;

/// Counts the ways through one part without making an object a journey. Not safe for many threads.
///
/// Open addressing; a way is known by the first journey that went it and compared with it moment by moment.
final class WayTable {

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final Part part;
    private int[] slots = filled(1 << 10);
    private long[] hashes = new long[1 << 9];
    private int[] firsts = new int[1 << 9];
    private int[] lengths = new int[1 << 9];
    private long[] counts = new long[1 << 9];
    private int size;

    WayTable(Part part) {
        this.part = part;
    }

    /// Counts the way of the encounters in rows `from` to before `to`.
    void count(int from, int to) {
        long hash = to - (long) from;
        for (int row = from; row < to; row++) {
            hash = (hash ^ part.moment(row)) * MIX;
            hash ^= hash >>> 32;
        }
        int mask = slots.length - 1;
        int slot = (int) hash & mask;
        for (int way = slots[slot]; way >= 0; way = slots[slot]) {
            if (hashes[way] == hash
                    && lengths[way] == to - from
                    && part.sameMoments(firsts[way], part, from, to - from)) {
                counts[way]++;
                return;
            }
            slot = (slot + 1) & mask;
        }
        add(hash, from, to - from, slot);
    }

    /// The counts of all ways.
    Map<Way, Long> counts() {
        Map<Way, Long> all = HashMap.newHashMap(size);
        for (int way = 0; way < size; way++) {
            all.put(new Way(part.moments(firsts[way], firsts[way] + lengths[way])), counts[way]);
        }
        return all;
    }

    private void add(long hash, int first, int length, int slot) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
            firsts = Arrays.copyOf(firsts, 2 * size);
            lengths = Arrays.copyOf(lengths, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
        }
        hashes[size] = hash;
        firsts[size] = first;
        lengths[size] = length;
        counts[size] = 1;
        slots[slot] = size++;
        if (2 * size > slots.length) {
            rehash();
        }
    }

    private void rehash() {
        slots = filled(2 * slots.length);
        int mask = slots.length - 1;
        for (int way = 0; way < size; way++) {
            int slot = (int) hashes[way] & mask;
            while (slots[slot] >= 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = way;
        }
    }

    private static int[] filled(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, -1);
        return slots;
    }
}
