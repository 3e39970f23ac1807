package org.touchstone.core.journey.read;

import java.nio.file.Path;
import org.touchstone.core.file.Reading;
import org.touchstone.core.file.YamlWriter;

/// What the columns of a table mean, as a YAML file; docs/reference/mapping-file.md lists its keys.
///
/// What the file does not say is found out from the table. Reading reports every problem of the file at once. A mapping
/// written and read is equal to itself.
public final class MappingFile {

    private MappingFile() {}

    /// Reads a file in UTF-8.
    public static Reading<Mapping> read(Path path) {
        return MappingReader.FILE.read(path);
    }

    /// Reads the text of a file.
    ///
    /// @param fileName the name that the problems tell the person
    public static Reading<Mapping> read(String fileName, String text) {
        return MappingReader.FILE.read(fileName, text);
    }

    /// The text of the file, in the one canonical form, with `\n` at the end of each line.
    public static String write(Mapping mapping) {
        return YamlWriter.write(MappingTree.of(mapping));
    }
}
