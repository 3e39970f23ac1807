package org.touchstone.app.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.app.server.Walker.WIDE;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.app.account.Role;

/// A real browser goes from the board to the worst moment and to the journeys behind it, and axe looks over every page.
///
/// With `-Dtouchstone.pictures=DIR` every page is also drawn there, wide and narrow, light and dark.
final class WorkbenchBoardBrowserTest {

    private static final int TABS_MAX = 80;

    @TempDir
    private static Path folder;

    private static Walker walker;
    private static Benches benches;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        walker = Walker.start();
        benches = Benches.peopled(folder.resolve("data"));
        Boards.fill(benches, folder.resolve("files"));
        try (Guest owner = benches.guest(Role.OWNER)) {
            Boards.page(owner, "/board");
            Boards.page(owner, "/board?from=2026-03-02&to=2026-03-11&branch=north");
            Boards.page(owner, "/board?to=2025-01-01");
        }
    }

    @AfterAll
    static void stop() {
        if (walker != null) {
            walker.close();
        }
        if (benches != null) {
            benches.close();
        }
    }

    /// Four clicks: the moment where customers spend most time, the journeys that were longest there, one of them, and
    /// back out to all ways.
    @Test
    void theJourneysBehindTheWorstMomentAreThreeClicksFromTheBoard() {
        try (BrowserContext context = walker.context(WIDE, ColorScheme.LIGHT)) {
            Page page = Walker.signedIn(context, benches, Role.OWNER, complaints);
            page.navigate(benches.address() + "board");
            page.locator("#wheel a[href='/moments/queue']").first().click();
            assertThat(page.locator("h1")).containsText("queue");
            page.locator("a[href='/moments/queue/journeys']").click();
            assertThat(page.locator("tbody tr")).hasCount(50);
            page.locator("tbody th a").first().click();
            assertThat(page.locator("h1")).containsText("Journey S");
            assertThat(page.locator("#story")).isVisible();
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void theSameWayIsGoneByKeyboardAlone() {
        try (BrowserContext context = walker.context(WIDE, ColorScheme.LIGHT)) {
            Page page = Walker.signedIn(context, benches, Role.OWNER, complaints);
            page.navigate(benches.address() + "board");
            Walker.pressAt(page, "#wheel a[href='/moments/queue']", TABS_MAX);
            assertThat(page.locator("h1")).containsText("queue");
            Walker.pressAt(page, "a[href='/moments/queue/journeys']", TABS_MAX);
            Walker.pressAt(page, "tbody th a", TABS_MAX);
            assertThat(page.locator("h1")).containsText("Journey S");
            assertThat(complaints).isEmpty();
        }
    }

    /// Opens the form, chooses days and a branch, sends it; then one click on a cell of the strip, and everything
    /// again.
    @Test
    void whatIsShownIsChosenInTheFormAndInTheStrip() {
        try (BrowserContext context = walker.context(WIDE, ColorScheme.LIGHT)) {
            Page page = Walker.signedIn(context, benches, Role.OWNER, complaints);
            page.navigate(benches.address() + "board");
            page.locator(".filter-form summary").click();
            page.locator("#filter-from").fill("2026-03-02");
            page.locator("#filter-to").fill("2026-03-11");
            page.locator("input[name='branch'][value='south']").check();
            Walker.button(page, "Show").click();
            assertThat(page.locator(".told-line")).containsText("branch south");
            assertThat(page.locator(".heading")).containsText("100");
            page.locator("#recent-strip a").first().click();
            assertThat(page.locator(".told-line")).containsText("March 2, 2026 to March 8, 2026");
            assertThat(page.locator(".told-line")).containsText("branch south");
            page.locator(".told-line a").click();
            assertThat(page.locator(".told-line")).hasCount(0);
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyPageCanBeUsedByEverybody(ColorScheme scheme) throws IOException {
        try (BrowserContext context = walker.context(WIDE, scheme)) {
            Page page = Walker.signedIn(context, benches, Role.OWNER, complaints);
            for (String path : List.of(
                    "board",
                    "board?from=2026-03-02&to=2026-03-11&branch=north",
                    "board?to=2025-01-01",
                    "monday",
                    "moments",
                    "moments/queue",
                    "moments/queue/journeys",
                    "critical-moments",
                    "priorities",
                    "branches",
                    "data-alarms",
                    "journeys?paths=100",
                    "journeys?show=waits",
                    "journeys/dots",
                    "journeys/dots?time=since&sort=branch",
                    "journeys/arcs?moment=queue&next=complain",
                    "journeys/all",
                    "journeys/ways/1")) {
                lookOver(page, benches.address() + path, path.replaceAll("[^a-z0-9]+", "-"), scheme);
            }
            page.locator("tbody th a").first().click();
            lookOver(page, page.url(), "story", scheme);
            assertThat(complaints).isEmpty();
        }
    }

    private static void lookOver(Page page, String address, String name, ColorScheme scheme) throws IOException {
        Walker.lookOver(page, address, name + "-" + scheme.name().toLowerCase(Locale.ROOT));
    }

    /// The map is drawn anew while the slider moves, by keyboard too, and keeps its place; the address tells what is
    /// shown.
    @Test
    void aSliderRedrawsTheMapAtOnce() {
        try (BrowserContext context = walker.context(WIDE, ColorScheme.LIGHT)) {
            Page page = Walker.signedIn(context, benches, Role.OWNER, complaints);
            page.navigate(benches.address() + "journeys?paths=100");
            assertThat(page.locator("#flow-map a[href*='next=complain']").first())
                    .isAttached();
            page.locator("#moments-share").focus();
            page.keyboard().press("Home");
            assertThat(page.locator("#flow-map a[href*='next=complain']")).hasCount(0);
            assertThat(page).hasURL(java.util.regex.Pattern.compile("moments=0"));
            assertThat(page.locator("#moments-share")).isFocused();
            page.locator("input[value='waits']").check();
            assertThat(page.locator("#flow-map > title")).containsText("How long people wait");
            page.locator("#flow-map a[href*='moment=arrive'] path").nth(2).click(); // the tip of the arrow
            assertThat(page.locator("h1")).containsText("Path 1. arrive → 2. queue");
            assertThat(complaints).isEmpty();
        }
    }
}
