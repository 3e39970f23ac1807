package org.touchstone.core.survey.read;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the answers to a question are written: numbers on a scale, words for points, words for absences. What is null is
/// not said here and taken from the defaults of the file.
///
/// Words are compared without regard to upper and lower case; `11`, `11.0` and `11,0` are the same word.
///
/// @param min fewest points
/// @param max most points
/// @param higherIsBetter whether more points are better for the customer
/// @param codedFrom the code that stands for `min`, where codes and points differ: an 11-point scale coded 1 to 11
/// @param values for words the points they stand for, in the order written
/// @param notVisited words that say that the customer did not live it
/// @param notAsked words that say that the question was not put
/// @param notAnswered words that say that it was left blank
public record AnswerCodes(
        @Nullable Double min,
        @Nullable Double max,
        @Nullable Boolean higherIsBetter,
        @Nullable Double codedFrom,
        Map<String, Double> values,
        @Nullable Set<String> notVisited,
        @Nullable Set<String> notAsked,
        @Nullable Set<String> notAnswered) {

    /// Nothing is said.
    public static final AnswerCodes UNSAID = new AnswerCodes(null, null, null, null, Map.of(), null, null, null);

    public AnswerCodes {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        notVisited = copy(notVisited);
        notAsked = copy(notAsked);
        notAnswered = copy(notAnswered);
        if (min != null && max != null && min >= max) {
            throw new IllegalArgumentException("A scale has a min below its max, but got " + min + " to " + max + ".");
        }
    }

    private static @Nullable Set<String> copy(@Nullable Set<String> words) {
        return words == null ? null : Set.copyOf(words);
    }

    /// A scale alone.
    public static AnswerCodes scale(double min, double max) {
        return new AnswerCodes(min, max, null, null, Map.of(), null, null, null);
    }

    /// What these codes do not say, as the other ones say it. A scale is taken as a whole, and a word that means
    /// something here keeps its meaning.
    AnswerCodes or(AnswerCodes given) {
        AnswerCodes other = given.without(words());
        boolean own = min != null || max != null;
        return new AnswerCodes(
                own ? min : other.min,
                own ? max : other.max,
                higherIsBetter != null ? higherIsBetter : own ? null : other.higherIsBetter,
                codedFrom != null ? codedFrom : own ? null : other.codedFrom,
                values.isEmpty() && !own ? other.values : values,
                notVisited != null ? notVisited : other.notVisited,
                notAsked != null ? notAsked : other.notAsked,
                notAnswered != null ? notAnswered : other.notAnswered);
    }

    private Set<String> words() {
        Set<String> words = new HashSet<>(values.keySet());
        Stream.of(notVisited, notAsked, notAnswered).filter(Objects::nonNull).forEach(words::addAll);
        return words;
    }

    /// These codes, with no word for an absence that is among those given.
    AnswerCodes without(Set<String> words) {
        return keeping(word -> words.stream().noneMatch(word::equalsIgnoreCase));
    }

    /// These codes, with no word for an absence that is a number in the range, its ends included.
    AnswerCodes withoutNumbers(double from, double to) {
        return keeping(word -> !(AnswerDecoder.number(word) >= from && AnswerDecoder.number(word) <= to));
    }

    private AnswerCodes keeping(Predicate<String> kept) {
        return new AnswerCodes(
                min,
                max,
                higherIsBetter,
                codedFrom,
                values,
                keep(notVisited, kept),
                keep(notAsked, kept),
                keep(notAnswered, kept));
    }

    private static @Nullable Set<String> keep(@Nullable Set<String> words, Predicate<String> kept) {
        return words == null ? null : words.stream().filter(kept).collect(Collectors.toUnmodifiableSet());
    }

    /// The absences alone.
    AnswerCodes absences() {
        return new AnswerCodes(null, null, null, null, Map.of(), notVisited, notAsked, notAnswered);
    }
}
