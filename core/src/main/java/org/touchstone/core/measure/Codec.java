package org.touchstone.core.measure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Carries a summary from machine to machine, or into a cache.
public interface Codec<S> {

    /// Writes the summary.
    void write(S summary, DataOutput out) throws IOException;

    /// Reads what was written.
    S read(DataInput in) throws IOException;

    /// The summary as bytes.
    default byte[] encode(S summary) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            write(summary, out);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    /// The summary of the bytes.
    ///
    /// @throws UncheckedIOException if the bytes end too early
    default S decode(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The bytes of a summary end too early", e);
        }
    }
}
