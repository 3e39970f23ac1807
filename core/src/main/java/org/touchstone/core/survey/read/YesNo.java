package org.touchstone.core.survey.read;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.touchstone.core.survey.Asks;

/// Words for yes and no, as questionnaires write them.
final class YesNo {

    static final List<String> YES = List.of("yes", "y", "true", "1", "sí", "si", "da", "oui", "ja", "да");
    static final List<String> NO = List.of("no", "n", "false", "0", "nu", "non", "nein", "нет");
    static final List<String> PARTLY = List.of("partly", "partially", "in part", "parcialmente", "parțial", "частично");

    private YesNo() {}

    /// The words of a question that is answered in words unless its mapping says otherwise; none for others.
    static Map<String, Double> words(Asks asks) {
        return switch (asks) {
            case GOAL -> goal(with(YES, "met"), with(PARTLY), with(NO, "not", "not met"));
            case RETURN -> points(YES, 1, NO, 0);
            case OVERALL,
                    RATING,
                    RECOMMEND,
                    EFFORT,
                    FACT,
                    EXPECTATION,
                    PERCEPTION,
                    KANO_PRESENT,
                    KANO_ABSENT,
                    IMPORTANCE,
                    COMMENT -> Map.of();
        };
    }

    static Map<String, Double> goal(Collection<String> met, Collection<String> partly, Collection<String> not) {
        var words = points(met, 2, not, 0);
        partly.forEach(word -> words.put(word, 1.0));
        return words;
    }

    /// For each word the points of its list.
    static Map<String, Double> points(
            Collection<String> first, double points, Collection<String> second, double other) {
        var words = new LinkedHashMap<String, Double>();
        first.forEach(word -> words.put(word, points));
        second.forEach(word -> words.put(word, other));
        return words;
    }

    /// The words that mean the opposite of these; none when these are neither yes nor no.
    static List<String> opposite(Collection<String> words) {
        List<String> lower =
                words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        if (YES.containsAll(lower)) {
            return NO;
        }
        return NO.containsAll(lower) ? YES : List.of();
    }

    private static List<String> with(List<String> words, String... more) {
        var all = new java.util.ArrayList<>(words);
        all.addAll(List.of(more));
        return all;
    }
}
