package org.touchstone.core.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A text file on disk, read as UTF-8 with a limit, so that a wrong file ends in a sentence and not in a full memory.
public final class SourceFile {

    /// A cycle of 40 steps in ten languages takes about 100 kB; what is larger than this is some other file.
    public static final int BYTES_MAX = 4_000_000;

    private SourceFile() {}

    /// The text of the file without a byte order mark.
    public static Reading<String> read(Path path) {
        Problems problems = new Problems(name(path));
        try {
            if (!isReadable(path, problems)) {
                return problems.bad();
            }
            return decode(Files.readAllBytes(path), problems);
        } catch (IOException e) {
            problems.add(
                    Place.WHOLE_FILE,
                    "the file cannot be read (" + e.getMessage() + ")",
                    "a file that can be opened",
                    "Check the path and the rights on the file.");
            return problems.bad();
        }
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private static boolean isReadable(Path path, Problems problems) throws IOException {
        if (!Files.isRegularFile(path)) {
            problems.add(
                    Place.WHOLE_FILE,
                    Files.isDirectory(path) ? "this is a folder" : "there is no such file",
                    "a YAML file",
                    "Check the path: " + path + ".");
            return false;
        }
        long bytes = Files.size(path);
        if (bytes > BYTES_MAX) {
            problems.add(
                    Place.WHOLE_FILE,
                    "the file has " + bytes + " bytes",
                    "at most " + BYTES_MAX + " bytes, far more than a file written by hand",
                    "Check that this is the right file: " + path + ".");
            return false;
        }
        return true;
    }

    private static Reading<String> decode(byte[] bytes, Problems problems) throws CharacterCodingException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            problems.add(
                    endOf(text),
                    "a byte that is not UTF-8",
                    "a text file in UTF-8",
                    "Save the file as UTF-8; editors offer it in the dialogue \"Save as\", under encoding.");
            return problems.bad();
        }
        return new Reading.Good<>(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /// The place after the last character.
    private static Place endOf(String text) {
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        return new Place(line, text.length() - (text.lastIndexOf('\n') + 1) + 1);
    }
}
