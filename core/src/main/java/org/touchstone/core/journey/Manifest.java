package org.touchstone.core.journey;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/// What belongs to a stored log beside its parts: magic, version, content, and a CRC-32C over all of it. Big-endian.
///
/// @param observedThrough epoch microseconds; the least number if nothing is known
/// @param parts names of the parts, wherever they are kept
public record Manifest(long seq, long observedThrough, ZoneId zone, Vocabulary words, List<String> parts) {

    private static final int MAGIC = 0x544A4C47; // "TJLG"
    private static final int VERSION = 1;
    private static final int CHECKSUM_BYTES = 4;
    private static final String CURE = " Restore the folder from a copy, or read the log again from its source.";

    public Manifest {
        parts = List.copyOf(parts);
    }

    /// What belongs to the log.
    ///
    /// @param parts names of its slices, in their order
    public static Manifest of(JourneyLog log, List<String> parts) {
        long through = log.observedThrough().map(Micros::of).orElse(Long.MIN_VALUE);
        return new Manifest(log.seq(), through, log.zone(), log.vocabulary(), parts);
    }

    JourneyLog log(List<Part> read) {
        return logOf(read.stream().map(Slice::whole).toList());
    }

    /// The log with the slices that were kept beside it.
    public JourneyLog logOf(List<Slice> slices) {
        return JourneyLog.stored(seq, words, zone, observedThrough, slices);
    }

    /// The manifest as bytes.
    public byte[] encode() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            out.writeLong(seq);
            out.writeLong(observedThrough);
            writeText(out, zone.getId());
            for (Dictionary dictionary : dictionaries()) {
                writeTexts(out, dictionary.words());
            }
            writeTexts(out, parts);
            out.writeInt(checksum(bytes.toByteArray(), bytes.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    /// The manifest that was encoded.
    ///
    /// @throws DamagedFileException if the bytes are not one, are damaged, or of a newer version
    public static Manifest decode(byte[] bytes) {
        if (bytes.length < 3 * CHECKSUM_BYTES) {
            throw new DamagedFileException(
                    "Found " + bytes.length + " bytes, which is too short for a manifest: it was cut." + CURE);
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            requireHeader(in);
            requireChecksum(bytes);
            return content(in);
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            throw new DamagedFileException("The manifest does not hold what it should although its checksum does: "
                    + e.getMessage() + "." + CURE);
        }
    }

    private static Manifest content(DataInputStream in) throws IOException {
        long seq = in.readLong();
        long through = in.readLong();
        ZoneId zone = ZoneId.of(readText(in));
        var words = new Vocabulary(
                Dictionary.of(readTexts(in)),
                Dictionary.of(readTexts(in)),
                Dictionary.of(readTexts(in)),
                Dictionary.of(readTexts(in)),
                Dictionary.of(readTexts(in)));
        return new Manifest(seq, through, zone, words, readTexts(in));
    }

    private List<Dictionary> dictionaries() {
        return List.of(words.moments(), words.branches(), words.channels(), words.segments(), words.staff());
    }

    private static void requireHeader(DataInputStream in) throws IOException {
        int magic = in.readInt();
        if (magic != MAGIC) {
            throw new DamagedFileException("Found 0x" + Integer.toHexString(magic) + " at the beginning, expected 0x"
                    + Integer.toHexString(MAGIC) + ": this is not the manifest of a journey log." + CURE);
        }
        int version = in.readInt();
        if (version != VERSION) {
            throw new DamagedFileException("Found manifest version " + version + ", but this program reads version "
                    + VERSION + ". Use the program that wrote it, or a newer one.");
        }
    }

    private static void requireChecksum(byte[] bytes) throws IOException {
        int end = bytes.length - CHECKSUM_BYTES;
        int expected = new DataInputStream(new ByteArrayInputStream(bytes, end, CHECKSUM_BYTES)).readInt();
        if (checksum(bytes, end) != expected) {
            throw new DamagedFileException("The checksum of the manifest does not hold: it was cut or altered." + CURE);
        }
    }

    private static int checksum(byte[] bytes, int length) {
        var crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    private static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            writeText(out, text);
        }
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(readText(in));
        }
        return texts;
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
