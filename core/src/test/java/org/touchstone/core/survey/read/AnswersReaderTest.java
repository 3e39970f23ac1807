package org.touchstone.core.survey.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Route;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.cycle.Text;
import org.touchstone.core.file.Problem;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Question;
import org.touchstone.core.survey.Scale;
import org.touchstone.core.table.Quarantined;

/// Tables of answers become answers as their mapping says, and nothing is lost.
final class AnswersReaderTest {

    private static final String WIDE = """
            answers: wide
            respondent: answer
            journey: journey
            branch: branch
            when: at
            segment: segment
            mode: mode
            channel: channel
            language: language
            weight: weight
            scale: {min: 1, max: 5, not visited: ["-"], not asked: [""], not answered: ["?"]}
            questions:
              - overall: {asks: overall}
              - goal: {asks: goal, met: ["yes"], partly: [partly], not: ["no"]}
              - rate_told: {asks: rating, moment: told}
              - told_kindly: {asks: fact, moment: told, failed: ["no"], incident: curt, not visited: [""]}
            """;
    private static final String HEADING =
            "answer,journey,branch,at,segment,mode,channel,language,weight,overall,goal,rate_told,told_kindly";

    @TempDir
    private Path folder;

    private ImportedAnswers wide(String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADING));
        lines.addAll(List.of(rows));
        return Reads.mapped(WIDE, folder, lines.toArray(String[]::new));
    }

    @Test
    void aRowBecomesARespondentWithEverythingItSays() {
        Answers answers = wide("A1,J1,B01,2025-01-31 09:15:00,private,kiosk,desk,ro,0.5,4,partly,3,no")
                .answers();
        assertThat(answers.respondents()).isEqualTo(1);
        assertThat(answers.journey(0)).isEqualTo("J1");
        assertThat(answers.branch(0)).isEqualTo("B01");
        assertThat(answers.segment(0)).isEqualTo("private");
        assertThat(answers.mode(0)).isEqualTo("kiosk");
        assertThat(answers.channel(0)).isEqualTo("desk");
        assertThat(answers.language(0)).isEqualTo("ro");
        assertThat(answers.weight(0)).isEqualTo(0.5);
        // Bucharest is two hours ahead of UTC in winter.
        assertThat(answers.answeredMicros(0))
                .isEqualTo(Instant.parse("2025-01-31T07:15:00Z").toEpochMilli() * 1_000);
        assertThat(answers.value(0, 0)).isEqualTo(4);
        assertThat(answers.value(0, 1)).isEqualTo(1);
        assertThat(answers.value(0, 2)).isEqualTo(3);
        assertThat(answers.value(0, 3)).isEqualTo(1);
        assertThat(answers.questions().get(3)).isEqualTo(Question.fact("told_kindly", "told", "curt"));
    }

    @Test
    void theWordsOfSilenceAreToldApartByQuestion() {
        ImportedAnswers read = wide(
                "A1,,,,,,,,1,4,yes,-,", "A2,,,,,,,,1,?,no,,yes", "A3,,,,,,,,1,5,YES,?,No", "A4,,,,,,,,1,3.0,,2,yes");
        assertThat(Reads.said(read, "overall")).containsExactly("4.0", "NOT_ANSWERED", "5.0", "3.0");
        assertThat(Reads.said(read, "goal")).containsExactly("2.0", "0.0", "2.0", "NOT_ASKED");
        assertThat(Reads.said(read, "rate_told")).containsExactly("NOT_VISITED", "NOT_ASKED", "NOT_ANSWERED", "2.0");
        assertThat(Reads.said(read, "told_kindly")).containsExactly("NOT_VISITED", "0.0", "1.0", "0.0");
        // 16 cells: 3 + 3 + 1 + 3 points; "-", "" of a fact; "" and ""; "?" twice
        assertThat(read.cells()).isEqualTo(new CellCounts(16, 10, 2, 2, 2, 0));
    }

    @Test
    void anAnswerOffTheScaleIsQuarantinedAloneWithItsPlace() {
        ImportedAnswers read = wide("A1,,,,,,,,1,6,yes,3,no", "A2,,,,,,,,1,4,perhaps,3,maybe");
        assertThat(read.used()).isEqualTo(2);
        assertThat(Reads.said(read, "overall")).containsExactly("NOT_ANSWERED", "4.0");
        assertThat(read.cells()).isEqualTo(new CellCounts(8, 5, 0, 0, 0, 3));
        assertThat(read.quarantine())
                .extracting(Quarantined::row, Quarantined::column, Quarantined::found)
                .containsExactly(
                        tuple(2L, "overall", "6"), tuple(3L, "goal", "perhaps"), tuple(3L, "told_kindly", "maybe"));
        assertThat(read.quarantine().getFirst().text())
                .isEqualTo("answers-0.csv, row 2, column 'overall': found '6', expected a number from 1 to 5, '-',"
                        + " nothing, '?'.");
    }

    @Test
    void aRowWithoutRespondentTimeOrWeightIsQuarantinedAsAWhole() {
        ImportedAnswers read = wide(
                "A1,,,,,,,,1,4,yes,3,no",
                ",,,,,,,,1,4,yes,3,no",
                "A3,,,soon,,,,,1,4,yes,3,no",
                "A4,,,,,,,,-1,4,yes,3,no",
                "A5,,,,,,,,,4,yes,3,no",
                "A6,4,yes");
        assertThat(read.rows()).isEqualTo(6);
        assertThat(read.used()).isEqualTo(1);
        assertThat(read.quarantined()).isEqualTo(5);
        assertThat(read.quarantine())
                .extracting(Quarantined::row, Quarantined::column)
                .containsExactly(
                        tuple(3L, "answer"), tuple(4L, "at"), tuple(5L, "weight"), tuple(6L, "weight"), tuple(7L, ""));
        assertThat(read.cells().cells()).isEqualTo(4);
    }

    @Test
    void theSameRowTwiceCountsOnce() {
        ImportedAnswers read = wide("A1,,,,,,,,1,4,yes,3,no", "A1,,,,,,,,1,4,yes,3,no", "A2,,,,,,,,1,4,yes,3,no");
        assertThat(read.used()).isEqualTo(2);
        assertThat(read.duplicates()).isEqualTo(1);
        assertThat(read.quarantined()).isZero();
    }

    @Test
    void aRespondentWhoSaysTwoThingsIsNotBelieved() {
        ImportedAnswers read = wide(
                "A1,,,,,,,,1,4,yes,3,no", "A2,,,,,,,,1,4,yes,3,no", "A1,,,,,,,,1,5,yes,9,no", "A1,,,,,,,,1,4,yes,3,no");
        assertThat(read.used()).isEqualTo(1);
        assertThat(read.duplicates()).isZero();
        assertThat(read.quarantined()).isEqualTo(3);
        assertThat(read.cells().quarantined()).isZero();
        assertThat(read.quarantine())
                .extracting(Quarantined::row, Quarantined::column, Quarantined::found)
                .containsExactly(tuple(2L, "answer", "A1"), tuple(4L, "answer", "A1"), tuple(5L, "answer", "A1"));
        assertThat(read.notes()).anyMatch(note -> note.startsWith("3 rows name a respondent who says something else"));
    }

    @Test
    void aLongTableGivesTheSameAnswersAsAWideOne() {
        ImportedAnswers wide = Reads.mapped("""
                answers: wide
                respondent: id
                scale: {not asked: [""], not visited: ["-"]}
                questions:
                  - overall: {asks: overall}
                  - told: {asks: rating, moment: told}
                """, folder, "id,branch,overall,told", "A1,B1,4,-", "A2,B2,,2");
        ImportedAnswers longer = Reads.mapped(
                """
                answers: long
                respondent: id
                question: what
                value: points
                scale: {not visited: ["-"]}
                questions:
                  - overall: {asks: overall}
                  - told: {asks: rating, moment: told}
                """,
                folder,
                "id,branch,what,points",
                "A2,B2,told,2",
                "A1,B1,overall,4",
                "A1,,told,-",
                "A1,,colour,red");
        for (String question : List.of("overall", "told")) {
            assertThat(Reads.said(longer, question)).isEqualTo(Reads.said(wide, question));
        }
        assertThat(longer.answers().branch(0)).isEqualTo("B1");
        assertThat(longer.answers().branch(1)).isEqualTo("B2");
        assertThat(longer.rows()).isEqualTo(4);
        assertThat(longer.used()).isEqualTo(3);
        assertThat(longer.leftOut()).isEqualTo(1);
        assertThat(longer.cells()).isEqualTo(wide.cells()).isEqualTo(new CellCounts(4, 2, 1, 1, 0, 0));
    }

    @Test
    void aLongTableToldTwiceOrInContradictionIsSettledQuestionByQuestion() {
        ImportedAnswers read = Reads.mapped(
                """
                answers: long
                questions:
                  - overall: {asks: overall}
                  - nps: {asks: recommend}
                """,
                folder,
                "respondent,question,value",
                "A1,overall,4",
                "A1,overall,4",
                "A1,nps,10",
                "A1,nps,0",
                "A2,overall,1");
        assertThat(Reads.said(read, "overall")).containsExactly("4.0", "1.0");
        assertThat(Reads.said(read, "nps")).containsExactly("NOT_ASKED", "NOT_ASKED");
        assertThat(read.duplicates()).isEqualTo(1);
        assertThat(read.quarantined()).isEqualTo(2);
    }

    @Test
    void aLongRespondentInTwoBranchesIsNotBelievedAndTheLatestTimeHolds() {
        ImportedAnswers read = Reads.mapped(
                "answers: long\nzone: UTC\nquestions: [overall: {asks: overall}, nps: {asks: recommend}]\n",
                folder,
                "respondent,branch,date,question,value",
                "A1,B1,2025-01-01,overall,4",
                "A1,B2,2025-01-01,nps,4",
                "A2,B1,2025-01-02,overall,4",
                "A2,B1,2025-01-01,nps,9");
        assertThat(read.answers().respondents()).isEqualTo(1);
        assertThat(read.quarantined()).isEqualTo(2);
        assertThat(read.answers().answeredMicros(0))
                .isEqualTo(Instant.parse("2025-01-02T00:00:00Z").toEpochMilli() * 1_000);
    }

    @Test
    void wordsAreRecodedAndReversedScalesKeepTheirPoints() {
        ImportedAnswers read = Reads.mapped(
                """
                answers: wide
                questions:
                  - mood: {asks: overall, scale: {min: 1, max: 3, values: {good: 3, fair: 2, bad: 1}}}
                  - hard: {asks: effort, scale: {min: 1, max: 7, better: low}}
                  - back: {asks: return}
                """, folder, "id,mood,hard,back", "A1,Good,7,yes", "A2,bad,1,Nu", "A3,2,\"2,5\",", "A4,awful,8,да");
        assertThat(Reads.said(read, "mood")).containsExactly("3.0", "1.0", "2.0", "NOT_ANSWERED");
        assertThat(Reads.said(read, "hard")).containsExactly("7.0", "1.0", "2.5", "NOT_ANSWERED");
        assertThat(Reads.said(read, "back")).containsExactly("1.0", "0.0", "NOT_ANSWERED", "1.0");
        assertThat(read.answers().questions().get(1).scale()).isEqualTo(new Scale(1, 7, false));
        assertThat(read.answers().questions().get(1).scale().best()).isEqualTo(1);
        assertThat(read.cells().quarantined()).isEqualTo(2);
    }

    @Test
    void aScaleCodedOneTooHighIsNoticedAndItsCureHolds() {
        String[] table = {"id,nps", "A1,1", "A2,11", "A3,10", "A4,5"};
        ImportedAnswers wrong = Reads.guessed(folder, table);
        assertThat(Reads.said(wrong, "nps")).containsExactly("1.0", "NOT_ANSWERED", "10.0", "5.0");
        assertThat(wrong.notes())
                .anyMatch(note -> note.contains("never with 0") && note.contains("{min: 0, max: 10, coded from: 1}"));
        ImportedAnswers cured = Reads.mapped(
                "answers: wide\nquestions: [nps: {asks: recommend, scale: {min: 0, max: 10, coded from: 1}}]\n",
                folder,
                table);
        assertThat(Reads.said(cured, "nps")).containsExactly("0.0", "10.0", "9.0", "4.0");
        assertThat(cured.notes()).noneMatch(note -> note.contains("coded from"));
    }

    @Test
    void anElevenBesideZerosIsNoScaleCodedOneTooHigh() {
        ImportedAnswers read = Reads.guessed(folder, "id,nps", "A1,0", "A2,11", "A3,10");
        assertThat(read.notes()).noneMatch(note -> note.contains("coded from"));
        assertThat(read.cells().quarantined()).isEqualTo(1);
    }

    @Test
    void anAbsenceOfTheFileIsAnAnswerWhereItLiesOnTheQuestionsOwnScale() {
        ImportedAnswers read = Reads.mapped(
                """
                answers: wide
                scale: {min: 1, max: 5, not visited: ["6"], not answered: ["0", "x"]}
                questions:
                  - overall: {asks: overall}
                  - nps: {asks: recommend, not answered: ["11", "x"]}
                  - seven: {asks: effort, scale: {min: 1, max: 7}}
                  - back: {asks: return}
                """, folder, "id,overall,nps,seven,back", "A1,6,6,6,0", "A2,0,0,0,1", "A3,x,x,x,x", "A4,5,11,7,yes");
        assertThat(Reads.said(read, "overall")).containsExactly("NOT_VISITED", "NOT_ANSWERED", "NOT_ANSWERED", "5.0");
        assertThat(Reads.said(read, "nps")).containsExactly("6.0", "0.0", "NOT_ANSWERED", "NOT_ANSWERED");
        assertThat(Reads.said(read, "seven")).containsExactly("6.0", "NOT_ANSWERED", "NOT_ANSWERED", "7.0");
        assertThat(Reads.said(read, "back")).containsExactly("0.0", "1.0", "NOT_ANSWERED", "1.0");
        assertThat(read.cells().quarantined()).isZero();
    }

    @Test
    void commentsAreCountedAndNotKept() {
        ImportedAnswers read = Reads.mapped(
                "answers: wide\nquestions: [overall: {asks: overall}, why: {asks: comment, not answered: [none]}]\n",
                folder,
                "id,overall,why",
                "A1,4,\"too long, and rude\"",
                "A2,4,None",
                "A3,4,",
                "A4,4," + "long ".repeat(40));
        assertThat(Reads.said(read, "why")).containsExactly("1.0", "NOT_ANSWERED", "NOT_ANSWERED", "1.0");
    }

    @Test
    void withoutAMappingTheUsualQuestionsAreFoundAndFactsNever() {
        Cycle cycle = Cycle.of(
                "visit",
                Text.of("en", "I want cash"),
                Route.inOrder(List.of(
                        Step.named(
                                        "told",
                                        Text.of("en", "Told to take a number").and("ro", "Mi se spune"))
                                .build(),
                        Step.named("wait", Text.of("en", "I wait")).build())));
        ImportedAnswers read = Reads.of(
                Reads.PLAIN.with(cycle),
                folder,
                Reads.utf8(
                        "respondent_id;Branch;Satisfaction;NPS;rate_wait;Mi se spune;greeted;comment;q7",
                        "1;B1;4;10;5;1;no;hello;3",
                        "2;B1;5;0;;2;yes;;2"));
        assertThat(read.answers().questions())
                .extracting(Question::asks, Question::moment)
                .containsExactly(
                        tuple(Asks.OVERALL, null),
                        tuple(Asks.RECOMMEND, null),
                        tuple(Asks.RATING, "wait"),
                        tuple(Asks.RATING, "told"),
                        tuple(Asks.COMMENT, null));
        assertThat(read.answers().branch(0)).isEqualTo("B1");
        assertThat(read.notes())
                .anyMatch(note -> note.contains("rate_wait (rating of wait, 1 to 5)"))
                .anyMatch(note -> note.contains("nothing says what they ask: q7"));
    }

    @Test
    void aLongTableIsToldByItsColumnsAlone() {
        ImportedAnswers read = Reads.guessed(
                folder, "respondent,question,answer", "A1,overall,4", "A1,nps,9", "A2,overall,2", "A2,colour,red");
        assertThat(Reads.said(read, "overall")).containsExactly("4.0", "2.0");
        assertThat(Reads.said(read, "nps")).containsExactly("9.0", "NOT_ASKED");
        assertThat(read.leftOut()).isEqualTo(1);
    }

    @Test
    void withoutNamesEveryRowIsARespondentAndThatIsTold() {
        ImportedAnswers read = Reads.guessed(folder, "overall,nps", "4,9", "4,9", "1,2");
        assertThat(Reads.said(read, "overall")).containsExactly("4.0", "4.0", "1.0");
        assertThat(read.notes()).anyMatch(note -> note.contains("no column names the respondent"));
    }

    @Test
    void severalColumnsNameARespondent() {
        ImportedAnswers read = Reads.mapped(
                "answers: wide\nrespondent: [customer, date]\nquestions: [overall: {asks: overall}]\n",
                folder,
                "customer,date,overall",
                "C1,2025-01-01,4",
                "C1,2025-02-01,2");
        assertThat(Reads.said(read, "overall")).containsExactly("4.0", "2.0");
        assertThat(read.quarantined()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "windows-1251", "x-windows-949"})
    void anyEncodingThatIsNamedIsRead(String encoding) {
        String word = encoding.equals("x-windows-949") ? "마음에 든다" : "хорошо";
        String yaml = "answers: wide\nencoding: " + encoding
                + "\nquestions: [вкус: {asks: overall, scale: {min: 0, max: 1, values: {" + word + ": 1}}}]\n";
        byte[] table = ("id,вкус\nA1," + word + "\nA2,0\n").getBytes(Charset.forName(encoding));
        ImportedAnswers read = Reads.of(Reads.PLAIN.with(Reads.mapping(yaml)), folder, table);
        assertThat(Reads.said(read, "вкус")).containsExactly("1.0", "0.0");
    }

    @Test
    void aByteOrderMarkACodePageAndAnArchiveAreFoundOut() {
        String yaml = "answers: wide\nrespondent: Клиент\nquestions: [Оценка: {asks: overall}]\n";
        String text = "Клиент;Оценка;Отделение\nАнна;5;Центр\nБорис;1;Вокзал\n";
        AnswersOptions options = Reads.PLAIN.with(Reads.mapping(yaml));
        for (byte[] table : List.of(
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                text.getBytes(Charset.forName("windows-1251")),
                Reads.gzip(text.getBytes(StandardCharsets.UTF_8)))) {
            ImportedAnswers read = Reads.of(options, folder, table);
            assertThat(Reads.said(read, "Оценка")).containsExactly("5.0", "1.0");
            assertThat(read.answers().branch(0)).isEqualTo("Центр");
        }
    }

    @Test
    void aCutArchiveGivesWhatCameBeforeTheCut() {
        var text = new StringBuilder("id,overall\n");
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            text.append(random.nextLong())
                    .append(',')
                    .append(1 + random.nextInt(5))
                    .append('\n');
        }
        byte[] packed = Reads.gzip(text.toString().getBytes(StandardCharsets.UTF_8));
        ImportedAnswers read = Reads.of(Reads.PLAIN, folder, java.util.Arrays.copyOf(packed, packed.length / 2));
        assertThat(read.used()).isBetween(5_000L, 15_000L);
        assertThat(read.notes()).anyMatch(note -> note.contains("the archive was cut before its end"));
    }

    /// Law: the order of rows, how they are spread over files, and the number of threads do not matter.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void shuffledRowsInSeveralFilesGiveTheSameAnswers(long seed) {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            int id = random.nextInt(450);
            String branch = "B" + random.nextInt(4);
            rows.add("A" + id + ",J" + i + "," + branch + ",2025-03-0" + (1 + random.nextInt(9)) + ",,,,,1,"
                    + random.nextInt(7) + ",yes," + random.nextInt(6) + ",no");
            if (random.nextInt(10) == 0) {
                rows.add(rows.getLast());
            }
        }
        ImportedAnswers once = wide(rows.toArray(String[]::new));
        Collections.shuffle(rows, random);
        List<String> first = new ArrayList<>(List.of(HEADING));
        first.addAll(rows.subList(0, 200));
        List<String> second = new ArrayList<>(List.of(HEADING));
        second.addAll(rows.subList(200, rows.size()));
        var threads = new AnswersOptions(
                Reads.mapping(WIDE),
                null,
                Reads.PLAIN.zone(),
                Reads.PLAIN.limits(),
                3,
                Reads.PLAIN.progress(),
                Reads.PLAIN.mends());
        ImportedAnswers twice = Reads.of(
                threads, folder, Reads.utf8(first.toArray(String[]::new)), Reads.utf8(second.toArray(String[]::new)));
        assertThat(twice.used()).isEqualTo(once.used()).isPositive();
        assertThat(twice.duplicates()).isEqualTo(once.duplicates()).isPositive();
        assertThat(twice.quarantined()).isEqualTo(once.quarantined()).isPositive();
        assertThat(twice.cells()).isEqualTo(once.cells());
        for (String question : List.of("overall", "goal", "rate_told", "told_kindly")) {
            assertThat(Reads.said(twice, question)).isEqualTo(Reads.said(once, question));
        }
        for (int r = 0; r < once.answers().respondents(); r++) {
            assertThat(twice.answers().journey(r)).isEqualTo(once.answers().journey(r));
            assertThat(twice.answers().branch(r)).isEqualTo(once.answers().branch(r));
        }
    }

    @Test
    void aQuestionThatOneOfTwoFilesLacksWasNotAskedThere() {
        String yaml = "answers: wide\nquestions: [overall: {asks: overall}, nps: {asks: recommend}]\n";
        ImportedAnswers read = Reads.of(
                Reads.PLAIN.with(Reads.mapping(yaml)),
                folder,
                Reads.utf8("id,overall", "A1,4"),
                Reads.utf8("id,overall,nps", "A2,5,9"));
        assertThat(Reads.said(read, "nps")).containsExactly("NOT_ASKED", "9.0");
        assertThat(read.notes()).anyMatch(note -> note.contains("there is no column 'nps'"));
    }

    @Test
    void columnsThatAreNowhereAreToldAllAtOnce() {
        String yaml = "answers: wide\nrespondent: ident\nbranch: brnch\nquestions: [overal: {asks: overall}]\n";
        List<Problem> problems =
                Reads.problems(Reads.PLAIN.with(Reads.mapping(yaml)), folder, "id,branch,overall", "A1,B1,4");
        assertThat(problems)
                .extracting(Problem::text)
                .anyMatch(text -> text.contains("respondent column 'ident'"))
                .anyMatch(text -> text.contains("branch column 'brnch'") && text.contains("Did you mean 'branch'?"));
        String other = "answers: wide\nquestions: [overal: {asks: overall}, nps: {asks: recommend}]\n";
        assertThat(Reads.problems(Reads.PLAIN.with(Reads.mapping(other)), folder, "id,overall,nps", "A1,4,9"))
                .extracting(Problem::text)
                .containsExactly("mapping of the answers: question 'overal' is a column of no file. Expected one of id,"
                        + " overall, nps. Did you mean 'overall'?");
    }

    @Test
    void momentsAndIncidentsAreThoseOfTheCycle() {
        Cycle cycle = Cycle.of(
                "visit",
                Text.of("en", "I want cash"),
                Step.named("told", Text.of("en", "Told to take a number")).build());
        String yaml = """
                answers: wide
                questions:
                  - rate: {asks: rating, moment: tolld}
                  - kind: {asks: fact, moment: told, failed: ["no"], incident: curt}
                """;
        assertThat(Reads.problems(Reads.PLAIN.with(cycle).with(Reads.mapping(yaml)), folder, "id,rate,kind", "A1,4,no"))
                .extracting(Problem::text)
                .anyMatch(text -> text.contains("the moment 'tolld'") && text.contains("Did you mean 'told'?"))
                .anyMatch(text -> text.contains("the incident 'curt'") && text.contains("has none"));
    }

    @Test
    void whatIsNoTableIsCalledByItsName() {
        assertThat(Reads.problems(Reads.PLAIN, folder, "{\"answers\": 1}"))
                .extracting(Problem::text)
                .containsExactly(
                        "answers-0.csv: a JSON file. Expected a table of answers (CSV), plain or gzip. Export the"
                                + " answers as CSV from where they come; this version reads tables alone.");
        assertThat(Reads.problems(Reads.PLAIN, folder, ""))
                .extracting(Problem::found)
                .containsExactly("no rows");
        assertThat(Reads.problems(Reads.PLAIN, folder, "id,colour", "1,red"))
                .extracting(Problem::found)
                .containsExactly("no column was recognised as a question, among id, colour");
        assertThat(AnswersReader.read(List.of(), null, null, Reads.PLAIN.zone()).problems())
                .extracting(Problem::found)
                .contains("no file");
    }

    @Test
    void respondentsOfManyBlocksStandInTheOrderOfTheirNames() {
        var text = new StringBuilder("id,overall\n");
        for (int i = 99_999; i >= 0; i--) {
            text.append(String.format("A%05d", i)).append(',').append(1 + i % 5).append('\n');
        }
        Answers answers = Reads.of(Reads.PLAIN, folder, text.toString().getBytes(StandardCharsets.UTF_8))
                .answers();
        assertThat(answers.respondents()).isEqualTo(100_000);
        for (int r = 0; r < 100_000; r++) {
            assertThat(answers.value(r, 0)).isEqualTo(1 + r % 5);
        }
    }
}
