package org.touchstone.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.app.account.Role;
import org.touchstone.app.findings.Basis;
import org.touchstone.app.findings.FindingsFile;
import org.touchstone.app.journey.LiveLog;
import org.touchstone.app.platform.store.TestDatabase;
import org.touchstone.app.survey.AnswerTexts;
import org.touchstone.app.survey.LiveAnswers;
import org.touchstone.core.analysis.Analysis;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Origin;
import org.touchstone.core.analysis.Said;
import org.touchstone.core.survey.read.ImportedAnswers;

/// Somebody brings a table of answers into the real workbench, and takes it out again.
final class BringAnswersTest {

    private static final String TABLE = """
        answer,visit,office,answered_at,overall,rate_wait,staff,<b>x</b>
        A1,T1,north,07.03.2026 09:00,4,-,no,1
        A2,T2,north,17.03.2026 09:00,5,2,yes,2
        A2,T2,north,17.03.2026 09:00,5,2,yes,2
        A3,T3,south,never,5,2,yes,3
        """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void aTableIsRecognisedTriedBroughtInAndTakenOut(TestDatabase database) throws Exception {
        try (Benches benches = Benches.peopled(database.address(folder));
                Guest analyst = benches.guest(Role.ANALYST);
                Guest lead = benches.guest(Role.LEAD)) {
            String page = Guest.location(analyst.upload("/data/files", "answers.csv", bytes(TABLE)));
            String looked = analyst.get(page).body();
            assertThat(looked)
                    .contains(
                            "It holds: Answers",
                            "No: Events",
                            "&lt;b&gt;x&lt;/b&gt;",
                            "Mar 17, 2026",
                            "Cannot be read: -")
                    .doesNotContain("<b>x");
            assertThat(Guest.location(analyst.post(page + "/kind", "kind", "events")))
                    .isEqualTo(page);
            assertThat(analyst.get(page).body()).contains("It holds: Events", "Start or completion");
            analyst.post(page + "/kind", "kind", "answers");

            HttpResponse<String> wrong = analyst.post(page + "/try", fields("rating", "", "nobody"));
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body())
                    .contains("Say which moment it is about.", "Say which words mean that all was well.");
            String[] right = fields("rating", "wait", "no");
            assertThat(analyst.post(page + "/try", right).statusCode()).isEqualTo(303);
            String tried = analyst.whenOver(page);
            assertThat(tried).contains("the answers of 2 respondents", "These rows as CSV");
            assertThat(analyst.get(page + "/quarantine.csv").body()).contains("\"answered_at\",\"never\"");
            assertThat(said(benches).present()).as("a try brings nothing in").isFalse();

            analyst.post(page + "/bring");
            assertThat(analyst.whenOver(page)).as("a row is left out").contains("The file is in. Left out:");
            Said said = said(benches);
            assertThat(said.answers().respondents()).isEqualTo(2);
            assertThat(said.rows()).isEqualTo(4);
            assertThat(said.duplicates()).isEqualTo(1);
            assertThat(said.quarantined()).isEqualTo(1);
            assertThat(said.answers().value(0, said.answers().place("staff"))).isEqualTo(1);

            String again = Guest.location(analyst.upload("/data/files", "again.csv", bytes(TABLE)));
            assertThat(analyst.get(again).body()).contains("as you chose last for this heading");
            String data = lead.get("/data").body();
            String undo = data.substring(data.indexOf("/data/imports/"));
            undo = undo.substring(0, undo.indexOf('"'));
            assertThat(lead.get(undo).body()).contains("The answers of 2 respondents leave at once");
            assertThat(Guest.location(lead.post(undo))).isEqualTo("/data");
            assertThat(said(benches).present()).isFalse();
        }
    }

    @Test
    void aMappingFileIsTakenAsItIsAndItsProblemsAreTold() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest analyst = benches.guest(Role.ANALYST)) {
            String page = Guest.location(analyst.upload("/data/files", "answers.csv", bytes(TABLE)));
            HttpResponse<String> wrong =
                    analyst.post(page, "mapping", "answers: wide\nquestions:\n  - nps: {asks: like}\n");
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body()).contains("cannot be taken as it is", "- nps: {asks: like}", "one of overall");
            HttpResponse<String> none = analyst.post(page, "mapping", "answers: wide\nbranch: place\n");
            assertThat(none.body()).contains("is not in the heading");
            String good = """
                answers: wide
                respondent: answer
                branch: []
                questions:
                  - overall: {asks: overall, scale: {min: 1, max: 10}}
                """;
            assertThat(analyst.post(page, "mapping", good).body()).contains("branch: []", "min: 1, max: 10");
        }
    }

    @Test
    void whoSeesABranchBringsAnswersOfThatBranchAlone() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest analyst = benches.guest(Role.ANALYST);
                Guest lead = benches.guest(Role.LEAD)) {
            benches.store.write(db -> {
                db.sql("update account set everywhere = ? where login = 'analyst'")
                        .param(false)
                        .update();
                return db.sql("insert into account_branch (account, branch)"
                                + " select id, 'north' from account where login = 'analyst'")
                        .update();
            });
            String table = TABLE + "A4,T4,south,18.03.2026 10:00,1,1,no,4\n";
            String page = Guest.location(analyst.upload("/data/files", "both.csv", bytes(table)));
            analyst.post(page + "/try", fields("rating", "wait", "no"));
            assertThat(analyst.whenOver(page)).contains("branches that are not yours: 'south'");
            String theirs = Guest.location(lead.upload("/data/files", "theirs.csv", bytes(table)));
            lead.post(theirs + "/try", fields("rating", "wait", "no"));
            lead.whenOver(theirs);
            lead.post(theirs + "/bring");
            lead.whenOver(theirs);
            assertThat(lead.get("/data").body()).contains("theirs.csv");
            assertThat(analyst.get("/data").body()).doesNotContain("theirs.csv");
        }
    }

    /// The workbench finds what the command line finds, bit for bit.
    @Test
    void theFindingsAreThoseOfTheSameFileReadByTheCommandLine() throws Exception {
        SmallBank bank = SmallBank.in(folder.resolve("bank"), 1_500);
        try (Benches benches = Benches.peopled(folder.resolve("data"));
                Guest lead = benches.guest(Role.LEAD)) {
            publishBank(lead);
            bring(lead, bank.events, "");
            bring(lead, bank.answers, Files.readString(bank.mapping));
            Basis basis =
                    benches.workbench.context().getBean(Basis.Source.class).now();
            ImportedAnswers read = AnswerTexts.read(bank.answers, bank.mapping);
            assertThat(AnswerTexts.told(basis.said().answers())).isEqualTo(AnswerTexts.told(read.answers()));
            assertThat(basis.version()).contains("answers 1");
            var log = benches.workbench.context().getBean(LiveLog.class).log();
            Findings here = Analysis.of(log, Origin.live(0), basis.service(), basis.said());
            Findings there = Analysis.of(log, Origin.live(0), basis.service(), Said.of(read));
            assertThat(timeless(here)).isEqualTo(timeless(there));
        }
    }

    /// All but how long it took.
    private static String timeless(Findings findings) {
        return new String(FindingsFile.bytes(findings), StandardCharsets.UTF_8)
                .replaceAll("\"[a-zA-Z]*[sS]econds\" ?: ?[0-9.E-]+", "");
    }

    static void bring(Guest guest, Path file, String mapping) throws Exception {
        String page = Guest.location(
                guest.upload("/data/files", String.valueOf(file.getFileName()), Files.readAllBytes(file)));
        if (!mapping.isEmpty()) {
            HttpResponse<String> taken = guest.post(page, "mapping", mapping);
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        }
        HttpResponse<String> asked =
                guest.post(page + "/try", shown(guest.get(page).body()));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(303);
        assertThat(guest.whenOver(page)).contains("What would come of it");
        guest.post(page + "/bring");
        String over = guest.whenOver(page);
        assertThat(over.isEmpty() || over.contains("The file is in.")).as(over).isTrue();
    }

    /// The fields of the form as a browser would send them untouched.
    private static String[] shown(String page) {
        String form = page.substring(page.indexOf("hx-trigger=\"change\""), page.indexOf("/try\""));
        List<String> fields = new java.util.ArrayList<>();
        var field = Pattern.compile(
                        "<input [^>]*name=\"([^\"]+)\"[^>]*>|<select [^>]*name=\"([^\"]+)\".*?</select>",
                        Pattern.DOTALL)
                .matcher(form);
        while (field.find()) {
            String tag = field.group();
            String value = field.group(1) == null
                    ? first("<option value=\"([^\"]*)\" selected", tag, first("<option value=\"([^\"]*)\"", tag, ""))
                    : first("value=\"([^\"]*)\"", tag, "");
            String name = field.group(1) == null ? field.group(2) : field.group(1);
            if (!name.equals("_csrf")) {
                fields.addAll(List.of(name, value.replace("&#34;", "\"").replace("&amp;", "&")));
            }
        }
        return fields.toArray(String[]::new);
    }

    private static String first(String pattern, String text, String otherwise) {
        var found = Pattern.compile(pattern).matcher(text);
        return found.find() ? found.group(1) : otherwise;
    }

    /// Publishes the cycle of the bank.
    static void publishBank(Guest lead) throws Exception {
        String bank = TestCycles.TEMPLATES.cycles().getFirst().code();
        lead.post("/new-cycle/template", "template", bank);
        String page = "/cycles/" + bank + "/draft/publish";
        String version =
                first("name=\"version\" value=\"(\\d+)\"", lead.get(page).body(), "");
        assertThat(lead.post(page, "version", version).statusCode()).isEqualTo(303);
    }

    private static String[] fields(String meaning, String moment, String failed) {
        return new String[] {
            "shape",
            "wide",
            "min",
            "",
            "max",
            "",
            "better",
            "",
            "empty",
            "not-answered",
            "not-visited",
            "-",
            "not-asked",
            "",
            "not-answered",
            "",
            "times",
            "day-first",
            "zone",
            "UTC",
            "meaning-c0",
            "respondent",
            "meaning-c1",
            "journey",
            "meaning-c2",
            "branch",
            "meaning-c3",
            "when",
            "meaning-c4",
            "overall",
            "shown-c4",
            "yes",
            "min-c4",
            "1",
            "max-c4",
            "5",
            "meaning-c5",
            meaning,
            "shown-c5",
            "yes",
            "moment-c5",
            moment,
            "meaning-c6",
            "fact",
            "shown-c6",
            "yes",
            "moment-c6",
            "wait",
            "failed-c6",
            failed,
            "fine-c6",
            ""
        };
    }

    private static Said said(Benches benches) {
        return benches.workbench.context().getBean(LiveAnswers.class).now().said();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
