package org.touchstone.app.survey.told;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.touchstone.app.journey.told.Refusal;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.NamedAnswers;
import org.touchstone.core.survey.Presence;
import org.touchstone.core.survey.Question;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers in the order of the names of their respondents, page by page. What is there while somebody goes through all
/// pages is given exactly once, whatever comes in meanwhile. Who has no name is not among them.
final class AnswerList {

    /// Most answers of a page.
    static final int LIMIT_MAX = 1_000;

    private static final JsonMapper JSON = new JsonMapper();

    private AnswerList() {}

    /// A page as JSON: `questions`, `answers`, and `next` where there are more.
    ///
    /// @param scope the branches that are told of
    /// @param after the `next` of the page before, "" for the first
    /// @throws Refusal if that was never given out
    static String page(NamedAnswers named, Scope scope, String after, int limit) {
        Answers answers = named.answers();
        ObjectNode page = JSON.createObjectNode();
        ArrayNode questions = page.putArray("questions");
        answers.questions().forEach(question -> write(question, questions.addObject()));
        ArrayNode list = page.putArray("answers");
        String last = "";
        for (int r = first(named.names(), after); r < answers.respondents(); r++) {
            String name = named.names().get(r);
            if (name.isEmpty()) {
                break; // those without names stand at the end
            }
            if (scope.covers(answers.branch(r))) {
                if (list.size() == limit) {
                    page.put("next", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(last)));
                    break;
                }
                write(name, answers, r, list.addObject());
                last = name;
            }
        }
        return page + "\n";
    }

    /// The first respondent after the cursor.
    private static int first(List<String> names, String after) {
        byte[] cursor;
        try {
            cursor = Base64.getUrlDecoder().decode(after);
        } catch (IllegalArgumentException e) {
            throw Refusal.ofParameter("after", after, "the 'next' of the page before, or nothing");
        }
        int from = 0;
        int to = names.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            String name = names.get(middle);
            boolean before = !name.isEmpty() && Arrays.compareUnsigned(bytes(name), cursor) <= 0;
            from = before ? middle + 1 : from;
            to = before ? to : middle;
        }
        return from;
    }

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Question question, ObjectNode json) {
        json.put("code", question.code()).put("asks", question.asks().word());
        if (question.moment() != null) {
            json.put("moment", question.moment());
        }
        if (question.incident() != null) {
            json.put("incident", question.incident());
        }
        if (question.item() != null) {
            json.put("item", question.item());
        }
        if (question.asks() != Asks.GOAL && question.asks() != Asks.FACT && question.asks() != Asks.COMMENT) {
            json.put("min", question.scale().min()).put("max", question.scale().max());
            json.put("better", question.scale().higherIsBetter() ? "high" : "low");
        }
    }

    private static void write(String name, Answers answers, int r, ObjectNode json) {
        json.put("answer", name);
        json.put("journey", answers.journey(r)).put("branch", answers.branch(r));
        json.put("channel", answers.channel(r)).put("segment", answers.segment(r));
        json.put("language", answers.language(r)).put("mode", answers.mode(r));
        if (answers.dated(r)) {
            json.put("at", Micros.instant(answers.answeredMicros(r)).toString());
        }
        json.put("weight", answers.weight(r));
        ObjectNode values = json.putObject("values");
        for (int q = 0; q < answers.questions().size(); q++) {
            Question question = answers.questions().get(q);
            Presence presence = answers.presence(r, q);
            switch (presence) {
                case GIVEN -> write(question, answers.value(r, q), values);
                case NOT_VISITED -> values.put(question.code(), "not-visited");
                case NOT_ANSWERED -> values.putNull(question.code());
                case NOT_ASKED -> {}
            }
        }
    }

    private static void write(Question question, double points, ObjectNode values) {
        switch (question.asks()) {
            case GOAL -> values.put(question.code(), points == 2 ? "met" : points == 1 ? "partly" : "not-met");
            case FACT, COMMENT -> values.put(question.code(), points == 1);
            case OVERALL,
                    RATING,
                    RECOMMEND,
                    EFFORT,
                    RETURN,
                    EXPECTATION,
                    PERCEPTION,
                    KANO_PRESENT,
                    KANO_ABSENT,
                    IMPORTANCE -> values.put(question.code(), points);
        }
    }
}
