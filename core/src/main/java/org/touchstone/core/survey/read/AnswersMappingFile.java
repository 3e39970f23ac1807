package org.touchstone.core.survey.read;

import java.nio.file.Path;
import org.touchstone.core.file.Problems;
import org.touchstone.core.file.Reading;
import org.touchstone.core.file.SourceFile;
import org.touchstone.core.file.YamlNode;
import org.touchstone.core.file.YamlText;

/// What the columns of a table of answers mean, as a YAML file; docs/reference/answers-file.md lists its keys.
///
/// What the file does not say is found out from the table. Reading reports every problem of the file at once.
public final class AnswersMappingFile {

    private AnswersMappingFile() {}

    /// Reads a file in UTF-8.
    public static Reading<AnswersMapping> read(Path path) {
        return AnswersMappingReader.FILE.read(path);
    }

    /// Reads the text of a file.
    ///
    /// @param fileName the name that the problems tell the person
    public static Reading<AnswersMapping> read(String fileName, String text) {
        return AnswersMappingReader.FILE.read(fileName, text);
    }

    /// The mapping as the text of such a file; [#read(String,String)] understands it as the same mapping.
    public static String text(AnswersMapping mapping) {
        return AnswersMappingText.of(mapping);
    }

    /// Whether the file maps answers, and not events: it has the key `answers` at its root. A file that cannot be read
    /// is none; who reads it then learns why.
    public static boolean isOne(Path path) {
        return switch (SourceFile.read(path)) {
            case Reading.Good<String>(String text) -> isOne(text);
            case Reading.Bad<String>(var problems) -> false;
        };
    }

    /// As [#isOne(Path)], of the text of a file.
    public static boolean isOne(String text) {
        return YamlText.parse(text, new Problems("")) instanceof YamlNode.Entries root
                && root.entries().stream().anyMatch(entry -> entry.key().text().equals("answers"));
    }
}
