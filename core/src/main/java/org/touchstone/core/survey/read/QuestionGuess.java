package org.touchstone.core.survey.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.table.ColumnName;

/// Finds out what a column asks from its name and its values. Never a fact: which answer means that something failed is
/// not to be guessed.
final class QuestionGuess {

    private static final Map<Asks, List<String>> NAMES = Map.of(
            Asks.OVERALL,
            List.of("overall", "overall satisfaction", "satisfaction", "csat", "satisfacción", "satisfacție", "оценка"),
            Asks.GOAL,
            List.of("goal", "goal met", "objetivo", "scop", "цель"),
            Asks.RECOMMEND,
            List.of("recommend", "recommendation", "nps", "netpro", "likelihood to recommend", "net promoter"),
            Asks.EFFORT,
            List.of("effort", "ces", "customer effort"),
            Asks.RETURN,
            List.of("return", "come back", "would return", "would come back", "reuse"),
            Asks.COMMENT,
            List.of("comment", "comments", "remark", "remarks", "comentario", "comentarii", "комментарий"));
    private static final List<String> OF_MOMENT = List.of("rate ", "rating ", "rated ", "satisfaction ", "score ");

    private final @Nullable Cycle cycle;

    QuestionGuess(@Nullable Cycle cycle) {
        this.cycle = cycle;
    }

    /// The question, if the column looks like one.
    ///
    /// @param values some of its answers, blank ones left out
    Optional<MappedQuestion> of(String column, List<String> values) {
        String normal = ColumnName.normal(column);
        for (Map.Entry<Asks, List<String>> known : NAMES.entrySet()) {
            if (known.getValue().contains(normal)) {
                return whole(column, known.getKey(), values);
            }
        }
        return moment(normal).flatMap(moment -> rating(column, moment, values));
    }

    private static Optional<MappedQuestion> whole(String column, Asks asks, List<String> values) {
        MappedQuestion question = MappedQuestion.of(column, asks);
        Set<String> lower = new HashSet<>();
        values.forEach(value -> lower.add(value.toLowerCase(Locale.ROOT)));
        return switch (asks) {
            case COMMENT -> Optional.of(question);
            case GOAL, RETURN -> Optional.of(question).filter(words -> mostly(lower, words.words()));
            case RECOMMEND -> Optional.of(question).filter(numbers -> areNumbers(values, 11));
            case OVERALL, EFFORT -> scaled(question, values);
            case RATING, FACT, EXPECTATION, PERCEPTION, KANO_PRESENT, KANO_ABSENT, IMPORTANCE -> Optional.empty();
        };
    }

    /// A question that somebody says a column is, with the scale that its answers show.
    ///
    /// @param values some of its answers, blank ones left out
    static MappedQuestion said(String column, Asks asks, List<String> values) {
        MappedQuestion question = MappedQuestion.of(column, asks);
        return switch (asks) {
            case OVERALL, RATING, EFFORT, EXPECTATION, PERCEPTION, IMPORTANCE ->
                scaled(question, values).orElse(question);
            case GOAL, RECOMMEND, FACT, RETURN, KANO_PRESENT, KANO_ABSENT, COMMENT -> question;
        };
    }

    private static boolean mostly(Set<String> values, Map<String, Double> words) {
        long known = values.stream().filter(words::containsKey).count();
        return known > 0 && 2 * known >= values.size();
    }

    private static Optional<MappedQuestion> rating(String column, String moment, List<String> values) {
        return scaled(
                new MappedQuestion(column, null, Asks.RATING, moment, null, null, AnswerCodes.UNSAID, Map.of()),
                values);
    }

    /// The question with the scale that its answers show: up to 5, 7 or 10 points.
    private static Optional<MappedQuestion> scaled(MappedQuestion question, List<String> values) {
        if (!areNumbers(values, 10)) {
            return Optional.empty();
        }
        double most = values.stream()
                .mapToDouble(AnswerDecoder::number)
                .filter(value -> value <= 10)
                .max()
                .orElse(5);
        boolean fromZero = most > 7 && values.contains("0");
        AnswerCodes codes = AnswerCodes.scale(fromZero ? 0 : 1, most <= 5 ? 5 : most <= 7 ? 7 : 10);
        return Optional.of(new MappedQuestion(
                question.column(),
                question.text(),
                question.asks(),
                question.moment(),
                question.incident(),
                question.item(),
                codes,
                question.words()));
    }

    /// Whether at least half of the answers, and at least one, are whole numbers from 0 to `most`.
    static boolean areNumbers(List<String> values, int most) {
        long numbers = values.stream()
                .mapToDouble(AnswerDecoder::number)
                .filter(value -> value >= 0 && value <= most && value == Math.rint(value))
                .count();
        return numbers > 0 && 2 * numbers >= values.size();
    }

    /// The moment that the name of a column tells: its code, its name in a language, or what follows "rate".
    private Optional<String> moment(String normal) {
        for (String prefix : OF_MOMENT) {
            if (normal.startsWith(prefix)) {
                String rest = normal.substring(prefix.length());
                return cycle == null ? Optional.of(rest.replace(' ', '-')) : known(rest);
            }
        }
        return cycle == null ? Optional.empty() : known(normal);
    }

    private Optional<String> known(String normal) {
        List<Step> moments = cycle == null ? List.of() : cycle.moments();
        return moments.stream()
                .filter(step -> names(step).contains(normal))
                .map(Step::code)
                .findFirst();
    }

    private static List<String> names(Step step) {
        List<String> names = new ArrayList<>();
        names.add(ColumnName.normal(step.code()));
        step.name().byLanguage().values().forEach(name -> names.add(ColumnName.normal(name)));
        return names;
    }
}
