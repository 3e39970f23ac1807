package org.touchstone.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.core.file.YamlNode.entries;
import static org.touchstone.core.file.YamlNode.entry;
import static org.touchstone.core.file.YamlNode.items;
import static org.touchstone.core.file.YamlNode.plain;
import static org.touchstone.core.file.YamlNode.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlWriterTest {

    @Test
    void namedThingsBeginALineEach() {
        YamlNode steps = items(List.of(
                entries(entry("ask", entries(entry("name", text("Ask"))))),
                entries(entry("wait", entries(entry("name", text("Wait")))))));
        assertThat(YamlWriter.write(entries(entry("steps", steps)))).isEqualTo("""
            steps:
              - ask: {name: Ask}
              - wait: {name: Wait}
            """);
    }

    @Test
    void whatDoesNotFitTheLineIsABlock() {
        YamlNode long1 = text("a".repeat(60));
        YamlNode long2 = text("b".repeat(60));
        assertThat(YamlWriter.write(entries(entry("k", entries(entry("one", long1), entry("two", long2))))))
                .isEqualTo("k:\n  one: " + "a".repeat(60) + "\n  two: " + "b".repeat(60) + "\n");
    }

    @Test
    void whatJustFitsStaysOnTheLine() {
        // "k: [" and "]" take 5 of the 120 columns
        assertThat(YamlWriter.write(entries(entry("k", items(List.of(text("a".repeat(115))))))))
                .isEqualTo("k: [" + "a".repeat(115) + "]\n");
        assertThat(YamlWriter.write(entries(entry("k", items(List.of(text("a".repeat(116))))))))
                .isEqualTo("k:\n  - " + "a".repeat(116) + "\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "true",
                "No",
                "12",
                "1e5",
                "0x1F",
                "2026-01-01",
                "a: b",
                "a, b",
                "# a",
                "- a",
                "a.",
                " a",
                "a ",
                "?"
            })
    void aTextThatYamlCouldMistakeIsQuoted(String text) {
        assertThat(YamlWriter.write(entries(entry("k", text(text))))).isEqualTo("k: \"" + text + "\"\n");
    }

    @Test
    void signsThatCannotBeSeenAreWrittenAsEscapes() {
        assertThat(YamlWriter.write(entries(entry("k", text("a\n\"b\"\\\u2028\u0007")))))
                .isEqualTo("k: \"a\\n\\\"b\\\"\\\\\\u2028\\u0007\"\n");
    }

    @Test
    void numbersAndWordsOfTheFormatStandAsTheyAre() {
        assertThat(YamlWriter.write(entries(entry("share", plain("0.90")), entry("told", plain(true)))))
                .isEqualTo("share: 0.90\ntold: true\n");
    }
}
