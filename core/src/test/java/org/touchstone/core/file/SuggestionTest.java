package org.touchstone.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SuggestionTest {

    private static final List<String> KEYS = List.of("goal", "goesWrong", "seenBy", "standards");

    @Test
    void aSlipOfTheFingersIsSeen() {
        assertThat(Suggestion.nearest("gaol", KEYS)).contains("goal");
        assertThat(Suggestion.nearest("standart", KEYS)).contains("standards");
    }

    @Test
    void capitalsHyphensAndUnderscoresDoNotCount() {
        assertThat(Suggestion.nearest("SEEN_BY", KEYS)).contains("seenBy");
        assertThat(Suggestion.nearest("goes-wrong", KEYS)).contains("goesWrong");
    }

    @Test
    void anotherWordIsNoSlip() {
        assertThat(Suggestion.nearest("price", KEYS)).isEmpty();
        assertThat(Suggestion.nearest("", KEYS)).isEmpty();
        assertThat(Suggestion.nearest("a".repeat(5000), KEYS)).isEmpty();
    }
}
