package org.touchstone.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real browser opens the page and keeps to the policy without having to refuse anything.
final class BrowserTest {

    @TempDir
    private Path folder;

    @Test
    void thePageNeedsNothingThatThePolicyForbids() throws Exception {
        try (PageServer server = Sites.served()) {
            String told = open(server.address());
            assertThat(told).contains("A cup of tea").doesNotContain("Content Security Policy", "CONSOLE");
        }
    }

    /// So that the test above can fail: the same browser does complain about a style inside a page under that policy.
    @Test
    void aPageThatBreaksThePolicyIsNoticed() throws Exception {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            byte[] page = "<!doctype html><title>x</title><p style=\"color:red\">x</p>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'self'");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        other.start();
        try {
            assertThat(open("http://localhost:" + other.getAddress().getPort() + "/"))
                    .contains("Content Security Policy");
        } finally {
            other.stop(0);
        }
    }

    /// The document after loading, and what the browser complained of.
    private String open(String address) throws IOException, InterruptedException {
        Path told = folder.resolve("told.txt");
        var chromium = new ProcessBuilder(
                chromium(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--enable-logging=stderr",
                "--user-data-dir=" + folder.resolve("profile"),
                "--dump-dom",
                address);
        Process process = chromium.redirectErrorStream(true).redirectOutput(told.toFile()).start();
        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("Chromium ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(told);
    }

    private static String chromium() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(place -> List.of("chromium", "chromium-browser", "google-chrome").stream()
                        .map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseGet(() -> abort("NO BROWSER: install Chromium (apt-get install chromium) to test the page in one."));
    }
}
