package org.touchstone.core.survey.read;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.survey.Scale;

/// Understands the answers to one question. Immutable; safe for many threads.
final class AnswerDecoder {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,9}([.,][0-9]{1,18})?");
    private static final int WORDS_TOLD = 8;

    private final Map<String, Cell> words = new HashMap<>();
    private final @Nullable Scale scale;
    private final double shift;
    private final boolean comment;
    private final String expected;

    private AnswerDecoder(Map<String, Double> points, @Nullable Scale scale, AnswerCodes codes, boolean comment) {
        this.scale = scale;
        this.comment = comment;
        Double first = codes.codedFrom();
        this.shift = scale == null || first == null ? 0 : scale.min() - first;
        words.put("", Cell.NOT_ANSWERED);
        points.forEach((word, value) -> words.put(key(word), Cell.given(value)));
        putAll(codes.notAnswered(), Cell.NOT_ANSWERED);
        putAll(codes.notAsked(), Cell.NOT_ASKED);
        putAll(codes.notVisited(), Cell.NOT_VISITED);
        this.expected = expected(points, scale, codes);
    }

    /// Answers are numbers on the scale, or words that stand for such.
    static AnswerDecoder ofScale(Scale scale, AnswerCodes codes) {
        return new AnswerDecoder(codes.values(), scale, codes, false);
    }

    /// Answers are words.
    static AnswerDecoder ofWords(Map<String, Double> words, AnswerCodes codes) {
        return new AnswerDecoder(words, null, codes, false);
    }

    /// Answers are free text.
    static AnswerDecoder ofComment(AnswerCodes codes) {
        return new AnswerDecoder(Map.of(), null, codes, true);
    }

    private void putAll(@Nullable Set<String> absent, Cell cell) {
        if (absent != null) {
            absent.forEach(word -> words.put(key(word), cell));
        }
    }

    /// What the answer says.
    ///
    /// @param text without blanks around it
    Cell decode(String text) {
        Cell known = words.get(key(text));
        if (known != null) {
            return known;
        }
        if (comment) {
            return Cell.given(1);
        }
        double points = scale == null ? Double.NaN : number(text) + shift;
        return scale != null && scale.contains(points) ? Cell.given(points) : Cell.unreadable(expected);
    }

    /// Whether the answer is the code one above the scale, as when a scale from 0 is coded from 1.
    boolean isOneAbove(String text) {
        return scale != null && number(text) + shift == scale.max() + 1;
    }

    /// The number that the text is, with a point or a comma; NaN if it is none.
    static double number(String text) {
        return NUMBER.matcher(text).matches() ? Double.parseDouble(text.replace(',', '.')) : Double.NaN;
    }

    /// The text in the form in which words are compared.
    private static String key(String text) {
        double number = number(text.strip());
        return Double.isNaN(number) ? text.strip().toLowerCase(Locale.ROOT) : plain(number);
    }

    /// A number without needless decimals.
    static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private static String expected(Map<String, Double> points, @Nullable Scale scale, AnswerCodes codes) {
        var parts = new LinkedHashMap<String, Boolean>();
        if (scale != null) {
            double first = codes.codedFrom() == null ? scale.min() : codes.codedFrom();
            parts.put("a number from " + plain(first) + " to " + plain(first + scale.max() - scale.min()), true);
        }
        points.keySet().stream().limit(WORDS_TOLD).forEach(word -> parts.put("'" + word + "'", true));
        if (points.size() > WORDS_TOLD) {
            parts.put("…", true);
        }
        for (Set<String> absent : absences(codes)) {
            absent.stream().sorted().forEach(word -> parts.put(word.isEmpty() ? "nothing" : "'" + word + "'", true));
        }
        return String.join(", ", parts.keySet());
    }

    private static List<Set<String>> absences(AnswerCodes codes) {
        var absences = new java.util.ArrayList<Set<String>>();
        for (Set<String> words : java.util.Arrays.asList(codes.notVisited(), codes.notAsked(), codes.notAnswered())) {
            if (words != null) {
                absences.add(words);
            }
        }
        return absences;
    }
}
