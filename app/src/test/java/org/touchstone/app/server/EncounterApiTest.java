package org.touchstone.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.touchstone.app.account.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Programs tell encounters to the real workbench, and ask for them.
final class EncounterApiTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path folder;

    private static Benches benches;
    private static Guest program;
    private static String analyst;
    private static String supervisor;

    @BeforeAll
    static void start() throws Exception {
        benches = Benches.peopled(folder);
        program = benches.guest();
        analyst = benches.token(Role.ANALYST);
        supervisor = benches.token(Role.SUPERVISOR);
    }

    @AfterAll
    static void stop() {
        program.close();
        benches.close();
    }

    @Test
    void anEncounterIsOpenedNowAndClosedLater() throws Exception {
        HttpResponse<String> opened = tell(
                "",
                fact(
                        "opened",
                        "open-1",
                        0,
                        "'branch':'north','moment':'ticket'," + "'start':'2026-03-07T09:15:00+02:00','staff':'t3'"));
        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(find("open-1")).singleElement().satisfies(one -> {
            assertThat(one.get("timing").asString()).isEqualTo("open");
            assertThat(one.get("start").asString()).isEqualTo("2026-03-07T07:15:00Z");
            assertThat(one.has("end")).isFalse();
        });
        assertThat(tell("", fact("closed", "open-1", 0, "'end':'2026-03-07T09:20:00+02:00'"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(find("open-1")).singleElement().satisfies(one -> {
            assertThat(one.get("timing").asString()).isEqualTo("interval");
            assertThat(one.get("end").asString()).isEqualTo("2026-03-07T07:20:00Z");
            assertThat(one.get("staff").asString()).isEqualTo("t3");
        });
    }

    @Test
    void whatWasWrongIsCorrectedAndWhatNeverHappenedIsRetracted() throws Exception {
        String lived = "'branch':'north','moment':'ticket','start':'2026-03-07T09:15:00Z','end':'2026-03-07T09:16:00Z'";
        String corrected = "'moment':'wait','start':'2026-03-07T09:17:00Z','end':'2026-03-07T09:18:00Z'";
        HttpResponse<String> answer = tell(
                "",
                fact("lived", "mend-1", 0, lived),
                fact("lived", "mend-1", 1, lived),
                fact("corrected", "mend-1", 0, corrected),
                fact("retracted", "mend-1", 1, ""),
                "{'kind':'ended','journey':'mend-1','ending':'left','goal':'not-met'}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(JSON.readTree(answer.body()).get("facts").asInt()).isEqualTo(5);
        assertThat(find("mend-1")).singleElement().satisfies(one -> {
            assertThat(one.get("moment").asString()).isEqualTo("wait");
            assertThat(one.get("ending").asString()).isEqualTo("left");
            assertThat(one.get("goal").asString()).isEqualTo("not-met");
        });
    }

    @Test
    void everythingThatIsWrongIsToldFieldByFieldAndNothingIsKept() throws Exception {
        HttpResponse<String> answer = tell(
                "",
                fact("lived", "wrong-1", 0, "'branch':'north','moment':'ticket','start':'2026-03-07T09:15:00Z'"),
                fact("lived", "wrong-2", -1, "'moment':'','start':'yesterday','colour':'<b>red</b>'"),
                fact("closed", "never", 0, "'end':'2026-03-07T09:15:00Z'"),
                "{'kind':'closd','journey':'x'}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(422);
        List<String> fields = new ArrayList<>();
        for (JsonNode one : problem.get("problems")) {
            fields.add(one.get("field").asString());
            assertThat(one.get("found").asString()).isNotBlank();
            assertThat(one.get("expected").asString()).isNotBlank();
            assertThat(one.get("next").asString()).isNotBlank();
        }
        assertThat(fields)
                .containsExactlyInAnyOrder(
                        "/facts/1/encounter", "/facts/1/moment", "/facts/1/start", "/facts/1/colour", "/facts/3/kind");
        assertThat(find("wrong-1")).isEmpty();
        JsonNode unknown = JSON.readTree(tell("", fact("closed", "never", 0, "'end':'2026-03-07T09:15:00Z'"))
                .body());
        assertThat(unknown.get("problems").get(0).get("field").asString()).isEqualTo("/facts/0/journey");
    }

    @Test
    void anEndBeforeTheStartOfAnOpenEncounterIsRefused() throws Exception {
        tell("", fact("opened", "back-1", 0, "'branch':'north','moment':'ticket','start':'2026-03-07T09:15:00Z'"));
        HttpResponse<String> answer = tell("", fact("closed", "back-1", 0, "'end':'2026-03-07T09:00:00Z'"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("/facts/0/end");
    }

    @Test
    void aBatchToldTwiceUnderItsKeyIsKeptOnceAndAnsweredAlike() throws Exception {
        String fact = fact("lived", "twice-1", 0, "'branch':'north','moment':'ticket','start':'2026-03-07T09:15:00Z'");
        HttpResponse<String> first = tell("key-1", fact);
        HttpResponse<String> second = tell("key-1", fact);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        HttpResponse<String> other = tell("key-1", fact.replace("ticket", "wait"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("Idempotency-Key", "Nothing was saved");
        assertThat(find("twice-1"))
                .singleElement()
                .satisfies(one -> assertThat(one.get("moment").asString()).isEqualTo("ticket"));
    }

    @Test
    void aBatchToldManyTimesAtOnceIsKeptOnce() throws Exception {
        String fact = fact("lived", "race-1", 0, "'branch':'north','moment':'ticket','start':'2026-03-07T09:15:00Z'");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> once = () -> tell("race", fact).body();
            var answers = threads.invokeAll(java.util.Collections.nCopies(16, once));
            var different = new TreeSet<String>();
            for (var answer : answers) {
                different.add(answer.get());
            }
            assertThat(different).hasSize(1);
        }
        long rows = benches.store.read(db -> db.sql("select count(*) from fact where body like '%race-1%'")
                .query(Long.class)
                .single());
        assertThat(rows).isEqualTo(1);
    }

    @Test
    void aBranchThatTheTokenMayNotKnowOfIsNeitherReadNorTold() throws Exception {
        tell("", fact("lived", "south-1", 0, "'branch':'south','moment':'ticket','start':'2026-03-07T09:15:00Z'"));
        tell("", fact("lived", "north-1", 0, "'branch':'north','moment':'ticket','start':'2026-03-07T09:15:00Z'"));
        assertThat(find("south-1", supervisor)).isEmpty();
        assertThat(find("north-1", supervisor)).hasSize(1);
        assertThat(all(supervisor, 2))
                .allSatisfy(one -> assertThat(one.get("branch").asString()).isEqualTo("north"));

        String own = benches.token(Role.OWNER);
        benches.store.write(db -> {
            db.sql("update account set everywhere = ? where login = 'owner'")
                    .param(false)
                    .update();
            return db.sql(
                            "insert into account_branch (account, branch) select id, 'north' from account where login = 'owner'")
                    .update();
        });
        for (String fact : List.of(
                fact("lived", "new-1", 0, "'branch':'south','moment':'x','start':'2026-03-07T09:15:00Z'"),
                fact("lived", "new-2", 0, "'moment':'x','start':'2026-03-07T09:15:00Z'"),
                fact("lived", "south-1", 7, "'branch':'north','moment':'x','start':'2026-03-07T09:15:00Z'"),
                fact("retracted", "south-1", 0, ""),
                "{'kind':'ended','journey':'south-1'}")) {
            assertThat(tellAs(own, "", fact).statusCode()).as(fact).isEqualTo(422);
        }
        assertThat(tellAs(own, "", fact("retracted", "north-1", 0, "")).statusCode())
                .isEqualTo(201);
        assertThat(find("south-1")).hasSize(1);
    }

    @Test
    void pagesTogetherHoldEveryEncounterOnce() throws Exception {
        List<String> facts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            facts.add(fact(
                    "lived", "page-" + i % 20, i / 20, "'branch':'north','moment':'m','start':'2026-03-07T09:15:00Z'"));
        }
        assertThat(tell("", facts.toArray(String[]::new)).statusCode()).isEqualTo(201);
        for (int limit : List.of(1, 7, 1_000)) {
            List<String> seen = all(analyst, limit).stream()
                    .filter(one -> one.get("journey").asString().startsWith("page-"))
                    .map(one -> one.get("journey").asString() + " "
                            + one.get("encounter").asInt())
                    .toList();
            assertThat(seen).hasSize(60).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatIsNotABatchIsToldApart() throws Exception {
        assertThat(program.tell("/api/encounters", "{", bearer(analyst)).statusCode())
                .isEqualTo(400);
        assertThat(program.tell("/api/encounters", "{}", bearer(analyst)).statusCode())
                .isEqualTo(422);
        assertThat(program.tell("/api/encounters", "{}").statusCode()).isEqualTo(401);
        assertThat(program.tell("/api/encounters", "{}", bearer(supervisor)).statusCode())
                .isEqualTo(403);
        assertThat(program.tell("/api/encounters", " ".repeat(3 << 20), bearer(analyst))
                        .statusCode())
                .isEqualTo(413);
        assertThat(program.get("/api/encounters?limit=0", bearer(analyst)).statusCode())
                .isEqualTo(400);
        assertThat(program.get("/api/encounters?after=%27or%201=1", bearer(analyst))
                        .body())
                .contains("'next' of the page before");
        String many = fact("lived", "many", 0, "'moment':'m','start':'2026-03-07T09:15:00Z'");
        assertThat(tell("", java.util.Collections.nCopies(1_001, many).toArray(String[]::new))
                        .body())
                .contains("1001 facts");
    }

    @Test
    void theDescriptionNamesEveryAddressForProgramsAndNoOther() throws Exception {
        JsonNode description = JSON.readTree(program.get("/api/openapi.json").body());
        assertThat(description.get("openapi").asString()).startsWith("3.1");
        var described = new TreeSet<String>();
        for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
            path.getValue()
                    .propertyNames()
                    .forEach(method -> described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey()));
        }
        var mapped = new TreeSet<String>();
        benches.workbench
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> info.getMethodsCondition().getMethods().stream()
                                .map(RequestMethod::name)
                                .forEach(method -> mapped.add(method + " " + path))));
        assertThat(described).isEqualTo(mapped);
    }

    private static String fact(String kind, String journey, int encounter, String more) {
        return "{'kind':'" + kind + "','journey':'" + journey + "','encounter':" + encounter
                + (more.isEmpty() ? "" : "," + more) + "}";
    }

    private static HttpResponse<String> tell(String key, String... facts) throws IOException, InterruptedException {
        return tellAs(analyst, key, facts);
    }

    private static HttpResponse<String> tellAs(String token, String key, String... facts)
            throws IOException, InterruptedException {
        List<String> headers = new ArrayList<>(List.of(bearer(token)));
        if (!key.isEmpty()) {
            headers.addAll(List.of("Idempotency-Key", key));
        }
        String body = "{\"facts\":[" + String.join(",", facts).replace('\'', '"') + "]}";
        return program.tell("/api/encounters", body, headers.toArray(String[]::new));
    }

    private static List<JsonNode> find(String journey) throws IOException, InterruptedException {
        return find(journey, analyst);
    }

    private static List<JsonNode> find(String journey, String token) throws IOException, InterruptedException {
        return all(token, 1_000).stream()
                .filter(one -> one.get("journey").asString().equals(journey))
                .toList();
    }

    /// All pages.
    private static List<JsonNode> all(String token, int limit) throws IOException, InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = JSON.readTree(program.get(
                            "/api/encounters?limit=" + limit + (next.isEmpty() ? "" : "&after=" + next), bearer(token))
                    .body());
            page.get("encounters").forEach(all::add);
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return all;
    }

    private static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }
}
