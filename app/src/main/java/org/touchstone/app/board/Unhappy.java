package org.touchstone.app.board;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.touchstone.core.evidence.EvidenceReader;
import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Goal;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.journey.Part;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.Presence;
import org.touchstone.core.survey.Scale;

/// Journeys after which somebody should call: a low overall answer that names the journey, a goal not met, or a
/// customer who left after waiting.
///
/// @param low names of the journeys with a low overall answer
record Unhappy(Set<String> low) {

    /// An overall answer in the lowest quarter of its scale is low: 1 and 2 of 5.
    private static final double LOW = 0.25;

    /// @param said the answers of the branches that may be seen
    static Unhappy of(Answers said) {
        OptionalInt overall = EvidenceReader.overall(said);
        return new Unhappy(
                overall.isEmpty()
                        ? Set.of()
                        : IntStream.range(0, said.respondents())
                                .filter(r -> !said.journey(r).isEmpty() && isLow(said, r, overall.getAsInt()))
                                .mapToObj(said::journey)
                                .collect(Collectors.toUnmodifiableSet()));
    }

    private static boolean isLow(Answers said, int r, int question) {
        if (said.presence(r, question) != Presence.GIVEN) {
            return false;
        }
        Scale scale = said.questions().get(question).scale();
        double share = (said.value(r, question) - scale.min()) / (scale.max() - scale.min());
        return (scale.higherIsBetter() ? share : 1 - share) <= LOW;
    }

    /// Whether a journey is one of them.
    boolean covers(Part part, int j) {
        return part.goal(j) == Goal.NOT_MET || hasLeft(part, j) || (!low.isEmpty() && low.contains(part.key(j)));
    }

    /// Whoever left at once did not wait.
    private static boolean hasLeft(Part part, int j) {
        return part.ending(j) == Ending.LEFT && part.lasted(part.first(j + 1) - 1) > 0;
    }

    /// The keys of the reasons.
    List<String> reasons(Journey journey) {
        var reasons = new ArrayList<String>();
        if (low.contains(journey.key())) {
            reasons.add("monday.reason.low");
        }
        if (journey.goal() == Goal.NOT_MET) {
            reasons.add("monday.reason.goal");
        }
        Encounter last = journey.encounters().getLast();
        if (journey.ending() == Ending.LEFT && last.endMicros() > last.startMicros()) {
            reasons.add("monday.reason.left");
        }
        return reasons;
    }
}
