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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.app.account.Role;
import org.touchstone.app.findings.LiveFindings;
import org.touchstone.app.findings.Look;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.core.analysis.Selection;

/// Choosing what is shown, on every page of a real workbench and in every file that is taken away from it.
///
/// The shop is open from 2 March 2026 on, ten journeys a day in each of two branches, thirty days long.
final class WorkbenchFilterTest {

    private static final Pattern PIECE = Pattern.compile("as=(svg|csv)&amp;piece=(\\d+)");
    private static final Pattern HREF =
            Pattern.compile("href=\"(/(?:board|moments|journeys|branches|priorities|critical|data-al)[^\"]*)\"");
    private static final List<String> PAGES = List.of(
            "/board",
            "/moments",
            "/moments/queue",
            "/moments/queue/journeys",
            "/critical-moments",
            "/priorities",
            "/branches",
            "/data-alarms",
            "/journeys",
            "/journeys/ways/1");

    @TempDir
    private static Path folder;

    private static Benches benches;

    @BeforeAll
    static void start() throws Exception {
        benches = Benches.peopled(folder);
        Boards.fill(benches, folder.resolve("files"));
        try (Guest owner = benches.guest(Role.OWNER);
                Guest manager = benches.guest(Role.BRANCH_MANAGER)) {
            Boards.page(owner, "/board");
            Boards.page(manager, "/board");
        }
    }

    @AfterAll
    static void stop() {
        benches.close();
    }

    /// By hand: ten journeys a day in each of two branches; of the twenty of a day eight begin from 11 o'clock on.
    @ParameterizedTest
    @CsvSource({
        "from=2026-03-02&to=2026-03-11,200,'March 2, 2026 to March 11, 2026'",
        "from=2026-03-02&to=2026-03-11&branch=north,100,branch north",
        "from=2026-03-31,20,'from March 31, 2026'",
        "to=2026-03-02,20,'until March 2, 2026'",
        "branch=north&branch=south,600,'branches north, south'",
        "period=last-4-weeks,560,'March 4, 2026 to March 31, 2026'",
        "period=this-month,600,'March 1, 2026 to March 31, 2026'",
        "daypart=noon,240,time of day: noon"
    })
    void theBoardTellsOfWhatIsChosenAndSaysSo(String query, long journeys, String told) throws Exception {
        try (Guest owner = benches.guest(Role.OWNER)) {
            assertThat(Boards.page(owner, "/board?" + query))
                    .contains(journeys + "\u00a0journeys", told, "Show everything");
        }
    }

    @Test
    void everyPageAndEveryLinkKeepsWhatIsChosen() throws Exception {
        String query = "from=2026-03-02&to=2026-03-11&branch=north";
        try (Guest owner = benches.guest(Role.OWNER)) {
            for (String path : PAGES) {
                String body = Boards.page(owner, path + "?" + query);
                assertThat(body).as(path).contains("branch north", "March 2, 2026 to March 11, 2026");
                var links = HREF.matcher(body);
                int kept = 0;
                while (links.find()) {
                    boolean clears = links.group(1).equals(path);
                    boolean keeps = links.group(1).contains("branch=north");
                    assertThat(keeps || clears).as(path + ": " + links.group(1)).isTrue();
                    kept += keeps ? 1 : 0;
                }
                assertThat(kept).as(path).isGreaterThan(4);
            }
        }
    }

    @Test
    void whatIsSeenIsWhatIsTakenAway() throws Exception {
        String query = "from=2026-03-02&to=2026-03-11";
        try (Guest owner = benches.guest(Role.OWNER)) {
            Boards.page(owner, "/branches?" + query);
            assertThat(all(owner, "/branches", query, "csv")).contains("north,100", "south,100");
            assertThat(all(owner, "/branches", "", "csv")).contains("north,300", "south,300");
            assertThat(all(owner, "/board", query + "&branch=north", "csv")).doesNotContain("complain");
            assertThat(all(owner, "/board", query + "&branch=south", "csv")).contains("complain");
            assertThat(all(owner, "/board", query + "&branch=south", "svg")).contains("branch=south");
            assertThat(owner.get("/trail").body()).contains("/branches?from=2026-03-02&amp;to=2026-03-11 table-1.csv");
        }
    }

    private static String all(Guest guest, String path, String query, String as) throws Exception {
        var text = new StringBuilder();
        String body = Boards.page(guest, query.isEmpty() ? path : path + "?" + query);
        var pieces = PIECE.matcher(body);
        var seen = new ArrayList<String>();
        while (pieces.find()) {
            if (pieces.group(1).equals(as)) {
                String address = path + "?" + query + "&as=" + as + "&piece=" + pieces.group(2);
                seen.add(address);
                HttpResponse<String> file = guest.get(address);
                assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                        .as(address)
                        .startsWith("attachment");
                text.append(file.body());
            }
        }
        assertThat(seen).as("pieces of " + path).isNotEmpty();
        return text.toString();
    }

    @Test
    void noFilterShowsAnotherBranch() throws Exception {
        try (Guest manager = benches.guest(Role.BRANCH_MANAGER)) {
            for (String path : PAGES) {
                HttpResponse<String> wished = manager.get(path + "?branch=south");
                assertThat(wished.statusCode()).as(path).isEqualTo(422);
                assertThat(wished.body())
                        .contains("There is no branch “south” that you see")
                        .doesNotContain("complain", ">S1<", "300\u00a0journeys");
                assertThat(manager.get(path + "?branch=south&as=csv&piece=1").body())
                        .doesNotContain("complain", "south,");
                assertThat(Boards.page(manager, path + "?from=2026-03-05"))
                        .as(path)
                        .doesNotContain("south", "complain", ">S1<");
            }
            assertThat(manager.get("/board?branch=nowhere").body())
                    .as("as if there were none")
                    .contains("There is no branch “nowhere” that you see");
            assertThat(all(manager, "/board", "from=2026-03-05", "csv")).doesNotContain("south", "complain");
        }
    }

    /// Below the pages too: a look at another branch is empty, whoever made it.
    @Test
    void theScopeWinsOverTheFilter() {
        LiveFindings live = benches.workbench.context().getBean(LiveFindings.class);
        var look = new Look(Scope.of(List.of("north")), Selection.in(java.util.Set.of("south")), 0);
        live.find(look);
        live.refresh();
        assertThat(live.find(look)).isEmpty();
        assertThat(live.isEmpty(look)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=2026-02-30|“2026-02-30” is no day. Write year, month and day",
                "from=yesterday|“yesterday” is no day",
                "from=2026-03-10&to=2026-03-01|is before the first",
                "period=soon|There is no period “soon”. Choose one of: this-year",
                "branch=east|There is no branch “east” that you see",
                "area=east|There is no area “east” that you see",
                "channel=web|There is no channel “web” in your branches. There are: –",
                "segment=kids|There is no kind of customer “kids”",
                "daypart=tea|There are: morning, noon, afternoon, evening",
                "version=7|No version “7” of the cycle was published"
            })
    void whatIsNotThereIsSaidAndNothingIsShown(String query, String said) throws Exception {
        try (Guest owner = benches.guest(Role.OWNER)) {
            HttpResponse<String> answer = owner.get("/board?" + query);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains(said).doesNotContain("id=\"wheel\"");
        }
    }

    @Test
    void anEmptyResultSaysWhichChoiceLeavesNothing() throws Exception {
        try (Guest owner = benches.guest(Role.OWNER)) {
            assertThat(Boards.page(owner, "/board?to=2025-12-31&branch=north"))
                    .contains("Nothing is left because of this choice: period.")
                    .doesNotContain("this choice: branches");
            assertThat(Boards.page(owner, "/moments?from=2026-03-02&to=2026-03-02&branch=south&daypart=evening"))
                    .contains("Nothing is left because of this choice: time of day.");
        }
    }

    @Test
    void manyFiltersDoNotPushOutWhatEverybodySees() throws Exception {
        LiveFindings live = benches.workbench.context().getBean(LiveFindings.class);
        var nobody = Scope.of(List.of("nowhere"));
        for (int day = 1; day <= 100; day++) {
            live.find(new Look(
                    nobody, new Selection(null, java.time.LocalDate.EPOCH.plusDays(day), null, "", "", ""), 0));
        }
        assertThat(live.find(Look.of(Scope.everywhere()))).isPresent();
        try (Guest owner = benches.guest(Role.OWNER)) {
            assertThat(owner.get("/board").body()).contains("600\u00a0journeys");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "ro", "ru"})
    void whatIsChosenIsSaidInEveryLanguage(String language) throws Exception {
        try (Guest owner = benches.guest(Role.OWNER)) {
            owner.post("/look", "language", language, "theme", "device", "back", "/");
            Boards.page(owner, "/board?branch=north&from=2026-03-05");
            assertThat(owner.get("/board?branch=north&from=2026-03-05").body())
                    .contains("north", "2026")
                    .doesNotContain("Show everything");
            assertThat(owner.get("/board?from=x").statusCode()).isEqualTo(422);
            owner.post("/look", "language", "en", "theme", "device", "back", "/");
        }
    }
}
