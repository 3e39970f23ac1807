package org.touchstone.app.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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

    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final int HIGH = 900;

    @TempDir
    private static Path folder;

    private static Playwright playwright;
    private static Browser browser;
    private static Benches benches;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        Path chromium = chromium();
        benches = Benches.peopled(folder.resolve("data"));
        Boards.fill(benches, folder.resolve("files"));
        try (Guest owner = benches.guest(Role.OWNER)) {
            Boards.page(owner, "/board");
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
        if (benches != null) {
            benches.close();
        }
    }

    /// Four clicks: the moment where customers spend most time, the journeys that were longest there, one of them, and
    /// back out to all ways.
    @Test
    void theJourneysBehindTheWorstMomentAreThreeClicksFromTheBoard() {
        try (BrowserContext context = context(ColorScheme.LIGHT)) {
            Page page = signedIn(context);
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
        try (BrowserContext context = context(ColorScheme.LIGHT)) {
            Page page = signedIn(context);
            page.navigate(benches.address() + "board");
            pressAt(page, "#wheel a[href='/moments/queue']");
            assertThat(page.locator("h1")).containsText("queue");
            pressAt(page, "a[href='/moments/queue/journeys']");
            pressAt(page, "tbody th a");
            assertThat(page.locator("h1")).containsText("Journey S");
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyPageCanBeUsedByEverybody(ColorScheme scheme) throws IOException {
        try (BrowserContext context = context(scheme)) {
            Page page = signedIn(context);
            for (String path : List.of(
                    "board",
                    "moments",
                    "moments/queue",
                    "moments/queue/journeys",
                    "critical-moments",
                    "priorities",
                    "branches",
                    "data-alarms",
                    "journeys",
                    "journeys/ways/1")) {
                lookOver(page, benches.address() + path, path.replace('/', '-'), scheme);
            }
            page.locator("tbody th a").first().click();
            lookOver(page, page.url(), "story", scheme);
            assertThat(complaints).isEmpty();
        }
    }

    private static void lookOver(Page page, String address, String name, ColorScheme scheme) throws IOException {
        page.navigate(address);
        for (int width : new int[] {WIDE, NARROW}) {
            page.setViewportSize(width, HIGH);
            draw(page, name + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as(name + " " + scheme + " " + width)
                    .isEmpty();
            assertThat(((Number) page.evaluate(
                                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                            .intValue())
                    .as(name + " is as wide as the window")
                    .isLessThanOrEqualTo(0);
        }
        page.setViewportSize(WIDE, HIGH);
    }

    private static void draw(Page page, String name) throws IOException {
        String pictures = System.getProperty("touchstone.pictures", "");
        if (!pictures.isEmpty()) {
            Path file = Files.createDirectories(Path.of(pictures)).resolve(name + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        }
    }

    private static BrowserContext context(ColorScheme scheme) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(WIDE, HIGH)
                .setLocale("en-GB")
                .setColorScheme(scheme));
    }

    private Page signedIn(BrowserContext context) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(benches.address() + "sign-in");
        page.locator("#login").fill(benches.account(Role.OWNER).login());
        page.locator("#password").fill(benches.account(Role.OWNER).password());
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText("Welcome");
        return page;
    }

    /// Goes by the tabulator until the element has the focus, then presses Enter.
    private static void pressAt(Page page, String element) {
        page.locator(element).first().waitFor();
        page.waitForLoadState();
        for (int i = 0; i < 80; i++) {
            if (Boolean.TRUE.equals(page.evaluate("e => document.activeElement?.matches(e) ?? false", element))) {
                page.keyboard().press("Enter");
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(element + " cannot be reached by keyboard");
    }

    private static Path chromium() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .flatMap(place -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() ->
                        abort("NO BROWSER: install Chromium (apt-get install chromium) to test the workbench in one."));
    }
}
