package org.touchstone.core.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.touchstone.core.cycle.Contact;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.journey.Dictionary;
import org.touchstone.core.journey.JourneyLog;

/// Which number stands for which moment of a log: steps of the cycle from 0 in the order written, and after them every
/// moment that the cycle does not have, by its code in the log. Immutable.
public final class Numbering {

    private final List<Step> steps;
    private final List<String> words;
    private final int[] numbers;
    private final boolean[] persons;

    private Numbering(List<Step> steps, List<String> words, int[] numbers) {
        this.steps = steps;
        this.words = words;
        this.numbers = numbers;
        persons = new boolean[numbers.length];
        for (int code = 0; code < numbers.length; code++) {
            persons[code] = !isStep(numbers[code]) || steps.get(numbers[code]).contact() == Contact.PERSON;
        }
    }

    /// A step is the moment of the log that has its code.
    public static Numbering of(Cycle cycle, JourneyLog log) {
        // A log learns the words of its live tail when it lays it out.
        log.slices();
        return of(cycle, log.vocabulary().moments());
    }

    /// A step is the moment that has its code.
    ///
    /// @param moments must know all moments of the log; ask a log for its slices first, or its live tail is missing
    public static Numbering of(Cycle cycle, Dictionary moments) {
        return of(cycle, moments::findCode, moments);
    }

    /// A step is the moment of the log that the function names, if it names one.
    ///
    /// @param codeOf from the code of a step to the code of a moment in the log
    /// @throws IllegalArgumentException if two steps are one moment
    public static Numbering of(Cycle cycle, Function<String, OptionalInt> codeOf, Dictionary moments) {
        List<Step> steps = cycle.steps();
        List<String> words = moments.words();
        int[] numbers = new int[words.size()];
        Arrays.setAll(numbers, code -> steps.size() + code);
        for (int step = 0; step < steps.size(); step++) {
            OptionalInt code = codeOf.apply(steps.get(step).code());
            if (code.isPresent() && code.getAsInt() < numbers.length) {
                if (numbers[code.getAsInt()] < steps.size()) {
                    throw new IllegalArgumentException("The moment '" + words.get(code.getAsInt())
                            + "' cannot be two steps, but is '"
                            + steps.get(numbers[code.getAsInt()]).code() + "' and '"
                            + steps.get(step).code() + "'.");
                }
                numbers[code.getAsInt()] = step;
            }
        }
        return new Numbering(steps, words, numbers);
    }

    /// The number of a moment of the log.
    ///
    /// @param code of the moment in the log; one learnt later is a moment that the cycle does not have
    public int number(int code) {
        return code < numbers.length ? numbers[code] : steps.size() + code;
    }

    /// Whether who served at the moment of the log counts as a person who may hand the customer over.
    boolean hasPerson(int code) {
        return code >= persons.length || persons[code];
    }

    /// The steps of the cycle, in the order of their numbers.
    public List<Step> steps() {
        return steps;
    }

    /// Whether the number is a step of the cycle.
    public boolean isStep(int number) {
        return number >= 0 && number < steps.size();
    }

    /// What to call a number: the code of its step, or the word of the log; "" for [Departure#NONE].
    public String name(int number) {
        if (number == Departure.NONE) {
            return "";
        }
        if (isStep(number)) {
            return steps.get(number).code();
        }
        int code = number - steps.size();
        return code < words.size() ? words.get(code) : "moment " + code;
    }
}
