package org.touchstone.core.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.file.Problem;
import org.touchstone.core.file.Reading;

/// Looks at the beginning of a file, before anybody reads all of it.
///
/// @param expected what the file should be, for problems
/// @param export what to do where it is of another kind
public record FirstRows(String expected, String export) {

    /// The sample of a file, plain or gzip.
    ///
    /// @param name by which the problems call the file
    /// @param encoding null to find it out
    /// @param separator null to find it out
    public Reading<Sample> of(
            Path file, String name, @Nullable Charset encoding, @Nullable Character separator, Limits limits) {
        try (var source = SourceBytes.open(file, encoding, limits)) {
            ByteBlock first = new ByteBlocks(source.text(), limits.rowBytesMax()).next();
            if (first == null) {
                return bad(name, "no rows", "Check that the export is complete.");
            }
            var other = FileKind.of(first);
            if (other.isPresent()) {
                return bad(name, other.get().found(), export);
            }
            Sample sample = Sample.of(first, separator, limits.rowBytesMax());
            return sample.columns().size() > limits.columnsMax()
                    ? bad(name, sample.columns().size() + " columns", "Check the separator.")
                    : new Reading.Good<>(sample);
        } catch (IOException e) {
            return bad(name, "a file that is cut or damaged (" + e.getMessage() + ")", "Copy it again.");
        }
    }

    private Reading<Sample> bad(String name, String found, String cure) {
        return new Reading.Bad<>(List.of(new Problem(name, 0, 0, found, expected, cure)));
    }
}
