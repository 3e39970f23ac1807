package org.touchstone.core.file;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// A kind of YAML file whose root is a group of keys: how a whole file of it is read, every problem at once.
///
/// @param owner whose keys these are, in the words of a message: `the file`
/// @param keys the keys that have a meaning at the root
/// @param shape what such a file holds, in the words of a message
/// @param begin the cure of an empty file
/// @param compare the cure of a file whose root is something else
/// @param reader makes the value of the keys; null, or not whole, when it found a problem
public record KeyedFile<T>(
        String owner,
        List<String> keys,
        String shape,
        String begin,
        String compare,
        BiFunction<Fields, Problems, @Nullable T> reader) {

    /// Reads a file in UTF-8.
    public Reading<T> read(Path path) {
        Path name = path.getFileName();
        return switch (SourceFile.read(path)) {
            case Reading.Good<String>(String text) -> read(name == null ? path.toString() : name.toString(), text);
            case Reading.Bad<String>(var problems) -> new Reading.Bad<>(problems);
        };
    }

    /// Reads the text of a file.
    ///
    /// @param fileName the name that the problems tell the person
    public Reading<T> read(String fileName, String text) {
        Problems problems = new Problems(fileName);
        YamlNode root = YamlText.parse(text, problems);
        T value = root == null ? null : read(root, problems);
        if (root == null && problems.none()) {
            reportEmpty(problems);
        }
        return value != null && problems.none() ? new Reading.Good<>(value) : problems.bad();
    }

    private @Nullable T read(YamlNode root, Problems problems) {
        if (root instanceof YamlNode.Scalar scalar && scalar.isMissing()) {
            reportEmpty(problems);
            return null;
        }
        if (!(root instanceof YamlNode.Entries entries)) {
            problems.add(root.place(), "the file is " + root.kind(), shape, compare);
            return null;
        }
        return reader.apply(new Fields(entries, owner, keys, problems), problems);
    }

    private void reportEmpty(Problems problems) {
        problems.add(new Place(1, 1), "the file is empty", shape, begin);
    }
}
