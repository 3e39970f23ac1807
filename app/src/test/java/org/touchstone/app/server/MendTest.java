package org.touchstone.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.app.account.Role;
import org.touchstone.app.journey.Import;
import org.touchstone.app.journey.Imports;
import org.touchstone.app.journey.LiveLog;
import org.touchstone.app.platform.store.TestDatabase;
import org.touchstone.app.survey.AnswerTexts;
import org.touchstone.app.survey.LiveAnswers;
import org.touchstone.core.journey.read.LogReader;
import org.touchstone.core.journey.read.ReadOptions;

/// Somebody mends the cells of a table that cannot be used, and brings the table in once more.
final class MendTest {

    private static final String RIGHT = """
        case,activity,time,office
        T1,ticket,2026-03-07 09:00:00,north
        T1,counter,2026-03-07 09:10:00,north
        T1,pay,2026-03-07 09:20:00,north
        T2,ticket,2026-03-07 09:05:00,north
        """;
    private static final String BROKEN =
            RIGHT.replace("2026-03-07 09:10:00", "<b>10 past</b>").replace("T2,ticket", ",ticket");
    private static final String ANSWERS = """
        answer,visit,office,answered_at,overall,remark
        A1,T1,north,07.03.2026 09:00,4,fine
        A2,T2,north,17.03.2026 09:00,5,"two
        lines"
        A3,T3,south,18.03.2026 09:00,5,fine
        """;
    private static final String MAPPING = """
        answers: wide
        respondent: answer
        journey: visit
        branch: office
        when: answered_at
        times: day-first
        zone: UTC
        questions:
          - overall: {asks: overall, scale: {min: 1, max: 5}}
        """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void aMendedFileTakesThePlaceOfWhatItBrought(TestDatabase database) throws Exception {
        try (Benches benches = Benches.peopled(database.address(folder));
                Guest analyst = benches.guest(Role.ANALYST);
                Guest owner = benches.guest(Role.OWNER)) {
            String page = tried(analyst, BROKEN);
            String looked = analyst.get(page).body();
            assertThat(looked)
                    .contains("Row 3, time", "&lt;b&gt;10 past&lt;/b&gt;", "Row 5, case", "office: north")
                    .doesNotContain("<b>10 past");
            analyst.post(page + "/bring");
            assertThat(analyst.whenOver(page)).contains("The file is in. Left out: 2.", "Row 3, time");
            assertThat(analyst.get("/data").body()).contains("In, left out: 2");
            assertThat(log(benches).journeys()).isEqualTo(1);

            assertThat(mend(analyst, page, "cell-0", "2026-03-07 09:10:00").statusCode())
                    .isEqualTo(303);
            String once = analyst.whenOver(page);
            assertThat(once).contains("Cells mended (1)", "Bring it in again, in place of what it brought");
            assertThat(once).doesNotContain("for=\"cell-1\"");
            assertThat(mend(analyst, page, "cell-0", " T2 ").statusCode()).isEqualTo(303);
            assertThat(analyst.whenOver(page)).contains("Cells mended (2)", "2 journeys");
            assertThat(log(benches).journeys()).as("a try changes nothing").isEqualTo(1);
            analyst.post(page + "/bring");
            assertThat(analyst.whenOver(page)).as("all of it is in").isEmpty();
            assertThat(log(benches).digest()).isEqualTo(digest(RIGHT));
            assertThat(benches.workbench.context().getBean(Imports.class).imports())
                    .extracting(Import::state)
                    .containsExactly(Import.State.ACTIVE, Import.State.UNDONE);
            assertThat(owner.get("/trail").body()).contains("Replaced an import by its mended file", "visits.csv");
            assertThat(analyst.get("/data").body()).doesNotContain("left out");
            assertThat(rows(benches)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersAreMendedAsEventsAre(TestDatabase database) throws Exception {
        String broken = ANSWERS.replace("17.03.2026", "never").replace("09:00,4", "09:00,many");
        try (Benches benches = Benches.peopled(database.address(folder));
                Guest analyst = benches.guest(Role.ANALYST)) {
            String page = Guest.location(analyst.upload("/data/files", "answers.csv", bytes(broken)));
            assertThat(analyst.post(page + "/try", "mapping", MAPPING).statusCode())
                    .isEqualTo(303);
            assertThat(analyst.whenOver(page)).contains("Row 2, overall", "Row 3, answered_at");
            analyst.post(page + "/bring");
            assertThat(analyst.whenOver(page)).contains("The file is in. Left out: 2.");
            assertThat(respondents(benches)).isEqualTo(2);

            mend(analyst, page, "cell-0", "4", "cell-1", "17.03.2026 09:00");
            assertThat(analyst.whenOver(page)).contains("Cells mended (2)", "the answers of 3 respondents");
            analyst.post(page + "/bring");
            assertThat(analyst.whenOver(page)).isEmpty();
            Path right = Files.writeString(folder.resolve("right.csv"), ANSWERS);
            Path mapping = Files.writeString(folder.resolve("mapping.yaml"), MAPPING);
            var live = benches.workbench.context().getBean(LiveAnswers.class);
            assertThat(AnswerTexts.told(live.now().named()))
                    .isEqualTo(AnswerTexts.told(AnswerTexts.read(right, mapping).named()));
        }
    }

    @Test
    void whatCannotBeKeptIsRefusedAndNothingTypedIsLost() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest analyst = benches.guest(Role.ANALYST);
                Guest lead = benches.guest(Role.LEAD)) {
            String page = tried(analyst, BROKEN);
            HttpResponse<String> same = mend(analyst, page);
            assertThat(same.statusCode()).isEqualTo(422);
            assertThat(same.body()).contains("No cell was changed.");
            HttpResponse<String> tooLong = mend(analyst, page, "cell-0", "x".repeat(10_001), "cell-1", "T&2");
            assertThat(tooLong.statusCode()).isEqualTo(422);
            assertThat(tooLong.body()).contains("At most 10,000 characters.", "value=\"T&amp;2\"");
            HttpResponse<String> stale = analyst.post(page + "/mend", "of", "another", "cell-0", "x");
            assertThat(stale.statusCode()).isEqualTo(422);
            assertThat(stale.body()).contains("read anew meanwhile").doesNotContain("Cells mended");
            assertThat(Guest.location(lead.post(page + "/mend", "of", of(analyst, page), "cell-0", "x")))
                    .as("it is not theirs")
                    .isEqualTo("/data");
            assertThat(rows(benches)).isZero();
        }
    }

    @Test
    void aMendIsJudgedTakenBackAndNotOfferedForAnotherFile() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest analyst = benches.guest(Role.ANALYST)) {
            String page = tried(analyst, BROKEN);
            mend(analyst, page, "cell-0", "10 past 9");
            assertThat(analyst.whenOver(page)).contains("value=\"10 past 9\"", "Cells mended (1)");
            analyst.post(page + "/mend/back", "row", "3", "column", "time");
            assertThat(analyst.whenOver(page)).contains("&lt;b&gt;10 past").doesNotContain("Cells mended");
            mend(analyst, page, "cell-0", "2026-03-07 09:10:00", "cell-1", "T2");
            analyst.whenOver(page);
            analyst.post(page + "/bring");
            analyst.whenOver(page);
            String other = Guest.location(analyst.upload("/data/files", "other.csv", bytes(BROKEN)));
            assertThat(analyst.get(other).body())
                    .contains("as you chose last for this heading")
                    .doesNotContain("Cells mended");
        }
    }

    @Test
    void whatWasTakenOutMeanwhileIsSimplyBroughtIn() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest analyst = benches.guest(Role.ANALYST);
                Guest owner = benches.guest(Role.OWNER)) {
            String page = tried(analyst, BROKEN);
            analyst.post(page + "/bring");
            analyst.whenOver(page);
            var imports = benches.workbench.context().getBean(Imports.class);
            imports.undo(imports.imports().getFirst().id(), "ann");
            assertThat(analyst.get(page).body()).doesNotContain("The file is in.");
            mend(analyst, page, "cell-0", "2026-03-07 09:10:00", "cell-1", "T2");
            analyst.whenOver(page);
            analyst.post(page + "/bring");
            assertThat(analyst.whenOver(page)).isEmpty();
            assertThat(log(benches).digest()).isEqualTo(digest(RIGHT));
            assertThat(owner.get("/trail").body()).doesNotContain("Replaced an import");
        }
    }

    /// Who sees the south alone by now does not take out what tells of the north.
    @Test
    void anImportOfBranchesThatAreNoLongerOnesOwnIsNotReplaced() throws Exception {
        String table = """
            case,activity,time,office,area
            T1,ticket,2026-03-07 09:00:00,north,south
            T1,counter,never,north,south
            """;
        try (Benches benches = Benches.peopled(folder);
                Guest analyst = benches.guest(Role.ANALYST)) {
            String page = tried(analyst, table, "branch", "ignore");
            analyst.post(page + "/bring");
            assertThat(analyst.whenOver(page)).contains("The file is in.");
            benches.store.write(db -> {
                db.sql("update account set everywhere = ? where login = 'analyst'")
                        .param(false)
                        .update();
                return db.sql("insert into account_branch (account, branch)"
                                + " select id, 'south' from account where login = 'analyst'")
                        .update();
            });
            assertThat(analyst.post(page + "/try", choices("ignore", "branch")).statusCode())
                    .isEqualTo(303);
            analyst.whenOver(page);
            HttpResponse<String> refused = analyst.post(page + "/bring");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("tells of branches that are not yours");
            assertThat(benches.workbench.context().getBean(Imports.class).imports())
                    .extracting(Import::state)
                    .containsExactly(Import.State.ACTIVE);
        }
    }

    @Test
    void manyRowsAreShownInPieces() throws Exception {
        var table = new StringBuilder("case,activity,time,office\nT1,ticket,2026-03-07 09:00:00,north\n");
        for (int i = 0; i < 250; i++) {
            table.append("T2,ticket,never ").append(i).append(",north\n");
        }
        try (Benches benches = Benches.peopled(folder);
                Guest analyst = benches.guest(Role.ANALYST)) {
            String page = tried(analyst, table.toString());
            assertThat(analyst.get(page).body())
                    .contains("Shown: 1 to 200 of 250.", "?from=200", "never 199")
                    .doesNotContain("never 200");
            assertThat(analyst.get(page + "?from=200").body())
                    .contains("Shown: 201 to 250 of 250.", "id=\"cell-249\"", "?from=0")
                    .doesNotContain("value=\"never 199\"");
        }
    }

    private static String tried(Guest guest, String table) throws IOException, InterruptedException {
        return tried(guest, table, "branch");
    }

    /// @param roles of the columns after journey, moment and time
    private static String tried(Guest guest, String table, String... roles) throws IOException, InterruptedException {
        String page = Guest.location(guest.upload("/data/files", "visits.csv", bytes(table)));
        assertThat(guest.post(page + "/try", choices(roles)).statusCode()).isEqualTo(303);
        assertThat(guest.whenOver(page)).contains("What would come of it");
        return page;
    }

    private static String[] choices(String... roles) {
        List<String> fields = new ArrayList<>();
        for (String role : List.of("journey", "moment", "time")) {
            fields.addAll(List.of("role", role));
        }
        for (String role : roles) {
            fields.addAll(List.of("role", role));
        }
        fields.addAll(List.of("times", "year-first", "zone", "UTC"));
        return fields.toArray(String[]::new);
    }

    private static HttpResponse<String> mend(Guest guest, String page, String... cells)
            throws IOException, InterruptedException {
        List<String> fields = new ArrayList<>(List.of(cells));
        fields.addAll(List.of("of", of(guest, page)));
        return guest.post(page + "/mend", fields.toArray(String[]::new));
    }

    /// The job that told of the rows of a page.
    private static String of(Guest guest, String page) throws IOException, InterruptedException {
        Matcher of = Pattern.compile("name=\"of\" value=\"([^\"]+)\"")
                .matcher(guest.get(page).body());
        assertThat(of.find()).isTrue();
        return of.group(1);
    }

    private static org.touchstone.core.journey.JourneyLog log(Benches benches) {
        return benches.workbench.context().getBean(LiveLog.class).log();
    }

    private static int respondents(Benches benches) {
        return benches.workbench
                .context()
                .getBean(LiveAnswers.class)
                .now()
                .said()
                .answers()
                .respondents();
    }

    private String digest(String table) throws IOException {
        Path file = Files.writeString(folder.resolve("right-events.csv"), table);
        return LogReader.read(List.of(file), ReadOptions.usual(ZoneOffset.UTC))
                .orThrow()
                .log()
                .digest();
    }

    /// Rows that are kept about files that wait.
    private static long rows(Benches benches) {
        return benches.store.<Long>read(
                db -> db.sql("select (select count(*) from mended_cell) + (select count(*) from kept_file)")
                        .query(Long.class)
                        .single());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
