package org.touchstone.core.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipException;

/// Finds out how a text is encoded from its first bytes.
final class Encoding {

    private Encoding() {}

    /// Up to `most` bytes; what a damaged archive gives before it breaks off, if it is damaged.
    static byte[] firstBytes(InputStream in, int most) throws IOException {
        byte[] bytes = new byte[most];
        int length = 0;
        try {
            for (int got = 0; got >= 0 && length < most; got = in.read(bytes, length, most - length)) {
                length += got;
            }
        } catch (EOFException | ZipException | LimitReachedException e) {
            // The blocks meet the same end later and report it.
            return Arrays.copyOf(bytes, length);
        }
        return Arrays.copyOf(bytes, length);
    }

    /// The encoding: by its byte order mark, else UTF-8 if the bytes can be that, else a Windows code page.
    static Charset of(byte[] start) {
        if (startsWith(start, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(start, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (zeros(start, 1) > start.length / 8) {
            return StandardCharsets.UTF_16LE;
        }
        if (zeros(start, 0) > start.length / 8) {
            return StandardCharsets.UTF_16BE;
        }
        return malformedShare(start) < 0.5 ? StandardCharsets.UTF_8 : codePage(start);
    }

    /// Length of the byte order mark.
    static int markLength(byte[] start) {
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF) ? 2 : 0;
    }

    /// Whether lines end by a carriage return alone, in the old manner of the Mac.
    static boolean endsLinesByReturn(byte[] start) {
        boolean returns = false;
        for (byte b : start) {
            if (b == '\n') {
                return false;
            }
            returns |= b == '\r';
        }
        return returns;
    }

    private static boolean startsWith(byte[] bytes, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static int zeros(byte[] bytes, int parity) {
        int zeros = 0;
        for (int i = parity; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /// Share of the non-ASCII places that are not UTF-8: a few are damage, many another encoding.
    private static double malformedShare(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE);
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        decoder.decode(ByteBuffer.wrap(bytes), text, false);
        long foreign = 0;
        long malformed = 0;
        for (int i = 0; i < text.position(); i++) {
            foreign += text.get(i) >= 0x80 ? 1 : 0;
            malformed += text.get(i) == 0xFFFD ? 1 : 0;
        }
        return foreign == 0 ? 0 : (double) malformed / foreign;
    }

    /// Cyrillic text has nearly all its letters above 0xC0, several in a row; Western text has single ones.
    private static Charset codePage(byte[] bytes) {
        int high = 0;
        int pairs = 0;
        for (int i = 1; i < bytes.length; i++) {
            boolean letter = (bytes[i] & 0xFF) >= 0xC0;
            high += letter ? 1 : 0;
            pairs += letter && (bytes[i - 1] & 0xFF) >= 0xC0 ? 1 : 0;
        }
        return Charset.forName(2 * pairs > high ? "windows-1251" : "windows-1252");
    }
}
