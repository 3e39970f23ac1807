package org.touchstone.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.touchstone.app.account.Role;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;

/// Every address of the real workbench, asked for by every role.
final class WorkbenchAccessTest {

    @TempDir
    private static Path folder;

    private static Benches benches;

    /// An address and how it is asked for.
    private record Door(String method, String path, Optional<Right> right) {}

    @BeforeAll
    static void start() throws IOException {
        benches = Benches.peopled(folder);
    }

    @AfterAll
    static void stop() {
        benches.close();
    }

    @Test
    void everyAddressSaysWhoMayAskForIt() {
        assertThat(doors())
                .hasSizeGreaterThan(25)
                .allSatisfy(door -> assertThat(door.right())
                        .as(door.method() + " " + door.path() + " carries no @Permits")
                        .isPresent());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleEntersWhatItIncludesAndNothingElse(Role role) throws Exception {
        try (Guest guest = benches.guest(role)) {
            String token = Benches.token(guest);
            for (Door door : doors()) {
                if (door.path().equals("/error")) {
                    continue; // not for asking: it is where errors are shown
                }
                if (door.path().equals("/me/sessions/end-all")) {
                    var account = benches.account(role); // signing out came just before
                    guest.signIn(account.login(), account.password());
                }
                HttpResponse<String> answer = ask(guest, door, token);
                Right right = door.right().orElseThrow();
                boolean mine = right == Right.ANYBODY || role.rights().contains(right);
                assertThat(answer.statusCode() != 403)
                        .as(role + " " + door + " answered " + answer.statusCode())
                        .isEqualTo(mine);
                assertThat(answer.statusCode()).as(door.toString()).isNotIn(401, 500);
            }
        }
    }

    @Test
    void whoHasNotSignedInEntersWhatIsOpenToEverybodyAndNothingElse() throws Exception {
        try (Guest guest = benches.guest()) {
            for (Door door : doors()) {
                if (door.path().equals("/error") || door.path().equals("/sign-in")) {
                    continue;
                }
                HttpResponse<String> answer = ask(guest, door, "");
                boolean turned = answer.statusCode() == 401
                        || (answer.statusCode() == 303 && Guest.location(answer).startsWith("/sign-in"));
                assertThat(turned)
                        .as(door + " answered " + answer.statusCode())
                        .isEqualTo(door.right().orElseThrow() != Right.ANYBODY);
            }
        }
    }

    @Test
    void aFormWithoutItsSecretIsRefusedEverywhere() throws Exception {
        try (Guest guest = benches.guest(Role.OWNER)) {
            for (Door door : doors()) {
                if (door.method().equals("POST") && !door.path().startsWith("/api/")) {
                    assertThat(guest.bare(door.path(), "login", "x").statusCode())
                            .as(door.toString())
                            .isEqualTo(403);
                }
            }
            assertThat(guest.get("/").statusCode()).as("nothing of it was done").isEqualTo(200);
        }
    }

    @Test
    void whatAnswersNothingIsShutToStrangersAndMissingToOthers() throws Exception {
        try (Guest stranger = benches.guest();
                Guest owner = benches.guest(Role.OWNER)) {
            for (String path : List.of("/no/such/page", "/static/touchstone.css", "/actuator", "/h2", "/people/")) {
                assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(303);
                assertThat(owner.get(path).statusCode()).as(path).isEqualTo(404);
            }
            assertThat(owner.method("DELETE", "/people").statusCode()).isIn(403, 405);
            assertThat(owner.method("OPTIONS", "/people").statusCode()).isEqualTo(403);
        }
    }

    /// Those that end the session come last.
    private static List<Door> doors() {
        var mapping =
                benches.workbench.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        List<Door> doors = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            Optional<Right> right = Optional.ofNullable(method.getMethodAnnotation(Permits.class))
                    .map(Permits::value);
            for (String pattern : info.getPatternValues()) {
                String path = pattern.replaceAll("\\{[^}]*}", "x");
                var methods = info.getMethodsCondition().getMethods();
                if (methods.isEmpty()) {
                    doors.add(new Door("GET", path, right));
                }
                for (RequestMethod one : methods) {
                    doors.add(new Door(one.name(), path, right));
                }
            }
        });
        doors.sort(Comparator.comparingInt((Door door) -> ends(door.path()))
                .thenComparing(Door::path)
                .thenComparing(Door::method));
        return doors;
    }

    private static int ends(String path) {
        return path.equals("/sign-out") ? 1 : path.equals("/me/sessions/end-all") ? 2 : 0;
    }

    private static HttpResponse<String> ask(Guest guest, Door door, String token)
            throws IOException, InterruptedException {
        if (door.path().startsWith("/api/") && door.method().equals("POST")) {
            return guest.tell(door.path(), "{}", "Authorization", "Bearer " + token);
        }
        if (door.path().startsWith("/api/")) {
            return guest.get(door.path(), "Authorization", "Bearer " + token);
        }
        return door.method().equals("POST") ? guest.post(door.path()) : guest.get(door.path());
    }
}
