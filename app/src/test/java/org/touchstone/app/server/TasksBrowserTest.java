package org.touchstone.app.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.touchstone.app.server.Walker.WIDE;
import static org.touchstone.app.server.Walker.button;
import static org.touchstone.app.server.Walker.named;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.app.account.Role;

/// The three ways of docs/tutorial/workbench.md, gone in a real browser as they are written there.
///
/// With `-Dtouchstone.pictures=DIR` the pages on the way are also drawn there.
final class TasksBrowserTest {

    private static final double MILLIS_MAX = 120_000;
    private static final long JOURNEYS = 8_000;
    private static final int TABS_MAX = 200;
    private static final String PASSWORD = "a kettle on the stove";
    /// A public log of 8,577 events of a permit office; it does not come with the program.
    private static final Path RECEIPT = Path.of("../../shared/data/eventlogs/receipt.csv.gz");

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
    void fromTheBoardToTheWorstMomentAndTheJourneysBehindItInThreeClicks() throws Exception {
        SmallBank bank = SmallBank.in(folder.resolve("bank"), JOURNEYS);
        try (Benches benches = Benches.peopled(folder.resolve("bank-data"));
                Guest lead = benches.guest(Role.LEAD);
                BrowserContext context = walker.context(WIDE, ColorScheme.LIGHT)) {
            BringAnswersTest.publishBank(lead);
            BringAnswersTest.bring(lead, bank.events, "");
            BringAnswersTest.bring(lead, bank.answers, Files.readString(bank.mapping));
            Page page = Walker.signedIn(context, benches, Role.OWNER, complaints);
            board(page, benches.address() + "board");
            for (boolean byKeyboard : new boolean[] {false, true}) {
                page.navigate(benches.address() + "board");
                assertThat(page.locator(".lead")).containsText("Fix “I wait for my number” first.");
                follow(page, ".lead a", byKeyboard);
                assertThat(page.locator("h1")).containsText("I wait for my number");
                follow(page, "a[href='/moments/wait/journeys']", byKeyboard);
                assertThat(page.locator("tbody tr")).hasCount(50);
                follow(page, "tbody th a", byKeyboard);
                assertThat(page.locator("h1")).containsText("Journey B");
                assertThat(page.locator("#what-happened")).isVisible();
            }
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void fromAnEmptyFolderAndATableOfEventsToADraftedCycleAndItsWheel() throws IOException {
        if (!Files.exists(RECEIPT)) {
            abort("NO LOG: " + RECEIPT.toAbsolutePath().normalize() + " is not there, so the way was not gone.");
        }
        try (Benches benches = Benches.empty(folder.resolve("receipt"));
                BrowserContext context = walker.context(WIDE, ColorScheme.LIGHT)) {
            Page page = setUp(context, benches);
            Walker.lookOver(page, "", "start-empty");
            page.getByRole(AriaRole.LINK, named("Bring what customers lived")).click();
            page.getByLabel("A table of events or answers").setInputFiles(RECEIPT);
            button(page, "Look at it").click();
            assertThat(page.locator("h1")).hasText("Bring in receipt.csv.gz");
            button(page, "Try it").click();
            assertThat(page.locator("#progress")).containsText("It would bring 1,434 journeys", patiently());
            button(page, "Bring it in").click();
            assertThat(page.locator("h1"))
                    .hasText("Data", new LocatorAssertions.HasTextOptions().setTimeout(MILLIS_MAX));
            board(page, benches.address() + "board");
            assertThat(page.locator("#wheel")).isVisible();
            assertThat(page.locator("main")).containsText("Nobody has designed this cycle yet");
            page.getByRole(AriaRole.LINK, named("Make it your cycle")).click();
            button(page, "Draft it").click();
            assertThat(page.locator("h1")).hasText("Draft");
            assertThat(page.locator(".places")).containsText("Confirmation of receipt");
            page.navigate(benches.address());
            Walker.lookOver(page, "", "start-begun");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void fromATemplateToAPublishedCycleWithoutAnyData() throws IOException {
        try (Benches benches = Benches.empty(folder.resolve("template"));
                BrowserContext context = walker.context(WIDE, ColorScheme.DARK)) {
            Page page = setUp(context, benches);
            Walker.lookOver(page, "", "start-empty-dark");
            page.getByRole(AriaRole.LINK, named("Model your service")).click();
            page.getByRole(AriaRole.LINK, named("New cycle")).click();
            page.locator("input[value='hotel-stay']").check();
            button(page, "Begin with this template").click();
            assertThat(page.locator("h1")).hasText("Draft");
            page.getByRole(AriaRole.LINK, named("Publish …")).click();
            button(page, "Publish version 1").click();
            assertThat(page.locator("main")).containsText("Version 1, published: it never changes.");
            page.getByRole(AriaRole.LINK, named("Sheet to walk with")).click();
            assertThat(page.locator("h1")).hasText("Walk the cycle");
            assertThat(complaints).isEmpty();
        }
    }

    /// Makes the account of the owner by the link that the first start prints.
    private Page setUp(BrowserContext context, Benches benches) {
        Page page = Walker.page(context, complaints);
        page.navigate(benches.workbench.setUpAddress().orElseThrow());
        page.locator("#name").fill("Ada Owner");
        page.locator("#login").fill("ada");
        page.locator("#password").fill(PASSWORD);
        page.locator("#again").fill(PASSWORD);
        button(page, "Make the owner’s account").click();
        if (page.locator("h1").textContent().contains("Sign in")) {
            page.locator("#login").fill("ada");
            page.locator("#password").fill(PASSWORD);
            button(page, "Sign in").click();
        }
        assertThat(page.locator("h1")).hasText("Welcome, Ada Owner");
        return page;
    }

    private static void follow(Page page, String link, boolean byKeyboard) {
        if (byKeyboard) {
            Walker.pressAt(page, link, TABS_MAX);
        } else {
            page.locator(link).first().click();
        }
    }

    /// Waits until the first findings are made.
    private static void board(Page page, String address) {
        page.navigate(address);
        assertThat(page.locator("#wheel")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(MILLIS_MAX));
        assertThat(page)
                .hasURL(Pattern.compile(".*/board$"), new PageAssertions.HasURLOptions().setTimeout(MILLIS_MAX));
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(MILLIS_MAX);
    }
}
