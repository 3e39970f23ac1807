package org.touchstone.app.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.touchstone.app.report.Look;
import org.touchstone.app.report.Report;
import org.touchstone.app.report.ReportPage;

/// What a server shows: one analysis, as a page and as a file. Made once, then only handed out. Immutable.
public final class Site {

    private final Document page;
    private final Document findings;

    /// Shows these findings.
    ///
    /// @param findingsJson the findings as JSON
    public Site(ReportPage page, byte[] findingsJson) {
        this.page = new Document(
                Report.html(page, Look.linked(Stylesheet.HREF)).getBytes(StandardCharsets.UTF_8));
        this.findings = new Document(findingsJson);
    }

    Document page() {
        return page;
    }

    Document findings() {
        return findings;
    }

    /// Bytes and their mark, by which a browser learns that it has them already.
    static final class Document {

        private final byte[] bytes;
        private final String mark;

        Document(byte[] bytes) {
            this.bytes = bytes.clone();
            this.mark = digest(bytes);
        }

        byte[] bytes() {
            return bytes.clone();
        }

        /// Weak, so that the compressed bytes may carry it too.
        String mark() {
            return "W/\"" + mark + "\"";
        }

        static String digest(byte[] bytes) {
            try {
                byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
                return HexFormat.of().formatHex(sum, 0, 12);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }
    }
}
