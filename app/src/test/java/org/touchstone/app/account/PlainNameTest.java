package org.touchstone.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which names are shown to others as they were typed.
final class PlainNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"Ana", "Łukasz O'Neill-Müller", "Анна Петрова", "李小龙", "محمد", "Zoë 😀"})
    void whatPeopleAreCalledIsAName(String name) {
        assertThat(PlainName.isPlain(name, 80)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b", "a\nb", "ana\u202Exe.gpj", "\u2066ana", "a\u2028b", "a\uD800b"})
    void whatTurnsTheTextAboutIsNone(String name) {
        assertThat(PlainName.isPlain(name, 80)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {81, 100_000})
    void whatIsTooLongIsNone(int length) {
        assertThat(PlainName.isPlain("a".repeat(length), 80)).isFalse();
    }
}
