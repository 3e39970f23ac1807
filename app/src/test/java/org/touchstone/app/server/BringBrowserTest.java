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
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.app.account.Role;

/// A real browser brings a real log in, by mouse and by keyboard; axe looks over every page on the way.
///
/// With `-Dtouchstone.pictures=DIR` every page is also drawn there.
final class BringBrowserTest {

    private static final int TABS_MAX = 80;
    private static final double READ_MILLIS_MAX = 60_000;
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
    void aRealLogIsBroughtInByMouseAndTakenOutAgain() throws IOException {
        Path log = receipt();
        try (Benches benches = Benches.peopled(folder.resolve("mouse"));
                BrowserContext context = walker.context(WIDE, ColorScheme.LIGHT)) {
            Page page = Walker.signedIn(context, benches, Role.ANALYST, complaints);
            page.getByRole(AriaRole.LINK, named("Data")).click();
            Walker.lookOver(page, "", "data-empty");
            page.getByLabel("A table of events").setInputFiles(log);
            button(page, "Look at it").click();
            assertThat(page.locator("h1")).hasText("Bring in receipt.csv.gz");
            Walker.lookOver(page, "", "file");
            page.locator("#zone").fill("Europe/Amsterdam");
            page.getByLabel("Form", new Page.GetByLabelOptions().setExact(true)).selectOption("day-first");
            assertThat(page.locator("#seen")).containsText("Not a time in this form");
            page.getByLabel("Form", new Page.GetByLabelOptions().setExact(true)).selectOption("year-first");
            assertThat(page.locator("#seen")).not().containsText("Not a time in this form");
            button(page, "Try it").click();
            assertThat(page.locator("#tried")).isVisible(patiently());
            page.reload();
            assertThat(page.locator("#progress")).containsText("1,434 journeys");
            Walker.lookOver(page, "", "file-tried");
            button(page, "Bring it in").click();
            assertThat(page.locator("h1"))
                    .hasText("Data", new LocatorAssertions.HasTextOptions().setTimeout(READ_MILLIS_MAX));
            assertThat(page.locator("main")).containsText("8,577");
            Walker.lookOver(page, "", "data");
            page.getByRole(AriaRole.LINK, named("Take receipt.csv.gz out")).click();
            Walker.lookOver(page, "", "undo");
            button(page, "Take it out").click();
            assertThat(page.locator(".toast")).containsText("The import is taken out.");
            assertThat(page.locator("main")).containsText("Taken out");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void aLogIsBroughtInByKeyboardAlone() throws IOException {
        Path log = receipt();
        try (Benches benches = Benches.peopled(folder.resolve("keyboard"));
                BrowserContext context = walker.context(WIDE, ColorScheme.DARK)) {
            Page page = Walker.signedIn(context, benches, Role.ANALYST, complaints);
            Walker.pressAt(page, "nav a[href='/data']", TABS_MAX);
            Walker.tabTo(page, "#file", TABS_MAX);
            // The dialog of the system, which opens at the space bar, is beyond a page.
            page.locator("#file").setInputFiles(log);
            Walker.pressAt(page, "main .main-action", TABS_MAX);
            assertThat(page.locator("h1")).hasText("Bring in receipt.csv.gz");
            Walker.lookOver(page, "", "file-dark");
            Walker.pressAt(page, "button[formaction]", TABS_MAX);
            assertThat(page.locator("#tried")).isVisible(patiently());
            Walker.pressAt(page, "form[action$='/bring'] button", TABS_MAX);
            assertThat(page.locator("h1"))
                    .hasText("Data", new LocatorAssertions.HasTextOptions().setTimeout(READ_MILLIS_MAX));
            Walker.lookOver(page, "", "data-dark");
            Walker.pressAt(page, "a[href$='/undo']", TABS_MAX);
            Walker.pressAt(page, "main .danger", TABS_MAX);
            assertThat(page.locator(".toast")).containsText("The import is taken out.");
            assertThat(complaints).isEmpty();
        }
    }

    /// Cells are mended by keyboard, and the file takes the place of what it brought before.
    @Test
    void cellsAreMendedByKeyboardAndTheFileIsBroughtInAgain() throws IOException {
        Path table = folder.resolve("visits.csv");
        Files.writeString(table, """
            case,activity,time,note
            T1,ticket,2026-03-07 09:00:00,fine
            T1,counter,ten past nine,"two
            lines"
            ,ticket,2026-03-07 09:05:00,fine
            T2,counter
            """);
        try (Benches benches = Benches.peopled(folder.resolve("mended"));
                BrowserContext context = walker.context(WIDE, ColorScheme.LIGHT)) {
            Page page = Walker.signedIn(context, benches, Role.ANALYST, complaints);
            page.getByRole(AriaRole.LINK, named("Data")).click();
            page.getByLabel("A table of events").setInputFiles(table);
            button(page, "Look at it").click();
            button(page, "Try it").click();
            assertThat(page.locator("#mend-h")).isVisible(patiently());
            assertThat(page.getByRole(AriaRole.TEXTBOX, named("Row 3, time"))).hasValue("ten past nine");
            assertThat(page.locator(".mends")).containsText("Row 5, as a whole");
            page.reload();
            Walker.lookOver(page, "", "mend");
            button(page, "Bring it in").click();
            assertThat(page.locator("#progress"))
                    .containsText(
                            "The file is in. Left out: 3.",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(READ_MILLIS_MAX));
            page.reload();
            Walker.lookOver(page, "", "mend-in");
            page.reload();
            Walker.tabTo(page, "#cell-0", TABS_MAX);
            page.keyboard().press("Control+A");
            page.keyboard().type("2026-03-07 09:10:00");
            Walker.tabTo(page, "#cell-1", TABS_MAX);
            page.keyboard().type("T2");
            Walker.pressAt(page, "form[action$='/mend'] .main-action", TABS_MAX);
            assertThat(page.locator("#mended-h")).hasText("Cells mended (2)");
            assertThat(page.locator("#progress"))
                    .containsText(
                            "2 journeys", new LocatorAssertions.ContainsTextOptions().setTimeout(READ_MILLIS_MAX));
            page.reload();
            Walker.lookOver(page, "", "mended");
            page.reload();
            Walker.pressAt(page, "form[action$='/bring'] button", TABS_MAX);
            assertThat(page.locator("#progress"))
                    .containsText(
                            "The file is in. Left out: 1.",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(READ_MILLIS_MAX));
            page.getByRole(AriaRole.LINK, named("Data")).first().click();
            assertThat(page.locator("main")).containsText("In, left out: 1");
            Walker.lookOver(page, "", "data-waiting");
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
}
