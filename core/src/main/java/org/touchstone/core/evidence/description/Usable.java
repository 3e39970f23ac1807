package org.touchstone.core.evidence.description;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.regression.Soundness;

/// Which ratings have enough answers to be held against the overall answer together, and why the others have not.
final class Usable {

    private final Opinions opinions;
    private final DescriptionRules rules;
    private final List<BitSet> given;
    private final List<Integer> chosen = new ArrayList<>();
    private final Map<Integer, Soundness> why = new HashMap<>();

    Usable(Opinions opinions, DescriptionRules rules) {
        this.opinions = opinions;
        this.rules = rules;
        given = IntStream.range(0, opinions.ratings().size())
                .mapToObj(opinions::given)
                .toList();
        for (int rating = 0; rating < given.size(); rating++) {
            judge(rating);
        }
        leaveOutThinPairs();
    }

    /// The ratings that can be used, by number.
    List<Integer> chosen() {
        return List.copyOf(chosen);
    }

    /// Why a rating cannot be used; null if it can.
    @Nullable
    Soundness why(int rating) {
        return why.get(rating);
    }

    private void judge(int rating) {
        int answers = given.get(rating).cardinality();
        int customers = customers();
        if (customers < rules.respondentsMin()) {
            leaveOut(
                    rating,
                    Status.INSUFFICIENT,
                    "Only " + customers + " customers gave ratings; " + rules.respondentsMin() + " are needed.");
        } else if (answers < rules.ratedMin()) {
            leaveOut(
                    rating,
                    Status.INSUFFICIENT,
                    "Only " + answers + " customers rated it; " + rules.ratedMin() + " are needed.");
        } else if (!varies(rating)) {
            leaveOut(rating, Status.NOT_IDENTIFIED, "Everybody rated it alike.");
        } else {
            chosen.add(rating);
        }
    }

    /// Customers who rated anything.
    int customers() {
        var any = new BitSet();
        given.forEach(any::or);
        return any.cardinality();
    }

    private boolean varies(int rating) {
        double first = opinions.rating(given.get(rating).nextSetBit(0), rating);
        return given.get(rating).stream().anyMatch(row -> opinions.rating(row, rating) != first);
    }

    /// Of the thinnest pair the rating with fewer answers goes, until every pair is thick enough.
    private void leaveOutThinPairs() {
        while (true) {
            int rare = -1;
            int other = -1;
            int fewest = rules.pairMin();
            for (int one : chosen) {
                for (int two : chosen) {
                    int both = both(one, two);
                    if (both < fewest) {
                        boolean first =
                                given.get(one).cardinality() <= given.get(two).cardinality();
                        rare = first ? one : two;
                        other = first ? two : one;
                        fewest = both;
                    }
                }
            }
            if (rare < 0) {
                return;
            }
            int gone = rare;
            chosen.removeIf(rating -> rating == gone);
            String name = opinions.ratings().get(other).code();
            leaveOut(
                    gone,
                    Status.INSUFFICIENT,
                    gone == other
                            ? "Only " + fewest + " customers rated it; " + rules.pairMin() + " are needed."
                            : "Only " + fewest + " customers rated it together with '" + name + "'; " + rules.pairMin()
                                    + " are needed.");
        }
    }

    private int both(int one, int two) {
        var both = (BitSet) given.get(one).clone();
        both.and(given.get(two));
        return both.cardinality();
    }

    private void leaveOut(int rating, Status status, String sentence) {
        why.put(rating, Soundness.of(status, sentence));
    }
}
