package org.touchstone.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.core.cycle.Text;

/// Answers that came in several times are one set, and what is stored is read as it was.
final class NamedAnswersTest {

    private static final Question OVERALL = Question.of("overall", Asks.OVERALL, Scale.ONE_TO_FIVE);
    private static final Question OUT_OF_TEN = Question.of("overall", Asks.OVERALL, Scale.ZERO_TO_TEN);
    private static final Question WAIT = Question.rating("wait", "wait", Scale.ONE_TO_FIVE);

    /// Answers as version 1 of the stored form wrote them.
    private static final String VERSION_1 = """
        VEpBTgAAAAEAAAADAAAAB292ZXJhbGwAAAAHb3ZlcmFsbAAAAAAAAAAAAAAAQCQAAAAAAAABAAAAAAAAAAR3YWl0AAAABnJhdGlu\
        ZwEAAAAEd2FpdAAAP/AAAAAAAABAFAAAAAAAAAEAAAAAAAAABHRvbGQAAAAEZmFjdAEAAAAEdG9sZAEAAAAEY3VydAEAAAAIcmVj\
        b3ZlcnkAAAAAAAAAAD/wAAAAAAAAAAAAAAIAAAACZW4AAAAOV2VyZSB5b3UgdG9sZD8AAAACcm8AAAAMVmkgcy1hIHNwdXM/AAAA\
        AwAAAAFhAf/////////7P7mZmZmZmZoAAAAAAAAAAAAAAAAAP/AAAAAAAAAAAAAC0YYBf/////////8/8AAAAAAAAAAAAAMAAAAC\
        SjEAAAAAAAAAAkozAAECAAAAAgAAAAhGaWxpYWzEgwAAAAAAAQEAAAACAAAAA3dlYgAAAAAAAQEAAAACAAAAA25ldwAAAAAAAQEA\
        AAACAAAAAnJvAAAAAAABAQAAAAIAAAADc21zAAAAAAABAQAAAAE/0zMzMzMzNAMCAQAAAAFAFAAAAAAAAAABAwAAAAE/8AAAAAAA\
        AAMBAVdAt+k=""";

    @Test
    void respondentsStandInTheOrderOfTheirNamesWhicheverSetTheyCameIn() {
        NamedAnswers first = named(List.of(OVERALL), "b", 2, "d", 4);
        NamedAnswers second = named(List.of(OVERALL), "a", 1, "c", 3);
        var together = NamedAnswers.together(List.of(first, second));
        assertThat(together.all().names()).containsExactly("a", "b", "c", "d");
        assertThat(values(together.all(), 0)).containsExactly(1.0, 2.0, 3.0, 4.0);
        assertThat(together.duplicates()).isZero();
    }

    @Test
    void ofTwoRespondentsOfOneNameTheFirstSetCounts() {
        NamedAnswers first = named(List.of(OVERALL), "a", 1, "b", 2);
        NamedAnswers second = named(List.of(OVERALL), "b", 5, "c", 3);
        var together = NamedAnswers.together(List.of(first, second));
        assertThat(together.all().names()).containsExactly("a", "b", "c");
        assertThat(values(together.all(), 0)).containsExactly(1.0, 2.0, 3.0);
        assertThat(together.duplicates()).isEqualTo(1);
    }

    @Test
    void whoHasNoNameIsNobodyElse() {
        NamedAnswers first = named(List.of(OVERALL), "", 1, "", 2);
        var together = NamedAnswers.together(List.of(first, named(List.of(OVERALL), "z", 3)));
        assertThat(together.all().names()).containsExactly("z", "", "");
        assertThat(values(together.all(), 0)).containsExactly(3.0, 1.0, 2.0);
    }

    @Test
    void aQuestionThatIsAskedOtherwiseStaysOneOfItsOwn() {
        NamedAnswers first = named(List.of(OVERALL), "a", 1);
        NamedAnswers second = named(List.of(OUT_OF_TEN), "b", 9);
        NamedAnswers third = named(List.of(OUT_OF_TEN), "c", 8);
        NamedAnswers all = NamedAnswers.together(List.of(first, second, third)).all();
        assertThat(all.answers().questions().stream().map(Question::code)).containsExactly("overall", "overall (2)");
        assertThat(all.answers().presence(0, 1)).isEqualTo(Presence.NOT_ASKED);
        assertThat(all.answers().value(1, 1)).isEqualTo(9);
        assertThat(all.answers().value(2, 1)).isEqualTo(8);
    }

    @Test
    void oneSetIsLeftAsItIs() {
        NamedAnswers one = named(List.of(OVERALL), "a", 1, "b", 2, "", 3, "", 4);
        assertThat(NamedAnswers.together(List.of(one)).all()).isSameAs(one);
        NamedAnswers other = named(List.of(OVERALL), "b", 1, "", 2, "a", 3);
        assertThat(NamedAnswers.together(List.of(other)).all().names()).containsExactly("a", "b", "");
    }

    @Test
    void whatIsStoredIsReadAsItWas() {
        NamedAnswers named = rich();
        List<byte[]> pieces = List.of(AnswersFile.encode(named, 0, 1), AnswersFile.encode(named, 1, 3));
        NamedAnswers read = AnswersFile.decode(pieces);
        assertThat(told(read)).isEqualTo(told(named));
        assertThat(read.answers().questions()).isEqualTo(named.answers().questions());
    }

    @Test
    void whatVersionOneWroteIsStillRead() {
        NamedAnswers read = AnswersFile.decode(List.of(Base64.getDecoder().decode(VERSION_1)));
        assertThat(told(read)).isEqualTo(told(rich()));
        assertThat(read.answers().questions()).isEqualTo(rich().answers().questions());
    }

    @Test
    void whatIsDamagedIsRefused() {
        byte[] piece = AnswersFile.encode(rich(), 0, 3);
        byte[] changed = piece.clone();
        changed[piece.length / 2] ^= 1;
        assertThatThrownBy(() -> AnswersFile.decode(List.of(changed)))
                .isInstanceOf(DamagedAnswersException.class)
                .hasMessageContaining("checksum");
        assertThatThrownBy(() -> AnswersFile.decode(List.of(new byte[] {1, 2})))
                .isInstanceOf(DamagedAnswersException.class)
                .hasMessageContaining("too short");
    }

    private static NamedAnswers rich() {
        var asked = new Question(
                "told",
                Text.of("en", "Were you told?").and("ro", "Vi s-a spus?"),
                Asks.FACT,
                "told",
                Scale.FACT,
                "curt",
                "recovery");
        var builder = new AnswersBuilder(List.of(OUT_OF_TEN, WAIT, asked));
        builder.respondent()
                .journey("J1")
                .branch("Filială")
                .channel("web")
                .segment("new")
                .language("ro")
                .mode("sms")
                .answered(-5)
                .weight(0.1)
                .give(0, 0.1 + 0.2)
                .absent(1, Presence.NOT_VISITED)
                .give(2, 1);
        builder.respondent().absent(0, Presence.NOT_ANSWERED);
        builder.respondent().journey("J3").answered(Long.MAX_VALUE).give(1, 5);
        return new NamedAnswers(List.of("a", "", "ц"), builder.build());
    }

    private static NamedAnswers named(List<Question> questions, Object... namesAndPoints) {
        var builder = new AnswersBuilder(questions);
        List<String> names = new java.util.ArrayList<>();
        for (int i = 0; i < namesAndPoints.length; i += 2) {
            names.add((String) namesAndPoints[i]);
            builder.respondent().give(0, ((Integer) namesAndPoints[i + 1]).doubleValue());
        }
        return new NamedAnswers(names, builder.build());
    }

    private static List<Double> values(NamedAnswers named, int q) {
        return java.util.stream.IntStream.range(0, named.names().size())
                .mapToObj(r -> named.answers().value(r, q))
                .toList();
    }

    private static String told(NamedAnswers named) {
        Answers answers = named.answers();
        var told = new StringBuilder();
        for (int r = 0; r < answers.respondents(); r++) {
            told.append(named.names().get(r))
                    .append(List.of(
                            answers.journey(r),
                            answers.branch(r),
                            answers.channel(r),
                            answers.segment(r),
                            answers.language(r),
                            answers.mode(r)))
                    .append(answers.dated(r) ? answers.answeredMicros(r) : "undated")
                    .append(answers.weight(r));
            for (int q = 0; q < answers.questions().size(); q++) {
                Presence presence = answers.presence(r, q);
                told.append(presence).append(presence == Presence.GIVEN ? answers.value(r, q) : "");
            }
            told.append('\n');
        }
        return told.toString();
    }
}
