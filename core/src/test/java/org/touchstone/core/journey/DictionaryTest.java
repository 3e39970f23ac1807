package org.touchstone.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DictionaryTest {

    @Test
    void codesCountFromZeroInOrderOfArrival() {
        var words = new Dictionary();
        assertThat(words.code("wait")).isZero();
        assertThat(words.code("pay")).isEqualTo(1);
        assertThat(words.code("wait")).isZero();
        assertThat(words.words()).containsExactly("wait", "pay");
    }

    @Test
    void theBlankIsCodeZero() {
        assertThat(Dictionary.withBlank().code("")).isZero();
    }

    @Test
    void lookingUpAddsNothing() {
        var words = new Dictionary();
        assertThat(words.findCode("wait")).isEmpty();
        assertThat(words.size()).isZero();
    }

    @Test
    void anUnknownCodeIsRefused() {
        assertThatThrownBy(() -> new Dictionary().word(0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Dictionary.of(List.of("a")).word(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aWordTwiceIsRefused() {
        assertThatThrownBy(() -> Dictionary.of(List.of("a", "b", "a"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void mergingTellsTheCodesHere() {
        var here = Dictionary.of(List.of("a", "b"));
        int[] codes = here.merge(Dictionary.of(List.of("c", "b")));
        assertThat(codes).containsExactly(2, 1);
        assertThat(here.words()).containsExactly("a", "b", "c");
    }

    /// Law: many threads that add the same words agree on their codes, and see no word without its code.
    @Test
    void threadsAgreeOnCodes() {
        var words = new Dictionary();
        IntStream.range(0, 40_000).parallel().forEach(i -> {
            String word = "w" + i % 1_000;
            assertThat(words.word(words.code(word))).isEqualTo(word);
            assertThat(words.words()).doesNotContainNull();
        });
        assertThat(words.words()).hasSize(1_000).doesNotHaveDuplicates();
    }
}
