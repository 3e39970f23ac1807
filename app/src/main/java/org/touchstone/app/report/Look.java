package org.touchstone.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Where a page takes its stylesheet from.
///
/// @param head the elements that go into the head of the page
public record Look(String head) {

    private static final String SHEET = "/static/touchstone.css";

    /// The stylesheet inside the page, which then needs nothing else and may load nothing else.
    public static Look inside() {
        return new Look("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                + " 'unsafe-inline'\">\n<style>\n" + sheet() + "</style>");
    }

    /// The stylesheet beside the page, as a server with a strict policy wants it.
    ///
    /// @param href where the server serves `static/touchstone.css`
    public static Look linked(String href) {
        String safe = href.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        return new Look("<link rel=\"stylesheet\" href=\"" + safe + "\">");
    }

    /// The text of the stylesheet.
    static String sheet() {
        try (InputStream in = Look.class.getResourceAsStream(SHEET)) {
            if (in == null) {
                throw new IllegalStateException("The stylesheet " + SHEET + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
