package org.touchstone.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Real requests to a real port of this machine.
final class PageServerTest {

    private static PageServer server;
    private static HttpClient client;

    @BeforeAll
    static void start() throws IOException {
        server = Sites.served();
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Test
    void thePageIsShownAndLinksItsStylesheet() throws Exception {
        HttpResponse<String> page = get("");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("A cup of tea", "Tea with &lt;b&gt;milk")
                .doesNotContain("<style", " style=", "<script");
        var link =
                Pattern.compile("<link rel=\"stylesheet\" href=\"/([^\"]+)\">").matcher(page.body());
        assertThat(link.find()).isTrue();
        HttpResponse<String> sheet = get(link.group(1));
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.body()).contains("--paper");
        assertThat(sheet.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000");
    }

    @Test
    void theFindingsAreHandedOutAsTheyAre() throws Exception {
        HttpResponse<String> findings = get("findings.json");
        assertThat(findings.body()).isEqualTo(Sites.FINDINGS);
        assertThat(findings.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void healthIsTold() throws Exception {
        assertThat(get("health").body()).isEqualTo("{\"status\":\"up\"}\n");
    }

    @Test
    void theTabHasItsSign() throws Exception {
        assertThat(get("favicon.ico").body()).startsWith("<svg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "findings.json", "health", "static/touchstone.css", "no/such/page", "error"})
    void everyAnswerForbidsTheBrowserWhatThePageDoesNotNeed(String path) throws Exception {
        var headers = get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'self';")
                .doesNotContain("unsafe", "*", "data:", "http");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
    }

    @Test
    void whatTheBrowserHasIsNotSentAgain() throws Exception {
        String mark = get("").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again =
                client.send(request("").header("If-None-Match", mark).build(), BodyHandlers.ofString());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "findings.json", "static/touchstone.css"})
    void textIsCompressedForThoseWhoTakeIt(String path) throws Exception {
        HttpResponse<byte[]> packed =
                client.send(request(path).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
        assertThat(new String(unpacked, StandardCharsets.UTF_8))
                .isEqualTo(get(path).body());
        assertThat(packed.body().length).isLessThan(unpacked.length / 2);
    }

    @Test
    void anAddressThatLeadsNowhereIsAnsweredInTheStyleOfTheHouse() throws Exception {
        HttpResponse<String> page = get("no/such/page");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("There is no such page", "href=\"/\"", "touchstone.css")
                .doesNotContain("Whitelabel", "Exception", "Tomcat", "Spring");
    }

    @Test
    void anotherMethodIsRefused() throws Exception {
        HttpResponse<String> answer =
                client.send(request("").POST(BodyPublishers.ofString("x=1")).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("not understood").doesNotContain("Exception");
    }

    /// A stranger's page can point its own name at this machine; the browser then asks under that name.
    @Test
    void aRequestUnderAStrangersNameIsTurnedAway() throws IOException {
        String answer = raw("GET / HTTP/1.1\r\nHost: stranger.example\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 421").doesNotContain("A cup of tea");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1",
                "GET /../../etc/passwd HTTP/1.1",
                "GET /static/../application.properties HTTP/1.1",
                "NONSENSE"
            })
    void brokenRequestsLearnNothing(String line) throws IOException {
        String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .containsPattern("^HTTP/1.1 4\\d\\d")
                .doesNotContain("Tomcat", "Exception", "root:", "spring.");
    }

    @Test
    void onlyThisMachineIsAnswered() throws IOException {
        assertThat(server.address()).isEqualTo("http://localhost:" + server.port() + "/");
        for (InetAddress other :
                InetAddress.getAllByName(InetAddress.getLocalHost().getHostName())) {
            if (!other.isLoopbackAddress()) {
                assertThat(answers(other)).as(other.toString()).isFalse();
            }
        }
        assertThat(answers(InetAddress.getLoopbackAddress())).isTrue();
    }

    @Test
    void aPortThatIsTakenIsPassedOver() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var other = PageServer.start(Sites.small(), InetAddress.getLoopbackAddress(), taken.getLocalPort())) {
            assertThat(other.port()).isGreaterThan(taken.getLocalPort());
        }
    }

    private static boolean answers(InetAddress address) {
        try (var socket = new Socket(address, server.port())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path));
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    /// What no client of good manners would send.
    private static String raw(String text) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
