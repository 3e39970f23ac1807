package org.touchstone.core.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// A kind of file that is no table, known by how it begins, so that the person learns what to do instead of reading
/// noise.
///
/// @param found what it is, in plain words
public record FileKind(String found, List<String> beginnings) {

    private static final int LOOKED_AT = 64;
    private static final List<FileKind> KNOWN = List.of(
            new FileKind("an XML file (an event log in XES, perhaps)", List.of("<?xml", "<log")),
            new FileKind("a JSON file", List.of("{", "[{")),
            new FileKind("a Parquet file", List.of("PAR1")),
            new FileKind("a zip archive (a spreadsheet, perhaps)", List.of("PK\u0003\u0004")),
            new FileKind("a SQLite database", List.of("SQLite format 3")),
            new FileKind("a PDF file", List.of("%PDF-")));

    /// The kind of a file that begins so; empty when it may be a table.
    public static Optional<FileKind> of(ByteBlock start) {
        int length = Math.min(LOOKED_AT, start.length());
        String head = new String(start.bytes(), 0, length, StandardCharsets.UTF_8).stripLeading();
        return KNOWN.stream()
                .filter(kind -> kind.beginnings.stream().anyMatch(head::startsWith))
                .findFirst();
    }
}
