package org.touchstone.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.app.account.Role;

/// The log is held against the version of the cycle that is chosen: the shop promises ten minutes, then half an hour.
final class WorkbenchVersionTest {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");
    private static final String LATER = Shops.CYCLE.replace("lasts: 10m, tolerance: 20m", "lasts: 30m, tolerance: 40m");

    @TempDir
    private static Path folder;

    private static Benches benches;

    @BeforeAll
    static void publishTwoVersions() throws Exception {
        benches = Benches.peopled(folder);
        try (Guest lead = benches.guest(Role.LEAD)) {
            Shops.fill(benches, lead, folder.resolve("files"));
            lead.post("/cycles/shop/draft");
            post(lead, "/cycles/shop/draft/text", "text", LATER);
            post(lead, "/cycles/shop/draft/publish");
        }
        awaitFindings();
    }

    /// Until they are made, those of the first version are shown.
    private static void awaitFindings() throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        try (Guest owner = benches.guest(Role.OWNER)) {
            while (Boards.page(owner, "/moments/queue").contains("at most 10 min")) {
                assertThat(System.nanoTime())
                        .as("findings of the second version")
                        .isLessThan(end);
                Thread.sleep(100);
            }
        }
    }

    /// Sends a form with the version of the row that its page shows.
    private static void post(Guest guest, String path, String... more) throws Exception {
        Matcher version = VERSION.matcher(guest.get(path).body());
        assertThat(version.find()).as(path).isTrue();
        String[] form = new String[more.length + 2];
        System.arraycopy(more, 0, form, 2, more.length);
        form[0] = "version";
        form[1] = version.group(1);
        assertThat(guest.post(path, form).statusCode()).as(path).isEqualTo(303);
    }

    @AfterAll
    static void stop() {
        benches.close();
    }

    @Test
    void theLogIsHeldAgainstTheVersionThatIsChosen() throws Exception {
        try (Guest owner = benches.guest(Role.OWNER)) {
            assertThat(Boards.page(owner, "/moments/queue"))
                    .as("the version published last")
                    .contains("at most 30 min")
                    .doesNotContain("at most 10 min");
            assertThat(Boards.page(owner, "/moments/queue?version=1"))
                    .contains("at most 10 min", "version 1", "Show everything")
                    .doesNotContain("at most 30 min");
            assertThat(Boards.page(owner, "/moments/queue?version=2")).contains("at most 30 min", "version 2");
        }
    }

    @Test
    void whatIsTakenAwayIsOfTheVersionToo() throws Exception {
        try (Guest owner = benches.guest(Role.OWNER)) {
            String now = wheel(owner, "/board");
            String before = wheel(owner, "/board?version=1");
            assertThat(before).contains("version=1").isNotEqualTo(now);
            assertThat(before.replace("?version=1", ""))
                    .as("the ring of what is kept")
                    .isNotEqualTo(now);
        }
    }

    private static String wheel(Guest guest, String path) throws Exception {
        Boards.page(guest, path);
        return guest.get(path + (path.contains("?") ? "&" : "?") + "as=svg&piece=1")
                .body();
    }

    @Test
    void aVersionThatIsNotThereIsRefusedAndThoseThatAreAreNamed() throws Exception {
        try (Guest owner = benches.guest(Role.OWNER)) {
            var answer = owner.get("/board?version=9");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("9", "2, 1");
        }
    }
}
