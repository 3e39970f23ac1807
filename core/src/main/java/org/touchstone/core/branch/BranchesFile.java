package org.touchstone.core.branch;

import java.nio.file.Path;
import org.touchstone.core.file.Reading;
import org.touchstone.core.file.YamlWriter;

/// The branches of a business as a YAML file; docs/reference/branches-file.md lists its keys.
///
/// Reading reports every problem of the file at once, and writing is the exact way back, as for a cycle. Comments are
/// not kept.
public final class BranchesFile {

    private BranchesFile() {}

    /// Reads a file in UTF-8.
    public static Reading<Branches> read(Path path) {
        return BranchesReader.FILE.read(path);
    }

    /// Reads the text of a file.
    ///
    /// @param fileName the name that the problems tell the person
    public static Reading<Branches> read(String fileName, String text) {
        return BranchesReader.FILE.read(fileName, text);
    }

    /// The text of the file, in the one canonical form, with `\n` at the end of each line.
    public static String write(Branches branches) {
        return YamlWriter.write(new BranchesWriter(branches).file());
    }
}
