package org.touchstone.app.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.app.server.Walker.HIGH;
import static org.touchstone.app.server.Walker.NARROW;
import static org.touchstone.app.server.Walker.WIDE;
import static org.touchstone.app.server.Walker.button;
import static org.touchstone.app.server.Walker.named;
import static org.touchstone.app.server.Walker.overflow;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

/// A real browser goes through the workbench, by mouse and by keyboard, and every page is looked over by axe.
///
/// With `-Dtouchstone.pictures=DIR` every page is also drawn there, wide and narrow, light and dark.
final class WorkbenchBrowserTest {

    private static final int TABS_MAX = 60;
    private static final String PASSWORD = "tea with lemon at noon";

    @TempDir
    private static Path folder;

    private static Walker walker;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() {
        walker = Walker.start();
    }

    @AfterAll
    static void stop() {
        if (walker != null) {
            walker.close();
        }
    }

    @Test
    void theWayFromSettingUpToSigningOutIsGoneByMouse() throws IOException {
        try (Benches benches = Benches.empty(folder.resolve("mouse"));
                BrowserContext context = walker.context(WIDE, ColorScheme.LIGHT)) {
            Page page = Walker.page(context, complaints);
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
                BrowserContext context = walker.context(WIDE, ColorScheme.LIGHT)) {
            Page page = Walker.page(context, complaints);
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
            Walker.pressAt(page, "nav a[href='/people']", TABS_MAX);
            assertThat(heading(page)).hasText("People");
            Walker.pressAt(page, "main a[href='/people/invite']", TABS_MAX);
            typeAt(page, "#note", "Ion");
            typeAt(page, "#branches", "north");
            Walker.pressAt(page, "main .main-action", TABS_MAX);
            assertThat(heading(page)).hasText("The invitation is ready");
            Walker.pressAt(page, "form[action='/sign-out'] button", TABS_MAX);
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
                BrowserContext context = walker.context(WIDE, scheme)) {
            Page page = Walker.page(context, complaints);
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
                BrowserContext context = walker.context(WIDE, ColorScheme.LIGHT)) {
            Page page = Walker.signedIn(context, benches, Role.OWNER, complaints);
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
                BrowserContext context = walker.context(WIDE, ColorScheme.LIGHT)) {
            Page page = Walker.signedIn(context, benches, Role.ANALYST, complaints);
            page.navigate(benches.address() + "components");
            page.locator("#tab-1").focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#panel-2")).isVisible();
            assertThat(page.locator("#panel-1")).isHidden();
            page.keyboard().press("End");
            assertThat(page.locator("#tab-3")).isFocused();
            Walker.pressAt(page, "[data-opens='a-dialog']", TABS_MAX);
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
                BrowserContext context = walker.context(WIDE, ColorScheme.LIGHT)) {
            Page page = Walker.signedIn(context, benches, Role.LEAD, complaints);
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

    private static void inviteWrongly(Page page, String address) {
        page.navigate(address + "people/invite");
        page.getByLabel("Who is it for").fill("Ion");
        page.getByLabel("Branches").fill("no/way");
        button(page, "Make the link").click();
    }

    private static void lookOver(Page page, String address, String name, ColorScheme scheme) throws IOException {
        Walker.lookOver(page, address, name + "-" + scheme.name().toLowerCase(Locale.ROOT));
    }

    private static void typeAt(Page page, String element, String text) {
        Walker.tabTo(page, element, TABS_MAX);
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
    }

    private static Locator heading(Page page) {
        return page.locator("h1");
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
