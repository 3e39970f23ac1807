package org.touchstone.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.app.findings.FindingsFile;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Spread;
import org.touchstone.core.file.Reading;
import org.touchstone.core.statistics.Estimate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The file is what its page says, and the way back is exact.
final class FindingsFileTest {

    @TempDir
    private static Path folder;

    private static Path file;

    @BeforeAll
    static void aSmallBank() {
        Typed.in("demo", "--journeys", 500, "--no-serve", "--quiet", "--out", folder);
        file = folder.resolve("findings.json");
    }

    @Test
    void thePageListsExactlyTheKeysThatAreWritten() throws IOException {
        var written = new TreeSet<String>();
        collect("", Findings.class, written);
        collect("spread", Spread.class, written);
        collect("estimate", Estimate.class, written);
        assertThat(documented()).isEqualTo(written);
    }

    @Test
    void everyKeyOfTheFileIsAmongThem() throws IOException {
        var found = new TreeSet<String>();
        collect("", JsonMapper.builder().build().readTree(file), found);
        assertThat(documented()).containsAll(found);
        assertThat(found)
                .contains(
                        "data.observedThrough", "moments[].reach", "flows[].waitSeconds", "estimate.low", "spread.p90");
    }

    @Test
    void whatWasWrittenIsReadAgainEqual() throws IOException {
        Findings read = FindingsFile.read(file).orThrow();
        Path again = folder.resolve("again.json");
        Files.write(again, FindingsFile.bytes(read));
        assertThat(Files.mismatch(file, again)).isEqualTo(-1);
        assertThat(FindingsFile.read(again).orThrow()).isEqualTo(read);
    }

    /// The small bank is too short for changes and standouts, so they are put in by hand.
    @Test
    void whatChangedAndWhatStandsOutIsReadAgainEqual() throws IOException {
        Findings filled = Filled.over(FindingsFile.read(file).orThrow());
        Path one = folder.resolve("filled.json");
        Files.write(one, FindingsFile.bytes(filled));
        assertThat(FindingsFile.read(one).orThrow()).isEqualTo(filled);
        var found = new TreeSet<String>();
        collect("", JsonMapper.builder().build().readTree(one), found);
        assertThat(documented()).containsAll(found);
        assertThat(found)
                .contains(
                        "trends.changes[].behind",
                        "trends.courses[].points[].upper",
                        "trends.seams[].before",
                        "places.standouts[].daypart",
                        "places.comparisons[].funnel[].low998",
                        "places.comparisons[].places[].standing",
                        "answers.quality.features[].mixedWith",
                        "answers.quality.gaps[].gap",
                        "answers.quality.scales[].against");
    }

    @ParameterizedTest
    @CsvSource({
        "0.12345678901, 0.123457",
        "0.5, 0.5",
        "-0.000012345678, -0.0000123457",
        "86412.53, 86412.5",
        "31536000.4, 31536000",
        "0, 0"
    })
    void figuresHaveSixDigitsAndLongTimesKeepTheirSeconds(double figure, double written) {
        assertThat(FindingsFile.rounded(figure)).isEqualTo(written);
        assertThat(FindingsFile.rounded(written)).isEqualTo(written);
    }

    @Test
    void whatHasNoPartsOfItsOwnStandsOnOneLine() throws IOException {
        assertThat(Files.readString(file))
                .containsPattern(
                        "\\n {4}\\{ \"moments\" : \\[ \"[^\\n]*\\], \"journeys\" : \\d+, \"share\" : [\\d.]+ },?\\n");
    }

    /// One day of a year is too short to follow: the file says so, and it is read again.
    @Test
    void whyNothingIsFollowedIsReadAgainToo() {
        assertThat(FindingsFile.read(file).orThrow().trends().courses())
                .isNotEmpty()
                .allMatch(course -> course.missing() != null && course.points().isEmpty());
    }

    @Test
    void whatIsAbsentIsNullAndInstantsAreWrittenOut() throws IOException {
        JsonNode root = JsonMapper.builder().build().readTree(file);
        assertThat(root.get("critical").get(0).get("moreAnswers").isNull()).isTrue();
        assertThat(root.get("data").get("observedThrough").asString()).matches("2025-12-31T\\d\\d:.*Z");
        assertThat(Files.readString(file))
                .doesNotContain("NaN", "Infinity", "\r")
                .endsWith("}\n");
    }

    @Test
    void aBrokenFileIsAProblemWithItsPlace() throws IOException {
        Path broken = folder.resolve("broken.json");
        Files.writeString(broken, "{\n \"cycle\": oops }");
        assertThat(FindingsFile.read(broken)).isInstanceOf(Reading.Bad.class);
        assertThat(FindingsFile.read(broken).problems().getFirst().line()).isEqualTo(2);
    }

    @Test
    void aFileOfAnotherKindIsAProblem() throws IOException {
        Path other = folder.resolve("other.json");
        Files.writeString(other, "{\"some\": \"thing\"}");
        assertThat(FindingsFile.read(other)).isInstanceOf(Reading.Bad.class);
    }

    /// Keys by the headings of the page: what stands in a heading in backticks comes before the keys of its table.
    private static Set<String> documented() throws IOException {
        var keys = new TreeSet<String>();
        String prefix = "";
        for (String line : Files.readAllLines(Path.of("../docs/reference/findings.md"))) {
            var heading = Pattern.compile("^## .*?(?:`([^`]+)`)?$").matcher(line);
            var row = Pattern.compile("^\\| `([^`]+)` \\|.*").matcher(line);
            if (heading.matches()) {
                prefix = heading.group(1) == null ? "" : heading.group(1) + ".";
            } else if (row.matches()) {
                keys.add(prefix + row.group(1));
            }
        }
        return keys;
    }

    private static void collect(String prefix, Class<?> type, Set<String> keys) {
        for (RecordComponent part : type.getRecordComponents()) {
            String key = (prefix.isEmpty() ? "" : prefix + ".") + part.getName();
            keys.add(key);
            Class<?> inner = part.getType();
            if (part.getGenericType() instanceof ParameterizedType list && inner == java.util.List.class) {
                Type of = list.getActualTypeArguments()[0];
                inner = of instanceof Class<?> named ? named : Object.class;
                key += "[]";
            }
            if (inner.isRecord() && inner != Spread.class && inner != Estimate.class) {
                collect(key, inner, keys);
            }
        }
    }

    private static void collect(String prefix, JsonNode node, Set<String> keys) {
        if (node.isArray()) {
            node.forEach(one -> collect(prefix + "[]", one, keys));
        } else if (node.isObject() && !prefix.equals("data.pairing")) {
            String shape = node.has("p90") ? "spread" : node.has("method") ? "estimate" : prefix;
            node.properties().forEach(entry -> {
                String key = (shape.isEmpty() ? "" : shape + ".") + entry.getKey();
                keys.add(key);
                collect(key, entry.getValue(), keys);
            });
        }
    }
}
