package org.touchstone.app.survey.brought;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.journey.brought.FileView;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.web.Form;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.read.AnswerCodes;
import org.touchstone.core.survey.read.AnswerRole;
import org.touchstone.core.survey.read.AnswersMapping;
import org.touchstone.core.survey.read.AnswersMapping.Shape;
import org.touchstone.core.survey.read.AnswersTable;
import org.touchstone.core.survey.read.MappedQuestion;
import org.touchstone.core.table.TimeForm;

/// Makes a mapping of what a form says about a table. What the form does not show stays as it was. For one form.
final class AnswersForm {

    private final AnswersTable table;
    private final AnswersMapping before;
    private final Map<String, String> values;
    private Form form;

    private AnswersForm(AnswersTable table, Map<String, String> values) {
        this.table = table;
        this.before = table.mapping();
        this.values = values;
        this.form = Form.of(values);
    }

    /// What was made of it.
    ///
    /// @param form what was filled in, with what is wrong
    /// @param mapping null where something is
    record Made(Form form, @Nullable AnswersMapping mapping) {}

    /// @param values the fields of the form
    static Made of(AnswersTable table, Map<String, String> values) {
        var reader = new AnswersForm(table, values);
        AnswersMapping mapping = reader.mapping();
        return new Made(reader.form, reader.form.isGood() ? mapping : null);
    }

    private AnswersMapping mapping() {
        List<AnswerLine> lines = AnswerLine.of(table, values);
        List<MappedQuestion> questions = new ArrayList<>();
        for (AnswerLine line : lines) {
            line.asks().ifPresent(asks -> questions.add(question(line, asks)));
        }
        if (questions.isEmpty()) {
            form = form.problem("", Saying.of("answers.wrong.none"));
        }
        var zone = FileView.zone(value("zone"));
        if (zone == null) {
            form = form.problem("zone", Saying.of("file.wrong.zone"));
        }
        return new AnswersMapping(
                before.shape(),
                before.separator(),
                before.encoding(),
                zone,
                TimeForm.find(value("times")).orElse(before.times()),
                columns(lines),
                codes(),
                before.kano(),
                questions);
    }

    private Map<AnswerRole, List<String>> columns(List<AnswerLine> lines) {
        Map<AnswerRole, List<String>> columns = new EnumMap<>(AnswerRole.class);
        for (AnswerRole role : AnswerRole.values()) {
            boolean ofLong = role == AnswerRole.QUESTION || role == AnswerRole.VALUE;
            if (!ofLong || before.shape() == Shape.LONG) {
                columns.put(role, List.of());
            }
        }
        for (AnswerLine line : lines) {
            Optional<AnswerRole> role = line.role().filter(columns::containsKey);
            role.ifPresent(one -> columns.merge(one, List.of(line.name()), AnswersForm::joined));
            if (role.filter(one -> one != AnswerRole.RESPONDENT
                            && Objects.requireNonNull(columns.get(one)).size() > 1)
                    .isPresent()) {
                form = form.problem("meaning-" + line.key(), Saying.of("answers.wrong.doubled"));
            }
        }
        return columns;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return List.copyOf(both);
    }

    private MappedQuestion question(AnswerLine line, Asks asks) {
        MappedQuestion known = table.find(line.name());
        MappedQuestion old = known != null && known.asks() == asks ? known : table.said(line.name(), asks);
        boolean shown = values.containsKey("shown-" + line.key());
        Fields fields = Fields.of(asks);
        String moment = fields.moment() ? blank(line.moment()) : old.moment();
        if (asks.needsMoment() && moment == null) {
            wrong("moment", line, "answers.wrong.moment");
        }
        String item = fields.item() ? blank(line.item()) : old.item();
        if (fields.item() && item == null) {
            wrong("item", line, "answers.wrong.item");
        }
        return new MappedQuestion(
                line.name(),
                old.text(),
                asks,
                moment,
                asks == Asks.FACT ? blank(line.incident()) : old.incident(),
                item,
                fields.scale() && shown ? scale(line, old.codes()) : old.codes(),
                asks == Asks.FACT ? fact(line, old) : old.words());
    }

    private AnswerCodes scale(AnswerLine line, AnswerCodes old) {
        Optional<Double> min = Written.number(line.min());
        Optional<Double> max = Written.number(line.max());
        boolean none = line.min().isEmpty() && line.max().isEmpty();
        if (!none && (min.isEmpty() || max.isEmpty() || min.get() >= max.get())) {
            wrong("min", line, "answers.wrong.scale");
            return old;
        }
        return codes(old, min, max, line.better(), old.notVisited(), old.notAsked(), old.notAnswered());
    }

    private Map<String, Double> fact(AnswerLine line, MappedQuestion old) {
        List<String> failed = Written.list(line.failed(), words(old, 1));
        Map<String, Double> words = MappedQuestion.factWords(failed, Written.list(line.fine(), words(old, 0)));
        if (failed.isEmpty()) {
            wrong("failed", line, "answers.wrong.failed");
        } else if (!words.containsValue(0.0)) {
            wrong("fine", line, "answers.wrong.fine");
        }
        return words;
    }

    private static List<String> words(MappedQuestion question, double points) {
        return question.words().entrySet().stream()
                .filter(word -> word.getValue() == points)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// How answers are written where a question does not say otherwise.
    private AnswerCodes codes() {
        AnswerCodes old = before.codes();
        Optional<Double> min = Written.number(value("min"));
        Optional<Double> max = Written.number(value("max"));
        boolean none = value("min").isEmpty() && value("max").isEmpty();
        if (!none && (min.isEmpty() || max.isEmpty() || min.get() >= max.get())) {
            form = form.problem("min", Saying.of("answers.wrong.scale"));
            return old;
        }
        String empty = value("empty");
        Set<String> notVisited = Written.set(value("not-visited"), old.notVisited(), empty.equals("not-visited"));
        Set<String> notAsked = Written.set(value("not-asked"), old.notAsked(), empty.equals("not-asked"));
        Set<String> notAnswered = Written.set(
                value("not-answered"),
                old.notAnswered(),
                old.notAnswered() != null && old.notAnswered().contains("") && empty.equals("not-answered"));
        Set<String> seen = new HashSet<>();
        for (Set<String> words : java.util.Arrays.asList(notVisited, notAsked, notAnswered)) {
            for (String word : words == null ? Set.<String>of() : words) {
                if (!seen.add(word)) {
                    form = form.problem("not-visited", Saying.of("answers.wrong.twice", "word", word));
                }
            }
        }
        return codes(old, min, max, value("better"), notVisited, notAsked, notAnswered);
    }

    private static AnswerCodes codes(
            AnswerCodes old,
            Optional<Double> min,
            Optional<Double> max,
            String better,
            @Nullable Set<String> notVisited,
            @Nullable Set<String> notAsked,
            @Nullable Set<String> notAnswered) {
        return new AnswerCodes(
                min.orElse(null),
                max.orElse(null),
                better.isEmpty() ? null : Boolean.valueOf(better.equals("high")),
                old.codedFrom(),
                old.values(),
                notVisited,
                notAsked,
                notAnswered);
    }

    private void wrong(String field, AnswerLine line, String key) {
        form = form.problem(field + "-" + line.key(), Saying.of(key));
    }

    private String value(String field) {
        return values.getOrDefault(field, "").strip();
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }

    /// Which fields a question of a kind has.
    record Fields(boolean moment, boolean item, boolean scale, boolean words) {

        static Fields of(Asks asks) {
            return switch (asks) {
                case OVERALL, RECOMMEND, EFFORT -> new Fields(false, false, true, false);
                case RATING, IMPORTANCE -> new Fields(true, false, true, false);
                case FACT -> new Fields(true, false, false, true);
                case EXPECTATION, PERCEPTION, KANO_PRESENT, KANO_ABSENT -> new Fields(false, true, true, false);
                case GOAL, RETURN, COMMENT -> new Fields(false, false, false, false);
            };
        }
    }
}
