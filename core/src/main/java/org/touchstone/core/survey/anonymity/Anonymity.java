package org.touchstone.core.survey.anonymity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;

/// The rule by which what few people said is not shown. A policy, not statistics.
///
/// It protects what people said: figures of answers, by the respondents behind them. Figures of what was recorded of
/// all customers, such as their waits, are no answers and are not hidden. What counts is who could have said something,
/// not who did: that 2 of 100 were told curtly is a figure of 100.
///
/// @param people fewest respondents behind a figure that is shown
/// @param commenters fewest respondents behind comments that are shown
/// @param together fewest respondents that hidden groups of one whole have together, so that the whole less the groups
///   shown tells of no fewer
public record Anonymity(int people, int commenters, int together) {

    /// The house's own: 5 for a figure, 8 for comments, 5 together.
    public static final Anonymity DEFAULT = new Anonymity(5, 8, 5);

    public Anonymity {
        if (people < 2 || commenters < people || together < people) {
            throw new IllegalArgumentException("Expected two people or more behind a figure, and as many or more behind"
                    + " comments and together, but got " + people + ", " + commenters + " and " + together + ".");
        }
    }

    /// Whether a figure of so many respondents is hidden. Of nobody there is nothing to hide.
    public boolean hides(long respondents) {
        return respondents > 0 && respondents < people;
    }

    /// Whether comments of so many respondents are hidden.
    public boolean hidesComments(long respondents) {
        return respondents > 0 && respondents < commenters;
    }

    /// The figure, or that it is hidden. A hidden one does not say how many stand behind it.
    public Estimate shown(Estimate figure, long respondents) {
        return hides(respondents) ? hidden(figure) : figure;
    }

    /// A figure that is hidden.
    public Estimate hidden(Estimate figure) {
        String why = "Hidden, because it would tell what fewer than " + people + " people said.";
        return Estimate.missing(Status.SUPPRESSED, 0, figure.method(), why);
    }

    /// Which groups are hidden where their whole is shown: those that are too small, and the next smallest ones until
    /// what is hidden is two groups or more and enough people together. Among equal groups the first is taken.
    ///
    /// @param groups respondents of each group of the whole, none left out
    public BitSet hiddenOf(long... groups) {
        BitSet hidden = tooSmall(groups);
        OptionalInt next = nextToHide(groups, hidden);
        while (next.isPresent()) {
            hidden.set(next.getAsInt());
            next = nextToHide(groups, hidden);
        }
        return hidden;
    }

    /// Which groups are too small to be shown, where their whole is not shown either.
    public BitSet tooSmall(long... groups) {
        return IntStream.range(0, groups.length)
                .filter(group -> hides(groups[group]))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /// The next group to be hidden with the hidden ones; empty when they cover each other, or nothing is left to hide.
    OptionalInt nextToHide(long[] groups, BitSet hidden) {
        return covers(groups, hidden)
                ? OptionalInt.empty()
                : IntStream.range(0, groups.length)
                        .filter(group -> groups[group] > 0 && !hidden.get(group))
                        .reduce((one, other) -> groups[other] < groups[one] ? other : one);
    }

    /// Whether the hidden groups cannot be told apart by taking the shown ones from the whole.
    boolean covers(long[] groups, BitSet hidden) {
        long sum = hidden.stream().mapToLong(group -> groups[group]).sum();
        return hidden.isEmpty() || (hidden.cardinality() > 1 && sum >= together);
    }

    /// A distribution whose small bars are joined with their neighbours, for a bar of one in a group of six tells what
    /// that one said. Fewer people than a figure needs give no bars.
    ///
    /// @param lowest lowest point of the scale
    /// @param counts people at each point from the lowest up
    public List<Bar> bars(int lowest, long... counts) {
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < counts.length; i++) {
            Bar one = new Bar(lowest + i, lowest + i, counts[i]);
            boolean open = !bars.isEmpty() && hides(bars.getLast().people());
            bars.add(open ? bars.removeLast().and(one) : one);
        }
        while (bars.size() > 1 && hides(bars.getLast().people())) {
            Bar last = bars.removeLast();
            bars.add(bars.removeLast().and(last));
        }
        boolean tooFew = bars.stream().anyMatch(bar -> hides(bar.people()));
        return tooFew ? List.of() : List.copyOf(bars);
    }
}
