package org.touchstone.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Answers hold what was said, and tell the kinds of silence apart.
final class AnswersTest {

    private static final Question OVERALL = Question.of("overall", Asks.OVERALL, Scale.ONE_TO_FIVE);
    private static final Question TOLD = Question.rating("rate_told", "told", Scale.ONE_TO_FIVE);
    private static final Question CURT = Question.fact("told_kindly", "told", "curt");
    private static final List<Question> QUESTIONS = List.of(OVERALL, TOLD, CURT);

    private static Answers two() {
        return new AnswersBuilder(QUESTIONS)
                .respondent()
                .journey("J1")
                .branch("B01")
                .channel("desk")
                .segment("private")
                .language("ro")
                .mode("kiosk")
                .answered(1_000_000)
                .weight(2.5)
                .give(0, 4)
                .absent(1, Presence.NOT_VISITED)
                .give(2, 1)
                .respondent()
                .give(0, 5)
                .absent(2, Presence.NOT_ANSWERED)
                .build();
    }

    @Test
    void aRespondentHasWordsTimeAndWeight() {
        Answers answers = two();
        assertThat(answers.respondents()).isEqualTo(2);
        assertThat(answers.journey(0)).isEqualTo("J1");
        assertThat(answers.branch(0)).isEqualTo("B01");
        assertThat(answers.channel(0)).isEqualTo("desk");
        assertThat(answers.segment(0)).isEqualTo("private");
        assertThat(answers.language(0)).isEqualTo("ro");
        assertThat(answers.mode(0)).isEqualTo("kiosk");
        assertThat(answers.answeredMicros(0)).isEqualTo(1_000_000);
        assertThat(answers.weight(0)).isEqualTo(2.5);
    }

    @Test
    void whatIsNotKnownOfARespondentIsEmptyUndatedAndOfWeightOne() {
        Answers answers = two();
        assertThat(List.of(answers.journey(1), answers.branch(1), answers.channel(1), answers.segment(1)))
                .containsOnly("");
        assertThat(List.of(answers.language(1), answers.mode(1))).containsOnly("");
        assertThat(answers.dated(1)).isFalse();
        assertThat(answers.weight(1)).isEqualTo(1);
        assertThatIllegalStateException().isThrownBy(() -> answers.answeredMicros(1));
    }

    @Test
    void theKindsOfSilenceAreKeptApart() {
        Answers answers = two();
        assertThat(answers.presence(0, 0)).isEqualTo(Presence.GIVEN);
        assertThat(answers.presence(0, 1)).isEqualTo(Presence.NOT_VISITED);
        assertThat(answers.presence(1, 1)).isEqualTo(Presence.NOT_ASKED);
        assertThat(answers.presence(1, 2)).isEqualTo(Presence.NOT_ANSWERED);
        assertThat(answers.count(0, Presence.GIVEN)).isEqualTo(2);
    }

    @Test
    void silenceHasNoPoints() {
        Answers answers = two();
        assertThat(answers.value(0, 0)).isEqualTo(4);
        assertThatIllegalStateException()
                .isThrownBy(() -> answers.value(0, 1))
                .withMessageContaining("rate_told")
                .withMessageContaining("NOT_VISITED");
    }

    @Test
    void questionsAreFoundByWhatTheyAskAndByTheirCode() {
        Answers answers = two();
        assertThat(answers.find(Asks.FACT)).contains(CURT);
        assertThat(answers.find(Asks.RECOMMEND)).isEmpty();
        assertThat(answers.find("rate_told")).contains(TOLD);
        assertThat(answers.place("told_kindly")).isEqualTo(2);
        assertThat(answers.places(Asks.RATING)).containsExactly(1);
        assertThatIllegalArgumentException().isThrownBy(() -> answers.place("rate_tld"));
    }

    @Test
    void addingAnswersKeepsBothAndAsksNobodyWhatTheOtherDidNotAsk() {
        Question nps = Question.of("nps", Asks.RECOMMEND, Scale.ZERO_TO_TEN);
        Answers other = new AnswersBuilder(List.of(nps, OVERALL))
                .respondent()
                .branch("B02")
                .answered(7)
                .give(0, 0)
                .give(1, 1)
                .build();
        Answers all = two().plus(other);
        assertThat(all.questions()).containsExactly(OVERALL, TOLD, CURT, nps);
        assertThat(all.respondents()).isEqualTo(3);
        assertThat(all.branch(2)).isEqualTo("B02");
        assertThat(all.answeredMicros(2)).isEqualTo(7);
        assertThat(all.value(2, 0)).isEqualTo(1);
        assertThat(all.value(2, 3)).isEqualTo(0);
        assertThat(all.presence(2, 1)).isEqualTo(Presence.NOT_ASKED);
        assertThat(all.presence(0, 3)).isEqualTo(Presence.NOT_ASKED);
        assertThat(all.weight(0)).isEqualTo(2.5);
    }

    @Test
    void answersOnTwoScalesAreNotMixed() {
        Question seven = Question.of("overall", Asks.OVERALL, new Scale(1, 7, true));
        Answers other =
                new AnswersBuilder(List.of(seven)).respondent().give(0, 7).build();
        assertThatIllegalArgumentException().isThrownBy(() -> two().plus(other)).withMessageContaining("overall");
    }

    @Test
    void pointsOffTheScaleAreRefused() {
        var builder = new AnswersBuilder(QUESTIONS).respondent();
        assertThatIllegalArgumentException().isThrownBy(() -> builder.give(0, 6));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.give(0, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.weight(-1));
    }

    @Test
    void aScaleKnowsItsGoodEnd() {
        Scale effort = new Scale(1, 7, false);
        assertThat(effort.best()).isEqualTo(1);
        assertThat(effort.worst()).isEqualTo(7);
        assertThat(effort.of100(1)).isEqualTo(100);
        assertThat(effort.of100(5.5)).isEqualTo(25); // (7 - 5.5) / 6
        assertThatIllegalArgumentException().isThrownBy(() -> new Scale(5, 1, true));
    }

    @Test
    void aRatingNeedsAMomentAndOnlyAFactTellsAnIncident() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Question.of("rate", Asks.RATING, Scale.ONE_TO_FIVE))
                .withMessageContaining("moment");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Question("rate", null, Asks.RATING, "told", Scale.ONE_TO_FIVE, "curt", null));
    }

    @Test
    void manyDifferentPointsAreKeptExactly() {
        Question slider = Question.of("overall", Asks.OVERALL, new Scale(0, 1_000, true));
        var builder = new AnswersBuilder(List.of(slider));
        for (int r = 0; r < 1_000; r++) {
            builder.respondent().give(0, r * 0.7);
        }
        Answers answers = builder.build();
        for (int r = 0; r < 1_000; r++) {
            assertThat(answers.value(r, 0)).isEqualTo(r * 0.7);
        }
    }

    @Test
    void answersDealtOutAnewAreTheSameAnswersToOtherPeople() {
        AnswersBuilder builder = new AnswersBuilder(QUESTIONS);
        for (int r = 0; r < 50; r++) {
            builder.respondent().give(1, r % 5 + 1);
            if (r % 3 != 0) {
                builder.give(0, r % 5 + 1);
            }
        }
        Answers answers = builder.build();
        Answers dealt = answers.dealtAnew(0, 7);
        assertThat(overall(dealt)).isNotEqualTo(overall(answers)).containsExactlyInAnyOrderElementsOf(overall(answers));
        assertThat(overall(answers.dealtAnew(0, 7))).isEqualTo(overall(dealt));
        for (int r = 0; r < 50; r++) {
            assertThat(dealt.presence(r, 0)).isEqualTo(answers.presence(r, 0));
            assertThat(dealt.value(r, 1)).isEqualTo(answers.value(r, 1));
        }
    }

    private static List<Double> overall(Answers answers) {
        return IntStream.range(0, answers.respondents())
                .filter(r -> answers.presence(r, 0) == Presence.GIVEN)
                .mapToObj(r -> answers.value(r, 0))
                .toList();
    }
}
