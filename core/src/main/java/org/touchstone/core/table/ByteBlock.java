package org.touchstone.core.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some whole rows of a file as bytes.
public final class ByteBlock {

    /// Bytes after the end that may be read (and mean nothing).
    public static final int PAD = 16;

    private final byte[] bytes;
    private final int length;
    private final boolean intricate;
    private final @Nullable Fault fault;
    private final List<Patch> patches;

    /// Why a row cannot be used before it was even looked at.
    public record Fault(String found, String expected) {}

    /// @param bytes the rows in UTF-8, followed by at least [#PAD] more bytes; not copied
    /// @param length number of bytes that belong to the rows; the last row may lack its line end
    /// @param intricate whether lines alone do not tell the rows: there are quotation marks, or lone carriage returns
    public ByteBlock(byte[] bytes, int length, boolean intricate) {
        this(bytes, length, intricate, null, List.of());
    }

    private ByteBlock(byte[] bytes, int length, boolean intricate, @Nullable Fault fault, List<Patch> patches) {
        this.bytes = bytes;
        this.length = length;
        this.intricate = intricate;
        this.fault = fault;
        this.patches = List.copyOf(patches);
    }

    /// A single row that cannot be used; nothing of it is kept.
    static ByteBlock unusable(Fault fault) {
        byte[] row = new byte[1 + PAD];
        row[0] = '?';
        return new ByteBlock(row, 1, false, fault, List.of());
    }

    /// The same rows, some cells of which are read otherwise than they stand there.
    ByteBlock with(List<Patch> others) {
        return new ByteBlock(bytes, length, intricate, fault, others);
    }

    List<Patch> patches() {
        return patches;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    public boolean intricate() {
        return intricate;
    }

    /// Why its single row cannot be used; null for usual blocks.
    public @Nullable Fault fault() {
        return fault;
    }
}
