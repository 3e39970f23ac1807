package org.touchstone.core.cycle;

import java.nio.file.Path;
import org.touchstone.core.file.Problems;
import org.touchstone.core.file.Reading;
import org.touchstone.core.file.SourceFile;
import org.touchstone.core.file.YamlNode;
import org.touchstone.core.file.YamlText;
import org.touchstone.core.file.YamlWriter;

/// A cycle as a YAML file that a manager can read and write; docs/reference/cycle-file.md lists its keys.
///
/// Reading reports every problem of the file at once. Writing is the exact way back: a cycle written and read is equal
/// to itself, and a file that was written is written again byte by byte. Comments are not kept.
public final class CycleFile {

    private CycleFile() {}

    /// Reads a file in UTF-8.
    public static Reading<Cycle> read(Path path) {
        Path name = path.getFileName();
        return switch (SourceFile.read(path)) {
            case Reading.Good<String>(String text) -> read(name == null ? path.toString() : name.toString(), text);
            case Reading.Bad<String>(var problems) -> new Reading.Bad<>(problems);
        };
    }

    /// Reads the text of a file.
    ///
    /// @param fileName the name that the problems tell the person
    public static Reading<Cycle> read(String fileName, String text) {
        Problems problems = new Problems(fileName);
        YamlNode root = YamlText.parse(text, problems);
        Cycle cycle = root == null ? null : new CycleReader(problems).read(root);
        if (root == null && problems.none()) {
            CycleReader.reportEmpty(problems);
        }
        return cycle != null && problems.none() ? new Reading.Good<>(cycle) : problems.bad();
    }

    /// The text of the file, in the one canonical form, with `\n` at the end of each line.
    public static String write(Cycle cycle) {
        return YamlWriter.write(new CycleWriter(cycle.language()).cycle(cycle));
    }
}
