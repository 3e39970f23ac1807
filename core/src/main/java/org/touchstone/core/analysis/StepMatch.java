package org.touchstone.core.analysis;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.journey.Dictionary;

/// Which moment of the log is which step of the cycle: the one with its code, otherwise the one with its name in some
/// language. Immutable.
final class StepMatch {

    /// The words as they were: a live log may learn more of them meanwhile.
    private final List<String> words;

    private final List<String> steps;
    private final Map<String, Integer> codeOfStep = new HashMap<>();
    private final Map<Integer, String> stepOfCode = new HashMap<>();

    StepMatch(Cycle cycle, Dictionary moments) {
        this.words = moments.words();
        this.steps = cycle.steps().stream().map(Step::code).toList();
        for (Step step : cycle.steps()) {
            int code = words.indexOf(step.code());
            if (code >= 0) {
                match(step, code);
            }
        }
        // In the order of the words, so that the order in which the log told them does not matter.
        List<Integer> codes = byWord();
        List<String> normal = words.stream().map(StepMatch::normal).toList();
        for (Step step : cycle.steps()) {
            List<String> names = names(step);
            codes.stream()
                    .filter(code -> names.contains(normal.get(code)))
                    .filter(code -> !stepOfCode.containsKey(code))
                    .findFirst()
                    .filter(code -> !codeOfStep.containsKey(step.code()))
                    .ifPresent(code -> match(step, code));
        }
    }

    /// Number of moments in the dictionary of the log.
    int size() {
        return words.size();
    }

    /// Codes of the log in the order of the cycle's steps, then all others by their words.
    Comparator<Integer> order() {
        return Comparator.comparingInt((Integer code) -> {
                    String step = stepOfCode.get(code);
                    return step == null ? Integer.MAX_VALUE : steps.indexOf(step);
                })
                .thenComparing(words::get);
    }

    /// The code in the log of a step, if the log knows the step.
    OptionalInt code(String step) {
        Integer code = codeOfStep.get(step);
        return code == null ? OptionalInt.empty() : OptionalInt.of(code);
    }

    /// What to call a moment of the log: the code of its step, or else its own word.
    String name(int code) {
        return stepOfCode.getOrDefault(code, words.get(code));
    }

    /// The step of a moment of the log, if it is one.
    Optional<String> step(int code) {
        return Optional.ofNullable(stepOfCode.get(code));
    }

    /// Codes of moments that the cycle does not know, by their words.
    List<Integer> unknown() {
        return byWord().stream().filter(code -> !stepOfCode.containsKey(code)).toList();
    }

    private List<Integer> byWord() {
        return IntStream.range(0, words.size())
                .boxed()
                .sorted(Comparator.comparing(words::get))
                .toList();
    }

    private void match(Step step, int code) {
        codeOfStep.put(step.code(), code);
        stepOfCode.put(code, step.code());
    }

    private static List<String> names(Step step) {
        return Stream.of(Stream.ofNullable(step.customersSay()), Stream.of(step.name()))
                .flatMap(texts -> texts)
                .flatMap(text -> text.byLanguage().values().stream())
                .map(StepMatch::normal)
                .toList();
    }

    private static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    }
}
