package org.touchstone.app.survey.told;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.touchstone.app.journey.told.FieldProblem;
import org.touchstone.app.journey.told.JsonFields;
import org.touchstone.app.journey.told.Refusal;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Incident;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.survey.AnswersBuilder;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.NamedAnswers;
import org.touchstone.core.survey.Presence;
import org.touchstone.core.survey.Question;
import org.touchstone.core.survey.Scale;
import tools.jackson.databind.JsonNode;

/// Reads a batch of answers, and collects everything that is wrong with it. For one batch and one thread.
final class BatchOfAnswers {

    /// Most answers of a batch.
    static final int ANSWERS_MAX = 1_000;

    private static final int QUESTIONS_MAX = 200;
    private static final int KEY_MAX = 200;
    private static final int WORD_MAX = 100;
    private static final String NOT_VISITED = "not-visited";

    private static final Set<String> QUESTION_FIELDS =
            Set.of("code", "asks", "moment", "incident", "item", "min", "max", "better");
    private static final Set<String> ANSWER_FIELDS =
            Set.of("answer", "journey", "branch", "channel", "segment", "language", "mode", "at", "weight", "values");

    private final Scope scope;
    private final @Nullable Cycle cycle;
    private final List<FieldProblem> problems = new ArrayList<>();
    private final JsonFields fields = new JsonFields(problems);
    private final List<Question> questions = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    private BatchOfAnswers(Scope scope, @Nullable Cycle cycle) {
        this.scope = scope;
        this.cycle = cycle;
    }

    /// The answers of a body.
    ///
    /// @param scope the branches that the teller may know of
    /// @param cycle whose moments the questions are about; null where none is published
    /// @throws Refusal that names everything that is wrong
    static NamedAnswers read(byte[] body, Scope scope, @Nullable Cycle cycle) {
        var reader = new BatchOfAnswers(scope, cycle);
        NamedAnswers read = reader.readAll(JsonFields.tree(body, "{\"questions\": […], \"answers\": […]}"));
        if (!reader.problems.isEmpty()) {
            throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, reader.problems);
        }
        return read;
    }

    private NamedAnswers readAll(JsonNode root) {
        JsonNode asked = list(root, "questions", QUESTIONS_MAX);
        for (int i = 0; i < asked.size(); i++) {
            readQuestion("/questions/" + i, asked.get(i));
        }
        List<String> inOrder = new ArrayList<>();
        JsonNode answers = list(root, "answers", ANSWERS_MAX);
        var builder = new AnswersBuilder(questions);
        for (int i = 0; i < answers.size(); i++) {
            inOrder.add(readAnswer("/answers/" + i, answers.get(i), builder));
        }
        return problems.isEmpty() ? new NamedAnswers(inOrder, builder.build()) : NamedAnswers.NONE;
    }

    private JsonNode list(JsonNode root, String field, int most) {
        JsonNode list = root.path(field);
        if (list.isArray() && !list.isEmpty() && list.size() <= most) {
            return list;
        }
        String found = list.isArray() ? list.size() + " " + field : JsonFields.kindOf(list);
        problems.add(FieldProblem.of("/" + field, found, "a list of 1 to " + most + " " + field));
        return tools.jackson.databind.node.MissingNode.getInstance();
    }

    private void readQuestion(String at, JsonNode node) {
        if (!node.isObject()) {
            problems.add(FieldProblem.of(at, JsonFields.kindOf(node), "an object"));
            return;
        }
        int before = problems.size();
        fields.only(at, node, "a question", QUESTION_FIELDS, "");
        String code = fields.text(at, node, "code", WORD_MAX, true);
        Asks asks = Asks.find(node.path("asks").asString("")).orElse(null);
        if (asks == null) {
            List<String> known = Stream.of(Asks.values()).map(Asks::word).toList();
            problems.add(FieldProblem.of(
                    at + "/asks", JsonFields.shown(node.path("asks")), "one of " + String.join(", ", known)));
            return;
        }
        String moment = fields.text(at, node, "moment", WORD_MAX, asks.needsMoment());
        String incident = fields.text(at, node, "incident", WORD_MAX, false);
        String item = fields.text(at, node, "item", WORD_MAX, false);
        checkMoment(at, asks, moment, incident);
        Scale scale = scale(at, node, asks);
        if (places.containsKey(code)) {
            problems.add(FieldProblem.of(at + "/code", "'" + code + "' twice", "each question once"));
        }
        if (problems.size() == before) {
            places.put(code, questions.size());
            questions.add(new Question(code, null, asks, said(moment), scale, said(incident), said(item)));
        }
    }

    private void checkMoment(String at, Asks asks, String moment, String incident) {
        if (!incident.isEmpty() && asks != Asks.FACT) {
            problems.add(FieldProblem.of(at + "/incident", "'" + incident + "'", "none, unless it asks fact"));
        }
        if (cycle == null || moment.isEmpty()) {
            return;
        }
        Step step = cycle.findStep(moment).orElse(null);
        if (step == null) {
            problems.add(FieldProblem.of(
                    at + "/moment",
                    "'" + moment + "'",
                    "a moment of the cycle '" + cycle.code() + "': "
                            + String.join(
                                    ", ",
                                    cycle.moments().stream().map(Step::code).toList())));
            return;
        }
        List<String> known = step.goesWrong().stream().map(Incident::code).toList();
        if (!incident.isEmpty() && !known.contains(incident)) {
            String expected =
                    known.isEmpty() ? "none: this moment has no incidents" : "one of " + String.join(", ", known);
            problems.add(FieldProblem.of(at + "/incident", "'" + incident + "'", expected));
        }
    }

    private Scale scale(String at, JsonNode node, Asks asks) {
        Scale usual = usual(asks);
        boolean inWords = asks == Asks.GOAL || asks == Asks.FACT || asks == Asks.COMMENT;
        for (String field : List.of("min", "max", "better")) {
            if (inWords && node.has(field)) {
                problems.add(FieldProblem.of(
                        at + "/" + field, JsonFields.shown(node.get(field)), "nothing: it is not answered in points"));
            }
        }
        JsonNode min = node.path("min");
        JsonNode max = node.path("max");
        boolean points = min.isNumber() && max.isNumber() && min.asDouble() < max.asDouble();
        if (!points && (!min.isMissingNode() || !max.isMissingNode())) {
            problems.add(FieldProblem.of(
                    at + "/min",
                    JsonFields.shown(min) + " to " + JsonFields.shown(max),
                    "min and max, the fewest and the most points, such as 1 and 5"));
        }
        String better = node.path("better").asString(usual.higherIsBetter() ? "high" : "low");
        if (!better.equals("high") && !better.equals("low")) {
            problems.add(FieldProblem.of(at + "/better", "'" + better + "'", "high or low"));
        }
        return points
                ? new Scale(min.asDouble(), max.asDouble(), better.equals("high"))
                : new Scale(usual.min(), usual.max(), better.equals("high"));
    }

    private static Scale usual(Asks asks) {
        return switch (asks) {
            case GOAL -> Scale.GOAL;
            case FACT -> Scale.FACT;
            case RECOMMEND -> Scale.ZERO_TO_TEN;
            case KANO_PRESENT, KANO_ABSENT -> Scale.KANO;
            case COMMENT, RETURN -> Scale.YES_NO;
            case OVERALL, RATING, EFFORT, EXPECTATION, PERCEPTION, IMPORTANCE -> Scale.ONE_TO_FIVE;
        };
    }

    private String readAnswer(String at, JsonNode node, AnswersBuilder builder) {
        if (!node.isObject()) {
            problems.add(FieldProblem.of(at, JsonFields.kindOf(node), "an object"));
            return "";
        }
        fields.only(at, node, "an answer", ANSWER_FIELDS, "");
        String name = fields.text(at, node, "answer", KEY_MAX, true);
        if (!name.isEmpty() && !names.add(name)) {
            problems.add(FieldProblem.of(at + "/answer", "'" + name + "' twice", "each answer once in a batch"));
        }
        String branch = fields.text(at, node, "branch", WORD_MAX, false);
        if (!scope.covers(branch)) {
            problems.add(FieldProblem.of(at + "/branch", "'" + branch + "'", "a branch that the token may know of"));
        }
        builder.respondent()
                .journey(fields.text(at, node, "journey", KEY_MAX, false))
                .branch(branch)
                .channel(fields.text(at, node, "channel", WORD_MAX, false))
                .segment(fields.text(at, node, "segment", WORD_MAX, false))
                .language(fields.text(at, node, "language", WORD_MAX, false))
                .mode(fields.text(at, node, "mode", WORD_MAX, false));
        if (node.has("at")) {
            builder.answered(fields.time(at, node, "at"));
        }
        weigh(at, node.path("weight"), builder);
        readValues(at + "/values", node.path("values"), builder);
        return name;
    }

    private void weigh(String at, JsonNode weight, AnswersBuilder builder) {
        if (weight.isNumber() && weight.asDouble() >= 0 && Double.isFinite(weight.asDouble())) {
            builder.weight(weight.asDouble());
        } else if (!weight.isMissingNode()) {
            problems.add(FieldProblem.of(at + "/weight", JsonFields.shown(weight), "a number that is not negative"));
        }
    }

    private void readValues(String at, JsonNode values, AnswersBuilder builder) {
        if (!values.isObject() || values.isEmpty()) {
            problems.add(
                    FieldProblem.of(at, JsonFields.kindOf(values), "an object with a value for each question asked"));
            return;
        }
        for (String code : values.propertyNames()) {
            Integer place = places.get(code);
            String here = at + "/" + JsonFields.pointer(code);
            if (place == null) {
                problems.add(FieldProblem.of(
                        here,
                        "a question that is not among /questions",
                        "one of " + String.join(", ", places.keySet())));
            } else {
                readValue(here, values.get(code), place, builder);
            }
        }
    }

    private void readValue(String at, JsonNode value, int place, AnswersBuilder builder) {
        Question question = questions.get(place);
        if (value.isNull()) {
            builder.absent(place, Presence.NOT_ANSWERED);
        } else if (value.asString("").equals(NOT_VISITED)) {
            builder.absent(place, Presence.NOT_VISITED);
        } else {
            double points = points(question, value);
            if (question.scale().contains(points)) {
                builder.give(place, points);
            } else {
                problems.add(
                        FieldProblem.of(at, JsonFields.shown(value), expected(question) + ", null or not-visited"));
            }
        }
    }

    /// The points of a value; NaN where it has none.
    private static double points(Question question, JsonNode value) {
        return switch (question.asks()) {
            case GOAL ->
                switch (value.asString("")) {
                    case "met" -> 2;
                    case "partly" -> 1;
                    case "not-met" -> 0;
                    default -> Double.NaN;
                };
            case FACT -> value.isBoolean() ? (value.booleanValue() ? 1 : 0) : Double.NaN;
            case COMMENT -> value.isString() && !value.stringValue().isBlank() ? 1 : Double.NaN;
            case RETURN ->
                value.isBoolean() && question.scale().equals(Scale.YES_NO)
                        ? (value.booleanValue() ? 1 : 0)
                        : number(value);
            case OVERALL, RATING, RECOMMEND, EFFORT, EXPECTATION, PERCEPTION, KANO_PRESENT, KANO_ABSENT, IMPORTANCE ->
                number(value);
        };
    }

    private static double number(JsonNode value) {
        return value.isNumber() ? value.asDouble() : Double.NaN;
    }

    private static String expected(Question question) {
        return switch (question.asks()) {
            case GOAL -> "met, partly or not-met";
            case FACT -> "true where it failed, false where it did not";
            case COMMENT -> "a text";
            case RETURN,
                    OVERALL,
                    RATING,
                    RECOMMEND,
                    EFFORT,
                    EXPECTATION,
                    PERCEPTION,
                    KANO_PRESENT,
                    KANO_ABSENT,
                    IMPORTANCE ->
                "a number from " + question.scale().min() + " to "
                        + question.scale().max();
        };
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
