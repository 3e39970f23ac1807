package org.touchstone.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.app.account.Role;
import org.touchstone.app.platform.web.Front;

/// The workbench behind a server that speaks HTTPS, asked as that server asks.
final class FrontTest {

    private static final String NAME = "service.example.org";
    private static final String URL = "https://" + NAME;

    @TempDir
    private Path folder;

    @Test
    void cookiesLinksAndHeadersAreThoseOfThePublicAddress() throws Exception {
        try (Benches benches = Benches.behind(folder, Front.of(URL + "/", List.of("127.0.0.1")))) {
            String form = ask(benches, "GET", "/sign-in", "", "");
            assertThat(form)
                    .startsWith("HTTP/1.1 200")
                    .contains("Strict-Transport-Security: max-age=31536000")
                    .containsPattern("Set-Cookie: __Host-csrf=[^;]+;[^\\n]*Path=/; Secure; HttpOnly; SameSite=Strict")
                    .doesNotContain("Domain=");
            String signed = signIn(benches, "203.0.113.9, 198.51.100.7");
            assertThat(signed)
                    .startsWith("HTTP/1.1 303")
                    .containsPattern("Set-Cookie: __Host-touchstone=[^;]+;[^\\n]*Path=/;[^\\n]*Secure");
            String session = "__Host-touchstone=" + first("__Host-touchstone=([^;]+)", signed);
            assertThat(ask(benches, "GET", "/trail", "Cookie: " + session + "\r\n", ""))
                    .as("the last address told that is none of the servers in front")
                    .contains("198.51.100.7")
                    .doesNotContain("203.0.113.9", "127.0.0.1");
            assertThat(invited(benches, session)).contains(URL + "/invitation/");
        }
        try (Benches benches = Benches.emptyBehind(folder.resolve("new"), Front.of(URL, List.of()))) {
            assertThat(benches.workbench.setUpAddress())
                    .hasValueSatisfying(link -> assertThat(link).startsWith(URL + "/set-up/"));
        }
    }

    @Test
    void whoIsNotTheServerInFrontIsNotBelieved() throws Exception {
        try (Benches benches = Benches.behind(folder, Front.of(URL, List.of("192.0.2.1")))) {
            String session = "__Host-touchstone=" + first("__Host-touchstone=([^;]+)", signIn(benches, "203.0.113.9"));
            assertThat(ask(benches, "GET", "/trail", "Cookie: " + session + "\r\n", ""))
                    .contains("127.0.0.1")
                    .doesNotContain("203.0.113.9");
        }
    }

    @Test
    void attemptsAreCountedByThePersonsAddress() throws Exception {
        try (Benches benches = Benches.behind(folder, Front.of(URL, List.of("127.0.0.1")))) {
            for (int i = 0; i < 5; i++) {
                assertThat(attempt(benches, "wrong", "203.0.113.9")).startsWith("HTTP/1.1 422");
            }
            assertThat(attempt(benches, "wrong", "203.0.113.9")).startsWith("HTTP/1.1 429");
            assertThat(attempt(benches, "wrong", "203.0.113.10")).startsWith("HTTP/1.1 422");
        }
    }

    @Test
    void otherNamesAndOtherSitesAreTurnedAway() throws Exception {
        try (Benches benches = Benches.behind(folder, Front.of(URL, List.of("127.0.0.1")))) {
            assertThat(raw(benches, "GET /health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 421");
            String form = ask(benches, "GET", "/sign-in", "", "");
            String cookie = "Cookie: __Host-csrf=" + first("__Host-csrf=([^;]+)", form) + "\r\n";
            String secret = "_csrf=" + encoded(first("name=\"_csrf\" value=\"([^\"]+)", form));
            for (String origin : List.of("https://evil.example", "http://" + NAME + ".evil.example", "null")) {
                assertThat(ask(benches, "POST", "/look", cookie + "Origin: " + origin + "\r\n", secret))
                        .as(origin)
                        .startsWith("HTTP/1.1 403");
            }
            assertThat(ask(benches, "POST", "/look", cookie + "Origin: " + URL + "\r\n", secret))
                    .startsWith("HTTP/1.1 303");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "service.example.org",
                "https://",
                "ftp://a.example",
                "https://a.example/touchstone",
                "https://a b"
            })
    void whatIsNoAddressIsRefusedWithAnExample(String url) {
        assertThatThrownBy(() -> Front.of(url, List.of())).hasMessageContaining("such as https://service.example.org");
    }

    private static String signIn(Benches benches, String forwarded) throws IOException {
        return attempt(benches, benches.account(Role.OWNER).password(), forwarded);
    }

    private static String attempt(Benches benches, String password, String forwarded) throws IOException {
        String form = ask(benches, "GET", "/sign-in", "", "");
        String headers = "Cookie: __Host-csrf=" + first("__Host-csrf=([^;]+)", form) + "\r\nX-Forwarded-For: "
                + forwarded + "\r\nOrigin: " + URL + "\r\n";
        String body = "_csrf=" + encoded(first("name=\"_csrf\" value=\"([^\"]+)", form)) + "&login="
                + encoded(benches.account(Role.OWNER).login()) + "&password=" + encoded(password);
        return ask(benches, "POST", "/sign-in", headers, body);
    }

    private static String invited(Benches benches, String session) throws IOException {
        String form = ask(benches, "GET", "/people/invite", "Cookie: " + session + "\r\n", "");
        String cookie = "Cookie: " + session + "; __Host-csrf=" + first("__Host-csrf=([^;]+)", form) + "\r\n";
        String secret = "_csrf=" + encoded(first("name=\"_csrf\" value=\"([^\"]+)", form));
        return ask(benches, "POST", "/people/invite", cookie, secret + "&note=Ana&role=analyst");
    }

    private static String ask(Benches benches, String method, String path, String headers, String body)
            throws IOException {
        return raw(
                benches,
                method + " " + path + " HTTP/1.1\r\nHost: " + NAME + "\r\nConnection: close\r\n" + headers
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body);
    }

    private static String raw(Benches benches, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), benches.workbench.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new AssertionError("No " + pattern + " in " + text);
        }
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
