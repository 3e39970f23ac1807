package org.touchstone.app.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.app.server.Walker.NARROW;
import static org.touchstone.app.server.Walker.WIDE;
import static org.touchstone.app.server.Walker.button;
import static org.touchstone.app.server.Walker.overflow;

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

/// A real browser goes through the pages of the cycles; axe looks over each.
///
/// With `-Dtouchstone.pictures=DIR` every page is also drawn there, wide and narrow, light and dark.
final class CyclesBrowserTest {

    private static final int TABS_MAX = 200;
    private static final String CLINIC = "clinic-visit";

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
    void aCycleIsBegunChangedAndPublishedByKeyboardAlone() throws IOException {
        try (Benches benches = Benches.peopled(folder.resolve("keyboard"));
                BrowserContext context = walker.context(WIDE, ColorScheme.LIGHT)) {
            Page page = Walker.signedIn(context, benches, Role.LEAD, complaints);
            Walker.pressAt(page, "nav a[href='/cycles']", TABS_MAX);
            Walker.pressAt(page, "main a[href='/new-cycle']", TABS_MAX);
            Walker.tabTo(page, "input[name='template']", TABS_MAX);
            for (int down = 0;
                    down < 10 && !page.locator("input[value='" + CLINIC + "']").isChecked();
                    down++) {
                page.keyboard().press("ArrowDown");
            }
            Walker.pressAt(page, "form[action='/new-cycle/template'] button", TABS_MAX);
            assertThat(page.locator("h1")).hasText("Draft");
            Walker.tabTo(page, "#down-appointment", TABS_MAX);
            page.keyboard().press("Enter");
            assertThat(page.locator(".places li").first()).containsText("I get there");
            assertThat(page.locator("#down-appointment")).isFocused();
            Walker.pressAt(page, ".places a[href$='step=register']", TABS_MAX);
            Walker.tabTo(page, "#name-en", TABS_MAX);
            page.keyboard().press("Control+a");
            page.keyboard().type("I tell who I am");
            page.keyboard().press("Tab");
            Walker.pressAt(page, "main .sticky .main-action", TABS_MAX);
            assertThat(page.locator(".places")).containsText("I tell who I am");
            Walker.pressAt(page, "main a[href$='/draft/publish']", TABS_MAX);
            Walker.pressAt(page, "main form .main-action", TABS_MAX);
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
                BrowserContext context = walker.context(WIDE, scheme)) {
            Page page = Walker.signedIn(context, benches, Role.LEAD, complaints);
            String here = benches.address();
            lookOver(page, here + "cycles", "cycles-none", scheme);
            lookOver(page, here + "new-cycle", "cycle-new", scheme);
            page.locator("#text").fill(TestCycles.BROKEN);
            assertThat(page.locator("#check .problems li")).hasCount(3);
            lookOver(page, "", "cycle-wrong", scheme);
            page.getByLabel("See a doctor").check();
            button(page, "Begin with this template").click();
            lookOver(page, "", "cycle-draft", scheme);
            String draft = here + "cycles/" + CLINIC + "/draft";
            lookOver(page, draft + "/publish", "cycle-publish-first", scheme);
            button(page, "Publish version 1").click();
            lookOver(page, "", "cycle", scheme);
            button(page, "Begin the next version").click();
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
                BrowserContext context = walker.context(NARROW, ColorScheme.LIGHT)) {
            Page page = Walker.signedIn(context, benches, Role.LEAD, complaints);
            page.navigate(benches.address() + "new-cycle");
            page.locator("#text").fill(TestCycles.ofSteps(40));
            button(page, "Begin with this text").click();
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
        Walker.lookOver(page, address, name + "-" + scheme.name().toLowerCase(Locale.ROOT));
    }
}
