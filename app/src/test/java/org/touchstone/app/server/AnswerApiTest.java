package org.touchstone.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.app.account.Role;
import org.touchstone.app.platform.store.TestDatabase;
import org.touchstone.app.survey.LiveAnswers;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.Presence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Programs tell answers to the real workbench, and ask for them.
final class AnswerApiTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String QUESTIONS = "'questions':[{'code':'overall','asks':'overall'},"
            + "{'code':'nps','asks':'recommend'},{'code':'goal','asks':'goal'},"
            + "{'code':'kind','asks':'fact','moment':'wait'},{'code':'note','asks':'comment'},"
            + "{'code':'wait','asks':'rating','moment':'wait','min':1,'max':10}]";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void whatIsToldIsAmongTheAnswersAtOnceAndOnce(TestDatabase database) throws Exception {
        try (Benches benches = Benches.peopled(database.address(folder));
                Guest program = benches.guest()) {
            String token = benches.token(Role.ANALYST);
            String answer =
                    "{'answer':'A1','journey':'T1','branch':'north','mode':'sms','at':'2026-03-07T09:15:00+02:00',"
                            + "'weight':2,'values':{'overall':4,'nps':0,'goal':'partly','kind':true,'note':'well','wait':null}}";
            String other = "{'answer':'A0','values':{'overall':5,'wait':'not-visited','kind':false}}";
            HttpResponse<String> told = tell(program, token, "monday", answer, other);
            assertThat(told.statusCode()).as(told.body()).isEqualTo(201);
            assertThat(JSON.readTree(told.body()).get("answers").asInt()).isEqualTo(2);
            assertThat(tell(program, token, "monday", answer, other).body()).isEqualTo(told.body());
            assertThat(tell(program, token, "monday", answer).statusCode()).isEqualTo(409);

            Answers said = benches.workbench
                    .context()
                    .getBean(LiveAnswers.class)
                    .now()
                    .said()
                    .answers();
            assertThat(said.respondents()).isEqualTo(2);
            assertThat(said.value(1, said.place("overall"))).isEqualTo(4);
            assertThat(said.value(1, said.place("kind"))).isEqualTo(1);
            assertThat(said.value(1, said.place("goal"))).isEqualTo(1);
            assertThat(said.presence(1, said.place("wait"))).isEqualTo(Presence.NOT_ANSWERED);
            assertThat(said.presence(0, said.place("wait"))).isEqualTo(Presence.NOT_VISITED);
            assertThat(said.presence(0, said.place("goal"))).isEqualTo(Presence.NOT_ASKED);
            assertThat(said.weight(1)).isEqualTo(2);

            JsonNode page = page(program, token, "");
            assertThat(page.get("questions").size()).isEqualTo(6);
            assertThat(page.get("answers").get(0).get("answer").asString()).isEqualTo("A0");
            assertThat(page.get("answers").get(1).get("at").asString()).isEqualTo("2026-03-07T07:15:00Z");
            assertThat(page.get("answers").get(1).get("values").get("goal").asString())
                    .isEqualTo("partly");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everythingThatIsWrongIsToldFieldByFieldAndNothingIsKept(TestDatabase database) throws Exception {
        try (Benches benches = Benches.peopled(database.address(folder));
                Guest program = benches.guest()) {
            String token = benches.token(Role.ANALYST);
            String body =
                    "{'questions':[{'code':'overall','asks':'overal'},{'code':'wait','asks':'rating','min':5,'max':1},"
                            + "{'code':'ok','asks':'overall'}],"
                            + "'answers':[{'answer':'','values':{'ok':6,'never':1}},{'answer':'A','at':'yesterday','colour':1,"
                            + "'weight':-1,'values':{}},{'answer':'A','values':{'ok':true}}]}";
            HttpResponse<String> answer = send(program, token, "", body);
            assertThat(answer.statusCode()).isEqualTo(422);
            List<String> fields = new ArrayList<>();
            JSON.readTree(answer.body())
                    .get("problems")
                    .forEach(one -> fields.add(one.get("field").asString()));
            assertThat(fields)
                    .containsExactlyInAnyOrder(
                            "/questions/0/asks",
                            "/questions/1/moment",
                            "/questions/1/min",
                            "/answers/0/answer",
                            "/answers/0/values/ok",
                            "/answers/0/values/never",
                            "/answers/1/at",
                            "/answers/1/colour",
                            "/answers/1/weight",
                            "/answers/1/values",
                            "/answers/2/answer",
                            "/answers/2/values/ok");
            assertThat(page(program, token, "").get("answers").size()).isZero();
            assertThat(send(program, token, "", "{").statusCode()).isEqualTo(400);
            assertThat(send(program, token, "", "{}").statusCode()).isEqualTo(422);
            assertThat(send(program, benches.token(Role.SUPERVISOR), "", body).statusCode())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @EnumSource
    void pagesGiveEverythingOnceAndOnlyOfOnesOwnBranches(TestDatabase database) throws Exception {
        try (Benches benches = Benches.peopled(database.address(folder));
                Guest program = benches.guest();
                Guest analyst = benches.guest(Role.ANALYST)) {
            String all = benches.token(Role.LEAD);
            tell(
                    program,
                    all,
                    "",
                    IntStream.range(0, 25)
                            .mapToObj(i -> "{'answer':'A%02d ц','branch':'%s','values':{'overall':3}}"
                                    .formatted(24 - i, i % 5 == 0 ? "south" : "north"))
                            .toArray(String[]::new));
            List<String> names = new ArrayList<>();
            String next = "";
            do {
                JsonNode page = page(program, all, "&limit=7" + (next.isEmpty() ? "" : "&after=" + next));
                page.get("answers").forEach(one -> names.add(one.get("answer").asString()));
                next = page.path("next").asString("");
            } while (!next.isEmpty());
            assertThat(names).hasSize(25).isSorted().doesNotHaveDuplicates();
            assertThat(program.get("/api/answers?after=%21", "Authorization", "Bearer " + all)
                            .statusCode())
                    .isEqualTo(400);

            narrow(benches);
            String mine = Benches.token(analyst);
            assertThat(page(program, mine, "").get("answers").size()).isEqualTo(5);
            HttpResponse<String> foreign =
                    tell(program, mine, "", "{'answer':'B1','branch':'north','values':{'overall':3}}");
            assertThat(foreign.statusCode()).isEqualTo(422);
            assertThat(foreign.body()).contains("/answers/0/branch");
        }
    }

    private static void narrow(Benches benches) {
        benches.store.write(db -> {
            db.sql("update account set everywhere = ? where login = 'analyst'")
                    .param(false)
                    .update();
            return db.sql("insert into account_branch (account, branch)"
                            + " select id, 'south' from account where login = 'analyst'")
                    .update();
        });
    }

    private static JsonNode page(Guest program, String token, String more) throws IOException, InterruptedException {
        String address = "/api/answers?" + (more.isEmpty() ? "limit=100" : more.substring(1));
        return JSON.readTree(
                program.get(address, "Authorization", "Bearer " + token).body());
    }

    private static HttpResponse<String> tell(Guest program, String token, String key, String... answers)
            throws IOException, InterruptedException {
        return send(program, token, key, "{" + QUESTIONS + ",'answers':[" + String.join(",", answers) + "]}");
    }

    private static HttpResponse<String> send(Guest program, String token, String key, String body)
            throws IOException, InterruptedException {
        List<String> headers = new ArrayList<>(List.of("Authorization", "Bearer " + token));
        if (!key.isEmpty()) {
            headers.addAll(List.of("Idempotency-Key", key));
        }
        return program.tell("/api/answers", body.replace('\'', '"'), headers.toArray(String[]::new));
    }
}
