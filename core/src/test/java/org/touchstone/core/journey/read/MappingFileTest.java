package org.touchstone.core.journey.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.touchstone.core.file.Problem;
import org.touchstone.core.table.TimeForm;

final class MappingFileTest {

    private static final Mapping FULL = new Mapping(
            '\t',
            StandardCharsets.UTF_16LE,
            ZoneId.of("Europe/Bucharest"),
            TimeForm.DAY_FIRST,
            Map.of(Role.JOURNEY, List.of("Day", "No: 1"), Role.MOMENT, List.of("Операция"), Role.START, List.of("yes")),
            Map.of("TKT", "ticket", "on", "wait", "a: b", "x"),
            Set.of("gone home", "no"));

    private static Problem problem(String text) {
        List<Problem> problems = MappingFile.read("m.yaml", text).problems();
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    @Test
    void aMappingWrittenAndReadIsEqualToItself() {
        for (Mapping mapping : List.of(FULL, simple())) {
            String text = MappingFile.write(mapping);
            assertThat(MappingFile.read("m.yaml", text).orThrow()).isEqualTo(mapping);
            assertThat(MappingFile.write(MappingFile.read("m.yaml", text).orThrow()))
                    .isEqualTo(text);
        }
    }

    private static Mapping simple() {
        return new Mapping(null, null, ZoneId.of("UTC"), null, Map.of(), Map.of(), Mapping.LEFT);
    }

    @Test
    void whatAFileDoesNotSayIsFoundOut() {
        assertThat(MappingFile.read("m.yaml", "zone: UTC").orThrow()).isEqualTo(simple());
    }

    @Test
    void aSeparatorMayBeNamedOrShown() {
        for (String written : List.of("semicolon", "\";\"")) {
            Mapping mapping =
                    MappingFile.read("m.yaml", "separator: " + written).orThrow();
            assertThat(mapping.separator()).isEqualTo(';');
        }
        assertThat(MappingFile.read("m.yaml", "separator: \"\\t\"").orThrow().separator())
                .isEqualTo('\t');
    }

    @Test
    void wordsForLeftAreReadWithoutRegardToCase() {
        assertThat(MappingFile.read("m.yaml", "left: [HANG, Gone]").orThrow().left())
                .containsExactlyInAnyOrder("hang", "gone");
    }

    @Test
    void aSlipOfTheFingersIsRecognised() {
        assertThat(problem("seperator: comma").text())
                .isEqualTo("m.yaml, line 1, column 1: the mapping has the unknown key 'seperator'. Expected one of"
                        + " separator, encoding, zone, times, columns, moments, left. Did you mean 'separator'?");
        assertThat(problem("columns: {jorney: Ticket}").cure()).isEqualTo("Did you mean 'journey'?");
        assertThat(problem("zone: Europe/Bucarest").cure()).isEqualTo("Did you mean 'Europe/Bucharest'?");
        assertThat(problem("times: day-frist").cure()).isEqualTo("Did you mean 'day-first'?");
        assertThat(problem("encoding: UTF8-").cure()).isEqualTo("Did you mean 'UTF-8'?");
    }

    @Test
    void everyProblemIsReportedAtOnce() {
        String text = "separator: dot\nzone: Nowhere/Land\ncolumns:\n  moment: [a, b]\n  colour: c\nmoments: all\n";
        assertThat(MappingFile.read("m.yaml", text).problems())
                .extracting(Problem::line)
                .containsExactly(1, 2, 4, 5, 6);
    }

    @Test
    void anEmptyFileIsAProblem() {
        assertThat(problem("").found()).isEqualTo("the file is empty");
        assertThat(problem("- a").found()).isEqualTo("the file is a list");
    }

    @Test
    void theExamplesOfTheReferenceAreMappings() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "reference", "mapping-file.md"));
        var examples = Pattern.compile("(?ms)^```yaml\\n(.*?)^```")
                .matcher(page)
                .results()
                .toList();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(3);
        examples.forEach(example -> assertThat(
                        MappingFile.read("example", example.group(1)).problems())
                .isEmpty());
    }

    @Test
    void theReferenceNamesEveryRoleAndEveryForm() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "reference", "mapping-file.md"));
        for (Role role : Role.values()) {
            assertThat(page).contains("`" + role.word() + "`");
        }
        for (TimeForm form : TimeForm.values()) {
            assertThat(page).contains("`" + form.word() + "`");
        }
    }
}
