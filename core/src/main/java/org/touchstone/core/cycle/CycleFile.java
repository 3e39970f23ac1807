package org.touchstone.core.cycle;

import java.nio.file.Path;
import org.touchstone.core.file.Reading;
import org.touchstone.core.file.YamlWriter;

/// A cycle as a YAML file that a manager can read and write; docs/reference/cycle-file.md lists its keys.
///
/// Reading reports every problem of the file at once. Writing is the exact way back: a cycle written and read is equal
/// to itself, and a file that was written is written again byte by byte. Comments are not kept.
public final class CycleFile {

    private CycleFile() {}

    /// Reads a file in UTF-8.
    public static Reading<Cycle> read(Path path) {
        return CycleReader.FILE.read(path);
    }

    /// Reads the text of a file.
    ///
    /// @param fileName the name that the problems tell the person
    public static Reading<Cycle> read(String fileName, String text) {
        return CycleReader.FILE.read(fileName, text);
    }

    /// The text of the file, in the one canonical form, with `\n` at the end of each line.
    public static String write(Cycle cycle) {
        return YamlWriter.write(new CycleWriter(cycle.language()).cycle(cycle));
    }
}
