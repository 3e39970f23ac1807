package org.touchstone.core.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Words as UTF-8 bytes and their codes, counted from 0 in order of arrival. Not safe for many threads.
///
/// Open addressing; a word is compared byte by byte, so that two words never share a code whatever their hashes.
/// About 10 ns a look-up.
public final class ByteWords {

    /// The code of bytes that are not UTF-8.
    public static final int MALFORMED = -1;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int PAD = 8;

    private int[] slots = filled(64);
    private long[] hashes = new long[32];
    private int[] ends = new int[32];
    private byte[] bytes = new byte[512];
    private int size;
    private int lastCode = MALFORMED;

    /// A 64-bit hash of the bytes; `from` to `to` must be followed by at least eight readable bytes.
    public static long hash(byte[] bytes, int from, int to) {
        long hash = (to - from) * MIX;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            hash = mix(hash ^ (long) LONGS.get(bytes, at));
        }
        if (at < to) {
            long rest = (long) LONGS.get(bytes, at) & (-1L >>> (64 - 8 * (to - at)));
            hash = mix(hash ^ rest);
        }
        return hash ^ (hash >>> 29);
    }

    /// The code of the word, which is added if it is new; [#MALFORMED] if it is not UTF-8.
    public int code(byte[] source, int from, int to) {
        if (lastCode >= 0 && same(lastCode, source, from, to)) {
            return lastCode;
        }
        int code = code(source, from, to, hash(source, from, to));
        lastCode = code;
        return code;
    }

    /// As [#code(byte[],int,int)], with the hash known.
    public int code(byte[] source, int from, int to, long hash) {
        long own = hash;
        int mask = slots.length - 1;
        int slot = slotOf(own, mask);
        for (int code = slots[slot]; code >= 0; code = slots[slot]) {
            if (hashes[code] == own) {
                if (same(code, source, from, to)) {
                    return code;
                }
                own = mix(own + MIX);
                slot = slotOf(own, mask);
            } else {
                slot = (slot + 1) & mask;
            }
        }
        return isUtf8(source, from, to) ? add(source, from, to, own, slot) : MALFORMED;
    }

    public int size() {
        return size;
    }

    /// A 64-bit hash of the word that no other word here has.
    public long hash(int code) {
        return hashes[code];
    }

    /// The array that holds all words, one after the other, and at least eight more bytes.
    public byte[] bytes() {
        return bytes;
    }

    public int from(int code) {
        return code == 0 ? 0 : ends[code - 1];
    }

    public int to(int code) {
        return ends[code];
    }

    public String word(int code) {
        return new String(bytes, from(code), to(code) - from(code), StandardCharsets.UTF_8);
    }

    private boolean same(int code, byte[] source, int from, int to) {
        int place = from(code);
        int length = to - from;
        if (ends[code] - place != length) {
            return false;
        }
        int at = 0;
        for (; at + 8 <= length; at += 8) {
            if ((long) LONGS.get(bytes, place + at) != (long) LONGS.get(source, from + at)) {
                return false;
            }
        }
        long rest = at == length ? 0 : (long) LONGS.get(bytes, place + at) ^ (long) LONGS.get(source, from + at);
        return at == length || rest << (64 - 8 * (length - at)) == 0;
    }

    private int add(byte[] source, int from, int to, long hash, int slot) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        int begin = size == 0 ? 0 : ends[size - 1];
        int end = begin + to - from;
        if (end + PAD > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, end + PAD));
        }
        System.arraycopy(source, from, bytes, begin, to - from);
        hashes[size] = hash;
        ends[size] = end;
        slots[slot] = size;
        size++;
        if (2 * size > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        slots = filled(2 * slots.length);
        int mask = slots.length - 1;
        for (int code = 0; code < size; code++) {
            int slot = slotOf(hashes[code], mask);
            while (slots[slot] >= 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = code;
        }
    }

    /// The last letters of a word stand in the highest bits of its hash; they must tell in the slot, since the names of
    /// journeys often differ in nothing else.
    private static int slotOf(long hash, int mask) {
        return (int) ((hash * MIX) >>> 32) & mask;
    }

    private static long mix(long value) {
        long mixed = value * MIX;
        return mixed ^ (mixed >>> 32);
    }

    private static int[] filled(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, -1);
        return slots;
    }

    private static boolean isUtf8(byte[] source, int from, int to) {
        boolean ascii = true;
        for (int i = from; i < to; i++) {
            ascii &= source[i] >= 0;
        }
        if (ascii) {
            return true;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(source, from, to - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
