package org.touchstone.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServeCommandTest {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)/");

    @TempDir
    private Path folder;

    @Test
    void aFolderWithNothingToShowIsAProblemThatSaysWhatToDo() throws IOException {
        Files.writeString(folder.resolve("holiday.txt"), "not ours");
        Typed typed = Typed.in("serve", "--data", folder, "--port", 0);
        assertThat(typed.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(typed.err()).contains("nothing to show", "findings.json", "./touchstone analyze");
        assertThat(typed.err()).contains("./touchstone serve --data workbench");
        assertThat(folder.resolve("touchstone.db")).doesNotExist();
    }

    @Test
    void anEmptyFolderOpensAWorkbenchAndTellsHowToSetItUp() throws Exception {
        Path own = folder.resolve("workbench");
        try (var serving = new Serving("serve", "--data", own.toString(), "--port", "0")) {
            assertThat(serving.get("sign-in")).contains("Nobody has set up this workbench yet");
            assertThat(serving.told()).containsPattern("http://localhost:\\d+/set-up/[A-Za-z0-9_-]{43} ");
        }
        assertThat(own.resolve("touchstone.db")).exists();
        try (var again = new Serving("serve", "--data", own.toString(), "--port", "0", "--quiet")) {
            assertThat(again.get("health")).contains("up");
        }
    }

    @Test
    void findingsThatCannotBeReadAreAProblem() throws IOException {
        Files.writeString(folder.resolve("findings.json"), "{}");
        assertThat(Typed.in("serve", "--data", folder, "--port", 0).code()).isEqualTo(ExitCode.PROBLEMS);
    }

    /// 192.0.2.1 is set aside for documents and belongs to no machine.
    @Test
    void anAddressOfAnotherMachineIsAProblem() throws IOException {
        Visits.in(folder);
        Typed typed = Typed.in("serve", "--data", folder, "--host", "192.0.2.1", "--port", 65_500);
        assertThat(typed.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(typed.err()).contains("Nothing can be served at 192.0.2.1", "--host");
    }

    @Test
    void eventsInAFolderAreAnalysedAndShown() throws Exception {
        Visits.in(folder);
        try (var serving = new Serving("serve", "--data", folder.toString(), "--port", "0")) {
            assertThat(serving.get("")).contains("A cup of tea");
            assertThat(serving.get("findings.json")).contains("\"rows\" : 8");
            assertThat(serving.told()).contains("8 rows = 8 used");
        }
    }

    @Test
    void findingsInAFolderAreShownAsTheyWereFound() throws Exception {
        Visits.in(folder);
        Path out = folder.resolve("out");
        Typed.in("analyze", folder.resolve("cycle.yaml"), "--events", folder.resolve("events.csv"), "--out", out);
        try (var serving = new Serving("serve", "--data", out.toString(), "--port", "0", "--quiet")) {
            assertThat(serving.get("findings.json")).isEqualTo(Files.readString(out.resolve("findings.json")));
            assertThat(serving.told()).contains("Open ").doesNotContain("What was found");
        }
    }

    @Test
    void aPortThatIsTakenIsPassedOverAndThatIsSaid() throws Exception {
        Visits.in(folder);
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
                var serving = new Serving("serve", "--data", folder.toString(), "--port", "" + taken.getLocalPort())) {
            assertThat(serving.get("health")).contains("up");
            assertThat(serving.told()).contains("Port " + taken.getLocalPort() + " is taken");
        }
    }

    /// A command line that runs until it is closed.
    private static final class Serving implements AutoCloseable {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final Thread thread;
        private volatile int code = -1;

        Serving(String... arguments) {
            var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
            var terminal = new Terminal(stream, stream, false, false, false, false);
            thread = Thread.ofPlatform().start(() -> code = Touchstone.run(terminal, arguments));
        }

        String told() {
            return out.toString(StandardCharsets.UTF_8);
        }

        String get(String path) throws IOException, InterruptedException {
            try (var client = HttpClient.newHttpClient()) {
                var request =
                        HttpRequest.newBuilder(URI.create(address() + path)).build();
                return client.send(request, BodyHandlers.ofString()).body();
            }
        }

        private String address() throws InterruptedException {
            long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (System.nanoTime() < until && thread.isAlive()) {
                var found = ADDRESS.matcher(told());
                if (found.find()) {
                    return found.group();
                }
                Thread.sleep(50);
            }
            throw new AssertionError("No address was told: " + told());
        }

        @Override
        public void close() {
            thread.interrupt();
            try {
                thread.join(Duration.ofSeconds(30));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            assertThat(code).as(told()).isZero();
        }
    }
}
