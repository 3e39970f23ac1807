package org.touchstone.core.survey.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.core.cycle.Text;
import org.touchstone.core.file.Problem;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.read.AnswersMapping.Shape;
import org.touchstone.core.table.TimeForm;

/// The mapping file of answers says what a table means, and its problems say how to mend it.
final class AnswersMappingFileTest {

    private static List<String> problems(String yaml) {
        return AnswersMappingFile.read("answers.yaml", yaml).problems().stream()
                .map(Problem::text)
                .toList();
    }

    @Test
    void everyKeyIsRead() {
        AnswersMapping mapping = Reads.mapping("""
                answers: wide
                separator: semicolon
                encoding: windows-1251
                zone: Europe/Moscow
                times: day-first
                respondent: [client, day]
                branch: Filiala
                scale: {min: 1, max: 7, better: low, not visited: ["0", "-"]}
                kano: {values: {like: 1}}
                questions:
                  - q1:
                      asks: rating
                      moment: told
                      item: voice
                      text: {en: How were you told?, ro: Cum vi s-a spus?}
                      scale: {min: 0, max: 10, coded from: 1, values: {bad: 0}}
                      not answered: ["99"]
                  - q2: {asks: fact, moment: told, failed: [rude], fine: [kind], incident: curt, text: Were they kind?}
                """);
        assertThat(mapping.shape()).isEqualTo(Shape.WIDE);
        assertThat(mapping.separator()).isEqualTo(';');
        assertThat(mapping.encoding()).hasToString("windows-1251");
        assertThat(mapping.zone()).isEqualTo(ZoneId.of("Europe/Moscow"));
        assertThat(mapping.times()).isEqualTo(TimeForm.DAY_FIRST);
        assertThat(mapping.columns())
                .isEqualTo(
                        Map.of(AnswerRole.RESPONDENT, List.of("client", "day"), AnswerRole.BRANCH, List.of("Filiala")));
        assertThat(mapping.codes())
                .isEqualTo(new AnswerCodes(1.0, 7.0, false, null, Map.of(), Set.of("0", "-"), null, null));
        assertThat(mapping.kano().values()).isEqualTo(Map.of("like", 1.0));
        assertThat(mapping.questions().get(0))
                .isEqualTo(new MappedQuestion(
                        "q1",
                        Text.of("en", "How were you told?").and("ro", "Cum vi s-a spus?"),
                        Asks.RATING,
                        "told",
                        null,
                        "voice",
                        new AnswerCodes(0.0, 10.0, null, 1.0, Map.of("bad", 0.0), null, null, Set.of("99")),
                        Map.of()));
        assertThat(mapping.questions().get(1).words()).isEqualTo(Map.of("rude", 1.0, "kind", 0.0));
        assertThat(mapping.questions().get(1).text()).isEqualTo(Text.of("en", "Were they kind?"));
        assertThat(mapping.questions().get(1).incident()).isEqualTo("curt");
    }

    @Test
    void aFactThatSaysWhatFailedInYesOrNoKnowsWhatIsFine() {
        AnswersMapping mapping = Reads.mapping("""
                answers: wide
                questions:
                  - greeted: {asks: fact, moment: enter, failed: ["no"]}
                  - waited: {asks: fact, moment: wait, failed: ["YES"]}
                """);
        assertThat(mapping.questions().get(0).words()).containsEntry("no", 1.0).containsEntry("yes", 0.0);
        assertThat(mapping.questions().get(1).words()).containsEntry("YES", 1.0).containsEntry("no", 0.0);
    }

    @Test
    void allProblemsAreToldAtOnceWithTheirPlaceAndCure() {
        assertThat(problems("""
                answers: broad
                respondnt: id
                branch: [a, b]
                scale: {min: 5, max: 1}
                questions:
                  - a: {asks: ratng}
                  - b: {asks: rating}
                  - c: {asks: fact, moment: told}
                  - d: {asks: fact, moment: told, failed: [rude]}
                  - e: {asks: overall, failed: ["no"], incident: curt}
                  - f: {asks: goal, met: ["yes"], not: ["yes"]}
                  - g: {asks: expectation}
                  - h: {asks: comment, scale: {min: 1, max: 5}}
                  - a: {asks: overall}
                  - a: {asks: overall}
                  - i: {asks: overall, not asked: ["-"], not visited: ["-"]}
                  - j: {asks: overall, scale: {min: 1, max: 5, values: {great: 6}}}
                """))
                .hasSize(16)
                .anyMatch(
                        text -> text.startsWith("answers.yaml, line 1, column 10: the shape of the answers is 'broad'"))
                .anyMatch(text -> text.contains("unknown key 'respondnt'") && text.contains("'respondent'"))
                .anyMatch(text -> text.contains("only respondent may have several"))
                .anyMatch(text -> text.contains("the scale runs from 5.0 to 1.0"))
                .anyMatch(text -> text.contains("'ratng'") && text.contains("Did you mean 'rating'?"))
                .anyMatch(text -> text.startsWith("answers.yaml, line 7") && text.contains("has no moment"))
                .anyMatch(text -> text.startsWith("answers.yaml, line 8") && text.contains("failed: [no]"))
                .anyMatch(text -> text.startsWith("answers.yaml, line 9") && text.contains("fine: [friendly]"))
                .anyMatch(text -> text.startsWith("answers.yaml, line 10") && text.contains("the key 'failed'"))
                .anyMatch(text -> text.startsWith("answers.yaml, line 10") && text.contains("the key 'incident'"))
                .anyMatch(
                        text -> text.startsWith("answers.yaml, line 11") && text.contains("two lists of one question"))
                .anyMatch(text -> text.startsWith("answers.yaml, line 12") && text.contains("has no item"))
                .anyMatch(text -> text.startsWith("answers.yaml, line 13") && text.contains("has points"))
                .anyMatch(text -> text.startsWith("answers.yaml, line 15") && text.contains("stands twice"))
                .anyMatch(text -> text.startsWith("answers.yaml, line 16") && text.contains("two kinds of absence"))
                .anyMatch(text -> text.startsWith("answers.yaml, line 17") && text.contains("'great' stands for 6"));
    }

    @Test
    void wideAnswersHaveNoQuestionColumn() {
        assertThat(problems("answers: wide\nquestion: q\n"))
                .singleElement()
                .asString()
                .contains("Write answers: long");
    }

    @Test
    void aMappingOfAnswersIsToldFromOneOfEvents(@TempDir Path folder) throws IOException {
        Path answers = Files.write(folder.resolve("a.yaml"), "answers: wide\n".getBytes(StandardCharsets.UTF_8));
        Path events = Files.write(folder.resolve("e.yaml"), "zone: UTC\n".getBytes(StandardCharsets.UTF_8));
        assertThat(AnswersMappingFile.isOne(answers)).isTrue();
        assertThat(AnswersMappingFile.isOne(events)).isFalse();
        assertThat(AnswersMappingFile.isOne(folder.resolve("none.yaml"))).isFalse();
        assertThat(AnswersMappingFile.isOne("- answers\n")).isFalse();
    }
}
