package org.touchstone.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.app.platform.visit.Right;

/// Every address of the real workbench, asked for by everybody, with rows of two branches.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ProbesTest {

    private static final Pattern PIECE = Pattern.compile("\\?([^\"#]*&(?:amp;)?)?as=(csv|svg)&(?:amp;)?piece=(\\d+)");

    @TempDir
    private static Path folder;

    private static TwoBranches two;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        two = new TwoBranches(folder);
    }

    @AfterAll
    static void stop() {
        two.close();
    }

    static List<String> names() {
        return TwoBranches.names();
    }

    @Test
    @Order(1)
    void theTableKnowsEveryAddressAndWhatItAsksFor() {
        Map<String, Right> known =
                Probe.all().stream().collect(Collectors.toMap(Probe::name, Probe::right, (one, _) -> one));
        List<Door> doors = Door.all(two.benches.workbench.context());
        assertThat(doors).allSatisfy(door -> {
            assertThat(door.right()).as(door.name() + " carries no @Permits").isPresent();
            assertThat(known)
                    .as("Give " + door.name() + " a line in the table of Probe")
                    .containsKey(door.name());
            assertThat(door.right()).as(door.name()).contains(known.get(door.name()));
        });
        assertThat(known.keySet())
                .as("addresses that are no more")
                .isSubsetOf(doors.stream().map(Door::name).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("names")
    @Order(2)
    void whoReadsIsAnsweredByRoleAndBranch(String name) throws Exception {
        String token = Benches.token(two.guest(name));
        Map<String, String> rows = two.rowsFor(name);
        for (Probe probe : Probe.all()) {
            if (probe.method().equals("GET")) {
                ask(name, probe, token, rows);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    @Order(3)
    void whatIsTakenAwayTellsOfOnesOwnBranches(String name) throws Exception {
        Guest guest = two.guest(name);
        if (!two.role(name).rights().contains(Right.SEE_FINDINGS)) {
            assertThat(guest.get("/branches?as=csv&piece=1").statusCode()).isEqualTo(403);
            return;
        }
        var all = new StringBuilder();
        Set<String> kinds = new LinkedHashSet<>();
        for (String path : pages(name)) {
            for (String piece : pieces(guest.get(path).body())) {
                String address = path.replaceFirst("\\?.*", "") + piece;
                HttpResponse<String> file = guest.get(address);
                assertThat(file.statusCode()).as(name + " " + address).isEqualTo(200);
                assertThat(file.headers().firstValue("Content-Disposition"))
                        .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
                kinds.add(piece.contains("as=csv") ? "csv" : "svg");
                all.append(file.body());
            }
        }
        assertThat(kinds).as("pages of " + name).containsExactlyInAnyOrder("csv", "svg");
        assertThat(TwoBranches.SOUTH.matcher(all).find())
                .as("what " + name + " took away tells of the south")
                .isEqualTo(!TwoBranches.isLimited(name));
    }

    @Test
    @Order(4)
    void whoHasNotSignedInIsAnsweredWhatIsOpenToEverybody() throws Exception {
        try (Guest stranger = two.benches.guest()) {
            Map<String, String> rows = two.rowsFor("nobody");
            for (Probe probe : Probe.all()) {
                HttpResponse<String> answer = send(stranger, probe, "", rows);
                boolean signIn = probe.name().equals("GET /sign-in"); // leads on who has signed in
                int open = signIn ? 200 : probe.everywhere();
                int shut = probe.isForPrograms() ? 401 : 303;
                assertThat(answer.statusCode())
                        .as("nobody " + probe)
                        .isEqualTo(probe.right() == Right.ANYBODY ? open : shut);
                if (probe.right() != Right.ANYBODY) {
                    assertThat(probe.isForPrograms() || Guest.location(answer).startsWith("/sign-in"))
                            .as("nobody " + probe)
                            .isTrue();
                }
                tellsNothing("nobody", probe, answer);
            }
        }
    }

    @Test
    @Order(5)
    void aTokenWithFewerRightsOpensFewerAddressesAndNoneOfThePeople() throws Exception {
        String made = two.owner
                .post("/me/tokens", "label", "little", "days", "7", "rights", "OWN_ACCOUNT")
                .body();
        var found = Pattern.compile("tst_[A-Za-z0-9_-]{43}").matcher(made);
        assertThat(found.find()).isTrue();
        String little = found.group();
        try (Guest program = two.benches.guest()) {
            Map<String, String> rows = two.rowsFor("little");
            for (Probe probe : Probe.all()) {
                if (probe.isForPrograms()) {
                    boolean mine = probe.right() == Right.ANYBODY || probe.right() == Right.OWN_ACCOUNT;
                    assertThat(send(program, probe, little, rows).statusCode())
                            .as(probe.toString())
                            .isEqualTo(mine ? probe.everywhere() : 403);
                } else if (probe.method().equals("GET") && probe.right() != Right.ANYBODY) {
                    assertThat(program.get(probe.path(rows), "Authorization", "Bearer " + little)
                                    .statusCode())
                            .as(probe.toString())
                            .isEqualTo(303);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    @Order(6)
    void whoChangesIsAnsweredByRoleAndBranch(String name) throws Exception {
        String token = Benches.token(two.guest(name));
        Map<String, String> rows = two.rowsFor(name);
        for (Probe probe : Probe.all()) {
            if (!probe.method().equals("GET") && !probe.endsTheSession()) {
                ask(name, probe, token, rows);
            }
        }
        assertThat(two.sofia.get("/me").statusCode())
                .as("Sofia's session is hers")
                .isEqualTo(200);
        assertThat(two.sofia
                        .get("/api/v1/me", "Authorization", "Bearer " + two.sofiasToken)
                        .body())
                .as("Sofia's token is hers")
                .contains("Sofia");
    }

    @ParameterizedTest
    @MethodSource("names")
    @Order(7)
    void whoEndsTheSessionIsOut(String name) throws Exception {
        Guest guest = two.guest(name);
        boolean all = name.startsWith("LEAD");
        assertThat(guest.post(all ? "/me/sessions/end-all" : "/sign-out").statusCode())
                .isEqualTo(303);
        assertThat(guest.get("/me").statusCode()).isEqualTo(303);
    }

    private static void ask(String name, Probe probe, String token, Map<String, String> rows) throws Exception {
        HttpResponse<String> answer = send(two.guest(name), probe, token, rows);
        boolean limited = TwoBranches.isLimited(name);
        boolean mine = probe.right() == Right.ANYBODY || two.role(name).rights().contains(probe.right());
        int expected = !mine ? 403 : limited ? probe.north() : probe.everywhere();
        assertThat(answer.statusCode()).as(name + " " + probe).isEqualTo(expected);
        if (limited || !mine) {
            tellsNothing(name, probe, answer);
        } else if (probe.both()) {
            assertThat(TwoBranches.SOUTH.matcher(answer.body()).find())
                    .as(name + " is told of the south by " + probe)
                    .isTrue();
        }
    }

    /// Nothing of the south, but what was typed just now.
    private static void tellsNothing(String name, Probe probe, HttpResponse<String> answer) {
        if (!probe.fields().contains("south")) {
            String body = answer.body().replace("value=\"" + answer.uri().getRawPath() + "\"", "");
            var found = TwoBranches.SOUTH.matcher(body);
            assertThat(found.find() ? around(body, found.start()) : "")
                    .as(name + " is told of the south by " + probe)
                    .isEmpty();
        }
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60));
    }

    private static HttpResponse<String> send(Guest guest, Probe probe, String token, Map<String, String> rows)
            throws IOException, InterruptedException {
        String path = probe.path(rows);
        if (probe.isForPrograms()) {
            String[] header = token.isEmpty() ? new String[0] : new String[] {"Authorization", "Bearer " + token};
            return probe.method().equals("POST") ? guest.tell(path, "{}", header) : guest.get(path, header);
        }
        return probe.method().equals("POST") ? guest.post(path, probe.form(rows)) : guest.get(path);
    }

    /// The pages of findings that this person is shown.
    private static List<String> pages(String name) throws IOException, InterruptedException {
        Map<String, String> rows = two.rowsFor(name);
        List<String> pages = new ArrayList<>();
        for (Probe probe : Probe.all()) {
            int status = TwoBranches.isLimited(name) ? probe.north() : probe.everywhere();
            if (probe.right() == Right.SEE_FINDINGS && !probe.isForPrograms() && status == 200) {
                pages.add(probe.path(rows));
            }
        }
        return pages;
    }

    private static Set<String> pieces(String page) {
        return PIECE.matcher(page)
                .results()
                .map(found ->
                        "?" + Objects.requireNonNullElse(found.group(1), "").replace("&amp;", "&") + "as="
                                + found.group(2) + "&piece=" + found.group(3))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
