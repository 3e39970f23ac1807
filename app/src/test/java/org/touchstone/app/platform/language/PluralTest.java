package org.touchstone.app.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The samples of integers and decimals that the Unicode CLDR gives with its rules.
final class PluralTest {

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, 1, ONE",
        "ENGLISH, 0, OTHER",
        "ENGLISH, 2, OTHER",
        "ENGLISH, 1.0, OTHER",
        "SPANISH, 1, ONE",
        "SPANISH, 1.0, ONE",
        "SPANISH, 0, OTHER",
        "SPANISH, 16, OTHER",
        "SPANISH, 1000000, MANY",
        "SPANISH, 2000000, MANY",
        "SPANISH, 1000001, OTHER",
        "ROMANIAN, 1, ONE",
        "ROMANIAN, 0, FEW",
        "ROMANIAN, 2, FEW",
        "ROMANIAN, 16, FEW",
        "ROMANIAN, 19, FEW",
        "ROMANIAN, 20, OTHER",
        "ROMANIAN, 35, OTHER",
        "ROMANIAN, 100, OTHER",
        "ROMANIAN, 101, FEW",
        "ROMANIAN, 102, FEW",
        "ROMANIAN, 120, OTHER",
        "ROMANIAN, 1.5, FEW",
        "RUSSIAN, 1, ONE",
        "RUSSIAN, 21, ONE",
        "RUSSIAN, 101, ONE",
        "RUSSIAN, 1001, ONE",
        "RUSSIAN, 11, MANY",
        "RUSSIAN, 2, FEW",
        "RUSSIAN, 4, FEW",
        "RUSSIAN, 22, FEW",
        "RUSSIAN, 102, FEW",
        "RUSSIAN, 12, MANY",
        "RUSSIAN, 0, MANY",
        "RUSSIAN, 5, MANY",
        "RUSSIAN, 19, MANY",
        "RUSSIAN, 111, MANY",
        "RUSSIAN, 100, MANY",
        "RUSSIAN, 1.5, OTHER",
        "RUSSIAN, 10.0, OTHER"
    })
    void aNumberAsksForItsForm(Language language, BigDecimal number, Plural form) {
        assertThat(Plural.of(language, number)).isEqualTo(form);
    }
}
