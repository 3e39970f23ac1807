package org.touchstone.examples.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.touchstone.examples.generate.Generator;

/// An example service: its cycle file, what belongs to it, and perhaps a generator of what customers live.
///
/// @param code what one types, and the name of its folder
/// @param title what one reads
/// @param files its files, the cycle first
/// @param generator absent where only the cycle exists
public record Example(String code, String title, List<String> files, Optional<Generator> generator) {

    /// The name of every service's cycle file.
    public static final String CYCLE_FILE = "cycle.yaml";

    public Example {
        files = List.copyOf(files);
        if (!files.contains(CYCLE_FILE)) {
            throw new IllegalArgumentException("Example '" + code + "' has no " + CYCLE_FILE + ".");
        }
    }

    /// Opens one of [#files].
    public InputStream open(String file) {
        String resource = "/examples/" + code + "/" + file;
        InputStream in = Example.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("Example '" + code + "' should have " + resource + " on the class path.");
        }
        return in;
    }

    /// Copies all [#files] into a directory, which is made if it is not there. Returns where the cycle is now.
    public Path copyTo(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (String file : files) {
            try (InputStream in = open(file)) {
                Files.copy(in, directory.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return directory.resolve(CYCLE_FILE);
    }
}
