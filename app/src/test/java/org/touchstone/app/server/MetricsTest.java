package org.touchstone.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.app.account.Role;

final class MetricsTest {

    @TempDir
    private static Path folder;

    @Test
    void whoWatchesIsToldWhatTheServerHolds() throws Exception {
        try (Benches benches = Benches.peopled(folder.resolve("data"))) {
            Boards.fill(benches, folder);
            String token = "Bearer " + benches.token(Role.OWNER);
            try (Guest program = benches.guest()) {
                HttpResponse<String> told = program.get("/api/metrics", "Authorization", token);
                assertThat(told.statusCode()).isEqualTo(200);
                assertThat(told.headers().firstValue("Content-Type"))
                        .contains("text/plain;version=0.0.4;charset=utf-8");
                assertThat(told.body().lines())
                        .contains(
                                "# TYPE touchstone_journeys gauge",
                                "touchstone_journeys " + 2 * Boards.EACH,
                                "touchstone_respondents 0",
                                "touchstone_jobs{state=\"failed\"} 0")
                        .allMatch(line -> line.startsWith("# ") || line.matches("[a-z_]+(\\{[^}]*\\})? -?\\d+"));
            }
        }
    }
}
