package org.touchstone.app.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
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

/// A real browser goes through the pages of the cycles; axe looks over each.
///
/// With `-Dtouchstone.pictures=DIR` every page is also drawn there, wide and narrow, light and dark.
final class CyclesBrowserTest {

    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final int HIGH = 900;
    private static final String CLINIC = "clinic-visit";

    @TempDir
    private static Path folder;

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() {
        Path chromium = WorkbenchBrowserTest.chromium();
        playwright = WorkbenchBrowserTest.playwright();
        browser = WorkbenchBrowserTest.browser(playwright, chromium);
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void aCycleIsBegunChangedAndPublishedByKeyboardAlone() throws IOException {
        try (Benches benches = Benches.peopled(folder.resolve("keyboard"));
                BrowserContext context = context(WIDE, ColorScheme.LIGHT)) {
            Page page = signedIn(context, benches, Role.LEAD);
            press(page, "nav a[href='/cycles']");
            press(page, "main a[href='/new-cycle']");
            focus(page, "input[name='template']");
            for (int down = 0;
                    down < 10 && !page.locator("input[value='" + CLINIC + "']").isChecked();
                    down++) {
                page.keyboard().press("ArrowDown");
            }
            press(page, "form[action='/new-cycle/template'] button");
            assertThat(page.locator("h1")).hasText("Draft");
            focus(page, "#down-appointment");
            page.keyboard().press("Enter");
            assertThat(page.locator(".places li").first()).containsText("I get there");
            assertThat(page.locator("#down-appointment")).isFocused();
            press(page, ".places a[href$='step=register']");
            focus(page, "#name-en");
            page.keyboard().press("Control+a");
            page.keyboard().type("I tell who I am");
            page.keyboard().press("Tab");
            press(page, "main .sticky .main-action");
            assertThat(page.locator(".places")).containsText("I tell who I am");
            press(page, "main a[href$='/draft/publish']");
            press(page, "main form .main-action");
            assertThat(page.locator(".toast")).containsText("The version is published.");
            assertThat(page.locator("h1")).hasText("See a doctor");
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
            Page page = signedIn(context, benches, Role.LEAD);
            String here = benches.address();
            lookOver(page, here + "cycles", "cycles-none", scheme);
            lookOver(page, here + "new-cycle", "cycle-new", scheme);
            page.locator("#text").fill(TestCycles.BROKEN);
            assertThat(page.locator("#check .problems li")).hasCount(3);
            lookOver(page, "", "cycle-wrong", scheme);
            page.getByLabel("See a doctor").check();
            page.getByRole(AriaRole.BUTTON, named("Begin with this template")).click();
            lookOver(page, "", "cycle-draft", scheme);
            String draft = here + "cycles/" + CLINIC + "/draft";
            lookOver(page, draft + "/publish", "cycle-publish-first", scheme);
            page.getByRole(AriaRole.BUTTON, named("Publish version 1")).click();
            lookOver(page, "", "cycle", scheme);
            page.getByRole(AriaRole.BUTTON, named("Begin the next version")).click();
            lookOver(page, draft + "/step?step=register", "cycle-step", scheme);
            page.locator("#name-en").fill("I tell who I am");
            page.locator("#promise-limit-0").fill("soon");
            page.locator("#promise-kind-0").selectOption("lasts");
            page.locator(".sticky .main-action").click();
            lookOver(page, "", "cycle-step-wrong", scheme);
            page.locator("#promise-limit-0").fill("2m");
            page.locator(".sticky .main-action").click();
            for (String path : List.of("/text", "/states", "/publish")) {
                lookOver(page, draft + path, "cycle" + path.replace('/', '-'), scheme);
            }
            lookOver(page, here + "cycles", "cycles", scheme);
            lookOver(page, here + "cycles/" + CLINIC + "/sheet", "cycle-sheet", scheme);
            page.navigate(here + "cycles/" + CLINIC + "/judgement");
            page.locator("#moment-1 input[value='2']").check();
            page.locator("#reason-1").fill("Who waits for a week goes elsewhere.");
            page.locator("#moment-1 button").click();
            lookOver(page, "", "cycle-judgement", scheme);
            assertThat(complaints.stream().filter(one -> !one.contains("status of 4")))
                    .isEmpty();
        }
    }

    @Test
    void aCycleOfFortyStepsStaysUsable() throws IOException {
        try (Benches benches = Benches.peopled(folder.resolve("long"));
                BrowserContext context = context(NARROW, ColorScheme.LIGHT)) {
            Page page = signedIn(context, benches, Role.LEAD);
            page.navigate(benches.address() + "new-cycle");
            page.locator("#text").fill(TestCycles.ofSteps(40));
            page.getByRole(AriaRole.BUTTON, named("Begin with this text")).click();
            assertThat(page.locator(".places li")).hasCount(40);
            page.locator("#up-s40").click();
            assertThat(page.locator(".places li").nth(38)).containsText("Step number 40");
            assertThat(page.locator("#up-s40")).isFocused();
            assertThat(overflow(page)).isLessThanOrEqualTo(0);
            lookOver(page, benches.address() + "cycles/long", "cycle-long", ColorScheme.LIGHT);
            assertThat(complaints).isEmpty();
        }
    }

    private static void lookOver(Page page, String address, String name, ColorScheme scheme) throws IOException {
        if (!address.isEmpty()) {
            page.navigate(address);
        }
        for (int width : new int[] {WIDE, NARROW}) {
            page.setViewportSize(width, HIGH);
            String pictures = System.getProperty("touchstone.pictures", "");
            if (!pictures.isEmpty()) {
                String file = name + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width + ".png";
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Files.createDirectories(Path.of(pictures)).resolve(file))
                        .setFullPage(true));
            }
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as(name + " " + scheme + " " + width)
                    .isEmpty();
            assertThat(overflow(page)).as(name + " is as wide as the window").isLessThanOrEqualTo(0);
        }
        page.setViewportSize(WIDE, HIGH);
    }

    private static int overflow(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    private static BrowserContext context(int width, ColorScheme scheme) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, HIGH)
                .setLocale("en-GB")
                .setColorScheme(scheme));
    }

    private Page signedIn(BrowserContext context, Benches benches, Role role) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(benches.address() + "sign-in");
        page.locator("#login").fill(benches.account(role).login());
        page.locator("#password").fill(benches.account(role).password());
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        assertThat(page.locator("h1")).containsText("Welcome");
        return page;
    }

    /// Goes by the tabulator until the element has the focus.
    private static void focus(Page page, String element) {
        page.locator(element).first().waitFor();
        page.waitForLoadState();
        for (int i = 0; i < 200; i++) {
            if (Boolean.TRUE.equals(page.evaluate("e => document.activeElement?.matches(e) ?? false", element))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(element + " cannot be reached by keyboard");
    }

    private static void press(Page page, String element) {
        focus(page, element);
        page.keyboard().press("Enter");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
