package org.touchstone.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.app.account.Role;

/// Every form, parameter and address of the real workbench, with what is typed by those who mean harm.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class AttacksTest {

    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)");
    private static final Pattern CSV_CELL = Pattern.compile("(?:^|,)(\"(?:[^\"]|\"\")*\"|[^,]*)");
    private static final List<String> QUERIES = List.of(
            "/people?q=",
            "/trail?before=",
            "/cycles/tea?version=",
            "/cycles/tea/file?version=",
            "/cycles/tea/sheet?version=",
            "/cycles/tea/draft?stale=",
            "/cycles/tea/draft/step?step=",
            "/sign-in?next=",
            "/board?as=",
            "/board?piece=",
            "/board?as=csv&piece=",
            "/branches?as=svg&piece=",
            "/journeys/",
            "/journeys/ways/",
            "/moments/",
            "/people/",
            "/data/files/",
            "/data/imports/",
            "/cycles/",
            "/look/",
            "/set-up/",
            "/invitation/",
            "/new-password/");
    private static final Set<String> LEADS_OUT = Set.of("/sign-out", "/me/sessions/end-all");

    @TempDir
    private static Path folder;

    private static TwoBranches two;
    private static Guest owner;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        two = new TwoBranches(folder);
        owner = two.owner;
        Boards.bring(
                two.benches,
                folder,
                "</title><script>alert('zq1')</script>.csv",
                "journey,branch,moment,start,end,channel\n" + hostileRows());
        Boards.page(owner, "/board");
    }

    @AfterAll
    static void stop() {
        two.close();
    }

    private static String hostileRows() {
        var rows = new StringBuilder();
        int journey = 0;
        for (String payload : Payloads.SHORT) {
            String word = payload.replace("\u0000", "").strip();
            if (!word.isEmpty() && word.chars().noneMatch(c -> c == '\r' || c == '\n')) {
                String cell = '"' + word.replace("\"", "\"\"") + '"';
                for (int again = 0; again < 3; again++) {
                    rows.append(cell.replace("zq1", "zq1j" + journey++))
                            .append(",")
                            .append(cell)
                            .append(",")
                            .append(cell)
                            .append(",2026-03-02T09:00:00Z,2026-03-02T09:05:00Z,")
                            .append(cell)
                            .append("\n");
                }
            }
        }
        return rows.toString();
    }

    @Test
    @Order(1)
    void askingChangesNothing() throws Exception {
        Map<String, String> rows = two.rowsFor("OWNER of all");
        Map<String, String> before = rows();
        for (Probe probe : Probe.all()) {
            if (probe.method().equals("GET") && !probe.isForPrograms()) {
                guarded(owner.get(probe.path(rows)));
                assertThat(owner.method("HEAD", probe.path(rows)).statusCode()).isLessThan(500);
            }
        }
        assertThat(rows()).hasSizeGreaterThan(15).isEqualTo(before);
    }

    @Test
    @Order(2)
    void aFormWithoutItsSecretOrFromElsewhereIsRefused() throws Exception {
        Map<String, String> rows = two.rowsFor("OWNER of all");
        Map<String, String> before = rows();
        for (Probe probe : Probe.all()) {
            if (probe.method().equals("POST") && !probe.isForPrograms()) {
                String path = probe.path(rows);
                assertThat(guarded(owner.bare(path, "login", "x")).statusCode())
                        .as(probe + " without")
                        .isEqualTo(403);
                assertThat(owner.bare(path, "_csrf", "wrong").statusCode())
                        .as(probe + " with another secret")
                        .isEqualTo(403);
                for (String origin : List.of("https://evil.example", "http://localhost.evil.example", "null")) {
                    owner.from("Origin", origin);
                    assertThat(owner.post(path).statusCode())
                            .as(probe + " from " + origin)
                            .isEqualTo(403);
                }
                owner.from("Sec-Fetch-Site", "cross-site");
                assertThat(owner.post(path).statusCode()).as(probe + " across").isEqualTo(403);
                owner.from("Sec-Fetch-Site", "same-site");
                assertThat(owner.post(path).statusCode()).as(probe + " beside").isEqualTo(403);
                owner.from("", "");
            }
        }
        assertThat(rows()).as("nothing of it was done").isEqualTo(before);
        owner.from("Origin", two.benches.address().replaceAll("/$", ""));
        assertThat(owner.post("/look").statusCode()).as("our own page").isEqualTo(303);
        owner.from("", "");
    }

    @Test
    @Order(3)
    void cookiesStayWithTheBrowserAndThisSite() throws Exception {
        try (Guest guest = two.benches.guest()) {
            List<String> cookies =
                    new ArrayList<>(guest.get("/sign-in").headers().allValues("Set-Cookie"));
            var account = two.benches.account(Role.OWNER);
            cookies.addAll(
                    guest.signIn(account.login(), account.password()).headers().allValues("Set-Cookie"));
            cookies.addAll(guest.post("/look", "language", "es").headers().allValues("Set-Cookie"));
            assertThat(cookies)
                    .hasSizeGreaterThan(3)
                    .allSatisfy(cookie -> assertThat(cookie)
                            .contains("HttpOnly", "Path=/")
                            .containsPattern("SameSite=(Lax|Strict)")
                            .doesNotContain("Domain="));
        }
    }

    @Test
    @Order(4)
    void whatAnswersNothingIsShutToStrangersAndMissingToOthers() throws Exception {
        try (Guest stranger = two.benches.guest()) {
            for (String path : List.of("/no/such/page", "/static/touchstone.css", "/actuator", "/h2", "/people/")) {
                assertThat(guarded(stranger.get(path)).statusCode()).as(path).isEqualTo(303);
                assertThat(guarded(owner.get(path)).statusCode()).as(path).isEqualTo(404);
            }
            assertThat(owner.method("DELETE", "/people").statusCode()).isIn(403, 405);
            assertThat(owner.method("OPTIONS", "/people").statusCode()).isEqualTo(403);
            assertThat(owner.method("TRACE", "/people").statusCode()).isIn(400, 403, 405);
        }
    }

    @Test
    @Order(5)
    void noParameterBreaksAnything() throws Exception {
        List<String> paths = new ArrayList<>(QUERIES.stream()
                .flatMap(query -> Payloads.SHORT.stream().map(payload -> query + encoded(payload)))
                .toList());
        for (String query : QUERIES) {
            for (String raw :
                    List.of("%ff", "%ed%a0%80", "%00", "..%2f..%2fetc%2fpasswd", "%2e%2e/x", "a".repeat(6_000))) {
                paths.add(query + raw);
            }
        }
        for (String path : paths) {
            assertThat(guarded(owner.get(path)).body()).as(path).doesNotContain("root:");
        }
    }

    @Test
    @Order(6)
    void programsAreToldWhatIsWrongWhateverTheySend() throws Exception {
        String token = Benches.token(owner);
        List<String> words = new ArrayList<>(Payloads.SHORT);
        words.add("\\ud800");
        words.add("\\u0000");
        words.add("\\u202e");
        for (String word : words) {
            String json = word.startsWith("\\u") ? word : quoted(word);
            String batch =
                    "{\"facts\":[{\"kind\":\"lived\",\"journey\":\"%s\",\"encounter\":0,\"moment\":\"%s\",\"branch\":\"%s\",\"start\":\"2026-03-07T09:15:00Z\",\"staff\":\"%s\"}]}"
                            .formatted(json, json, json, json);
            guarded(owner.tell("/api/encounters", batch, "Authorization", "Bearer " + token));
        }
        for (String body :
                List.of("", "[", "{\"facts\":" + "[".repeat(50_000), "\u0000", "{\"facts\":1e999}", "null")) {
            HttpResponse<String> answer =
                    guarded(owner.tell("/api/encounters", body, "Authorization", "Bearer " + token));
            assertThat(answer.statusCode())
                    .as(body.substring(0, Math.min(20, body.length())))
                    .isBetween(400, 499);
        }
        guarded(owner.get("/api/encounters?limit=1000", "Authorization", "Bearer " + token));
    }

    @Test
    @Order(7)
    void noFileBreaksAnything() throws Exception {
        byte[] table =
                "case,activity,time,office,=1+zq1,<script>alert('zq1')</script>\nJ1,=zq1,2026-03-07 09:00:00,@zq1,x,y\n"
                        .getBytes(StandardCharsets.UTF_8);
        for (String payload : Payloads.SHORT) {
            guarded(owner.upload("/data/files", payload, table));
        }
        for (String content :
                List.of("", "\u0000\u0000", "a", "\"", "a,a,a\n", "\u001f\u008b\u0008zq1", ",".repeat(70_000))) {
            guarded(owner.upload("/data/files", "zq1.csv", content.getBytes(StandardCharsets.ISO_8859_1)));
        }
        guarded(owner.get("/data"));
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.contains("zq1"));
        }
    }

    @Test
    @Order(8)
    void noFieldBreaksAnything() throws Exception {
        Map<String, String> structure = structure();
        Map<String, HtmlForm> forms = forms();
        assertThat(forms).hasSizeGreaterThan(15);
        for (var form : forms.entrySet()) {
            for (String field : form.getValue().fields().keySet()) {
                boolean text = field.equals("text");
                for (String payload : text ? Payloads.LONG : Payloads.SHORT) {
                    post(form.getKey(), form.getValue().with(field, payload));
                }
                post(form.getKey(), form.getValue().with(field, Payloads.LONG.getFirst()));
            }
        }
        assertThat(structure()).isEqualTo(structure);
    }

    /// What was kept is looked at once more, with all that can be taken away.
    @Test
    @Order(9)
    void whatWasKeptIsShownHarmless() throws Exception {
        Set<String> pages = crawled();
        assertThat(pages).hasSizeGreaterThan(40);
        int marked = 0;
        int csv = 0;
        for (String page : pages) {
            HttpResponse<String> answer = guarded(owner.get(page));
            marked += answer.body().contains("zq1") ? 1 : 0;
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/csv")) {
                csv++;
                answer.body()
                        .lines()
                        .forEach(line -> CSV_CELL.matcher(line)
                                .results()
                                .map(cell -> cell.group(1).replaceFirst("^\"", ""))
                                .forEach(cell -> assertThat(cell).as(page).doesNotContainPattern("^[=+@\\-\t\r]")));
            }
        }
        assertThat(marked).as("what was typed stands somewhere").isGreaterThan(5);
        assertThat(csv).isGreaterThan(5);
    }

    private static void post(String action, String[] fields) throws IOException, InterruptedException {
        HttpResponse<String> answer = guarded(owner.post(action, fields));
        if (answer.statusCode() == 403 || Guest.location(answer).startsWith("/sign-in?")) {
            throw new AssertionError(action + " was not let in: " + answer.statusCode());
        }
    }

    /// What every answer must be, whoever asked what.
    private static HttpResponse<String> guarded(HttpResponse<String> answer) {
        String what = answer.request().method() + " " + answer.uri();
        assertThat(answer.statusCode()).as(what).isLessThan(500);
        assertThat(answer.headers().map()).as(what).doesNotContainKey("x-zq1");
        assertThat(Guest.location(answer)).as(what).doesNotContainPattern("^(//|[^/]|/\\\\)");
        if (answer.statusCode() != 400
                || answer.headers().firstValue("Content-Security-Policy").isPresent()) {
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(what)
                    .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'");
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(what)
                    .contains("nosniff");
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("text/html") || type.startsWith("image/svg")) {
            var live = Payloads.LIVE.matcher(answer.body());
            assertThat(live.find() ? live.group() : "").as(what).isEmpty();
        }
        return answer;
    }

    /// The forms of all pages, by where they go; the last of each.
    private static Map<String, HtmlForm> forms() throws IOException, InterruptedException {
        Map<String, HtmlForm> forms = new LinkedHashMap<>();
        for (String page : crawled()) {
            if (page.contains("as=")) {
                continue;
            }
            for (HtmlForm form : HtmlForm.of(owner.get(page).body())) {
                String like = form.action().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9A-Za-z_-]{20,}", "…");
                if (!LEADS_OUT.contains(form.action())) {
                    forms.putIfAbsent(like, form);
                }
            }
        }
        Map<String, HtmlForm> byAction = new LinkedHashMap<>();
        forms.values().forEach(form -> byAction.put(form.action(), form));
        return byAction;
    }

    /// All addresses that are led to from the start, a few of each kind.
    private static Set<String> crawled() throws IOException, InterruptedException {
        Set<String> seen = new LinkedHashSet<>();
        Map<String, Integer> kinds = new TreeMap<>();
        var next = new ArrayDeque<>(List.of("/", "/board", "/data", "/components", "/cycles/tea/draft", "/branches"));
        while (!next.isEmpty()) {
            String page = next.poll();
            String kind =
                    page.replaceAll("=[^&]*", "=").replaceAll("/(journeys|moments|files|imports|ways)/[^/?]+", "/$1/…");
            if (kinds.merge(kind, 1, Integer::sum) > 12 || page.startsWith("/look/") || !seen.add(page)) {
                continue;
            }
            HttpResponse<String> answer = guarded(owner.get(page));
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                LINK.matcher(answer.body())
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                        .forEach(next::add);
            }
        }
        return seen;
    }

    private static Map<String, String> structure() {
        Map<String, String> tables = new TreeMap<>();
        two.benches.store.read(db -> {
            db.sql("select name, sql from sqlite_master where sql is not null").query(row -> {
                tables.put(row.getString(1), row.getString(2));
            });
            return true;
        });
        return tables;
    }

    /// All rows of all tables, but for those that tell of the asking itself and of what is made in the background.
    private static Map<String, String> rows() {
        Set<String> moving = Set.of(
                "trail",
                "trail_head",
                "account_session",
                "account_token",
                "account",
                "kept_findings",
                "applied_script",
                "job");
        Map<String, String> rows = new TreeMap<>();
        structure().forEach((table, sql) -> {
            if (sql.toLowerCase(Locale.ROOT).startsWith("create table") && !moving.contains(table)) {
                rows.put(
                        table,
                        two.benches.store.read(db -> db.sql("select * from " + table)
                                .query((row, _) -> row(row))
                                .list()
                                .toString()));
            }
        });
        return rows;
    }

    private static String row(ResultSet row) throws SQLException {
        var cells = new StringBuilder();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            byte[] cell = row.getBytes(column);
            cells.append(cell == null ? "null" : Integer.toHexString(Arrays.hashCode(cell)))
                    .append(' ');
        }
        return cells.toString();
    }

    private static String quoted(String text) {
        var json = new StringBuilder();
        text.chars()
                .forEach(c -> json.append(
                        c < ' ' || c == '"' || c == '\\' ? "\\u%04x".formatted(c) : String.valueOf((char) c)));
        return json.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
