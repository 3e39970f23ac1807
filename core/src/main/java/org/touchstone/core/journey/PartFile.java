package org.touchstone.core.journey;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// The stored form of a part: magic, version, columns, and a CRC-32C over all of it. Big-endian.
///
/// Version 1. A reader refuses a newer version and any blob whose checksum does not hold.
public final class PartFile {

    private static final int MAGIC = 0x544A5054; // "TJPT"
    private static final int VERSION = 1;
    private static final int CHECKSUM_BYTES = 4;

    private PartFile() {}

    /// Columns read from a blob, not yet a part.
    static final class Raw {
        long[] ids = {};
        int[] firsts = {};
        long[] began = {};
        Codes branches = Codes.of(new int[0], 0);
        Codes channels = branches;
        Codes segments = branches;
        Codes states = branches;
        byte[] keys = {};
        int[] keyEnds = {};
        char[] moments = {};
        Ticks starts = Ticks.of(new long[0], 0);
        Ticks lasted = starts;
        Codes timings = branches;
        Codes staff = branches;

        @Nullable
        Codes numbers;
    }

    /// The part as bytes.
    public static byte[] encode(Part part) {
        var bytes = new ByteArrayOutputStream(64 + 12 * part.encounters() + 40 * part.journeys());
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            writeJourneys(part, out);
            writeEncounters(part, out);
            out.writeInt(checksum(bytes.toByteArray(), bytes.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    /// The part that was encoded.
    ///
    /// @throws DamagedFileException if the bytes are not a part, are damaged, or of a newer version
    public static Part decode(byte[] bytes) {
        if (bytes.length < 12) {
            throw new DamagedFileException("Found " + bytes.length + " bytes, which is too short for a part."
                    + " The file was cut: restore it, or read the log again from its source.");
        }
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            requireHeader(in);
            requireChecksum(bytes, in);
            var raw = new Raw();
            readJourneys(raw, in);
            readEncounters(raw, in);
            return new Part(raw);
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw new DamagedFileException("The part ends too early although its checksum holds. Restore the file,"
                    + " or read the log again from its source.");
        }
    }

    private static void requireHeader(ByteBuffer in) {
        int magic = in.getInt();
        if (magic != MAGIC) {
            throw new DamagedFileException("Found 0x" + Integer.toHexString(magic) + " at the beginning, expected"
                    + " 0x" + Integer.toHexString(MAGIC) + ": this is not a part of a journey log.");
        }
        int version = in.getInt();
        if (version != VERSION) {
            throw new DamagedFileException("Found part version " + version + ", but this program reads version "
                    + VERSION + ". Use the program that wrote it, or a newer one.");
        }
    }

    private static void requireChecksum(byte[] bytes, ByteBuffer in) {
        int end = bytes.length - CHECKSUM_BYTES;
        int expected = in.getInt(end);
        int found = checksum(bytes, end);
        if (found != expected) {
            throw new DamagedFileException("The checksum of a part does not hold: found " + Integer.toHexString(found)
                    + ", expected " + Integer.toHexString(expected)
                    + ". The file was damaged: restore it, or read the log again from its source.");
        }
    }

    private static int checksum(byte[] bytes, int length) {
        var crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    private static void writeJourneys(Part part, DataOutputStream out) throws IOException {
        out.writeInt(part.journeys());
        for (int j = 0; j < part.journeys(); j++) {
            out.writeLong(part.ids[j]);
            out.writeInt(part.firsts[j + 1]);
            out.writeLong(part.began[j]);
            out.writeInt(part.keyEnds[j]);
        }
        out.writeInt(part.keys.length);
        out.write(part.keys);
        part.branches.write(out);
        part.channels.write(out);
        part.segments.write(out);
        part.states.write(out);
    }

    private static void writeEncounters(Part part, DataOutputStream out) throws IOException {
        out.writeInt(part.encounters());
        out.write(Columns.bytes(part.moments));
        part.starts.write(out);
        part.lasted.write(out);
        part.timings.write(out);
        part.staff.write(out);
        out.writeBoolean(part.numbers != null);
        if (part.numbers != null) {
            part.numbers.write(out);
        }
    }

    private static void readJourneys(Raw raw, ByteBuffer in) {
        int journeys = in.getInt();
        raw.ids = new long[journeys];
        raw.firsts = new int[journeys + 1];
        raw.began = new long[journeys];
        raw.keyEnds = new int[journeys];
        for (int j = 0; j < journeys; j++) {
            raw.ids[j] = in.getLong();
            raw.firsts[j + 1] = in.getInt();
            raw.began[j] = in.getLong();
            raw.keyEnds[j] = in.getInt();
        }
        raw.keys = new byte[in.getInt()];
        in.get(raw.keys);
        raw.branches = Codes.read(in, journeys);
        raw.channels = Codes.read(in, journeys);
        raw.segments = Codes.read(in, journeys);
        raw.states = Codes.read(in, journeys);
    }

    private static void readEncounters(Raw raw, ByteBuffer in) {
        int rows = in.getInt();
        raw.moments = Columns.chars(in, rows);
        raw.starts = Ticks.read(in, rows);
        raw.lasted = Ticks.read(in, rows);
        raw.timings = Codes.read(in, rows);
        raw.staff = Codes.read(in, rows);
        raw.numbers = in.get() != 0 ? Codes.read(in, rows) : null;
    }
}
