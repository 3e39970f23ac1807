package org.touchstone.core.journey;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A journey log on disk: a folder with a manifest and one file for each part.
///
/// Version 1; docs/reference/journey-file.md has the layout. Part files are named after their content and never change.
/// The manifest is exchanged at once after all parts are on disk, so that a crash leaves the log before or the log
/// after, never half of one. One writer at a time.
public final class JourneyFiles {

    private static final String MANIFEST = "journeys.manifest";
    private static final String PART_END = ".part";
    private static final String CURE = " Restore the folder from a copy, or read the log again from its source.";

    private JourneyFiles() {}

    /// Writes the log into the folder, which is made if need be. A log that was there before is replaced.
    public static void write(JourneyLog log, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Part> parts = log.wholeParts();
        List<String> names = new ArrayList<>();
        for (Part part : parts) {
            byte[] bytes = PartFile.encode(part);
            String name = LogDigest.sha256(bytes) + PART_END;
            if (!Files.isRegularFile(folder.resolve(name))) {
                writeAtOnce(folder, name, bytes);
            }
            names.add(name);
        }
        // Words last: writing the live tail may have added some.
        writeAtOnce(folder, MANIFEST, Manifest.of(log, names).encode());
        deleteUnnamed(folder, Set.copyOf(names));
    }

    /// Reads the log in the folder.
    ///
    /// @throws DamagedFileException if a file is missing, damaged, or of a newer version
    public static JourneyLog read(Path folder) throws IOException {
        Path file = folder.resolve(MANIFEST);
        if (!Files.isRegularFile(file)) {
            throw new DamagedFileException("There is no " + MANIFEST + " in " + folder
                    + ": no journey log was stored here." + " Check the path.");
        }
        Manifest manifest = Manifest.decode(Files.readAllBytes(file));
        List<Part> parts = new ArrayList<>();
        for (String name : manifest.parts()) {
            parts.add(readPart(folder, name));
        }
        return manifest.log(parts);
    }

    private static Part readPart(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new DamagedFileException("The part " + name + " is missing in " + folder + "." + CURE);
        }
        byte[] bytes = Files.readAllBytes(file);
        if (!name.equals(LogDigest.sha256(bytes) + PART_END)) {
            throw new DamagedFileException("The part " + name + " in " + folder + " does not hold what its name says:"
                    + " it was cut or altered." + CURE);
        }
        return PartFile.decode(bytes);
    }

    private static void writeAtOnce(Path folder, String name, byte[] bytes) throws IOException {
        Path unfinished = folder.resolve(name + ".unfinished");
        Files.write(unfinished, bytes);
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        try {
            Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        syncFolder(folder);
    }

    /// Makes the new name last. Systems that cannot open a folder keep names without being asked.
    private static void syncFolder(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException e) {
            // Windows says this of every folder.
            return;
        }
    }

    /// Parts of a log that was replaced, and what a crash left behind.
    private static void deleteUnnamed(Path folder, Set<String> named) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.collect(Collectors.toSet())) {
                String name = String.valueOf(file.getFileName());
                boolean ours = name.endsWith(PART_END) || name.endsWith(".unfinished");
                if (ours && !named.contains(name)) {
                    Files.delete(file);
                }
            }
        }
    }
}
