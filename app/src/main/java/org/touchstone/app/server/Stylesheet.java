package org.touchstone.app.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Where the stylesheet is served: its address names its content, so that browsers may keep it for good.
final class Stylesheet {

    private static final String PATH = "/static/touchstone.css";

    static final String HREF = PATH + "?v=" + Site.Document.digest(content());

    private Stylesheet() {}

    private static byte[] content() {
        try (InputStream in = Stylesheet.class.getResourceAsStream(PATH)) {
            if (in == null) {
                throw new IllegalStateException("The stylesheet " + PATH + " is not in the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
