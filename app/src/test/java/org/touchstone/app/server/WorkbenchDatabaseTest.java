package org.touchstone.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.app.account.Role;
import org.touchstone.app.platform.store.TestDatabase;

/// What people do in the workbench holds on both databases.
final class WorkbenchDatabaseTest {

    private static final String PASSWORD = "tea with lemon at noon";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void peopleAreInvitedChangedAndShutOut(TestDatabase database) throws Exception {
        try (Benches benches = Benches.peopled(database.address(folder));
                Guest owner = benches.guest(Role.OWNER);
                Guest invited = benches.guest()) {
            String link = find(
                    "/invitation/[A-Za-z0-9_-]{43}",
                    owner.post("/people/invite", "note", "Ion", "role", "analyst", "branches", "north, harbour"));
            invited.post(link, "login", "ion", "name", "Ion Ță", "password", PASSWORD, "again", PASSWORD);
            assertThat(invited.post(link, "login", "x", "name", "x").statusCode())
                    .isEqualTo(410);
            assertThat(invited.signIn("ION", PASSWORD).statusCode()).isEqualTo(303);
            assertThat(invited.get("/").body()).contains("Ion Ță", "harbour, north");
            String token = find(
                    "tst_[A-Za-z0-9_-]{43}",
                    invited.post("/me/tokens", "label", "load", "rights", "OWN_ACCOUNT", "days", "30"));
            assertThat(invited.get("/api/v1/me", "Authorization", "Bearer " + token)
                            .body())
                    .contains("\"branches\":[\"harbour\",\"north\"]");
            invited.post(find("/me/tokens/[0-9a-f-]{36}/revoke", invited.get("/me")));
            String person = find("/people/[0-9a-f-]{36}", owner.get("/people?q=ion%20%C8%9B"));
            owner.post(person, "version", "0", "role", "supervisor", "branches", "");
            assertThat(invited.get("/").body()).contains("Supervisor", "All branches");
            owner.post(person + "/disable", "version", "1");
            assertThat(invited.get("/").statusCode()).isEqualTo(303);
            assertThat(owner.get("/trail/check").body()).contains("The chain is whole");
            assertThat(owner.get("/trail").body()).contains("ion: supervisor", "Shut out", "Revoked a token");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTrailCannotBeChanged(TestDatabase database) throws Exception {
        try (Benches benches = Benches.peopled(database.address(folder))) {
            assertThatThrownBy(() -> benches.store.write(
                            db -> db.sql("update trail set who = 'x'").update()))
                    .hasStackTraceContaining("The trail only grows.");
            assertThatThrownBy(() -> benches.store.write(
                            db -> db.sql("delete from trail").update()))
                    .hasStackTraceContaining("The trail only grows.");
        }
    }

    /// Twenty at once with one link: one account comes of it.
    @ParameterizedTest
    @EnumSource
    void aLinkThatManyUseAtOnceWorksOnce(TestDatabase database) throws Exception {
        try (Benches benches = Benches.peopled(database.address(folder));
                Guest owner = benches.guest(Role.OWNER);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            String link = find(
                    "/invitation/[A-Za-z0-9_-]{43}",
                    owner.post("/people/invite", "note", "Ion", "role", "analyst", "branches", ""));
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String login = "ion" + i;
                calls.add(() -> {
                    try (Guest guest = benches.guest()) {
                        return guest.post(link, "login", login, "name", "Ion", "password", PASSWORD, "again", PASSWORD)
                                .statusCode();
                    }
                });
            }
            List<Integer> answers = new ArrayList<>();
            for (var answer : callers.invokeAll(calls)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnlyOnce(303).allMatch(status -> status == 303 || status == 410);
            assertThat(owner.get("/people").body()).contains("7 people may sign in");
            assertThat(owner.get("/trail/check").body()).contains("The chain is whole");
        }
    }

    private static String find(String pattern, HttpResponse<String> page) {
        var found = Pattern.compile(pattern).matcher(page.body());
        assertThat(found.find()).as(pattern + " in " + page.body()).isTrue();
        return found.group();
    }
}
