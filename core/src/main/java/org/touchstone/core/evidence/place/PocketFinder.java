package org.touchstone.core.evidence.place;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.core.evidence.indicator.Indicator;
import org.touchstone.core.evidence.indicator.IndicatorTable;
import org.touchstone.core.evidence.place.Peers.Likely;
import org.touchstone.core.statistics.Estimate;

/// Finds the parts of the day of single branches that stand out: a branch is held against its own other hours, and that
/// difference against those of the other branches.
final class PocketFinder {

    private record Candidate(Pocket pocket, double chance) {}

    /// A branch in a part of the day, and in its other hours.
    ///
    /// @param shown the figure in that part of the day
    /// @param variance of the difference between the two
    /// @param days on which both were counted, at most
    private record Pair(int branch, Estimate shown, double here, double there, double variance, int days) {

        double difference() {
            return here - there;
        }
    }

    private final IndicatorTable table;
    private final LikeForLike like;

    private PocketFinder(IndicatorTable table) {
        this.table = table;
        like = new LikeForLike(table);
    }

    /// The pockets of a table.
    static List<Pocket> of(IndicatorTable table) {
        var finder = new PocketFinder(table);
        List<Candidate> candidates = IntStream.range(0, table.indicators().size())
                .parallel()
                .boxed()
                .flatMap(i -> finder.candidates(i).stream())
                .toList();
        return standing(candidates);
    }

    private List<Candidate> candidates(int indicator) {
        var found = new ArrayList<Candidate>();
        for (int daypart = 1; daypart < table.slicing().dayparts().size(); daypart++) {
            found.addAll(candidates(indicator, daypart));
        }
        return found;
    }

    /// How much a part of the day differs from the branch's other hours, branch by branch.
    private List<Candidate> candidates(int indicator, int daypart) {
        Tallies inside = like.tallies(indicator, Dimension.BRANCH, cell -> cell.daypart() == daypart);
        Tallies outside =
                like.tallies(indicator, Dimension.BRANCH, cell -> cell.daypart() != daypart && cell.daypart() != 0);
        Indicator what = table.indicators().get(indicator);
        var pairs = new ArrayList<Pair>();
        for (int branch : inside.places()) {
            Standardised here = inside.standardised(branch);
            Standardised there = outside.standardised(branch);
            var pair = new Pair(
                    branch,
                    LikeForLike.estimate(what, here, inside.n(branch)),
                    here.value(),
                    there.value(),
                    here.varianceOfDifference(there),
                    Math.min(here.days(), there.days()));
            if (pair.shown().present()
                    && LikeForLike.estimate(what, there, outside.n(branch)).present()
                    && pair.variance() > 0) {
                pairs.add(pair);
            }
        }
        return pairs.size() < Peers.MINIMUM ? List.of() : candidates(what, daypart, pairs);
    }

    private static List<Candidate> candidates(Indicator what, int daypart, List<Pair> pairs) {
        Peers peers = Peers.sample(
                        pairs.stream().mapToDouble(Pair::difference).toArray(),
                        pairs.stream().mapToDouble(Pair::variance).toArray())
                .onDays(pairs.stream().mapToInt(Pair::days).toArray());
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            Likely likely = peers.of(i);
            double distance = likely.distance(pair.difference());
            var pocket = new Pocket(
                    what,
                    pair.branch(),
                    daypart,
                    pair.shown(),
                    what.bounded(pair.there() + likely.mean()),
                    distance,
                    (distance > 0) == what.moreIsWorse());
            candidates.add(new Candidate(pocket, likely.chance(pair.difference())));
        }
        return candidates;
    }

    private static List<Pocket> standing(List<Candidate> candidates) {
        double[] chances = candidates.stream().mapToDouble(Candidate::chance).toArray();
        List<Pocket> outside = IntStream.range(0, chances.length)
                .filter(i -> Places.isOutside(chances[i], chances.length))
                .mapToObj(i -> candidates.get(i).pocket())
                .toList();
        return outside.stream().filter(one -> !isMirrored(one, outside)).toList();
    }

    /// A bad noon makes the other hours look good: of parts of one day only the worse are told, or else the better.
    private static boolean isMirrored(Pocket one, List<Pocket> all) {
        return !one.worse()
                && all.stream()
                        .anyMatch(other -> other.worse()
                                && other.branch() == one.branch()
                                && other.indicator()
                                        .moment()
                                        .equals(one.indicator().moment()));
    }
}
