package org.touchstone.core.journey.read;

import java.nio.file.Path;
import org.touchstone.core.file.Problems;
import org.touchstone.core.file.Reading;
import org.touchstone.core.file.SourceFile;
import org.touchstone.core.file.YamlNode;
import org.touchstone.core.file.YamlText;
import org.touchstone.core.file.YamlWriter;

/// What the columns of a table mean, as a YAML file; docs/reference/mapping-file.md lists its keys.
///
/// What the file does not say is found out from the table. Reading reports every problem of the file at once. A mapping
/// written and read is equal to itself.
public final class MappingFile {

    private MappingFile() {}

    /// Reads a file in UTF-8.
    public static Reading<Mapping> read(Path path) {
        Path name = path.getFileName();
        return switch (SourceFile.read(path)) {
            case Reading.Good<String>(String text) -> read(name == null ? path.toString() : name.toString(), text);
            case Reading.Bad<String>(var problems) -> new Reading.Bad<>(problems);
        };
    }

    /// Reads the text of a file.
    ///
    /// @param fileName the name that the problems tell the person
    public static Reading<Mapping> read(String fileName, String text) {
        Problems problems = new Problems(fileName);
        YamlNode root = YamlText.parse(text, problems);
        Mapping mapping = root == null ? null : new MappingReader(problems).read(root);
        if (root == null && problems.none()) {
            MappingReader.reportEmpty(problems);
        }
        return mapping != null && problems.none() ? new Reading.Good<>(mapping) : problems.bad();
    }

    /// The text of the file, in the one canonical form, with `\n` at the end of each line.
    public static String write(Mapping mapping) {
        return YamlWriter.write(MappingTree.of(mapping));
    }
}
