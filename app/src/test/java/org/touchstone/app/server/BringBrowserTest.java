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
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
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
import org.touchstone.app.account.Role;

/// A real browser brings a real log in, by mouse and by keyboard; axe looks over every page on the way.
///
/// With `-Dtouchstone.pictures=DIR` every page is also drawn there.
final class BringBrowserTest {

    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final int HIGH = 900;
    private static final double READ_MILLIS_MAX = 60_000;
    /// A public log of 8,577 events of a permit office; it does not come with the program.
    private static final Path RECEIPT = Path.of("../../shared/data/eventlogs/receipt.csv.gz");

    @TempDir
    private static Path folder;

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() {
        Path chromium = chromium();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void aRealLogIsBroughtInByMouseAndTakenOutAgain() throws IOException {
        Path log = receipt();
        try (Benches benches = Benches.peopled(folder.resolve("mouse"));
                BrowserContext context = context(ColorScheme.LIGHT)) {
            Page page = signedIn(context, benches);
            page.getByRole(AriaRole.LINK, named("Data")).click();
            lookOver(page, "data-empty");
            page.getByLabel("A table of events").setInputFiles(log);
            button(page, "Look at it");
            assertThat(page.locator("h1")).hasText("Bring in receipt.csv.gz");
            lookOver(page, "file");
            page.locator("#zone").fill("Europe/Amsterdam");
            page.getByLabel("Form", new Page.GetByLabelOptions().setExact(true)).selectOption("day-first");
            assertThat(page.locator("#seen")).containsText("Not a time in this form");
            page.getByLabel("Form", new Page.GetByLabelOptions().setExact(true)).selectOption("year-first");
            assertThat(page.locator("#seen")).not().containsText("Not a time in this form");
            button(page, "Try it");
            assertThat(page.locator("#tried")).isVisible(patiently());
            page.reload();
            assertThat(page.locator("#progress")).containsText("1,434 journeys");
            lookOver(page, "file-tried");
            button(page, "Bring it in");
            assertThat(page.locator("h1"))
                    .hasText("Data", new LocatorAssertions.HasTextOptions().setTimeout(READ_MILLIS_MAX));
            assertThat(page.locator("main")).containsText("8,577");
            lookOver(page, "data");
            page.getByRole(AriaRole.LINK, named("Take receipt.csv.gz out")).click();
            lookOver(page, "undo");
            button(page, "Take it out");
            assertThat(page.locator(".toast")).containsText("The import is taken out.");
            assertThat(page.locator("main")).containsText("Taken out");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void aLogIsBroughtInByKeyboardAlone() throws IOException {
        Path log = receipt();
        try (Benches benches = Benches.peopled(folder.resolve("keyboard"));
                BrowserContext context = context(ColorScheme.DARK)) {
            Page page = signedIn(context, benches);
            pressAt(page, "nav a[href='/data']");
            tabTo(page, "#file");
            // The dialog of the system, which opens at the space bar, is beyond a page.
            page.locator("#file").setInputFiles(log);
            pressAt(page, "main .main-action");
            assertThat(page.locator("h1")).hasText("Bring in receipt.csv.gz");
            lookOver(page, "file-dark");
            pressAt(page, "button[formaction]");
            assertThat(page.locator("#tried")).isVisible(patiently());
            pressAt(page, "form[action$='/bring'] button");
            assertThat(page.locator("h1"))
                    .hasText("Data", new LocatorAssertions.HasTextOptions().setTimeout(READ_MILLIS_MAX));
            lookOver(page, "data-dark");
            pressAt(page, "a[href$='/undo']");
            pressAt(page, "main .danger");
            assertThat(page.locator(".toast")).containsText("The import is taken out.");
            assertThat(complaints).isEmpty();
        }
    }

    private static Path receipt() {
        if (!Files.exists(RECEIPT)) {
            abort("NO LOG: " + RECEIPT.toAbsolutePath().normalize() + " is not there, so the walk was not gone.");
        }
        return RECEIPT;
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(READ_MILLIS_MAX);
    }

    private static void lookOver(Page page, String name) throws IOException {
        for (int width : new int[] {WIDE, NARROW}) {
            page.setViewportSize(width, HIGH);
            draw(page, name + "-" + width);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as(name + " " + width)
                    .isEmpty();
            Object overflow =
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(((Number) overflow).intValue())
                    .as(name + " is as wide as the window")
                    .isLessThanOrEqualTo(0);
        }
        page.setViewportSize(WIDE, HIGH);
    }

    private static void draw(Page page, String name) throws IOException {
        String pictures = System.getProperty("touchstone.pictures", "");
        if (!pictures.isEmpty()) {
            Path file = Files.createDirectories(Path.of(pictures)).resolve(name.toLowerCase(Locale.ROOT) + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        }
    }

    private static BrowserContext context(ColorScheme scheme) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(WIDE, HIGH)
                .setLocale("en-GB")
                .setColorScheme(scheme));
    }

    private Page signedIn(BrowserContext context, Benches benches) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(benches.address() + "sign-in");
        page.locator("#login").fill(benches.account(Role.ANALYST).login());
        page.locator("#password").fill(benches.account(Role.ANALYST).password());
        button(page, "Sign in");
        assertThat(page.locator("h1")).containsText("Welcome");
        return page;
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, named(name)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /// Goes by the tabulator until the element has the focus.
    private static void tabTo(Page page, String element) {
        page.locator(element).first().waitFor();
        page.waitForLoadState();
        for (int i = 0; i < 80; i++) {
            if (Boolean.TRUE.equals(page.evaluate("e => document.activeElement?.matches(e) ?? false", element))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(element + " cannot be reached by keyboard");
    }

    private static void pressAt(Page page, String element) {
        tabTo(page, element);
        page.keyboard().press("Enter");
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
