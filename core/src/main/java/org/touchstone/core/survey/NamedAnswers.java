package org.touchstone.core.survey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Answers, and the names under which their source knows the respondents, so that answers that come in several times
/// count once.
///
/// @param names for each respondent, in the order of the answers; "" for one who has none
public record NamedAnswers(List<String> names, Answers answers) {

    /// Nobody answered.
    public static final NamedAnswers NONE = new NamedAnswers(List.of(), Answers.none());

    public NamedAnswers {
        names = List.copyOf(names);
        if (names.size() != answers.respondents()) {
            throw new IllegalArgumentException("Each respondent has a name or \"\", but got " + names.size()
                    + " names for " + answers.respondents() + " respondents.");
        }
    }

    /// Several sets of answers as one.
    ///
    /// @param duplicates respondents of a name that an earlier set had already; they are left out
    /// @param apart codes of questions that have a number behind them, because another set asks otherwise
    public record Together(NamedAnswers all, long duplicates, List<String> apart) {
        public Together {
            apart = List.copyOf(apart);
        }
    }

    private static final class Place {
        final byte[] name;
        final int set;
        final int row;

        Place(byte[] name, int set, int row) {
            this.name = name;
            this.set = set;
            this.row = row;
        }
    }

    /// All sets together: respondents in the order of their names, whichever set they came in, then those without names
    /// in the order of the sets. Of several respondents of one name the first set has the one that counts.
    ///
    /// A question that an earlier set asks otherwise (on another scale, of another moment) stays a question of its own,
    /// with a number behind its code.
    ///
    /// @param sets in the order in which they came in
    public static Together together(List<NamedAnswers> sets) {
        if (sets.isEmpty()) {
            return new Together(NONE, 0, List.of());
        }
        if (sets.size() == 1 && sets.getFirst().isInOrder()) {
            return new Together(sets.getFirst(), 0, List.of());
        }
        List<Question> questions = new ArrayList<>();
        int[][] columns = new int[sets.size()][];
        for (int set = 0; set < sets.size(); set++) {
            columns[set] = sets.get(set).answers.questions().stream()
                    .mapToInt(question -> place(question, questions))
                    .toArray();
        }
        List<Place> places = inOrder(sets);
        var builder = new AnswersBuilder(questions);
        List<String> names = new ArrayList<>(places.size());
        byte[] before = {};
        for (Place place : places) {
            if (place.name.length == 0 || !Arrays.equals(place.name, before)) {
                NamedAnswers set = sets.get(place.set);
                builder.add(set.answers, place.row, columns[place.set]);
                names.add(set.names.get(place.row));
                before = place.name;
            }
        }
        long duplicates = (long) places.size() - names.size();
        return new Together(new NamedAnswers(names, builder.build()), duplicates, apart(questions, sets));
    }

    private static List<String> apart(List<Question> questions, List<NamedAnswers> sets) {
        Set<String> own = new HashSet<>();
        sets.forEach(set -> set.answers.questions().forEach(question -> own.add(question.code())));
        return questions.stream()
                .map(Question::code)
                .filter(code -> !own.contains(code))
                .toList();
    }

    /// Whether the names stand in order, each once, and those who have none behind them.
    private boolean isInOrder() {
        byte[] before = {};
        boolean named = true;
        for (String name : names) {
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            boolean follows = bytes.length == 0 || (named && Arrays.compareUnsigned(before, bytes) < 0);
            if (!follows) {
                return false;
            }
            named = bytes.length > 0;
            before = bytes;
        }
        return true;
    }

    private static List<Place> inOrder(List<NamedAnswers> sets) {
        List<Place> named = new ArrayList<>();
        List<Place> nameless = new ArrayList<>();
        for (int set = 0; set < sets.size(); set++) {
            List<String> names = sets.get(set).names;
            for (int row = 0; row < names.size(); row++) {
                byte[] name = names.get(row).getBytes(StandardCharsets.UTF_8);
                (name.length == 0 ? nameless : named).add(new Place(name, set, row));
            }
        }
        named.sort((a, b) -> Arrays.compareUnsigned(a.name, b.name)); // stable: of one name the first set comes first
        named.addAll(nameless);
        return named;
    }

    /// The place of a question among those of all sets, to which it is added if none is the same.
    private static int place(Question question, List<Question> all) {
        Question coded = question;
        for (int number = 2; ; number++) {
            int place = find(coded.code(), all);
            if (place < 0) {
                all.add(coded);
                return all.size() - 1;
            }
            if (all.get(place).isAsked(coded)) {
                return place;
            }
            coded = question.coded(question.code() + " (" + number + ")");
        }
    }

    private static int find(String code, List<Question> all) {
        for (int place = 0; place < all.size(); place++) {
            if (all.get(place).code().equals(code)) {
                return place;
            }
        }
        return -1;
    }
}
