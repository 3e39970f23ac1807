package org.touchstone.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.app.account.Role;

/// Somebody brings a table of events into the real workbench, and takes it out again.
final class BringTest {

    private static final String HEADING = "case,activity,time,office,<script>alert(1)</script>\n";
    private static final String TABLE = HEADING
            + "T1,ticket,2026-03-07 09:00:00,north,x\n"
            + "T1,counter,2026-03-07 09:10:00,north,x\n"
            + "T1,counter,2026-03-07 09:10:00,north,x\n"
            + "T2,ticket,2026-03-07 09:05:00,north,\"<img src=x onerror=alert(2)>\"\n"
            + "T2,counter,=cmd|' /C calc'!A0,north,x\n";

    @TempDir
    private Path folder;

    @Test
    void aFileIsLookedAtTriedBroughtInAndTakenOut() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest analyst = benches.guest(Role.ANALYST);
                Guest lead = benches.guest(Role.LEAD)) {
            String token = Benches.token(analyst);
            String page = Guest.location(analyst.upload("/data/files", "visits.csv", bytes(TABLE)));
            String looked = analyst.get(page).body();
            assertThat(looked)
                    .contains("visits.csv", "&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x", "Mar 7, 2026")
                    .doesNotContain("<script>alert", "<img src=x");
            assertThat(Guest.location(lead.get(page)))
                    .as("others do not find it")
                    .isEqualTo("/data");

            assertThat(Guest.location(analyst.post(page + "/bring")))
                    .as("not before a try")
                    .isEmpty();
            String[] choices = choices(List.of("journey", "moment", "time", "branch", "ignore"));
            assertThat(analyst.post(page + "/try", choices).statusCode()).isEqualTo(303);
            String tried = analyst.whenOver(page);
            assertThat(tried).contains("What would come of it", "2 journeys", "These rows as CSV");
            HttpResponse<String> quarantine = analyst.get(page + "/quarantine.csv");
            assertThat(quarantine.body())
                    .startsWith("row,column,found,expected\r\n6,")
                    .contains("\"'=cmd|");
            assertThat(encounters(analyst, token)).as("a try brings nothing in").doesNotContain("ticket");

            analyst.post(page + "/bring");
            assertThat(analyst.whenOver(page)).as("a row is left out").contains("The file is in. Left out: 1.");
            assertThat(encounters(analyst, token)).contains("ticket", "counter", "\"branch\":\"north\"");
            String data = lead.get("/data").body();
            assertThat(data).contains("visits.csv");
            String undo = data.substring(data.indexOf("/data/imports/"));
            undo = undo.substring(0, undo.indexOf('"'));
            assertThat(lead.get(undo).body()).contains("2 journeys leave the log at once");
            assertThat(Guest.location(lead.post(undo))).isEqualTo("/data");
            assertThat(encounters(analyst, token)).doesNotContain("ticket");
            assertThat(lead.post(undo).statusCode()).as("once only").isEqualTo(404);
            assertThat(kept()).as("the file waits for its row to be mended").hasSize(1);
            assertThat(Guest.location(analyst.post(page + "/drop"))).isEqualTo("/data");
            assertThat(kept()).as("no file stays behind").isEmpty();
        }
    }

    @Test
    void whatWasChosenForAHeadingIsOfferedAgain() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest analyst = benches.guest(Role.ANALYST)) {
            String first = Guest.location(analyst.upload("/data/files", "one.csv", bytes(TABLE)));
            analyst.post(first + "/try", choices(List.of("journey", "moment", "time", "segment", "ignore")));
            analyst.whenOver(first);
            analyst.post(first + "/bring");
            analyst.whenOver(first);
            String second = Guest.location(analyst.upload("/data/files", "two.csv", bytes(TABLE)));
            assertThat(analyst.get(second).body()).contains("as you chose last for this heading");
        }
    }

    @Test
    void whatIsNoTableIsRefusedWithAReasonAndNotKept() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest analyst = benches.guest(Role.ANALYST);
                Guest supervisor = benches.guest(Role.SUPERVISOR)) {
            assertThat(analyst.upload("/data/files", "a.pdf", bytes("%PDF-1.7 …"))
                            .body())
                    .contains("This cannot be used", "a PDF file");
            assertThat(analyst.upload("/data/files", "a.csv", new byte[0]).body())
                    .contains("No file came");
            assertThat(analyst.upload("/data/files", "a.csv", new byte[] {0x1f, (byte) 0x8b, 8, 0})
                            .statusCode())
                    .isEqualTo(422);
            assertThat(supervisor.upload("/data/files", "a.csv", bytes(TABLE)).statusCode())
                    .isEqualTo(403);
            assertThat(analyst.upload("/data/files", "../../etc/<b>x</b>.csv", bytes(TABLE))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(kept()).hasSize(1);
            assertThat(analyst.get("/data").body()).contains("b&gt;.csv").doesNotContain("<b>");
        }
    }

    @Test
    void aFileOfBranchesThatAreNotOnesOwnIsNotBroughtIn() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest analyst = benches.guest(Role.ANALYST)) {
            benches.store.write(db -> {
                db.sql("update account set everywhere = ? where login = 'analyst'")
                        .param(false)
                        .update();
                return db.sql("insert into account_branch (account, branch)"
                                + " select id, 'south' from account where login = 'analyst'")
                        .update();
            });
            String page = Guest.location(analyst.upload("/data/files", "visits.csv", bytes(TABLE)));
            analyst.post(page + "/try", choices(List.of("journey", "moment", "time", "branch", "ignore")));
            assertThat(analyst.whenOver(page)).contains("branches that are not yours: 'north'");
        }
    }

    @Test
    void aLargeFileArrivesAsItWasSent() throws Exception {
        var table = new StringBuilder("case,activity,time\n");
        for (int i = 0; i < 40_000; i++) {
            table.append("T").append(i / 4).append(",moment\r--").append(i % 4).append(",2026-03-07 09:00:00\n");
        }
        try (Benches benches = Benches.peopled(folder);
                Guest analyst = benches.guest(Role.ANALYST)) {
            analyst.upload("/data/files", "large.csv", bytes(table.toString()));
            assertThat(kept())
                    .singleElement()
                    .satisfies(file -> assertThat(Files.readString(file)).isEqualTo(table.toString()));
        }
    }

    private List<Path> kept() throws IOException {
        Path brought = folder.resolve("brought");
        if (!Files.exists(brought)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(brought)) {
            return files.toList();
        }
    }

    private static String[] choices(List<String> roles) {
        Stream<String> columns = roles.stream().flatMap(role -> Stream.of("role", role));
        return Stream.concat(columns, Stream.of("times", "year-first", "zone", "UTC"))
                .toArray(String[]::new);
    }

    private static String encounters(Guest guest, String token) throws IOException, InterruptedException {
        return guest.get("/api/encounters", "Authorization", "Bearer " + token).body();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
