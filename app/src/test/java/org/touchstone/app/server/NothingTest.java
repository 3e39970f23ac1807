package org.touchstone.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.app.account.Role;
import org.touchstone.app.platform.store.TestDatabase;

/// The character with the number 0, which a PostgreSQL cannot hold in a text, in whatever is sent.
final class NothingTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void isRefusedInPlaceOfBreakingAnything(TestDatabase database) throws Exception {
        try (Benches benches = Benches.peopled(database.address(folder));
                Guest owner = benches.guest(Role.OWNER);
                Guest stranger = benches.guest()) {
            assertThat(stranger.signIn("own\u0000er", "pass\u0000word").statusCode())
                    .isEqualTo(400);
            assertThat(owner.get("/people?q=%00").statusCode()).isEqualTo(400);
            assertThat(owner.post("/people/invite", "note", "a\u0000b", "role", "analyst")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(owner.post("/new-cycle/file", "text", TestCycles.TEA + "# \u0000")
                            .statusCode())
                    .isEqualTo(400);
            for (String path : List.of("/people/%00", "/data/files/%00", "/cycles/%00", "/invitation/%00")) {
                assertThat(owner.get(path).statusCode()).as(path).isBetween(400, 499);
            }
            byte[] table = "case,activity,time,a\u0000b\nT1\u0000,ticket\u0000,2026-03-07 09:00:00,x\u0000\n"
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(owner.upload("/data/files", "a\u0000b.csv", table).statusCode())
                    .isLessThan(500);
        }
    }
}
