package org.touchstone.core.survey.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Presence;

/// Questions that ask about the same item in two ways: what was expected and what was found, or how it is to have it
/// and to be without. They belong together by their item.
public final class Pairs {

    /// Places of the two questions of each item among the answers, in the order of the first ones.
    private record Pair(String item, int first, int second) {}

    private Pairs() {}

    /// The items that were asked about in both ways, in the order of the first.
    public static List<String> items(Answers answers, Asks first, Asks second) {
        return pairs(answers, first, second).stream().map(Pair::item).toList();
    }

    /// What was expected of each item that was also asked about as found, a row a respondent.
    public static ItemTable expectations(Answers answers) {
        return ItemTable.of(
                answers,
                pairs(answers, Asks.EXPECTATION, Asks.PERCEPTION).stream()
                        .mapToInt(Pair::first)
                        .toArray());
    }

    /// What was found of the same items, in the same order.
    public static ItemTable perceptions(Answers answers) {
        return ItemTable.of(
                answers,
                pairs(answers, Asks.EXPECTATION, Asks.PERCEPTION).stream()
                        .mapToInt(Pair::second)
                        .toArray());
    }

    /// What kind of quality each item is that was asked about as present and as absent, in the order of the items. Who
    /// answered one of the two alone does not count for the item.
    public static List<Kano> kano(Answers answers) {
        return pairs(answers, Asks.KANO_PRESENT, Asks.KANO_ABSENT).stream()
                .map(pair -> Kano.of(IntStream.range(0, answers.respondents())
                        .filter(r -> isGiven(answers, r, pair))
                        .mapToObj(r -> KanoClass.of(
                                answer(answers.value(r, pair.first())), answer(answers.value(r, pair.second()))))))
                .toList();
    }

    private static boolean isGiven(Answers answers, int r, Pair pair) {
        return answers.presence(r, pair.first()) == Presence.GIVEN
                && answers.presence(r, pair.second()) == Presence.GIVEN;
    }

    /// The scale of such a question runs from 1, like, to 5, dislike.
    private static KanoAnswer answer(double points) {
        return KanoAnswer.ofPoints((int) Math.round(points));
    }

    private static List<Pair> pairs(Answers answers, Asks first, Asks second) {
        var pairs = new ArrayList<Pair>();
        answers.places(first).forEach(q -> {
            String item = answers.questions().get(q).item();
            if (item != null) {
                OptionalInt other = answers.places(second)
                        .filter(p -> item.equals(answers.questions().get(p).item()))
                        .findFirst();
                other.ifPresent(p -> pairs.add(new Pair(item, q, p)));
            }
        });
        return pairs;
    }
}
