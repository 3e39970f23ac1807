package org.touchstone.core.cycle;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One element of a cycle. It is a moment of truth if it touches the customer.
///
/// Make one with [#named] and its [StepBuilder].
///
/// @param name as we say
/// @param customersSay as customers say; null when they say the same
/// @param owner who answers for it; null when nobody does yet
/// @param procedure link or name of the written procedure; null when there is none
/// @param seenBy what can see it; a step the log cannot see costs an alignment nothing
/// @param skippable the customer may leave it out
/// @param promised staff owe it: leaving it out is a failure, even where the path goes on
/// @param noticed false for a supporting step that the customer never notices, which is then not a moment
/// @param expects what the customer expects here; null when it is not written down
/// @param critical how critical the experts hold it to be, one judgement each
public record Step(
        String code,
        Text name,
        @Nullable Text customersSay,
        Contact contact,
        @Nullable String owner,
        @Nullable String procedure,
        Blueprint blueprint,
        Set<Witness> seenBy,
        boolean skippable,
        boolean promised,
        boolean noticed,
        @Nullable Text expects,
        List<Incident> goesWrong,
        List<Judgement> critical,
        List<Standard> standards)
        implements Route {

    public Step {
        Codes.checkStep(code);
        seenBy = inOrder(seenBy);
        goesWrong = List.copyOf(goesWrong);
        critical = List.copyOf(critical);
        standards = List.copyOf(standards);
        if (!noticed && (contact != Contact.NONE || seenBy.contains(Witness.QUESTION))) {
            throw new IllegalArgumentException(
                    "The step '" + code + "' is one the customer never notices, but has" + " contact " + contact
                            + " and is seen by " + seenBy + ". Such a step has no contact and no question.");
        }
        Set<String> codes = new HashSet<>();
        for (Incident incident : goesWrong) {
            if (!codes.add(incident.code())) {
                throw new IllegalArgumentException(
                        "The incident '" + incident.code() + "' stands twice at step '" + code + "'. Keep one.");
            }
        }
    }

    private static Set<Witness> inOrder(Set<Witness> witnesses) {
        Set<Witness> ordered = EnumSet.noneOf(Witness.class);
        ordered.addAll(witnesses);
        return Collections.unmodifiableSet(ordered);
    }

    /// Begins a step that has contact with nobody, is seen by nothing, and is noticed by the customer.
    public static StepBuilder named(String code, Text name) {
        return new StepBuilder(code, name);
    }

    /// Whether the text can be the code of a step: one line of at most 100 characters, and no word of the grammar.
    ///
    /// Ask this of names that come from a log before a step is made of them.
    public static boolean isCode(String text) {
        return Codes.isStepCode(text);
    }

    /// Whether it touches the customer: a moment of truth.
    public boolean isMoment() {
        return noticed;
    }

    public boolean isSeenBy(Witness witness) {
        return seenBy.contains(witness);
    }

    /// The worst grade that an expert gave; 0 when none has judged it.
    public int gradeMax() {
        return critical.stream().mapToInt(Judgement::grade).max().orElse(0);
    }

    /// The incident with the code.
    ///
    /// @throws IllegalArgumentException when this step has none of that code
    public Incident incident(String incident) {
        return goesWrong.stream()
                .filter(known -> known.code().equals(incident))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Step '" + code + "' has no incident '" + incident
                        + "'. It has " + goesWrong.stream().map(Incident::code).toList() + "."));
    }

    /// Every text in it, for translators.
    Stream<Text> texts() {
        return Stream.of(
                        Stream.of(name),
                        Stream.of(customersSay, expects).filter(Objects::nonNull),
                        blueprint.texts(),
                        goesWrong.stream().flatMap(Incident::texts),
                        critical.stream().map(Judgement::reason),
                        standards.stream().flatMap(Standard::texts))
                .flatMap(texts -> texts);
    }
}
