package org.touchstone.core.survey.anonymity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.touchstone.core.statistics.Estimate;

/// The ways in which answers may be sliced, and which slices are hidden: the tree of places × channels × segments ×
/// calendar periods, each with "all", and no other filter.
///
/// A slice is hidden that is too small; that leaves out a few of a wider one that is shown; or that must cover for a
/// hidden one beside it, because their whole is shown. Where nothing is left to cover, the whole is hidden too. This
/// guards against taking shown slices from a whole they lie in, however many steps up, not against solving many sums at
/// once. Immutable; the same respondents in any order give the same. Takes about 200 bytes for each slice that has
/// respondents.
public final class Lattice {

    /// Slices that together are their whole, along one of the ways.
    private static final class Split {
        private final int whole;
        private final int[] parts;
        private final long[] people;

        Split(int whole, List<Integer> parts, long[] peopleOfAll) {
            this.whole = whole;
            this.parts = parts.stream().mapToInt(Integer::intValue).toArray();
            this.people = Arrays.stream(this.parts)
                    .mapToLong(part -> peopleOfAll[part])
                    .toArray();
        }
    }

    private final Anonymity policy;
    /// In their order, so that what is hidden does not depend on the order of the respondents.
    private final List<Filter> slices;
    /// By slice its place in that order.
    private final Map<Filter, Integer> places = new HashMap<>();
    /// By place in that order.
    private final long[] people;
    private final int[][] wider;
    private final List<Split> splits = new ArrayList<>();
    private final BitSet hidden;

    private Lattice(Anonymity policy, List<Filter> respondents) {
        this.policy = policy;
        Map<Filter, Long> alike = new HashMap<>();
        respondents.forEach(one -> alike.merge(one, 1L, Long::sum));
        var counts = new TreeMap<Filter, Long>();
        alike.forEach((one, count) -> one.within().forEach(slice -> counts.merge(slice, count, Long::sum)));
        slices = List.copyOf(counts.keySet());
        slices.forEach(slice -> places.put(slice, places.size()));
        people = counts.values().stream().mapToLong(Long::longValue).toArray();
        wider = slices.stream()
                .map(slice -> slice.within().stream().mapToInt(this::place).toArray())
                .toArray(int[][]::new);
        hidden = policy.tooSmall(people);
        IntStream.range(0, Filter.WAYS).forEach(this::addSplits);
        boolean changed = true;
        while (changed) {
            // What is hidden now may leave another slice without cover.
            changed = hideFewLeftOut();
            for (Split split : splits) {
                changed |= hideToCover(split);
            }
        }
    }

    /// The lattice of these respondents.
    ///
    /// @param respondents for each the narrowest filter that holds it
    public static Lattice of(Anonymity policy, List<Filter> respondents) {
        return new Lattice(policy, respondents);
    }

    /// How many respondents a slice has.
    ///
    /// For reckoning, not for showing: ask first whether it is hidden.
    public long people(Filter slice) {
        Integer place = places.get(slice);
        return place == null ? 0 : people[place];
    }

    /// Whether nothing of a slice may be shown, the number of its respondents included.
    public boolean hides(Filter slice) {
        Integer place = places.get(slice);
        return place != null && hidden.get(place);
    }

    /// The figure of a slice, or that it is hidden.
    public Estimate shown(Estimate figure, Filter slice) {
        return hides(slice) ? policy.hidden(figure) : figure;
    }

    /// The slices that have respondents, in the order of their names.
    public List<Filter> slices() {
        return slices;
    }

    private int place(Filter slice) {
        return Objects.requireNonNull(places.get(slice));
    }

    private void addSplits(int way) {
        Map<Integer, List<Integer>> parts = new TreeMap<>();
        for (int place = 0; place < slices.size(); place++) {
            if (slices.get(place).narrows(way)) {
                int whole = place(slices.get(place).wider(way));
                parts.computeIfAbsent(whole, w -> new ArrayList<>()).add(place);
            }
        }
        parts.forEach((whole, ofWhole) -> splits.add(new Split(whole, ofWhole, people)));
    }

    /// Hides what leaves out a few of a wider slice: the difference of the two would be theirs.
    private boolean hideFewLeftOut() {
        int before = hidden.cardinality();
        for (int slice = hidden.nextClearBit(0); slice < people.length; slice = hidden.nextClearBit(slice + 1)) {
            for (int one : wider[slice]) {
                if (!hidden.get(one) && policy.hides(people[one] - people[slice])) {
                    hidden.set(slice);
                }
            }
        }
        return hidden.cardinality() > before;
    }

    private boolean hideToCover(Split split) {
        if (hidden.get(split.whole)) {
            return false;
        }
        BitSet gone = IntStream.range(0, split.parts.length)
                .filter(part -> hidden.get(split.parts[part]))
                .collect(BitSet::new, BitSet::set, BitSet::or);
        int before = hidden.cardinality();
        OptionalInt next = policy.nextToHide(split.people, gone);
        while (next.isPresent()) {
            gone.set(next.getAsInt());
            hidden.set(split.parts[next.getAsInt()]);
            next = policy.nextToHide(split.people, gone);
        }
        hidden.set(split.whole, !policy.covers(split.people, gone));
        return hidden.cardinality() > before;
    }
}
