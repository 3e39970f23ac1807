package org.touchstone.app.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.touchstone.app.platform.visit.Theme;

/// The stylesheets and scripts of the workbench. Their addresses name their content, so that browsers may keep them for
/// good. Immutable.
///
/// There is one sheet a theme, made from the same text: what a device asks for by a media query, a person who chose
/// light or dark is given outright.
public final class Assets {

    private static final String DARK_QUERY = "@media screen and (prefers-color-scheme: dark)";
    private static final String HTMX = "org.webjars.npm/htmx.org";
    private static final String SVG_ICON = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">"
            + "<circle cx=\"16\" cy=\"16\" r=\"11\" fill=\"none\" stroke=\"#5b7c9d\" stroke-width=\"4\"/>"
            + "<circle cx=\"16\" cy=\"5\" r=\"4\" fill=\"#5b7c9d\"/><circle cx=\"6\" cy=\"21\" r=\"4\" fill=\"#5b7c9d\"/>"
            + "<circle cx=\"26\" cy=\"21\" r=\"5\" fill=\"#e5994e\"/></svg>\n";

    /// A file to hand out.
    record Asset(String name, String type, String text) {

        /// Where it is.
        String href() {
            return "/look/" + name + "?v=" + digest(text);
        }
    }

    private final Map<String, Asset> assets = new TreeMap<>();

    /// Reads them from the program.
    Assets() {
        String sheet = read("/static/touchstone.css") + read("/static/workbench.css");
        add("device.css", "text/css", sheet);
        add("light.css", "text/css", sheet.replace(DARK_QUERY, "@media not all").replace("light dark;", "light;"));
        add("dark.css", "text/css", sheet.replace(DARK_QUERY, "@media screen").replace("light dark;", "dark;"));
        add("desk.js", "text/javascript", read("/static/desk.js"));
        add("htmx.js", "text/javascript", read(htmx()));
        add("icon.svg", "image/svg+xml", SVG_ICON);
    }

    /// The stylesheet of a theme.
    public String sheet(Theme theme) {
        return href(theme.code() + ".css");
    }

    /// The address of a file by its name.
    ///
    /// @throws IllegalArgumentException if there is none
    public String href(String name) {
        return find(name)
                .map(Asset::href)
                .orElseThrow(() -> new IllegalArgumentException("There is no file '" + name + "'."));
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    private void add(String name, String type, String text) {
        assets.put(name, new Asset(name, type, text));
    }

    /// The jar of htmx keeps its files in a folder that is named by its version.
    private static String htmx() {
        var pom = new Properties();
        try (InputStream in = Assets.class.getResourceAsStream("/META-INF/maven/" + HTMX + "/pom.properties")) {
            if (in == null) {
                throw new IllegalStateException("htmx is not in the program");
            }
            pom.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "/META-INF/resources/webjars/htmx.org/" + pom.getProperty("version") + "/dist/htmx.min.js";
    }

    private static String read(String path) {
        try (InputStream in = Assets.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
