package org.touchstone.core.journey.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.touchstone.core.file.Problem;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.table.Limits;
import org.touchstone.core.table.Mends;
import org.touchstone.core.table.Progress;

/// Short ways for tests to read a table.
final class Reads {

    static final ZoneId ZONE = ZoneId.of("Europe/Bucharest");
    static final ReadOptions PLAIN = new ReadOptions(Mapping.GUESSED, ZONE, Limits.USUAL, 1, Progress.NONE, Mends.NONE);

    private Reads() {}

    /// The log of one table, given line by line.
    static ImportedLog of(Path folder, String... lines) {
        return of(PLAIN, folder, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    static ImportedLog of(ReadOptions options, Path folder, byte[]... tables) {
        return LogReader.read(files(folder, tables), options).orThrow();
    }

    static List<Problem> problems(Path folder, String... lines) {
        byte[] table = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return LogReader.read(files(folder, table), PLAIN).problems();
    }

    static List<Path> files(Path folder, byte[]... tables) {
        List<Path> files = new ArrayList<>();
        for (byte[] table : tables) {
            try {
                Path file = folder.resolve("table-" + files.size() + ".csv");
                write(file, table);
                files.add(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /// Writes the file anew: on some systems that is much faster than emptying the one that is there.
    static void write(Path file, byte[] bytes) throws IOException {
        Files.deleteIfExists(file);
        Files.write(file, bytes);
    }

    static byte[] gzip(byte[] plain) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// All journeys, sorted by key.
    static List<Journey> journeys(ImportedLog read) {
        List<Journey> journeys = new ArrayList<>();
        read.log().forEach(journeys::add);
        journeys.sort(java.util.Comparator.comparing(Journey::key));
        return journeys;
    }
}
