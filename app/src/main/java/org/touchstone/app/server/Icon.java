package org.touchstone.app.server;

import java.nio.charset.StandardCharsets;

/// The sign in the browser's tab: a ring of moments, one of them critical.
final class Icon {

    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">"
            + "<circle cx=\"16\" cy=\"16\" r=\"11\" fill=\"none\" stroke=\"#5b7c9d\" stroke-width=\"4\"/>"
            + "<circle cx=\"16\" cy=\"5\" r=\"4\" fill=\"#5b7c9d\"/><circle cx=\"6\" cy=\"21\" r=\"4\" fill=\"#5b7c9d\"/>"
            + "<circle cx=\"26\" cy=\"21\" r=\"5\" fill=\"#e5994e\"/></svg>\n";

    static final Site.Document DOCUMENT = new Site.Document(SVG.getBytes(StandardCharsets.UTF_8));

    private Icon() {}
}
