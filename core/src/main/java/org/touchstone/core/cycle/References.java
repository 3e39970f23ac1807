package org.touchstone.core.cycle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.core.file.Place;
import org.touchstone.core.file.Problems;
import org.touchstone.core.file.Suggestion;
import org.touchstone.core.file.YamlNode;

/// Gathers the codes that a file defines and those it refers to, which can be compared only when all is read.
final class References {

    private final Problems problems;
    private final Map<String, Place> steps = new LinkedHashMap<>();
    private final List<YamlNode.Scalar> toSteps = new ArrayList<>();
    private final List<YamlNode.Scalar> toTraits = new ArrayList<>();

    References(Problems problems) {
        this.problems = problems;
    }

    /// Notes that a step stands here, and reports one that already stood elsewhere.
    void step(YamlNode.Scalar code) {
        Place first = steps.putIfAbsent(code.text(), code.place());
        if (first != null) {
            problems.add(
                    code.place(),
                    "the step '" + code.text() + "' stands twice, first in line " + first.line(),
                    "each code once",
                    "Rename one; to live a step again, put it into loop or oneOrMore.");
        }
    }

    void toStep(YamlNode.Scalar code) {
        toSteps.add(code);
    }

    void toTrait(YamlNode.Scalar code) {
        toTraits.add(code);
    }

    /// Reports every reference to something that the file does not have.
    void check(BrandCharacter character) {
        for (YamlNode.Scalar code : toSteps) {
            check(code, "step", steps.keySet());
        }
        List<String> traits = character.traits().stream().map(Trait::code).toList();
        for (YamlNode.Scalar code : toTraits) {
            check(code, "trait", traits);
        }
    }

    private void check(YamlNode.Scalar code, String what, Collection<String> known) {
        if (!known.contains(code.text())) {
            problems.add(
                    code.place(),
                    "a standard refers to the " + what + " '" + code.text() + "', which the cycle does not have",
                    known.isEmpty()
                            ? "a " + what + " of this cycle, which has none"
                            : "one of " + String.join(", ", known),
                    Suggestion.cure(code.text(), known, "Correct the code, or add the " + what + "."));
        }
    }
}
