package org.touchstone.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.core.cycle.CycleFile;
import org.touchstone.core.journey.Dictionary;

final class StepMatchTest {

    @Test
    void wordsThatALiveLogLearnsMeanwhileAreNotSeen() {
        var cycle = CycleFile.read("office.yaml", """
                cycle: office
                name: Office
                goal: I want my paper
                steps:
                  - wait: {name: Wait, contact: place, seenBy: [log]}
                """).orThrow();
        Dictionary moments = Dictionary.of(List.of("coffee", "wait"));
        var match = new StepMatch(cycle, moments);
        moments.code("serve");
        assertThat(match.size()).isEqualTo(2);
        assertThat(match.unknown()).containsExactly(0);
    }
}
