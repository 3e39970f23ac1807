package org.touchstone.app.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.touchstone.app.account.Role;

/// A real browser, and how a person goes through the workbench in it, by mouse or by keyboard.
///
/// With `-Dtouchstone.pictures=DIR` every page that is looked over is also drawn there, wide and narrow.
final class Walker implements AutoCloseable {

    static final int WIDE = 1280;
    static final int NARROW = 390;
    static final int HIGH = 900;

    private final Playwright playwright;
    private final Browser browser;

    private Walker(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /// Starts the browser; where there is none the test is skipped, loudly.
    static Walker start() {
        Path chromium = chromium();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Walker(
                playwright,
                playwright
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
                                        "--disable-sync"))));
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

    @Override
    public void close() {
        playwright.close();
    }

    BrowserContext context(int width, ColorScheme scheme) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, HIGH)
                .setLocale("en-GB")
                .setColorScheme(scheme));
    }

    /// A page whose complaints are heard: a policy that was broken, a script that failed.
    ///
    /// @param complaints receives them
    static Page page(BrowserContext context, List<String> complaints) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /// The page that somebody of a role sees after signing in.
    static Page signedIn(BrowserContext context, Benches benches, Role role, List<String> complaints) {
        Page page = page(context, complaints);
        page.navigate(benches.address() + "sign-in");
        page.locator("#login").fill(benches.account(role).login());
        page.locator("#password").fill(benches.account(role).password());
        button(page, "Sign in").click();
        assertThat(page.locator("h1")).containsText("Welcome");
        return page;
    }

    /// Axe over a page, wide and narrow; where the page is as it is already, the address is empty.
    ///
    /// @param name of the pictures
    static void lookOver(Page page, String address, String name) throws IOException {
        if (!address.isEmpty()) {
            page.navigate(address);
        }
        for (int width : new int[] {WIDE, NARROW}) {
            page.setViewportSize(width, HIGH);
            draw(page, name + "-" + width);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as(name + " " + width)
                    .isEmpty();
            assertThat(overflow(page)).as(name + " is as wide as the window").isLessThanOrEqualTo(0);
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

    /// By how many pixels the page is wider than the window.
    static int overflow(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    /// Goes by the tabulator until the element has the focus.
    ///
    /// @param most how often the key may be pressed
    static void tabTo(Page page, String element, int most) {
        page.locator(element).first().waitFor();
        page.waitForLoadState();
        for (int i = 0; i < most; i++) {
            if (Boolean.TRUE.equals(page.evaluate("e => document.activeElement?.matches(e) ?? false", element))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(element + " cannot be reached by keyboard");
    }

    static void pressAt(Page page, String element, int most) {
        tabTo(page, element, most);
        page.keyboard().press("Enter");
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
