package org.touchstone.core.survey.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.core.file.Problem;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.read.AnswersMapping.Shape;
import org.touchstone.core.survey.read.AnswersTable.Seen;
import org.touchstone.core.table.TimeForm;

/// A table of answers is looked at before it is read, and what is decided then is what the reading does.
final class AnswersTableTest {

    private static final String[] WIDE = {
        "answer,visit,office,answered_at,overall,rate_wait,note",
        "A1,J1,north,07.03.2026 09:15,4,5,x",
        "A2,J2,south,17.03.2026 09:15,-,2,y",
        "A3,J2,south,17.03.2026 09:15,,bad,z"
    };

    @TempDir
    private Path folder;

    private AnswersTable look(AnswersOptions options, String... lines) {
        Path file = Reads.files(folder, Reads.utf8(lines)).getFirst();
        return AnswersTable.of(file, "answers.csv", options).orThrow();
    }

    @Test
    void everythingIsFoundOut() {
        AnswersTable table = look(Reads.PLAIN, WIDE);
        AnswersMapping mapping = table.mapping();
        assertThat(mapping.shape()).isEqualTo(Shape.WIDE);
        assertThat(mapping.times()).isEqualTo(TimeForm.DAY_FIRST);
        assertThat(mapping.zone()).isEqualTo(ZoneId.of("Europe/Bucharest"));
        assertThat(mapping.columns())
                .containsEntry(AnswerRole.RESPONDENT, List.of("answer"))
                .containsEntry(AnswerRole.JOURNEY, List.of("visit"))
                .containsEntry(AnswerRole.BRANCH, List.of("office"))
                .containsEntry(AnswerRole.SEGMENT, List.of());
        assertThat(mapping.questions().stream().map(MappedQuestion::column)).containsExactly("overall", "rate_wait");
        assertThat(table.questions())
                .containsExactly(
                        new Seen("overall", 1, 1, 1, List.of("-")), new Seen("rate_wait", 2, 0, 1, List.of("bad")));
    }

    @Test
    void whatWasDecidedIsReadAsWhatWasFoundOut() {
        ImportedAnswers guessed = Reads.guessed(folder, WIDE);
        AnswersMapping decided = look(Reads.PLAIN, WIDE).mapping();
        ImportedAnswers mapped = Reads.of(Reads.PLAIN.with(decided), folder, Reads.utf8(WIDE));
        assertThat(mapped.answers().questions()).isEqualTo(guessed.answers().questions());
        assertThat(mapped.cells()).isEqualTo(guessed.cells());
        assertThat(mapped.names()).containsExactly("A1", "A2", "A3");
        assertThat(mapped.answers().answeredMicros(0))
                .isEqualTo(guessed.answers().answeredMicros(0));
    }

    @Test
    void aRoleThatNoColumnHasIsNotFoundOutAgain() {
        AnswersMapping decided = look(Reads.PLAIN, WIDE).mapping();
        Map<AnswerRole, List<String>> columns = new EnumMap<>(decided.columns());
        columns.put(AnswerRole.BRANCH, List.of());
        var without = new AnswersMapping(
                decided.shape(),
                null,
                null,
                decided.zone(),
                decided.times(),
                columns,
                decided.codes(),
                decided.kano(),
                decided.questions());
        ImportedAnswers read = Reads.of(Reads.PLAIN.with(without), folder, Reads.utf8(WIDE));
        assertThat(read.answers().branch(0)).isEmpty();
        assertThat(AnswersMappingFile.read("m", AnswersMappingFile.text(without))
                        .orThrow())
                .isEqualTo(without);
    }

    @Test
    void aTableOfOneAnswerARowIsFoundOut() {
        AnswersTable table = look(
                Reads.PLAIN, "respondent,question,value", "A1,overall,4", "A1,nps,10", "A2,overall,9", "A2,name,Ana");
        assertThat(table.mapping().shape()).isEqualTo(Shape.LONG);
        assertThat(table.mapping().questions().stream().map(MappedQuestion::asks))
                .containsExactly(Asks.OVERALL, Asks.RECOMMEND);
        assertThat(table.questions().getFirst().given()).isEqualTo(2);
    }

    @Test
    void whatStandsInTheWayIsTold() {
        AnswersTable table = look(Reads.PLAIN, "case,activity,time", "J1,wait,2026-03-07 09:15");
        assertThat(table.problems().stream().map(Problem::text))
                .singleElement()
                .asString()
                .contains("no column was recognised as a question");
        assertThat(table.questions()).isEmpty();
    }

    @Test
    void theTextOfAMappingIsReadAsTheSameMapping() {
        AnswersMapping mapping = Reads.mapping("""
                answers: wide
                separator: tab
                encoding: windows-1251
                zone: Europe/Moscow
                times: day-first
                respondent: [client, "день: 1"]
                branch: "no"
                scale: {min: 1, max: 7, better: low, not visited: ["0", "-"], not asked: [""], not answered: ["?\\"\\\\"]}
                kano: {values: {like: 1, "yes": 2}}
                questions:
                  - "q 1":
                      asks: rating
                      moment: told
                      item: voice
                      text: {en: "How: were you told?", ro: Cum vi s-a spus?}
                      scale: {min: 0, max: 10, coded from: 1, values: {bad: 0, "half, or so": 0.5}}
                      not answered: ["99"]
                  - q2: {asks: fact, moment: told, failed: ["no"], incident: curt, not visited: [""]}
                  - q3: {asks: goal, met: [full], partly: [half], not: [none]}
                  - q4: {asks: goal}
                  - q5: {asks: return, "yes": [sure], "no": [never]}
                  - q6: {asks: return, scale: {min: 1, max: 5}}
                  - q7: {asks: kanoPresent, item: parking}
                  - q8: {asks: comment}
                """);
        String text = AnswersMappingFile.text(mapping);
        assertThat(AnswersMappingFile.read("m", text).orThrow()).as(text).isEqualTo(mapping);
    }
}
