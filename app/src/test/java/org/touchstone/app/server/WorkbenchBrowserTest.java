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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.app.account.Role;

/// A real browser goes through the workbench, by mouse and by keyboard, and every page is looked over by axe.
///
/// With `-Dtouchstone.pictures=DIR` every page is also drawn there, wide and narrow, light and dark.
final class WorkbenchBrowserTest {

    private static final String PASSWORD = "tea with lemon at noon";
    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final int HIGH = 900;

    @TempDir
    private static Path folder;

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() {
        Path chromium = chromium();
        playwright = playwright();
        browser = browser(playwright, chromium);
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void theWayFromSettingUpToSigningOutIsGoneByMouse() throws IOException {
        try (Benches benches = Benches.empty(folder.resolve("mouse"));
                BrowserContext context = context(WIDE, ColorScheme.LIGHT)) {
            Page page = page(context);
            page.navigate(benches.workbench.setUpAddress().orElseThrow());
            page.getByLabel("Your name").fill("Ana Pop");
            page.getByLabel("Sign-in name").fill("ana");
            page.getByLabel("Password", exactly()).fill(PASSWORD);
            page.getByLabel("The same password again").fill(PASSWORD);
            button(page, "Make the owner’s account").click();
            assertThat(page.locator(".toast")).containsText("The workbench is set up.");
            page.getByLabel("Sign-in name").fill("ana");
            page.getByLabel("Password", exactly()).fill(PASSWORD);
            button(page, "Sign in").click();
            assertThat(heading(page)).hasText("Welcome, Ana Pop");
            page.getByRole(AriaRole.LINK, named("People")).click();
            page.getByRole(AriaRole.LINK, named("Invite somebody")).click();
            page.getByLabel("Who is it for").fill("Ion");
            page.getByLabel("Role").selectOption("supervisor");
            page.getByLabel("Branches").fill("north");
            button(page, "Make the link").click();
            assertThat(heading(page)).hasText("The invitation is ready");
            String link = page.locator("#link").textContent();
            button(page, "Sign out").click();
            assertThat(page.locator(".toast")).containsText("You are signed out.");
            page.navigate(link);
            assertThat(heading(page)).hasText("You are invited");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void theSameWayIsGoneByKeyboardAlone() throws IOException {
        try (Benches benches = Benches.empty(folder.resolve("keyboard"));
                BrowserContext context = context(WIDE, ColorScheme.LIGHT)) {
            Page page = page(context);
            page.navigate(benches.workbench.setUpAddress().orElseThrow());
            typeAt(page, "#name", "Ana Pop");
            typeAt(page, "#login", "ana");
            typeAt(page, "#password", PASSWORD);
            typeAt(page, "#again", PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page.locator(".toast")).containsText("The workbench is set up.");
            typeAt(page, "#login", "ana");
            typeAt(page, "#password", PASSWORD);
            page.keyboard().press("Enter");
            assertThat(heading(page)).hasText("Welcome, Ana Pop");
            pressAt(page, "nav a[href='/people']");
            assertThat(heading(page)).hasText("People");
            pressAt(page, "main a[href='/people/invite']");
            typeAt(page, "#note", "Ion");
            typeAt(page, "#branches", "north");
            pressAt(page, "main .main-action");
            assertThat(heading(page)).hasText("The invitation is ready");
            pressAt(page, "form[action='/sign-out'] button");
            assertThat(page.locator(".toast")).containsText("You are signed out.");
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyPageCanBeUsedByEverybody(ColorScheme scheme) throws IOException {
        try (Benches benches = Benches.peopled(folder.resolve("pages-" + scheme));
                BrowserContext context = context(WIDE, scheme)) {
            Page page = page(context);
            lookOver(page, benches.address() + "sign-in", "sign-in", scheme);
            lookOver(page, benches.address() + "set-up/gone", "gone", scheme);
            page.navigate(benches.address() + "sign-in");
            page.getByLabel("Sign-in name").fill("owner");
            page.getByLabel("Password", exactly()).fill("not the password");
            button(page, "Sign in").click();
            lookOver(page, "", "sign-in-refused", scheme);
            page.getByLabel("Sign-in name").fill("owner");
            page.getByLabel("Password", exactly())
                    .fill(benches.account(Role.OWNER).password());
            button(page, "Sign in").click();
            for (String path :
                    List.of("", "me", "people", "people/invite", "trail", "trail/check", "components", "nothing")) {
                lookOver(page, benches.address() + path, path.isEmpty() ? "start" : path.replace('/', '-'), scheme);
            }
            page.navigate(benches.address() + "people");
            page.getByLabel("Change Auditor").click();
            lookOver(page, "", "person", scheme);
            inviteWrongly(page, benches.address());
            lookOver(page, "", "invite-wrong", scheme);
            page.getByLabel("Branches").fill("north, harbour");
            button(page, "Make the link").click();
            lookOver(page, "", "invited", scheme);
            String link = page.locator("#link").textContent();
            page.navigate(benches.address() + "me");
            page.getByLabel("What is it for").fill("nightly load");
            page.getByLabel("Bring data in").check();
            button(page, "Make a token").click();
            lookOver(page, "", "token", scheme);
            lookOver(page, benches.address() + "people", "people-invited", scheme);
            button(page, "Sign out").click();
            lookOver(page, link, "invitation", scheme);
            assertThat(complaints.stream().filter(one -> !one.contains("status of 4")))
                    .isEmpty();
        }
    }

    @Test
    void whatIsTypedFiltersThePeopleWithoutLoadingThePage() throws IOException {
        try (Benches benches = Benches.peopled(folder.resolve("filter"));
                BrowserContext context = context(WIDE, ColorScheme.LIGHT)) {
            Page page = signedIn(context, benches, Role.OWNER);
            page.navigate(benches.address() + "people");
            assertThat(page.locator("#people tbody tr")).hasCount(Role.values().length);
            page.getByLabel("Find by name").pressSequentially("audi");
            assertThat(page.locator("#people tbody tr")).hasCount(1);
            assertThat(page.getByLabel("Find by name")).isFocused();
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void dialogTabsAndToastAreUsedByKeyboard() throws IOException {
        try (Benches benches = Benches.peopled(folder.resolve("components"));
                BrowserContext context = context(WIDE, ColorScheme.LIGHT)) {
            Page page = signedIn(context, benches, Role.ANALYST);
            page.navigate(benches.address() + "components");
            page.locator("#tab-1").focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#panel-2")).isVisible();
            assertThat(page.locator("#panel-1")).isHidden();
            page.keyboard().press("End");
            assertThat(page.locator("#tab-3")).isFocused();
            pressAt(page, "[data-opens='a-dialog']");
            assertThat(page.locator("#a-dialog")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("#a-dialog")).isHidden();
            assertThat(page.locator("[data-opens='a-dialog']")).isFocused();
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void theLanguageChangesAtOnceAndStays() throws IOException {
        try (Benches benches = Benches.peopled(folder.resolve("language"));
                BrowserContext context = context(WIDE, ColorScheme.LIGHT)) {
            Page page = signedIn(context, benches, Role.LEAD);
            page.locator("#look-language").selectOption("ru");
            assertThat(heading(page)).containsText("Добро пожаловать");
            page.locator("#look-theme").selectOption("dark");
            assertThat(page.locator("link[rel=stylesheet]"))
                    .hasAttribute("href", java.util.regex.Pattern.compile("/look/dark.css.*"));
            page.setViewportSize(NARROW, HIGH);
            for (String path : List.of("", "me", "people", "components")) {
                page.navigate(benches.address() + path);
                assertThat(overflow(page)).as(path + " is as wide as the phone").isLessThanOrEqualTo(0);
            }
            assertThat(complaints).isEmpty();
        }
    }

    /// Axe over a page, wide and narrow; where the page is as it is already, the address is empty.
    private static void lookOver(Page page, String address, String name, ColorScheme scheme) throws IOException {
        if (!address.isEmpty()) {
            page.navigate(address);
        }
        for (int width : new int[] {WIDE, NARROW}) {
            page.setViewportSize(width, HIGH);
            draw(page, name + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as(name + " " + scheme + " " + width)
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
    private static int overflow(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    private static void inviteWrongly(Page page, String address) {
        page.navigate(address + "people/invite");
        page.getByLabel("Who is it for").fill("Ion");
        page.getByLabel("Branches").fill("no/way");
        button(page, "Make the link").click();
    }

    private static BrowserContext context(int width, ColorScheme scheme) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, HIGH)
                .setLocale("en-GB")
                .setColorScheme(scheme));
    }

    /// A page whose complaints are heard: a policy that was broken, a script that failed.
    private Page page(BrowserContext context) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    private Page signedIn(BrowserContext context, Benches benches, Role role) {
        Page page = page(context);
        page.navigate(benches.address() + "sign-in");
        page.getByLabel("Sign-in name").fill(benches.account(role).login());
        page.getByLabel("Password", exactly()).fill(benches.account(role).password());
        button(page, "Sign in").click();
        assertThat(heading(page)).containsText("Welcome");
        return page;
    }

    /// Goes by the tabulator until the element has the focus.
    private static void tabTo(Page page, String element) {
        page.locator(element).waitFor();
        page.waitForLoadState();
        for (int i = 0; i < 60; i++) {
            if (Boolean.TRUE.equals(page.evaluate("e => document.activeElement?.matches(e) ?? false", element))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(element + " cannot be reached by keyboard");
    }

    private static void typeAt(Page page, String element, String text) {
        tabTo(page, element);
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
    }

    private static void pressAt(Page page, String element) {
        tabTo(page, element);
        page.keyboard().press("Enter");
    }

    private static Locator heading(Page page) {
        return page.locator("h1");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Browser browser(Playwright playwright, Path chromium) {
        return playwright
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

    static Path chromium() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .flatMap(place -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() ->
                        abort("NO BROWSER: install Chromium (apt-get install chromium) to test the workbench in one."));
    }
}
