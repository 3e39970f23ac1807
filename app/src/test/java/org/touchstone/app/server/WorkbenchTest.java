package org.touchstone.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.app.account.DemoAccounts;
import org.touchstone.app.account.Role;

/// Whole ways through a real workbench: real requests, a real database.
final class WorkbenchTest {

    private static final String PASSWORD = "tea with lemon at noon";
    private static final Pattern LINK =
            Pattern.compile("http://localhost:\\d+(/(?:invitation|new-password)/[A-Za-z0-9_-]{43})");
    private static final Pattern TOKEN = Pattern.compile("tst_[A-Za-z0-9_-]{43}");
    private static final String BITING = "\"'><script>alert(1)</script>${7*7}{{7*7}}";

    @TempDir
    private Path folder;

    @Test
    void theLinkToSetUpWorksOnce() throws Exception {
        try (Benches benches = Benches.empty(folder);
                Guest guest = benches.guest()) {
            String link = path(benches, benches.workbench.setUpAddress().orElseThrow());
            assertThat(guest.get("/sign-in").body()).contains("Nobody has set up this workbench yet");
            assertThat(guest.get("/set-up/guessed").statusCode()).isEqualTo(410);
            assertThat(guest.get(link).body()).contains("Set up the workbench");
            assertThat(Guest.location(setUp(guest, link))).isEqualTo("/sign-in");
            assertThat(guest.get("/sign-in").body())
                    .contains("The workbench is set up.")
                    .doesNotContain("Nobody has set up");
            assertThat(setUp(guest, link).statusCode()).isEqualTo(410);
            assertThat(guest.get(link).statusCode()).isEqualTo(410);
            assertThat(Guest.location(guest.signIn("ANA@example.org", PASSWORD)))
                    .isEqualTo("/");
            assertThat(guest.get("/").body()).contains("Welcome, Ana Pop", "Owner", "All branches");
        }
        try (Benches again = Benches.empty(folder)) {
            assertThat(again.workbench.setUpAddress()).isEmpty();
        }
    }

    @Test
    void aStartMakesANewLinkAndTheOldOneIsGone() throws Exception {
        String old;
        try (Benches benches = Benches.empty(folder)) {
            old = path(benches, benches.workbench.setUpAddress().orElseThrow());
        }
        try (Benches benches = Benches.empty(folder);
                Guest guest = benches.guest()) {
            assertThat(guest.get(old).statusCode()).isEqualTo(410);
            assertThat(guest.get(path(benches, benches.workbench.setUpAddress().orElseThrow()))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatIsWrongWithAnAccountIsToldFieldByField() throws Exception {
        try (Benches benches = Benches.empty(folder);
                Guest guest = benches.guest()) {
            String link = path(benches, benches.workbench.setUpAddress().orElseThrow());
            HttpResponse<String> answer =
                    guest.post(link, "login", "a b", "name", "", "password", "short", "again", "other");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("without spaces", "Expected 1 to 80", "has 5 characters", "passwords differ")
                    .contains("value=\"a b\"")
                    .doesNotContain("short\"");
            assertThat(guest.post(
                                    link,
                                    "login",
                                    "ana",
                                    "name",
                                    "Ana",
                                    "password",
                                    "Password1234",
                                    "again",
                                    "Password1234")
                            .body())
                    .contains("tried first");
        }
    }

    @Test
    void whoFailsToSignInLearnsNothing() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest guest = benches.guest();
                Guest owner = benches.guest(Role.OWNER)) {
            String page = owner.get("/people").body();
            String auditor = person(page, "auditor");
            owner.post("/people/" + auditor + "/disable", "version", "0");
            HttpResponse<String> unknown = guest.signIn("nobody", PASSWORD);
            HttpResponse<String> wrong = guest.signIn("lead", PASSWORD);
            HttpResponse<String> disabled =
                    guest.signIn("auditor", benches.account(Role.AUDITOR).password());
            for (HttpResponse<String> answer : List.of(unknown, wrong, disabled)) {
                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(answer.body()).contains("Sign-in name or password is not right.");
            }
            assertThat(guest.cookie("touchstone")).isEmpty();
        }
    }

    @Test
    void whoGuessesHasToWait() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest guest = benches.guest()) {
            for (int i = 0; i < 5; i++) {
                assertThat(guest.signIn("lead", "guess number " + i).statusCode())
                        .isEqualTo(422);
            }
            HttpResponse<String> sixth =
                    guest.signIn("lead", benches.account(Role.LEAD).password());
            assertThat(sixth.statusCode()).isEqualTo(429);
            assertThat(sixth.body()).contains("Too many attempts. Wait 5 minutes");
            assertThat(sixth.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isBetween(200L, 301L);
            assertThat(guest.signIn("owner", benches.account(Role.OWNER).password())
                            .statusCode())
                    .as("others are not held up")
                    .isEqualTo(303);
        }
    }

    @Test
    void aSessionThatWasPutUponABrowserIsNotTakenOver() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest guest = benches.guest();
                Guest attacker = benches.guest()) {
            guest.bring("touchstone", "known-to-the-attacker");
            var lead = benches.account(Role.LEAD);
            HttpResponse<String> answer = guest.signIn(lead.login(), lead.password());
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .anySatisfy(cookie -> assertThat(cookie)
                            .startsWith("touchstone=")
                            .contains("HttpOnly", "SameSite=Lax", "Path=/")
                            .doesNotContain("known-to-the-attacker"));
            attacker.bring("touchstone", "known-to-the-attacker");
            assertThat(attacker.get("/").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void aSecretOfAFormDoesNotOutliveSigningIn() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest guest = benches.guest()) {
            guest.get("/sign-in");
            String before = guest.cookie("csrf");
            var lead = benches.account(Role.LEAD);
            guest.signIn(lead.login(), lead.password());
            guest.get("/");
            assertThat(guest.cookie("csrf")).isNotEmpty().isNotEqualTo(before);
        }
    }

    @Test
    void aSessionOutlivesAStartOfTheServerAndEndsWhereItIsEnded() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest here = benches.guest(Role.ANALYST);
                Guest there = benches.guest(Role.ANALYST);
                Workbench other = Workbench.start(
                        benches.store, Clock.systemUTC(), TestCycles.TEMPLATES, InetAddress.getLoopbackAddress(), 0);
                Guest elsewhere = new Guest(other.address())) {
            elsewhere.bring("touchstone", here.cookie("touchstone"));
            assertThat(elsewhere.get("/").statusCode()).isEqualTo(200);
            var end = Pattern.compile("/me/sessions/[0-9a-f-]{36}/end")
                    .matcher(here.get("/me").body());
            assertThat(end.find()).isTrue();
            here.post(end.group());
            assertThat(there.get("/").statusCode()).isEqualTo(303);
            here.post("/me/sessions/end-all");
            assertThat(elsewhere.get("/").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void whoIsShutOutIsOutAtOnceAndSoAreTheirPrograms() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest owner = benches.guest(Role.OWNER);
                Guest analyst = benches.guest(Role.ANALYST)) {
            String token = token(analyst.post("/me/tokens", "label", "loads", "rights", "OWN_ACCOUNT", "days", "7"));
            assertThat(api(analyst, "/api/v1/me", token).statusCode()).isEqualTo(200);
            String id = person(owner.get("/people").body(), "analyst");
            assertThat(owner.get("/people/" + id).body()).contains("Shut out");
            owner.post("/people/" + id + "/disable", "version", "0");
            assertThat(analyst.get("/").statusCode()).isEqualTo(303);
            assertThat(api(analyst, "/api/v1/me", token).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void anInvitationMakesAnAccountOfItsRoleAndBranchesOnce() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest owner = benches.guest(Role.OWNER);
                Guest invited = benches.guest()) {
            HttpResponse<String> made =
                    owner.post("/people/invite", "note", "Ion", "role", "supervisor", "branches", "North, harbour");
            String link = link(made);
            assertThat(owner.get("/people").body()).contains("Ion", "harbour, north");
            assertThat(invited.get(link).body()).contains("Owner invites you", "Supervisor", "value=\"Ion\"");
            HttpResponse<String> taken =
                    invited.post(link, "login", "Lead", "name", "Ion", "password", PASSWORD, "again", PASSWORD);
            assertThat(taken.body()).contains("belongs to somebody else");
            assertThat(Guest.location(
                            invited.post(link, "login", "ion", "name", "Ion", "password", PASSWORD, "again", PASSWORD)))
                    .isEqualTo("/sign-in");
            assertThat(invited.get(link).statusCode()).isEqualTo(410);
            invited.signIn("ion", PASSWORD);
            assertThat(invited.get("/").body()).contains("Supervisor", "harbour, north");
            assertThat(invited.get("/people").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void everybodyActsWithinTheirOwnBranchesAndBelowTheirOwnRole() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest owner = benches.guest(Role.OWNER);
                Guest manager = benches.guest(Role.BRANCH_MANAGER)) {
            String list = manager.get("/people").body();
            assertThat(list).contains("auditor", "supervisor").doesNotContain(">owner<", ">lead<", ">analyst<");
            assertThat(invite(manager, "lead", "north").body()).contains("You may not give this role.");
            assertThat(invite(manager, "supervisor", "south").body()).contains("only give branches that you see");
            assertThat(invite(manager, "supervisor", "").body()).contains("only give branches that you see");
            assertThat(invite(manager, "supervisor", "north, no;way<").body()).contains("Expected codes of branches");
            assertThat(invite(manager, "supervisor", "north").statusCode()).isEqualTo(200);
            String lead = person(owner.get("/people").body(), "lead");
            assertThat(manager.get("/people/" + lead).statusCode()).isEqualTo(404);
            assertThat(manager.post("/people/" + lead + "/disable", "version", "0")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(manager.post("/people/" + lead + "/password-link").statusCode())
                    .isEqualTo(404);
            assertThat(owner.get("/people/" + lead).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void twoPeopleDoNotOverwriteOneAnother() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest owner = benches.guest(Role.OWNER)) {
            String id = person(owner.get("/people").body(), "analyst");
            assertThat(Guest.location(
                            owner.post("/people/" + id, "version", "0", "role", "supervisor", "branches", "north")))
                    .isEqualTo("/people/" + id);
            HttpResponse<String> late = owner.post("/people/" + id, "version", "0", "role", "lead", "branches", "");
            assertThat(late.statusCode()).isEqualTo(422);
            assertThat(late.body()).contains("Somebody else changed this in the meantime");
            assertThat(owner.get("/people/" + id).body()).contains("value=\"supervisor\" selected");
        }
    }

    @Test
    void aForgottenPasswordIsReplacedByALinkThatWorksOnce() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest owner = benches.guest(Role.OWNER);
                Guest lead = benches.guest(Role.LEAD)) {
            String id = person(owner.get("/people").body(), "lead");
            String first = link(owner.post("/people/" + id + "/password-link"));
            String second = link(owner.post("/people/" + id + "/password-link"));
            assertThat(lead.get(first).statusCode()).as("replaced").isEqualTo(410);
            assertThat(lead.get(second).body()).contains("Choose a new password");
            assertThat(Guest.location(lead.post(second, "password", PASSWORD, "again", PASSWORD)))
                    .isEqualTo("/sign-in");
            assertThat(lead.get("/").statusCode()).as("sessions ended").isEqualTo(303);
            assertThat(lead.get(second).statusCode()).isEqualTo(410);
            assertThat(lead.signIn("lead", PASSWORD).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void aChangedPasswordEndsTheOtherSessions() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest here = benches.guest(Role.LEAD);
                Guest there = benches.guest(Role.LEAD)) {
            String old = benches.account(Role.LEAD).password();
            assertThat(here.post("/me/password", "old", "wrong", "password", PASSWORD, "again", PASSWORD)
                            .body())
                    .contains("This is not your password.");
            assertThat(Guest.location(here.post("/me/password", "old", old, "password", PASSWORD, "again", PASSWORD)))
                    .isEqualTo("/me");
            assertThat(here.get("/").statusCode()).isEqualTo(200);
            assertThat(there.get("/").statusCode()).isEqualTo(303);
            assertThat(there.signIn("lead", old).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void aTokenMayWhatItSaysAndNoMore() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest owner = benches.guest(Role.OWNER);
                Guest analyst = benches.guest(Role.ANALYST);
                Guest program = benches.guest()) {
            String little = token(owner.post("/me/tokens", "label", "me only", "rights", "OWN_ACCOUNT", "days", "7"));
            String trail = token(owner.post("/me/tokens", "label", "trail", "rights", "READ_TRAIL", "days", "7"));
            assertThat(api(program, "/api/v1/me", little).body()).contains("\"rights\":[\"OWN_ACCOUNT\"]");
            assertThat(api(program, "/api/v1/trail", little).statusCode()).isEqualTo(403);
            assertThat(api(program, "/api/v1/trail", trail).body()).contains("\"what\":\"make-token\"");
            assertThat(api(program, "/api/v1/me", trail).statusCode()).isEqualTo(403);
            assertThat(api(program, "/people", trail).statusCode())
                    .as("pages take no token")
                    .isEqualTo(303);
            assertThat(owner.get("/api/v1/me").statusCode())
                    .as("programs come without a session")
                    .isEqualTo(401);
            assertThat(api(program, "/api/v1/me", little + "x").statusCode()).isEqualTo(401);
            assertThat(analyst.post("/me/tokens", "label", "more", "rights", "READ_TRAIL", "days", "7")
                            .body())
                    .contains("Choose at least one thing");
            assertThat(owner.post("/me/tokens", "label", "ever", "rights", "OWN_ACCOUNT", "days", "99999")
                            .body())
                    .contains("Choose one of the periods");
            var revoke = Pattern.compile("/me/tokens/[0-9a-f-]{36}/revoke")
                    .matcher(owner.get("/me").body());
            while (revoke.find()) {
                owner.post(revoke.group());
            }
            assertThat(api(program, "/api/v1/me", little).statusCode()).isEqualTo(401);
            assertThat(owner.get("/me").body()).doesNotContain(little);
        }
    }

    @Test
    void whatSomebodyTypesIsShownAndNeverRun() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest owner = benches.guest(Role.OWNER);
                Guest stranger = benches.guest()) {
            String id = person(owner.get("/people").body(), "lead");
            List<HttpResponse<String>> answers = List.of(
                    stranger.post("/sign-in", "login", BITING, "password", BITING, "next", BITING),
                    stranger.get("/sign-in?next=%22%3E%3Cscript%3E"),
                    owner.get("/people?q=%22%27%3E%3Cscript%3Ealert(1)%3C/script%3E"),
                    owner.get("/components?q=%22%27%3E%3Cscript%3Ealert(1)%3C/script%3E"),
                    owner.post("/people/invite", "note", BITING, "role", BITING, "branches", BITING),
                    owner.post("/people/invite", "note", BITING, "role", "lead", "branches", ""),
                    owner.get("/people"),
                    owner.post("/people/" + id, "version", "0", "role", BITING, "branches", BITING),
                    owner.post("/me/tokens", "label", BITING, "rights", BITING, "days", BITING),
                    owner.post("/me/tokens", "label", BITING, "rights", "OWN_ACCOUNT", "days", "7"),
                    owner.post("/me/password", "old", BITING, "password", BITING, "again", BITING),
                    owner.get("/me"),
                    owner.get("/trail"));
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.statusCode()).as(answer.uri().toString()).isLessThan(500);
                assertThat(answer.body()).doesNotContain("<script>", "\"'>");
            });
            assertThat(owner.get("/trail").body()).contains("&lt;script");
            HttpResponse<String> lines = owner.get("/trail.jsonl");
            assertThat(lines.body()).doesNotContain("<script");
            assertThat(lines.headers().firstValue("Content-Type").orElse("")).startsWith("application/jsonl");
            assertThat(lines.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//stranger.example/", "https://stranger.example/", "/\\stranger.example", "javascript:alert(1)"
            })
    void noLinkLeadsThroughUsToAStranger(String next) throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest guest = benches.guest()) {
            var lead = benches.account(Role.LEAD);
            assertThat(Guest.location(
                            guest.post("/sign-in", "login", lead.login(), "password", lead.password(), "next", next)))
                    .isEqualTo("/");
            guest.get("/");
            assertThat(Guest.location(guest.post("/look", "language", "ro", "theme", "dark", "back", next)))
                    .isEqualTo("/");
        }
    }

    @Test
    void theLanguageIsTheBrowsersUntilSomebodyChoosesOne() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest guest = benches.guest()) {
            assertThat(guest.get("/sign-in", "Accept-Language", "ru-RU,ru;q=0.9")
                            .body())
                    .contains("lang=\"ru\"", "Войти");
            guest.post("/look", "language", "es", "theme", "dark", "back", "/sign-in");
            assertThat(guest.get("/sign-in", "Accept-Language", "ru-RU").body())
                    .contains("<html lang=\"es\"", "/look/dark.css");
            var lead = benches.account(Role.LEAD);
            guest.signIn(lead.login(), lead.password());
            assertThat(guest.get("/").body()).as("the account's own").contains("<html lang=\"en\"", "/look/device.css");
            guest.post("/look", "language", "ro", "theme", "light", "back", "/me");
            try (Guest other = benches.guest(Role.LEAD)) {
                assertThat(other.get("/").body()).contains("<html lang=\"ro\"", "/look/light.css");
            }
        }
    }

    @Test
    void whoWasLedToSignInComesToWhereTheyWanted() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest guest = benches.guest()) {
            assertThat(Guest.location(guest.get("/people?q=a"))).isEqualTo("/sign-in?next=%2Fpeople%3Fq%3Da");
            HttpResponse<String> part = guest.get("/people?q=a", "HX-Request", "true");
            assertThat(part.statusCode()).isEqualTo(401);
            assertThat(part.headers().firstValue("HX-Redirect")).contains("/sign-in?next=%2Fpeople%3Fq%3Da");
        }
    }

    @Test
    void everyAnswerForbidsTheBrowserWhatThePageDoesNotNeed() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest owner = benches.guest(Role.OWNER)) {
            for (String path :
                    List.of("/", "/me", "/people", "/trail", "/components", "/nothing", "/api/v1/me", "/health")) {
                HttpResponse<String> answer = owner.get(path);
                assertThat(answer.headers()
                                .firstValue("Content-Security-Policy")
                                .orElse(""))
                        .startsWith("default-src 'self';")
                        .doesNotContain("unsafe", "*", "data:", "http");
                assertThat(answer.body()).doesNotContain(" style=", "<style", "<script>", " onclick", "javascript:");
                assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                        .contains("no-store");
            }
        }
    }

    @Test
    void demoAccountsAreMadeOnlyWhereNobodyElseReachesThem() throws Exception {
        try (Benches benches = Benches.empty(folder)) {
            assertThatThrownBy(() -> DemoAccounts.make(
                            benches.store, Clock.systemUTC(), InetAddress.ofLiteral("192.0.2.1"), List.of("north")))
                    .hasMessageContaining("192.0.2.1 is reachable");
            InetAddress here = InetAddress.getLoopbackAddress();
            var made = DemoAccounts.make(benches.store, Clock.systemUTC(), here, List.of("north"));
            assertThat(made).hasSize(Role.values().length);
            assertThat(made.stream().map(DemoAccounts.DemoAccount::password).distinct())
                    .hasSize(made.size());
            assertThatThrownBy(() -> DemoAccounts.make(benches.store, Clock.systemUTC(), here, List.of("north")))
                    .hasMessageContaining("has accounts already");
        }
    }

    private static HttpResponse<String> setUp(Guest guest, String link) throws Exception {
        return guest.post(link, "login", "ana@example.org", "name", "Ana Pop", "password", PASSWORD, "again", PASSWORD);
    }

    private static HttpResponse<String> invite(Guest guest, String role, String branches) throws Exception {
        return guest.post("/people/invite", "note", "Ion", "role", role, "branches", branches);
    }

    private static HttpResponse<String> api(Guest guest, String path, String token) throws Exception {
        return guest.get(path, "Authorization", "Bearer " + token);
    }

    private static String path(Benches benches, String address) {
        assertThat(address).startsWith(benches.address());
        return address.substring(benches.address().length() - 1);
    }

    private static String link(HttpResponse<String> page) {
        var found = LINK.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    private static String token(HttpResponse<String> page) {
        var found = TOKEN.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group();
    }

    /// The key of the account of a sign-in name.
    private static String person(String page, String login) {
        var found = Pattern.compile(">" + login + "</span>.*?/people/([0-9a-f-]{36})\"", Pattern.DOTALL)
                .matcher(page);
        assertThat(found.find()).as(login).isTrue();
        return found.group(1);
    }
}
