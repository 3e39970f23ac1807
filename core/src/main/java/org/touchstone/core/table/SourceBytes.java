package org.touchstone.core.table;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// The text of a file as UTF-8 bytes: unpacked if it is packed, whatever its name says, and transcoded if need be.
public final class SourceBytes implements AutoCloseable {

    private static final int SNIFF = 1 << 16;
    private static final long RATIO_FROM_BYTES = 64L << 20;

    private final CountedStream packed;
    private final InputStream text;
    private final Charset charset;

    private SourceBytes(CountedStream packed, InputStream text, Charset charset) {
        this.packed = packed;
        this.text = text;
        this.charset = charset;
    }

    /// Opens a file.
    ///
    /// @param wanted its encoding; null to find out
    public static SourceBytes open(Path file, @Nullable Charset wanted, Limits limits) throws IOException {
        var packed = new CountedStream(Files.newInputStream(file));
        try {
            return open(packed, wanted, limits);
        } catch (IOException | RuntimeException e) {
            packed.close();
            throw e;
        }
    }

    private static SourceBytes open(CountedStream packed, @Nullable Charset wanted, Limits limits) throws IOException {
        var head = new PushbackInputStream(packed, 2);
        byte[] magic = head.readNBytes(2);
        head.unread(magic);
        boolean gzip = magic.length == 2 && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B;
        InputStream plain = gzip
                ? new GuardedStream(new GZIPInputStream(new BufferedInputStream(head, SNIFF), SNIFF), packed, limits)
                : head;
        var sniffed = new PushbackInputStream(plain, SNIFF);
        byte[] start = Encoding.firstBytes(sniffed, SNIFF);
        Charset charset = wanted == null || wanted.equals(StandardCharsets.UTF_16) ? Encoding.of(start) : wanted;
        int mark = Encoding.markLength(start);
        sniffed.unread(start, mark, start.length - mark);
        InputStream text = charset.equals(StandardCharsets.UTF_8)
                ? sniffed
                : new TranscodedStream(new InputStreamReader(sniffed, charset));
        return new SourceBytes(packed, Encoding.endsLinesByReturn(start) ? new ReturnStream(text) : text, charset);
    }

    /// The bytes in UTF-8, without a byte order mark.
    public InputStream text() {
        return text;
    }

    /// The encoding of the file itself.
    public Charset charset() {
        return charset;
    }

    /// Bytes of the file read so far.
    public long done() {
        return packed.count;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /// Counts what passes.
    private static final class CountedStream extends FilterInputStream {
        private volatile long count;

        CountedStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count = b < 0 ? count : count + 1;
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int got = super.read(bytes, from, length);
            count = got < 0 ? count : count + got;
            return got;
        }
    }

    /// Stops an archive that unpacks to more than the limits allow.
    private static final class GuardedStream extends FilterInputStream {
        private final CountedStream packed;
        private final Limits limits;
        private long unpacked;

        GuardedStream(InputStream in, CountedStream packed, Limits limits) {
            super(in);
            this.packed = packed;
            this.limits = limits;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int got = super.read(bytes, from, length);
            unpacked += Math.max(0, got);
            boolean bomb = unpacked > RATIO_FROM_BYTES && unpacked / Math.max(1, packed.count) > limits.ratioMax();
            if (bomb || unpacked > limits.unpackedBytesMax()) {
                throw new LimitReachedException("the archive unpacks to more than " + limits.ratioMax()
                        + " times its size or more than " + limits.unpackedBytesMax() + " bytes");
            }
            return got;
        }
    }

    /// Text of another encoding as UTF-8 bytes; what that encoding cannot be is replaced by U+FFFD.
    private static final class TranscodedStream extends InputStream {
        private final InputStreamReader reader;
        private final char[] chars = new char[1 << 15];
        private byte[] bytes = {};
        private int at;

        TranscodedStream(InputStreamReader reader) {
            this.reader = reader;
        }

        @Override
        public int read() throws IOException {
            return refill() ? bytes[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            if (!refill()) {
                return -1;
            }
            int got = Math.min(length, bytes.length - at);
            System.arraycopy(bytes, at, target, from, got);
            at += got;
            return got;
        }

        private boolean refill() throws IOException {
            while (at == bytes.length) {
                int got = reader.read(chars, 0, chars.length - 1);
                if (got < 0) {
                    return false;
                }
                if (got > 0 && Character.isHighSurrogate(chars[got - 1])) {
                    int low = reader.read();
                    if (low >= 0) {
                        chars[got++] = (char) low;
                    }
                }
                bytes = new String(chars, 0, got).getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    /// Text whose lines end by a carriage return alone, with line feeds instead.
    private static final class ReturnStream extends FilterInputStream {

        ReturnStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            return b == '\r' ? '\n' : b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int got = super.read(bytes, from, length);
            for (int i = from; i < from + got; i++) {
                bytes[i] = bytes[i] == '\r' ? (byte) '\n' : bytes[i];
            }
            return got;
        }
    }
}
