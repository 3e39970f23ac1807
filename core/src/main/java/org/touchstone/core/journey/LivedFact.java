package org.touchstone.core.journey;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a fact makes of a journey.
final class LivedFact {

    private LivedFact() {}

    /// The journey after the fact.
    ///
    /// @param journey the journey before; absent when the log does not know it
    /// @return the journey after, or null when nothing of it is left
    static @Nullable Journey apply(@Nullable Journey journey, Fact fact) {
        return switch (fact) {
            case Fact.Opened opened -> open(journey, opened);
            case Fact.Closed closed -> {
                Journey known = require(journey, fact);
                Encounter over = encounter(known, closed.encounter()).closed(closed.endMicros(), closed.backdated());
                yield replace(known, over);
            }
            case Fact.Corrected corrected -> {
                Journey known = require(journey, fact);
                encounter(known, corrected.encounter().number());
                yield replace(known, corrected.encounter());
            }
            case Fact.Retracted retracted -> retract(require(journey, fact), retracted.encounter());
            case Fact.Ended ended -> require(journey, fact).ended(ended.ending(), ended.goal());
        };
    }

    private static Journey open(@Nullable Journey journey, Fact.Opened fact) {
        if (journey == null) {
            return new Journey(
                    fact.journey(),
                    fact.key(),
                    fact.branch(),
                    fact.channel(),
                    fact.segment(),
                    Ending.OPEN,
                    Goal.UNKNOWN,
                    List.of(fact.encounter()));
        }
        return replace(journey, fact.encounter()).ended(Ending.OPEN, journey.goal());
    }

    private static @Nullable Journey retract(Journey journey, int number) {
        Encounter gone = encounter(journey, number);
        var rest = new ArrayList<>(journey.encounters());
        rest.remove(gone);
        return rest.isEmpty() ? null : journey.with(rest);
    }

    private static Journey replace(Journey journey, Encounter encounter) {
        var rest = new ArrayList<>(journey.encounters());
        rest.removeIf(other -> other.number() == encounter.number());
        rest.add(encounter);
        return journey.with(rest);
    }

    private static Encounter encounter(Journey journey, int number) {
        return journey.encounters().stream()
                .filter(encounter -> encounter.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Journey " + journey.id() + " has no encounter " + number + ", so no fact can change it"));
    }

    private static Journey require(@Nullable Journey journey, Fact fact) {
        if (journey == null) {
            throw new IllegalArgumentException(
                    "Fact " + fact.seq() + " is about journey " + fact.journey() + ", which the log does not know");
        }
        return journey;
    }
}
