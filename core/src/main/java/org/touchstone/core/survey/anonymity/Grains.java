package org.touchstone.core.survey.anonymity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The smallest groups of respondents that filters tell apart, each of enough people.
///
/// Whatever is chosen, whole grains alone are shown of it. So any sums and differences of what is shown, however many
/// filters they come from, tell of whole grains too, and never of fewer people than a grain has. A [Lattice] knows its
/// filters beforehand and shows more of them; grains are for filters that nobody knows beforehand: several places,
/// days from and to, parts of the day.
///
/// Grains are cut along the ways of the respondents, from the first word to the last: who differs in a first word
/// shares a grain only where one of the two is too few alone. Immutable; the same respondents in any order give the
/// same. It does not guard against comparing what was shown before and after somebody answered.
public final class Grains {

    private final Anonymity policy;
    private final List<List<String>> ways;
    /// Respondents of each grain.
    private final List<List<Integer>> grains = new ArrayList<>();

    private Grains(Anonymity policy, List<List<String>> ways) {
        this.policy = policy;
        this.ways = ways;
        List<Integer> all = IntStream.range(0, ways.size())
                .boxed()
                .sorted(Comparator.comparing(ways::get, Grains::compare))
                .toList();
        if (!all.isEmpty() && !isTooFew(all)) {
            cut(all, 0);
        }
    }

    /// The grains of these respondents.
    ///
    /// @param ways for each respondent as many words, the most important way to tell people apart first; what follows
    ///   one another in time sorts so as words too
    public static Grains of(Anonymity policy, List<List<String>> ways) {
        return new Grains(policy, List.copyOf(ways));
    }

    /// Those of the wanted respondents that may be shown: the grains that are wanted whole. Where few of the wanted
    /// would be left out, the last grain is left out with them, so that they cannot be told by taking what is shown
    /// here from what is shown of the same people elsewhere.
    ///
    /// @param wanted respondents by their number
    public BitSet whole(BitSet wanted) {
        var shown = new BitSet();
        Optional<List<Integer>> last = Optional.empty();
        for (List<Integer> grain : grains) {
            if (grain.stream().allMatch(wanted::get)) {
                grain.forEach(shown::set);
                last = Optional.of(grain);
            }
        }
        if (policy.hides(wanted.cardinality() - shown.cardinality())) {
            last.ifPresent(grain -> grain.forEach(shown::clear));
        }
        return shown;
    }

    /// Puts everybody of a group that is large enough into grains. Who is too few along the next word is joined with
    /// the neighbours that are too few; what is left then joins the last grain.
    private void cut(List<Integer> group, int word) {
        if (word == ways.get(group.getFirst()).size()) {
            seal(group);
            return;
        }
        List<Integer> few = new ArrayList<>();
        for (int from = 0; from < group.size(); ) {
            int to = endOf(group, from, word);
            List<Integer> alike = group.subList(from, to);
            if (isTooFew(alike)) {
                few.addAll(alike);
            } else {
                cut(alike, word + 1);
            }
            if (!isTooFew(few)) {
                seal(few);
                few = new ArrayList<>();
            }
            from = to;
        }
        grains.getLast().addAll(few);
    }

    private int endOf(List<Integer> group, int from, int word) {
        String first = ways.get(group.get(from)).get(word);
        int to = from + 1;
        while (to < group.size() && ways.get(group.get(to)).get(word).equals(first)) {
            to++;
        }
        return to;
    }

    private void seal(List<Integer> group) {
        grains.add(new ArrayList<>(group));
    }

    private boolean isTooFew(List<Integer> group) {
        return group.isEmpty() || policy.hides(group.size());
    }

    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
