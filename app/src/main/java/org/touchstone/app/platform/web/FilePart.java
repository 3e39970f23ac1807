package org.touchstone.app.platform.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// The file of a form that a browser sends (RFC 7578), copied while it arrives: nothing of it is held in memory, and
/// nothing is read before it is known who asks.
public final class FilePart {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([A-Za-z0-9'()+_,./:=?-]{1,70})\"?");
    private static final Pattern FILE = Pattern.compile("(?i)content-disposition:.*;\\s*filename=\"([^\"]*)\"");
    private static final int LINE_MAX = 4_096;
    private static final int LINES_MAX = 32;

    /// What came of it.
    public sealed interface Outcome {

        /// The file is copied.
        ///
        /// @param name as the browser told it
        record Copied(String name, long bytes) implements Outcome {}

        /// It is larger than it may be; a part of it is copied.
        record TooLarge() implements Outcome {}

        /// There is no file in it, an empty one, or it was cut off.
        record None() implements Outcome {}
    }

    private final InputStream in;
    private final byte[] end;

    private FilePart(InputStream in, String boundary) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.end = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
    }

    /// Copies the first file of the form.
    ///
    /// @param contentType of the request
    /// @param most bytes that it may have
    public static Outcome copy(String contentType, InputStream in, OutputStream to, long most) throws IOException {
        var boundary = BOUNDARY.matcher(contentType);
        if (!contentType.startsWith("multipart/form-data") || !boundary.find()) {
            return new Outcome.None();
        }
        return new FilePart(in, boundary.group(1)).copy(to, most);
    }

    private Outcome copy(OutputStream to, long most) throws IOException {
        Optional<String> name = name();
        if (name.isEmpty()) {
            return new Outcome.None();
        }
        // Bytes that may be the beginning of the end are held back until the next one tells.
        long copied = 0;
        int matched = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (matched > 0 && (byte) next != end[matched]) {
                // The end begins with a line break and holds no other, so it cannot begin anew within itself.
                to.write(end, 0, matched);
                copied += matched;
                matched = 0;
            }
            if ((byte) next == end[matched]) {
                matched++;
            } else {
                to.write(next);
                copied++;
            }
            if (matched == end.length) {
                return copied == 0 ? new Outcome.None() : new Outcome.Copied(name.get(), copied);
            }
            if (copied > most) {
                return new Outcome.TooLarge();
            }
        }
        return new Outcome.None();
    }

    /// The name of the first part that is a file; reads up to its first byte.
    private Optional<String> name() throws IOException {
        Optional<String> name = Optional.empty();
        for (int lines = 0; lines < LINES_MAX; lines++) {
            String line = line();
            var found = FILE.matcher(line);
            if (found.find()) {
                name = Optional.of(found.group(1));
            }
            if (line.isEmpty() && name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    private String line() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n' && bytes.size() < LINE_MAX; next = in.read()) {
            if (next != '\r') {
                bytes.write(next);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
