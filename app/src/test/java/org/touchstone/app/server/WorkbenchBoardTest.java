package org.touchstone.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.app.account.Role;
import org.touchstone.app.findings.LiveFindings;
import org.touchstone.app.findings.Look;

/// What a real workbench shows of the journeys of two branches, to people who see both and to people who see one.
final class WorkbenchBoardTest {

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
    private static final Pattern PIECE = Pattern.compile("\\?as=(svg|csv)&amp;piece=(\\d+)");
    private static final Pattern STORY = Pattern.compile("href=\"(/journeys/\\d+)\">([NS]\\d+)<");

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

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoMaySeeFindingsSeesEveryPageAndNobodyElseDoes(Role role) throws Exception {
        boolean may = role.rights().contains(org.touchstone.app.platform.visit.Right.SEE_FINDINGS);
        try (Guest guest = benches.guest(role)) {
            for (String path : PAGES) {
                assertThat(guest.get(path).statusCode()).as(role + " " + path).isEqualTo(may ? 200 : 403);
            }
            assertThat(guest.get("/board?as=svg&piece=1").statusCode()).isEqualTo(may ? 200 : 403);
        }
    }

    @Test
    void theBoardShowsAllJourneysToWhoSeesAllBranches() throws Exception {
        try (Guest owner = benches.guest(Role.OWNER)) {
            assertThat(owner.get("/board").body())
                    .contains("600\u00a0journeys", "id=\"wheel\"", "href=\"/moments/queue\"", "complain")
                    .doesNotContain("own branches", "figures of your branches");
            assertThat(owner.get("/branches").body()).contains("north", "south");
            assertThat(owner.get("/journeys").body()).contains("complain", "/journeys/ways/2");
        }
    }

    @Test
    void whoSeesOneBranchIsShownNothingOfTheOther() throws Exception {
        try (Guest manager = benches.guest(Role.BRANCH_MANAGER)) {
            assertThat(manager.get("/board").body())
                    .contains("300\u00a0journeys", "These are the figures of your branches alone.", "queue");
            for (String path : PAGES) {
                assertThat(manager.get(path).body()).as(path).doesNotContain("south", "complain", ">S1<");
            }
            assertThat(manager.get("/moments/complain").statusCode()).isEqualTo(404);
            assertThat(manager.get("/moments/queue/journeys").body())
                    .contains(">north<")
                    .containsPattern(">N\\d+<");
        }
    }

    @Test
    void whatIsTakenAwayHasNothingOfTheOtherBranchEither() throws Exception {
        try (Guest manager = benches.guest(Role.BRANCH_MANAGER);
                Guest owner = benches.guest(Role.OWNER)) {
            int taken = 0;
            for (String path : PAGES) {
                var pieces = PIECE.matcher(manager.get(path).body());
                while (pieces.find()) {
                    HttpResponse<String> file =
                            manager.get(path + "?as=" + pieces.group(1) + "&piece=" + pieces.group(2));
                    assertThat(file.statusCode()).isEqualTo(200);
                    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                            .startsWith("attachment");
                    assertThat(file.body()).doesNotContain("south", "complain");
                    taken++;
                }
            }
            assertThat(taken).isGreaterThan(8);
            assertThat(all(owner, "/branches", "csv")).contains("north,300", "south,300");
            assertThat(all(manager, "/board", "csv")).contains("queue").doesNotContain("complain");
            assertThat(all(owner, "/board", "csv")).contains("queue", "complain");
            assertThat(owner.get("/trail").body()).contains("Took figures away", "/branches table-1.csv");
        }
    }

    private static String all(Guest guest, String path, String as) throws Exception {
        var text = new StringBuilder();
        var pieces = PIECE.matcher(guest.get(path).body());
        while (pieces.find()) {
            if (pieces.group(1).equals(as)) {
                text.append(guest.get(path + "?as=" + as + "&piece=" + pieces.group(2))
                        .body());
            }
        }
        return text.toString();
    }

    @Test
    void theStoryOfAJourneyIsToldToThoseWhoSeeItsBranch() throws Exception {
        try (Guest owner = benches.guest(Role.OWNER);
                Guest manager = benches.guest(Role.BRANCH_MANAGER)) {
            var longest = STORY.matcher(owner.get("/moments/queue/journeys").body());
            assertThat(longest.find()).isTrue();
            assertThat(longest.group(2)).as("the longest wait is in the south").startsWith("S");
            assertThat(owner.get(longest.group(1)).body()).contains(longest.group(2), "story-hatch", "Waited before");
            assertThat(manager.get(longest.group(1)).statusCode()).isEqualTo(404);
            assertThat(manager.get(longest.group(1) + "?as=csv&piece=1").statusCode())
                    .isEqualTo(404);
            var own = STORY.matcher(manager.get("/journeys/ways/1").body());
            assertThat(own.find()).isTrue();
            assertThat(manager.get(own.group(1)).body()).contains("north", own.group(2));
            assertThat(manager.get(own.group(1) + "?as=csv&piece=1").body()).startsWith("Moment,Began,");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/moments/nothing",
                "/moments/nothing/journeys",
                "/journeys/ways/0",
                "/journeys/ways/99",
                "/journeys/ways/x",
                "/journeys/99999999999999999999",
                "/journeys/1",
                "/board?as=pdf&piece=1",
                "/board?as=svg&piece=99",
                "/board?as=csv&piece=-1"
            })
    void whatIsNotThereIsSaidToBeMissing(String path) throws Exception {
        try (Guest owner = benches.guest(Role.OWNER)) {
            assertThat(owner.get(path).statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ro", "ru"})
    void everyPageSpeaksEveryLanguage(String language) throws Exception {
        try (Guest owner = benches.guest(Role.OWNER)) {
            owner.post("/look", "language", language, "theme", "device", "back", "/");
            for (String path : PAGES) {
                HttpResponse<String> answer = owner.get(path);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).contains("<html lang=\"" + language.toLowerCase(Locale.ROOT) + "\">");
            }
            owner.post("/look", "language", "en", "theme", "device", "back", "/");
        }
    }

    @Test
    void aStartShowsWhatWasFoundBefore() throws Exception {
        Path own = folder.resolve("again");
        try (Benches first = Benches.peopled(own)) {
            Boards.fill(first, own.resolve("files"));
            try (Guest owner = first.guest(Role.OWNER)) {
                Boards.page(owner, "/board");
            }
        }
        try (Benches second = Benches.empty(own)) {
            var live = second.workbench.context().getBean(LiveFindings.class);
            assertThat(live.find(Look.of(org.touchstone.app.platform.visit.Scope.everywhere())))
                    .as("at once, before anything is computed")
                    .isPresent();
        }
    }
}
