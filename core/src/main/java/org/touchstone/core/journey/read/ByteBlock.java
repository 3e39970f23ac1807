package org.touchstone.core.journey.read;

/// Some whole rows of a file as bytes.
final class ByteBlock {

    /// Bytes after the end that may be read (and mean nothing).
    static final int PAD = 16;

    private final byte[] bytes;
    private final int length;
    private final boolean quoted;
    private final boolean tooLong;

    /// @param bytes the rows in UTF-8, followed by at least [#PAD] more bytes; not copied
    /// @param length number of bytes that belong to the rows; the last row may lack its line end
    /// @param quoted whether a quotation mark occurs, so that a row may span lines
    /// @param tooLong whether it is the beginning of a single row that is longer than the limit
    ByteBlock(byte[] bytes, int length, boolean quoted, boolean tooLong) {
        this.bytes = bytes;
        this.length = length;
        this.quoted = quoted;
        this.tooLong = tooLong;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    boolean quoted() {
        return quoted;
    }

    boolean tooLong() {
        return tooLong;
    }
}
