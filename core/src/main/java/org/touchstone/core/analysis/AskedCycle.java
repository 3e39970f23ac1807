package org.touchstone.core.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Route;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.cycle.Text;
import org.touchstone.core.cycle.Witness;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.Question;

/// Drafts a cycle from a questionnaire, where there is no log: the moments that it asks about, in the order asked, each
/// of which a customer may leave out. A first sheet for the team to mend.
final class AskedCycle {

    private AskedCycle() {}

    static Cycle of(Answers answers) {
        Set<String> moments = new LinkedHashSet<>();
        answers.questions().stream()
                .map(Question::moment)
                .filter(Objects::nonNull)
                .filter(Step::isCode)
                .forEach(moments::add);
        if (moments.isEmpty()) {
            moments.add("visit");
        }
        List<Route> route = new ArrayList<>();
        for (String moment : moments) {
            route.add(Step.named(moment, Text.of("en", moment))
                    .seenBy(Witness.QUESTION)
                    .skippable(true)
                    .build());
        }
        return Cycle.of("drafted", Text.of("en", "I want what this service is for"), Route.inOrder(route));
    }
}
