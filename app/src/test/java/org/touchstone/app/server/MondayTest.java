package org.touchstone.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.app.account.DemoAccounts;
import org.touchstone.app.account.DemoAccounts.DemoAccount;
import org.touchstone.app.account.Role;
import org.touchstone.app.findings.Basis;
import org.touchstone.app.journey.Imports;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.store.StoreAddress;
import org.touchstone.app.platform.web.Front;
import org.touchstone.core.analysis.Said;
import org.touchstone.core.analysis.Service;
import org.touchstone.core.cycle.CycleFile;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.journey.read.LogReader;
import org.touchstone.core.journey.read.ReadOptions;
import org.touchstone.core.survey.AnswersBuilder;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Question;
import org.touchstone.core.survey.Scale;

/// Monday in a real workbench with the journeys and answers of two branches.
///
/// Thirty customers a branch, one a day; every fifth, beginning with the first, gives a 1, all others a 5. Those of the
/// north are called N1 to N30.
final class MondayTest {

    private static final int EACH = 30;
    private static final Instant FIRST = Instant.parse("2026-03-01T10:00:00Z");
    private static final String CYCLE = """
        cycle: shop
        goal: I want bread
        steps:
          - queue: {name: I queue, contact: place, seenBy: [log, question], standards: [{lasts: 5m, share: 0.5}]}
          - pay: {name: I pay, contact: person, seenBy: [log]}
        """;
    private static final Pattern CALL = Pattern.compile("name=\"journey\" value=\"(\\d+)\"");
    private static final Pattern NAME = Pattern.compile("<strong>Journey ([NS]\\d+)</strong>");

    @TempDir
    private static Path folder;

    private static Store store;
    private static Workbench workbench;
    private static List<DemoAccount> accounts;

    @BeforeAll
    static void start() throws Exception {
        store = Store.open(new StoreAddress.Embedded(folder.resolve("data")));
        accounts = DemoAccounts.make(
                store, Clock.systemUTC(), java.net.InetAddress.getLoopbackAddress(), List.of("north"));
        var basis = new Basis(Service.of(CycleFile.read("shop.yaml", CYCLE).orThrow()), said(), "test");
        workbench = Workbench.start(
                store,
                Clock.systemUTC(),
                TestCycles.TEMPLATES,
                java.net.InetAddress.getLoopbackAddress(),
                0,
                Optional.of(basis),
                Front.NONE);
        workbench
                .context()
                .getBean(Imports.class)
                .load(
                        "shop",
                        LogReader.read(List.of(events()), ReadOptions.usual(ZoneOffset.UTC))
                                .orThrow(),
                        "",
                        _ -> {});
    }

    @AfterAll
    static void stop() {
        workbench.close();
        store.close();
    }

    private static Path events() throws IOException {
        var rows = new StringBuilder("journey,branch,moment,start,end\n");
        for (String branch : List.of("north", "south")) {
            for (int i = 1; i <= EACH; i++) {
                Instant at = began(i);
                String row = (branch.equals("north") ? "N" : "S") + i + "," + branch + ",";
                rows.append(row + "queue," + at + "," + at.plusSeconds(60) + "\n");
                rows.append(row + "pay," + at.plusSeconds(90) + "," + at.plusSeconds(150) + "\n");
            }
        }
        Path file = Files.createDirectories(folder).resolve("events.csv");
        return Files.writeString(file, rows);
    }

    private static Instant began(int i) {
        return FIRST.plus(i - 1L, ChronoUnit.DAYS);
    }

    private static Said said() {
        var builder = new AnswersBuilder(List.of(
                Question.of("overall", Asks.OVERALL, Scale.ONE_TO_FIVE),
                Question.rating("rate_queue", "queue", Scale.ONE_TO_FIVE)));
        for (String branch : List.of("N", "S")) {
            for (int i = 1; i <= EACH; i++) {
                builder.respondent()
                        .journey(branch + i)
                        .answered(Micros.of(began(i)))
                        .give(0, i % 5 == 1 ? 1 : 5)
                        .give(1, branch.equals("N") ? 4 : 2);
            }
        }
        return Said.of(builder.build());
    }

    private static Guest guest(Role role) throws IOException, InterruptedException {
        var guest = new Guest(workbench.address());
        DemoAccount account =
                accounts.stream().filter(one -> one.role() == role).findFirst().orElseThrow();
        HttpResponse<String> in = guest.signIn(account.login(), account.password());
        assertThat(Guest.location(in)).isEqualTo(role == Role.BRANCH_MANAGER ? "/monday" : "/");
        return guest;
    }

    private static List<String> found(Pattern pattern, String body) {
        var all = new ArrayList<String>();
        var found = pattern.matcher(body);
        while (found.find()) {
            all.add(found.group(1));
        }
        return all;
    }

    @Test
    void theManagerArrivesAtMondayAndSeesWhomToCallOfTheOwnBranch() throws Exception {
        try (Guest manager = guest(Role.BRANCH_MANAGER)) {
            String body = Boards.page(manager, "/monday");
            assertThat(found(NAME, body))
                    .as("every fifth, the latest first")
                    .containsSubsequence("N16", "N11", "N6", "N1")
                    .noneMatch(name -> name.startsWith("S"));
            assertThat(body)
                    .contains("low overall answer", "Nothing changed by more than chance explains.")
                    .contains("“I queue”: lasts at most 5 min for 50 % of journeys. Kept for")
                    .doesNotContain("caused", "south");
        }
    }

    /// By hand: 60 answers are needed for any effect, 30 are there; in the last four weeks, one a day, came 7 a week.
    @Test
    void whenMoreWillBeKnownIsReckonedFromTheRateOfLate() throws Exception {
        try (Guest manager = guest(Role.BRANCH_MANAGER)) {
            assertThat(Boards.page(manager, "/monday"))
                    .contains(
                            "30\u00a0more answers, about 5\u00a0weeks, until we know what costs satisfaction at all.");
        }
    }

    @Test
    void aCallThatIsNotedLeavesTheListAndStandsInTheTrail() throws Exception {
        try (Guest manager = guest(Role.BRANCH_MANAGER);
                Guest owner = guest(Role.OWNER)) {
            String body = Boards.page(manager, "/monday");
            String last = found(CALL, body).getFirst();
            HttpResponse<String> noted = manager.post(
                    "/monday", "journey", last, "version", "0", "outcome", "mended", "note", "new <bread> given");
            assertThat(noted.statusCode()).isEqualTo(303);
            body = manager.get("/monday").body();
            assertThat(body).contains("Reached, mended", "new &lt;bread&gt; given", "The call is noted.");
            assertThat(found(CALL, body.substring(0, body.indexOf("Called lately"))))
                    .doesNotContain(last);
            assertThat(owner.get("/trail").body())
                    .contains("Noted a call to a customer", ": mended")
                    .doesNotContain("bread");

            Boards.page(owner, "/monday");
            HttpResponse<String> second =
                    owner.post("/monday", "journey", last, "version", "0", "outcome", "not-mended", "note", "");
            assertThat(second.statusCode()).isEqualTo(422);
            assertThat(second.body()).contains("Somebody else has noted this call meanwhile");

            assertThat(owner.post("/monday", "journey", last, "version", "1", "outcome", "not-mended", "note", "x")
                            .statusCode())
                    .as("with the version that was read it can be changed")
                    .isEqualTo(303);
            assertThat(owner.get("/monday").body()).contains("Reached, not mended");
            assertThat(manager.post("/monday", "journey", last, "version", "1", "outcome", "mended", "note", "y")
                            .statusCode())
                    .as("with an old one it cannot")
                    .isEqualTo(422);
        }
    }

    @Test
    void whatCannotBeTakenIsSaidAndNothingTypedIsLost() throws Exception {
        try (Guest manager = guest(Role.BRANCH_MANAGER)) {
            String last = found(CALL, Boards.page(manager, "/monday")).getFirst();
            HttpResponse<String> none = manager.post("/monday", "journey", last, "note", "typed before");
            assertThat(none.statusCode()).isEqualTo(422);
            assertThat(none.body()).contains("Choose what came of the call.", "typed before");
            HttpResponse<String> big =
                    manager.post("/monday", "journey", last, "outcome", "mended", "note", "x".repeat(201));
            assertThat(big.statusCode()).isEqualTo(422);
            assertThat(big.body()).contains("A note has at most 200 characters");
        }
    }

    @Test
    void nobodyNotesACallOfAnotherBranchOrWithoutTheRight() throws Exception {
        try (Guest owner = guest(Role.OWNER);
                Guest manager = guest(Role.BRANCH_MANAGER);
                Guest analyst = guest(Role.ANALYST);
                Guest auditor = guest(Role.AUDITOR)) {
            String body = Boards.page(owner, "/monday");
            int south = body.indexOf("Journey S");
            String id = found(CALL, body.substring(south)).getFirst();
            assertThat(manager.post("/monday", "journey", id, "outcome", "mended")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(analyst.get("/monday").body())
                    .contains("People to call back")
                    .doesNotContain("Note the call");
            assertThat(analyst.post("/monday", "journey", id, "outcome", "mended")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(auditor.get("/monday").statusCode()).isEqualTo(403);
        }
    }

    /// Who sees one branch sees what its customers said, of its moments by month or week, and nothing of the other.
    @Test
    void theManagerSeesWhatWasSaidInTheOwnBranch() throws Exception {
        try (Guest manager = guest(Role.BRANCH_MANAGER)) {
            String body = Boards.page(manager, "/board");
            assertThat(body)
                    .contains("recent-strip", "rated 4.0 of 5")
                    .doesNotContain("rated 2.0 of 5", "rated 3.0 of 5");
            assertThat(body).contains("/moments/queue?from=2026-03-02&amp;to=2026-03-08");
            assertThat(manager.get("/critical-moments").body()).contains("n\u00a030");
        }
    }
}
