package org.touchstone.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.app.account.Role;
import org.touchstone.app.platform.store.TestDatabase;
import org.touchstone.core.cycle.CycleFile;

/// Cycles are begun, changed, compared, published and judged, as a browser does it.
final class WorkbenchCyclesTest {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");
    private static final Pattern STATE = Pattern.compile("name=\"state\" value=\"([0-9a-f-]{36})\"");
    private static final String TEA_AND_BILL = TestCycles.TEA + "  - pay: {name: I pay, seenBy: [log]}\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void aPublishedVersionHoldsAndNeverChanges(TestDatabase database) throws Exception {
        try (Benches benches = Benches.peopled(database.address(folder));
                Guest lead = benches.guest(Role.LEAD)) {
            begin(lead, TestCycles.TEA);
            assertThat(lead.get("/cycles").body()).contains("I want a cup of tea", "Draft of version 1");
            publish(lead, "tea");
            String first = lead.get("/cycles/tea/file").body();
            assertThat(first)
                    .isEqualTo(
                            CycleFile.write(CycleFile.read("x", TestCycles.TEA).orThrow()));
            lead.post("/cycles/tea/draft");
            saveText(lead, "tea", TEA_AND_BILL);
            assertThat(lead.get("/cycles/tea/draft/publish").body())
                    .contains("1 change to the version that holds", "1 of them is a seam", "I pay");
            publish(lead, "tea");
            assertThat(lead.get("/cycles/tea/file?version=1").body()).isEqualTo(first);
            assertThat(lead.get("/cycles/tea/file").body()).startsWith("cycle: tea\nversion: 2\n");
            assertThat(lead.get("/cycles").body()).contains("Version 2 holds");
            assertThatThrownBy(() ->
                            benches.store.write(db -> db.sql("update cycle_version set body = 'x' where number = 1")
                                    .update()))
                    .hasStackTraceContaining("A published version never changes.");
            assertThatThrownBy(() -> benches.store.write(
                            db -> db.sql("delete from cycle_version").update()))
                    .hasStackTraceContaining("A published version never changes.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoWhoChangeADraftTheSecondSeesBothAndChooses(TestDatabase database) throws Exception {
        try (Benches benches = Benches.peopled(database.address(folder));
                Guest lead = benches.guest(Role.LEAD);
                Guest owner = benches.guest(Role.OWNER)) {
            begin(lead, TestCycles.TEA);
            String seen = find(VERSION, lead.get("/cycles/tea/draft/text"));
            saveText(owner, "tea", TestCycles.TEA.replace("I drink", "I sip"));
            HttpResponse<String> both = lead.post("/cycles/tea/draft/text", "version", seen, "text", TEA_AND_BILL);
            assertThat(both.statusCode()).isEqualTo(409);
            assertThat(both.body()).contains("I pay", "I sip", "I drink", "Two of you changed the draft");
            assertThat(lead.get("/cycles/tea/file").body()).contains("I sip").doesNotContain("I pay");
            String now = find(VERSION, both);
            assertThat(lead.post("/cycles/tea/draft/text", "version", now, "text", TEA_AND_BILL)
                            .statusCode())
                    .isEqualTo(303);
            assertThat(lead.get("/cycles/tea/file").body()).contains("I pay");
        }
    }

    @ParameterizedTest
    @EnumSource
    void othersGradesAreShownOnlyAfterOnesOwn(TestDatabase database) throws Exception {
        try (Benches benches = Benches.peopled(database.address(folder));
                Guest lead = benches.guest(Role.LEAD);
                Guest auditor = benches.guest(Role.AUDITOR)) {
            begin(lead, TestCycles.TEA);
            publish(lead, "tea");
            judge(lead, "wait", "3", "they walk away");
            assertThat(auditor.get("/cycles/tea/judgement").body()).doesNotContain("they walk away");
            judge(auditor, "order", "1", "a small thing");
            assertThat(auditor.get("/cycles/tea/judgement").body()).doesNotContain("they walk away");
            judge(auditor, "wait", "1", "they read the paper");
            assertThat(auditor.get("/cycles/tea/judgement").body())
                    .contains("they walk away", "They disagree", "2 people", "1–3");
            judge(auditor, "wait", "2", "now that I think of it");
            assertThat(lead.get("/cycles/tea/judgement").body())
                    .contains("now that I think of it", "changed after seeing the others", "Nearly agreed");
            assertThat(lead.get("/cycles/tea/file").body())
                    .as("the file keeps its own")
                    .doesNotContain("critical");
        }
    }

    @Test
    void whatIsWrongWithAFileIsToldAtOnceAndNothingTypedIsLost() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest lead = benches.guest(Role.LEAD)) {
            HttpResponse<String> page = lead.post("/new-cycle/file", "text", TestCycles.BROKEN);
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.body()).contains("parson", "leg", "contact: parson, seenBy: [log]", ">4:", ">5:", ">6:");
            assertThat(lead.get("/cycles").body()).contains("There is no cycle yet.");
            assertThat(lead.post("/cycle-check", "text", TestCycles.BROKEN).body())
                    .contains("parson")
                    .doesNotContain("<html");
            assertThat(lead.post("/cycle-check", "text", TestCycles.TEA).body()).contains("In order: 4 steps.");
        }
    }

    @Test
    void aTemplateIsBegunUnderItsOwnCodeOrAnother() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest lead = benches.guest(Role.LEAD)) {
            String bank = TestCycles.TEMPLATES.cycles().getFirst().code();
            assertThat(Guest.location(lead.post("/new-cycle/template", "template", bank)))
                    .isEqualTo("/cycles/" + bank + "/draft");
            assertThat(lead.post("/new-cycle/template", "template", bank).body())
                    .contains("There is a cycle of this code already.");
            assertThat(Guest.location(lead.post("/new-cycle/template", "template", bank, "code", "our-bank")))
                    .isEqualTo("/cycles/our-bank/draft");
            assertThat(lead.post("/new-cycle/template", "template", bank, "code", "our bank")
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void everySaveIsKeptAndOneCanGoBack() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest lead = benches.guest(Role.LEAD)) {
            begin(lead, TestCycles.TEA);
            saveText(lead, "tea", TEA_AND_BILL);
            HttpResponse<String> states = lead.get("/cycles/tea/draft/states");
            lead.post("/cycles/tea/draft/states", "version", find(VERSION, states), "state", find(STATE, states));
            assertThat(lead.get("/cycles/tea/file").body()).doesNotContain("I pay");
            assertThat(lead.get("/cycles/tea/draft/states").body().split("Back to this", -1))
                    .as("three states, two of which are before: each named twice")
                    .hasSize(6);
        }
    }

    @Test
    void stepsMoveComeAndGo() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest lead = benches.guest(Role.LEAD)) {
            begin(lead, TestCycles.TEA);
            place(lead, "3", "up");
            assertThat(lead.get("/cycles/tea/file").body()).containsSubsequence("- drink:", "- wait:");
            assertThat(place(lead, "0", "remove").body()).contains("A standard of another step counts from here.");
            place(lead, "1", "remove");
            assertThat(lead.get("/cycles/tea/file").body()).doesNotContain("boil");
            String version = find(VERSION, lead.get("/cycles/tea/draft"));
            HttpResponse<String> added = lead.post(
                    "/cycles/tea/draft/steps", "version", version, "step", "pay", "name", "I pay", "after", "order");
            assertThat(Guest.location(added)).isEqualTo("/cycles/tea/draft/step?step=pay");
            assertThat(lead.get("/cycles/tea/file").body()).containsSubsequence("- order:", "- pay:", "- drink:");
            assertThat(Guest.location(
                            lead.post("/cycles/tea/draft/place", "version", version, "path", "0", "act", "down")))
                    .as("seen before somebody else changed it")
                    .endsWith("?stale=true");
        }
    }

    @Test
    void aCodeStaysForGood() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest lead = benches.guest(Role.LEAD)) {
            begin(lead, TestCycles.TEA);
            HttpResponse<String> page = saveText(lead, "tea", TestCycles.TEA.replace("cycle: tea", "cycle: coffee"));
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.body()).contains("The text names another cycle.", "cycle: coffee");
        }
    }

    @Test
    void whatIsWrittenInACycleIsNeverRunByABrowser() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest lead = benches.guest(Role.LEAD)) {
            String biting = "</text><script>alert(1)</script>";
            begin(
                    lead,
                    TestCycles.TEA
                            .replace("I want a cup of tea", '"' + biting + '"')
                            .replace("I order", biting));
            for (String path : new String[] {"", "/draft", "/draft/text", "/sheet", "/judgement", "/draft/publish"}) {
                assertThat(lead.get("/cycles/tea" + path).body()).as(path).doesNotContain("<script>alert");
            }
        }
    }

    private static void begin(Guest guest, String text) throws IOException, InterruptedException {
        assertThat(guest.post("/new-cycle/file", "text", text).statusCode()).isEqualTo(303);
    }

    private static void publish(Guest guest, String code) throws IOException, InterruptedException {
        String version = find(VERSION, guest.get("/cycles/" + code + "/draft/publish"));
        assertThat(Guest.location(guest.post("/cycles/" + code + "/draft/publish", "version", version)))
                .isEqualTo("/cycles/" + code);
    }

    private static HttpResponse<String> saveText(Guest guest, String code, String text)
            throws IOException, InterruptedException {
        String path = "/cycles/" + code + "/draft/text";
        return guest.post(path, "version", find(VERSION, guest.get(path)), "text", text);
    }

    private static HttpResponse<String> place(Guest guest, String path, String act)
            throws IOException, InterruptedException {
        String version = find(VERSION, guest.get("/cycles/tea/draft"));
        return guest.post("/cycles/tea/draft/place", "version", version, "path", path, "act", act);
    }

    private static void judge(Guest guest, String step, String grade, String reason)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                guest.post("/cycles/tea/judgement", "step", step, "grade", grade, "reason", reason);
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private static String find(Pattern pattern, HttpResponse<String> page) {
        var found = pattern.matcher(page.body());
        assertThat(found.find()).as(pattern + " in " + page.body()).isTrue();
        return found.group(1);
    }
}
