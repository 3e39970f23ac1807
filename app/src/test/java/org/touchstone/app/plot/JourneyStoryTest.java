package org.touchstone.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.app.plot.JourneyStory.Stay;

final class JourneyStoryTest {

    private static final JourneyStory STORY = new JourneyStory(
            "story",
            "What happened",
            List.of(
                    new Stay("1. Ticket", "09:00:00", 0, 60, false, null, null),
                    new Stay("2. Counter", "09:06:00", 360, 600, false, 300.0, 120.0)));

    @Test
    void itSaysHowLongItTookAndHowMuchOfItWasBetween() {
        assertThat(STORY.wide().summary().replace('\u00a0', ' '))
                .isEqualTo("2 encounters within 10 min, 5 min of it between them.");
    }

    @Test
    void aWaitIsHatchedAndAPromiseIsMarked() {
        String svg = STORY.wide().svg();
        assertThat(svg.split("url\\(#story-hatch\\)", -1))
                .as("the wait, and the legend")
                .hasSize(3);
        assertThat(svg).contains("k-mark");
    }

    @Test
    void theTableSaysTheSame() {
        assertThat(STORY.wide().table().rows().getLast().cells())
                .containsExactly("2. Counter", "09:06:00", "5\u00a0min", "4\u00a0min", "2\u00a0min");
    }
}
