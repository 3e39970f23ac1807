package org.touchstone.core.cycle;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A service cycle: the designed chain of steps for one customer goal, told by the customer, closed by the return.
///
/// Every text in it has words in the cycle's own language. Immutable.
///
/// @param code stable over versions
/// @param version counts from 1; a published version never changes
/// @param language tag of the language in which a text without a language is written
/// @param name what the business calls it; null when the goal says enough
/// @param goal what the customer says on setting out: "I want cash for my cheque"
/// @param comeBack what makes the customer glad to come back: the return that closes the cycle; null if not written
///   down
/// @param route the designed ways through the steps
public record Cycle(
        String code,
        int version,
        String language,
        @Nullable Text name,
        Text goal,
        @Nullable Text comeBack,
        Route route,
        BrandCharacter character) {

    /// The language of a cycle that names none.
    public static final String DEFAULT_LANGUAGE = "en";

    public Cycle {
        Codes.check(code, "a cycle");
        if (version < 1 || !Text.isLanguage(language)) {
            throw new IllegalArgumentException("A cycle has a version from 1 and a language tag such as en, but got "
                    + version + " and '" + language + "'.");
        }
        List<Step> steps = route.steps();
        checkCodes(steps);
        checkReferences(steps, character);
        texts(name, goal, comeBack, character, steps).forEach(text -> {
            if (text.find(language).isEmpty()) {
                throw new IllegalArgumentException(
                        "Every text needs words in the cycle's language '" + language + "', but got " + text + ".");
            }
        });
    }

    /// The first version of a cycle in one language, with goal and ways alone, as drafted from a log.
    public static Cycle of(String code, Text goal, Route route) {
        String language = goal.languages().iterator().next();
        return new Cycle(code, 1, language, null, goal, null, route, BrandCharacter.NONE);
    }

    private static void checkCodes(List<Step> steps) {
        Set<String> codes = new HashSet<>();
        for (Step step : steps) {
            if (!codes.add(step.code())) {
                throw new IllegalArgumentException(
                        "The step '" + step.code() + "' stands twice. A step that can be lived again is a loop.");
            }
        }
    }

    private static void checkReferences(List<Step> steps, BrandCharacter character) {
        for (Step step : steps) {
            for (Standard standard : step.standards()) {
                if (standard instanceof Standard.StartsWithin within
                        && steps.stream().noneMatch(known -> known.code().equals(within.after()))) {
                    throw new IllegalArgumentException("A standard of '" + step.code() + "' counts from the step '"
                            + within.after() + "', which the cycle does not have.");
                }
                String trait = standard.terms().trait();
                if (trait != null && character.findTrait(trait).isEmpty()) {
                    throw new IllegalArgumentException("A standard of '" + step.code() + "' serves the trait '" + trait
                            + "', which the brand's character does not have.");
                }
            }
        }
    }

    /// What to call the cycle on a page: its name, else the customer's goal.
    public Text title() {
        return name == null ? goal : name;
    }

    /// All steps in the order written, those the customer never notices included.
    public List<Step> steps() {
        return route.steps();
    }

    /// The steps that touch the customer, in the order written: the moments of truth.
    public List<Step> moments() {
        return steps().stream().filter(Step::isMoment).toList();
    }

    /// The steps that the witness can see, in the order written.
    public List<Step> stepsSeenBy(Witness witness) {
        return steps().stream().filter(step -> step.isSeenBy(witness)).toList();
    }

    /// The step with the code.
    ///
    /// @throws IllegalArgumentException when the cycle has none
    public Step step(String step) {
        return findStep(step)
                .orElseThrow(() -> new IllegalArgumentException("Cycle '" + code + "' has no step '" + step
                        + "'. It has "
                        + String.join(", ", steps().stream().map(Step::code).toList()) + "."));
    }

    public Optional<Step> findStep(String step) {
        return steps().stream().filter(known -> known.code().equals(step)).findFirst();
    }

    /// The languages in which at least one text is written, the cycle's own first.
    public Set<String> languages() {
        Set<String> languages = new LinkedHashSet<>(List.of(language));
        texts(name, goal, comeBack, character, steps()).forEach(text -> languages.addAll(text.languages()));
        return languages;
    }

    private static Stream<Text> texts(
            @Nullable Text name, Text goal, @Nullable Text comeBack, BrandCharacter character, List<Step> steps) {
        return Stream.of(
                        Stream.of(name, goal, comeBack).filter(Objects::nonNull),
                        character.traits().stream().flatMap(Trait::texts),
                        steps.stream().flatMap(Step::texts))
                .flatMap(texts -> texts);
    }
}
