package org.touchstone.app.plot;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Where a picture leads to.
public final class Links {

    /// Before a moment's code: the section about it on the same page.
    public static final String TO_SECTION = "#moment-";

    private Links() {}

    /// The id of the section about a moment.
    public static String section(String code) {
        return "moment-" + safe(code);
    }

    /// A link to a moment; empty where the picture has no links.
    static String to(String before, String code) {
        return before.isEmpty() ? "" : before + safe(code);
    }

    /// Codes of drafted cycles may hold any letters; a fragment may not.
    private static String safe(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8).replace('%', '.').replace('+', '-');
    }
}
