package org.touchstone.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.app.account.Role;

/// What a real workbench tells of the journeys through a designed shop: the moment, the map, the ways, the lists.
final class WorkbenchJourneysTest {

    private static final String QUEUE_TO_PAY = "/journeys/arcs?moment=queue&next=pay";
    private static final Pattern ROW = Pattern.compile("href=\"/journeys/\\d+\">([NS]\\d+)<");
    private static final Pattern ARC = Pattern.compile("href=\"/journeys/arcs\\?moment=([a-z]*)&amp;next=([a-z]*)\"");

    @TempDir
    private static Path folder;

    private static Benches benches;

    @BeforeAll
    static void start() throws Exception {
        benches = Benches.peopled(folder);
        try (Guest lead = benches.guest(Role.LEAD);
                Guest manager = benches.guest(Role.BRANCH_MANAGER)) {
            Shops.fill(benches, lead, folder.resolve("files"));
            Boards.page(lead, "/board");
            Boards.page(manager, "/board");
        }
    }

    @AfterAll
    static void stop() {
        benches.close();
    }

    @Test
    void theMomentBeginsWithItsAnswerAndEndsWithItsDesign() throws Exception {
        try (Guest owner = benches.guest(Role.OWNER)) {
            String page = owner.get("/moments/queue").body();
            assertThat(page)
                    .contains("The promise is broken. Promised: lasts at most 10 min", "floor lead", "handbook 7.2")
                    .contains("Here " + Shops.LEFT + " of", "By branch", ">north<", ">south<")
                    .contains("promised 10\u00a0min", "tolerable 20\u00a0min", "id=\"staying-0\"");
            assertThat(page.indexOf("The promise is broken")).isLessThan(page.indexOf("Who stays, and who leaves"));
            assertThat(page.indexOf("Who stays, and who leaves")).isLessThan(page.indexOf("Who answers for it"));
            assertThat(page.indexOf("nobody stands at the till"))
                    .as("the worst that can go wrong comes first")
                    .isPositive()
                    .isLessThan(page.indexOf("the way is blocked by goods"));
            assertThat(page)
                    .contains("ring for a second till", "nobody has said yet", "3 of 3: spoils the whole service");
        }
    }

    @Test
    void whatExpertsHoldIsToldToWhoHasJudged() throws Exception {
        try (Guest analyst = benches.guest(Role.ANALYST);
                Guest owner = benches.guest(Role.OWNER)) {
            analyst.post("/cycles/shop/judgement", "step", "queue", "grade", "2", "reason", "a long row scares");
            assertThat(analyst.get("/moments/queue").body())
                    .contains("a long row scares", "whoever leaves here is lost", "the founder");
            assertThat(owner.get("/moments/queue").body())
                    .contains("You have not judged this moment yet", "/cycles/shop/judgement#moment-2")
                    .doesNotContain("a long row scares", "whoever leaves here is lost", "the founder", "grade 3");
        }
    }

    @Test
    void theMapShowsTheDesignAndWhatWasLivedOverIt() throws Exception {
        try (Guest owner = benches.guest(Role.OWNER)) {
            String page = owner.get("/journeys?moments=100&paths=100").body();
            assertThat(page).contains("over the cycle as designed", "I ask", "not lived", "complain");
            assertThat(arcs(page))
                    .contains(">arrive", "arrive>queue", "queue>pay", "queue>complain", "queue>queue", "pay>");
            String few = owner.get("/journeys?moments=0&paths=0").body();
            assertThat(arcs(few)).contains(">arrive", "arrive>queue").doesNotContain("queue>complain");
            assertThat(owner.get("/journeys?show=waits").body()).contains("How long people wait on their ways");
        }
    }

    private static List<String> arcs(String page) {
        return ARC.matcher(page)
                .results()
                .map(arc -> arc.group(1) + ">" + arc.group(2))
                .distinct()
                .toList();
    }

    @Test
    void anArcTellsHowLongPeopleWaitAndWhoWentIt() throws Exception {
        try (Guest owner = benches.guest(Role.OWNER);
                Guest manager = benches.guest(Role.BRANCH_MANAGER)) {
            String page = owner.get("/journeys/arcs?moment=queue&next=complain").body();
            assertThat(page).contains("2. I queue → A. complain", "half within 1\u00a0min");
            assertThat(rows(page)).isNotEmpty().allMatch(key -> key.startsWith("S"));
            assertThat(manager.get("/journeys/arcs?moment=queue&next=complain").statusCode())
                    .as("nobody of the own branch went it")
                    .isEqualTo(404);
            assertThat(rows(manager.get(QUEUE_TO_PAY).body())).allMatch(key -> key.startsWith("N"));
            assertThat(owner.get(QUEUE_TO_PAY + "&as=csv&piece=1").body()).startsWith("How long,");
        }
    }

    @Test
    void aListIsNarrowedOrderedAndPaged() throws Exception {
        try (Guest owner = benches.guest(Role.OWNER)) {
            String path = "/moments/queue/journeys";
            assertThat(owner.get(path).body()).contains(Shops.JOURNEYS + " journeys.", "Next page");
            String left = owner.get(path + "?ending=left").body();
            assertThat(left).contains(Shops.LEFT + " journeys.");
            assertThat(rows(left)).hasSize(50).allMatch(key -> key.startsWith("S"));
            assertThat(rows(owner.get("/journeys/all?sort=earliest").body())).startsWith("N0", "S1", "N2");
            assertThat(rows(owner.get("/journeys/all?sort=latest").body())).startsWith("S399", "N398");
            assertThat(rows(owner.get("/journeys/all?sort=earliest&page=8").body()))
                    .hasSize(50)
                    .startsWith("N350");
            assertThat(rows(owner.get("/journeys/all?key=n12").body()))
                    .containsExactlyInAnyOrder("N12", "N120", "N122", "N124", "N126", "N128");
            var all = new ArrayList<String>();
            for (int page = 1; page <= 8; page++) {
                all.addAll(rows(
                        owner.get("/journeys/all?sort=longest&page=" + page).body()));
            }
            assertThat(all).hasSize(Shops.JOURNEYS).doesNotHaveDuplicates();
            var alike = new ArrayList<>(
                    rows(owner.get("/journeys/arcs?moment=arrive&next=queue").body()));
            alike.addAll(rows(
                    owner.get("/journeys/arcs?moment=arrive&next=queue&page=2").body()));
            assertThat(alike).as("waits that are all alike").hasSize(100).doesNotHaveDuplicates();
        }
    }

    private static List<String> rows(String page) {
        return ROW.matcher(page).results().map(row -> row.group(1)).toList();
    }

    @Test
    void waysAreRowsOfChevronsWithTheirMedian() throws Exception {
        try (Guest owner = benches.guest(Role.OWNER)) {
            String page = owner.get("/journeys").body();
            assertThat(page).contains("class=\"chevron m-0\" title=\"1. I arrive\"", "I arrive → I queue → I pay");
            assertThat(page).containsPattern("data-label=\"Half take up to\" lang=\"en\">\\d+.min");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/journeys?moments=101",
                "/journeys?paths=x",
                "/journeys?show=nothing",
                "/journeys/all?sort=best",
                "/journeys/all?ending=happy",
                "/journeys/all?page=-1"
            })
    void whatCannotBeAskedForIsRefused(String path) throws Exception {
        try (Guest owner = benches.guest(Role.OWNER)) {
            assertThat(owner.get(path).statusCode()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/journeys/arcs", "/journeys/arcs?moment=pay&next=arrive", "/journeys/arcs?moment=%3Cb%3E&next="
            })
    void aPathThatNobodyWentIsMissing(String path) throws Exception {
        try (Guest owner = benches.guest(Role.OWNER)) {
            assertThat(owner.get(path).statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clock", "since"})
    void allJourneysAreSeenAsDots(String time) throws Exception {
        try (Guest owner = benches.guest(Role.OWNER);
                Guest manager = benches.guest(Role.BRANCH_MANAGER)) {
            for (String sort : List.of("arrival", "duration", "branch")) {
                String page = owner.get("/journeys/dots?time=" + time + "&sort=" + sort)
                        .body();
                assertThat(page).contains(Shops.JOURNEYS + "\u00a0journeys with", "stroke-linecap=\"round\"");
                assertThat(manager.get("/journeys/dots?time=" + time + "&sort=" + sort)
                                .body())
                        .contains(Shops.JOURNEYS / 2 + "\u00a0journeys with")
                        .doesNotContain("complain", "south");
            }
            assertThat(owner.get("/journeys/dots?time=" + time + "&as=svg&piece=1")
                            .body())
                    .hasSizeLessThan(500_000);
            assertThat(owner.get("/journeys/dots?time=never").statusCode()).isEqualTo(400);
            assertThat(owner.get("/journeys/dots?sort=size").statusCode()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/board",
                "/moments",
                "/moments/queue",
                "/moments/queue/journeys",
                "/critical-moments",
                "/priorities",
                "/branches",
                "/data-alarms",
                "/monday",
                "/journeys",
                "/journeys/all",
                "/journeys/dots",
                "/journeys/ways/1",
                QUEUE_TO_PAY
            })
    void everyPageCanBePrinted(String path) throws Exception {
        try (Guest owner = benches.guest(Role.OWNER)) {
            assertThat(owner.get(path).body()).contains("as=pdf\" download");
            HttpResponse<String> pdf = owner.get(path + (path.contains("?") ? "&" : "?") + "as=pdf");
            assertThat(pdf.statusCode()).isEqualTo(200);
            assertThat(pdf.headers().firstValue("Content-Type").orElse("")).isEqualTo("application/pdf");
            assertThat(pdf.body()).startsWith("%PDF-");
            assertThat(owner.get("/trail").body()).contains("touchstone-");
        }
    }

    @Test
    void aStoryTellsWhatItWasPutTogetherFrom() throws Exception {
        try (Guest owner = benches.guest(Role.OWNER)) {
            var row = Pattern.compile("href=\"(/journeys/\\d+)\">N12<")
                    .matcher(owner.get("/journeys/all?key=N12").body());
            assertThat(row.find()).isTrue();
            assertThat(owner.get(row.group(1)).body()).contains("Came with a file", ">shop<", "story-hatch");
        }
    }
}
