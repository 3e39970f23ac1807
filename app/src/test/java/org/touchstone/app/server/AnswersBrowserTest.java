package org.touchstone.app.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.app.server.Walker.WIDE;
import static org.touchstone.app.server.Walker.button;
import static org.touchstone.app.server.Walker.named;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.app.account.Role;

/// A real browser brings what the customers of a small bank lived and what they said, and sees a critical moment named.
///
/// With `-Dtouchstone.pictures=DIR` every page is also drawn there.
final class AnswersBrowserTest {

    private static final double READ_MILLIS_MAX = 120_000;
    private static final long JOURNEYS = 8_000;

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
    void answersAreBroughtInAndACriticalMomentIsNamed() throws Exception {
        SmallBank bank = SmallBank.in(folder.resolve("bank"), JOURNEYS);
        try (Benches benches = Benches.peopled(folder.resolve("data"));
                Guest lead = benches.guest(Role.LEAD);
                BrowserContext context = walker.context(WIDE, ColorScheme.LIGHT)) {
            BringAnswersTest.publishBank(lead);
            Page page = Walker.signedIn(context, benches, Role.LEAD, complaints);
            bring(page, bank.events, "Events");
            choose(page, bank.answers);
            assertThat(page.locator(".kinds")).containsText("It holds: Answers");
            Walker.lookOver(page, "", "answers");
            page.reload(); // axe leaves empty styles on the fields, which the policy forbids to copy into new ones
            assertThat(page.locator("#lines")).containsText("Cannot be read: -");
            change(page, page.getByLabel("Not lived"), "-");
            change(page, page.getByLabel("Not answered"), "?");
            assertThat(page.locator("#lines")).not().containsText("Cannot be read");
            String told = "c" + column(page, "told_kindly");
            choose(page, "#meaning-" + told, "fact");
            assertThat(page.locator("#seen")).containsText("Something above is missing or wrong");
            choose(page, "#moment-" + told, "told");
            change(page, page.locator("#failed-" + told), "no");
            assertThat(page.locator("#seen")).not().containsText("Something above is missing or wrong");
            button(page, "Try it").click();
            assertThat(page.locator("#progress")).containsText("It would bring the answers of", patiently());
            Walker.lookOver(page, "", "answers-tried");
            button(page, "Bring it in").click();
            assertThat(page.locator("h1"))
                    .hasText("Data", new LocatorAssertions.HasTextOptions().setTimeout(READ_MILLIS_MAX));
            assertThat(page.locator("main")).containsText("Answers");
            Walker.lookOver(page, "", "answers-data");
            seeCritical(page, benches.address() + "critical-moments");
            Walker.lookOver(page, "", "answers-critical");
            assertThat(complaints).isEmpty();
        }
    }

    /// A mapping file is taken as it is, by keyboard, in the dark.
    @Test
    void aMappingFileIsTakenByKeyboard() throws Exception {
        SmallBank bank = SmallBank.in(folder.resolve("tiny"), 300);
        try (Benches benches = Benches.peopled(folder.resolve("tiny-data"));
                BrowserContext context = walker.context(WIDE, ColorScheme.DARK)) {
            Page page = Walker.signedIn(context, benches, Role.ANALYST, complaints);
            choose(page, bank.answers);
            Walker.pressAt(page, "summary", 200);
            page.locator("#mapping-file").setInputFiles(bank.mapping);
            assertThat(page.locator("#mapping"))
                    .hasValue(java.util.regex.Pattern.compile("What the columns of answers.csv mean"));
            Walker.lookOver(page, "", "answers-mapping-dark");
            Walker.pressAt(page, "details button", 200);
            assertThat(page.locator("#lines")).containsText("What happened at a moment");
            assertThat(page.locator("#failed-c" + column(page, "told_kindly"))).hasValue("no");
            Walker.lookOver(page, "", "answers-mapped-dark");
            assertThat(complaints).isEmpty();
        }
    }

    private static void choose(Page page, Path file) {
        page.getByRole(AriaRole.LINK, named("Data")).first().click();
        page.getByLabel("A table of events or answers").setInputFiles(file);
        button(page, "Look at it").click();
        assertThat(page.locator("h1")).hasText("Bring in " + file.getFileName());
    }

    private static void bring(Page page, Path file, String kind) {
        choose(page, file);
        assertThat(page.locator(".kinds")).containsText("It holds: " + kind);
        button(page, "Try it").click();
        assertThat(page.locator("#tried"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(READ_MILLIS_MAX));
        button(page, "Bring it in").click();
        assertThat(page.locator("#progress"))
                .containsText("The file is in. Left out:", patiently()); // the bank's slips
    }

    private static void change(Page page, Locator field, String text) {
        settled(page, () -> {
            field.fill(text);
            field.blur();
        });
    }

    private static void choose(Page page, String field, String value) {
        settled(page, () -> page.locator(field).selectOption(value));
    }

    /// Does what the form tells the server at once, and waits until the page shows what came of it.
    private static void settled(Page page, Runnable action) {
        page.waitForResponse(response -> response.url().contains("/data/files/"), action);
        assertThat(page.locator(".htmx-request, .htmx-swapping, .htmx-settling"))
                .hasCount(0);
    }

    /// The place of a column by its name.
    private static String column(Page page, String name) {
        String id = page.locator("fieldset.line")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(
                                "legend",
                                new Page.LocatorOptions()
                                        .setHasText(java.util.regex.Pattern.compile("^" + name + "$")))))
                .locator("select")
                .first()
                .getAttribute("id");
        return id.substring(id.lastIndexOf('c') + 1);
    }

    /// Waits until the findings that know the answers are made.
    private static void seeCritical(Page page, String address) {
        for (int i = 0; i < 90; i++) {
            page.navigate(address);
            if (page.locator("main").textContent().contains("I wait for my number")) {
                return;
            }
            page.waitForTimeout(2_000);
        }
        throw new AssertionError(
                "No critical moment is named: " + page.locator("main").textContent());
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(READ_MILLIS_MAX);
    }
}
