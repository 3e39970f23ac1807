package org.touchstone.app.platform.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class WordsTest {

    private static final Words ENGLISH = Words.in(Language.ENGLISH);
    private static final Pattern QUOTED = Pattern.compile("\"([a-z]+[a-z.-]*\\.[a-z.-]+)\"");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextIsThereInEveryLanguage(Language language) {
        assertThat(Words.in(language).keys()).isEqualTo(ENGLISH.keys());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aTextHasTheSamePlacesInEveryLanguage(Language language) {
        for (String key : ENGLISH.keys()) {
            assertThat(Words.in(language).text(key).names())
                    .as(key + " in " + language.code())
                    .isEqualTo(ENGLISH.text(key).names());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aTextWithANumberHasEveryFormOfItsLanguage(Language language) {
        for (String key : ENGLISH.keys()) {
            for (Text.Piece piece : Words.in(language).text(key).pieces()) {
                if (piece instanceof Text.Piece.Choice(String _, Map<Plural, Text> forms)) {
                    assertThat(forms.keySet())
                            .as(key + " in " + language.code())
                            .containsExactlyInAnyOrderElementsOf(Plural.of(language));
                }
            }
        }
    }

    /// A text that was copied and forgotten. Names and codes may be the same.
    @ParameterizedTest
    @EnumSource(value = Language.class, names = "ENGLISH", mode = EnumSource.Mode.EXCLUDE)
    void hardlyATextIsTheEnglishOne(Language language) {
        List<String> same = new ArrayList<>();
        for (String key : ENGLISH.keys()) {
            if (Words.in(language).text(key).equals(ENGLISH.text(key))) {
                same.add(key);
            }
        }
        assertThat(same).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void everyTextIsUsedAndEveryTextUsedIsThere() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String place : List.of(
                "src/main/java/org/touchstone/app/platform",
                "src/main/java/org/touchstone/app/account",
                "src/main/java/org/touchstone/app/branch",
                "src/main/java/org/touchstone/app/cycle",
                "src/main/java/org/touchstone/app/journey",
                "src/main/java/org/touchstone/app/survey",
                "src/main/java/org/touchstone/app/board",
                "src/main/java/org/touchstone/app/server",
                "src/main/jte/desk",
                "src/main/jte/account",
                "src/main/jte/branch",
                "src/main/jte/cycle",
                "src/main/jte/journey",
                "src/main/jte/survey",
                "src/main/jte/board")) {
            try (Stream<Path> files = Files.walk(Path.of(place))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    QUOTED.matcher(Files.readString(file)).results().forEach(key -> used.add(key.group(1)));
                }
            }
        }
        assertThat(used).containsAll(ENGLISH.keys());
        String heads = String.join(
                "|",
                ENGLISH.keys().stream()
                        .map(key -> key.split("\\.")[0])
                        .distinct()
                        .toList());
        assertThat(used.stream()
                        .filter(key -> key.matches("(" + heads + ")\\..*"))
                        .filter(key -> !key.endsWith(".")))
                .allSatisfy(key -> assertThat(ENGLISH.keys()).contains(key));
    }

    @Test
    void aPlaceTakesItsValueAndANumberChoosesItsForm() {
        assertThat(ENGLISH.say("start.title", "name", "Ana")).isEqualTo("Welcome, Ana");
        assertThat(ENGLISH.say("scope.branches", "n", 1)).isEqualTo("1 branch");
        assertThat(ENGLISH.say("scope.branches", "n", 1200)).isEqualTo("1,200 branches");
        assertThat(Words.in(Language.RUSSIAN).say("scope.branches", "n", 3)).isEqualTo("3 отделения");
        assertThat(Words.in(Language.RUSSIAN).say("scope.branches", "n", 11)).isEqualTo("11 отделений");
        assertThat(Words.in(Language.ROMANIAN).say("scope.branches", "n", 25)).isEqualTo("25 de sucursale");
    }

    @Test
    void aPlaceWithoutItsValueIsNoticed() {
        assertThatThrownBy(() -> ENGLISH.say("start.title")).hasMessageContaining("needs a value for 'name'");
        assertThatThrownBy(() -> ENGLISH.say("no.such")).hasMessageContaining("no text 'no.such'");
    }

    @ParameterizedTest
    @CsvSource({"{name", "{n; plural}", "{n, plural, lots {x}}", "a}"})
    void aTextThatCannotBeReadSaysSo(String written) {
        assertThatThrownBy(() -> Text.of(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersAndDaysAreWrittenAsTheLanguageWritesThem() {
        assertThat(ENGLISH.number(new BigDecimal("1234.50"))).isEqualTo("1,234.50");
        assertThat(Words.in(Language.ROMANIAN).number(new BigDecimal("1234.5"))).isEqualTo("1.234,5");
        Instant day = Instant.parse("2026-03-07T12:00:00Z");
        assertThat(ENGLISH.day(day, ZoneId.of("UTC"))).isEqualTo("Mar 7, 2026");
        assertThat(Words.in(Language.RUSSIAN).day(day, ZoneId.of("UTC")))
                .contains("2026")
                .contains("мар");
    }

    @ParameterizedTest
    @CsvSource({
        "'ru-RU,ru;q=0.9,en;q=0.8', RUSSIAN",
        "'de-DE,de;q=0.9,ro;q=0.5', ROMANIAN",
        "'es-MX', SPANISH",
        "'fr', ENGLISH",
        "'', ENGLISH",
        "';;q=%%', ENGLISH"
    })
    void aBrowserGetsTheLanguageItWishesMost(String wishes, Language language) {
        assertThat(Language.wished(wishes)).isEqualTo(language);
    }
}
