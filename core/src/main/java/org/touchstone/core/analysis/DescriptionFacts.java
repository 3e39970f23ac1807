package org.touchstone.core.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;

/// What goes with the overall answer: ratings, recorded waits, the intention to come back.
///
/// A description beside the evidence. It names no moment and ranks none: ratings share the mood of the whole visit, so
/// a moment that does nothing still goes with the overall answer.
///
/// @param customers who gave the overall answer and some rating
/// @param left who gave the overall answer but left before the goal; they take no part here
/// @param askedInTurn whether the questionnaire asks each customer about some of the moments only
/// @param explained share of the variance of the overall answer that all ratings explain together
/// @param shrinkage share by which correlations were drawn to 0 because pairs of ratings contradicted one another
/// @param notes what a careful reader must know
/// @param map where the quarters of importance and performance part; absent where no rating can be placed
/// @param ratings a row a question that rates a moment, in the order in which the moments are lived
/// @param waits answers over recorded waits, for each time promised in the cycle
/// @param tolerances the overall answer over recorded waits, kind of customer by kind of customer; none where only one
///     kind is known
/// @param peakEnd whether the worst and the last moment tell more than the mean of all
/// @param comeBack the intention to come back; absent when nobody was asked
public record DescriptionFacts(
        long customers,
        long left,
        boolean askedInTurn,
        Estimate explained,
        double shrinkage,
        List<String> notes,
        @Nullable Map map,
        List<Rating> ratings,
        List<Wait> waits,
        List<Tolerance> tolerances,
        PeakEnd peakEnd,
        @Nullable ComeBack comeBack) {

    public DescriptionFacts {
        notes = List.copyOf(notes);
        ratings = List.copyOf(ratings);
        waits = List.copyOf(waits);
        tolerances = List.copyOf(tolerances);
    }

    /// The plane of importance and performance.
    ///
    /// @param lowest lowest mean rating that the scale allows: 0 of 100 where the questions have different scales
    /// @param highest highest mean rating that the scale allows
    /// @param performanceCross from here on a moment is well done
    /// @param standard whether that is the rating promised in the cycle, rather than the mean of the moments
    /// @param importanceCross from here on a moment is important: the mean of the moments
    public record Map(
            double lowest, double highest, double performanceCross, boolean standard, double importanceCross) {}

    /// How one rating goes with the overall answer.
    ///
    /// @param item what about the moment it rates; absent where it rates the moment as a whole
    /// @param n customers who gave it
    /// @param reach share of customers who came to the moment, of those asked
    /// @param mean in points of its own scale, the better the higher
    /// @param correlation with the overall answer
    /// @param share part of the explained variance that falls to it
    /// @param ofExplained the same over all that is explained, in [0, 1]
    /// @param topThree share of draws in which its share is among the three largest
    /// @param last explained variance lost without it
    /// @param ownEffect whether `last` is more than chance explains; absent where it is not known
    /// @param strength points of the overall answer that go with one point of it among those who came
    /// @param total strength × reach × standard deviation: points over all customers
    /// @param visiting points that go with having come to the moment at all
    /// @param beta standardised coefficient, no measure of importance
    /// @param inflation variance inflation factor; absent where there is no fit
    /// @param entangledWith questions that it can hardly be told from
    public record Rating(
            String question,
            @Nullable String moment,
            @Nullable String item,
            long n,
            double reach,
            Estimate mean,
            Estimate correlation,
            Estimate share,
            Estimate ofExplained,
            Estimate topThree,
            Estimate last,
            @Nullable Boolean ownEffect,
            Estimate strength,
            Estimate total,
            Estimate visiting,
            Estimate beta,
            @Nullable Double inflation,
            List<String> entangledWith,
            Asymmetry asymmetry,
            Place place) {
        public Rating {
            entangledWith = List.copyOf(entangledWith);
        }
    }

    /// Whether low ratings go with more than high ones do.
    ///
    /// @param lowUpTo ratings up to here are low
    /// @param highFrom ratings from here on are high
    /// @param lows customers who rated low
    /// @param highs customers who rated high
    /// @param penalty points that go with a low rating, at most 0
    /// @param reward points that go with a high rating, at least 0
    /// @param reversed whether one of them had the wrong sign and was set to 0
    /// @param range both together
    /// @param balance from −1, it only takes, to 1, it only gives
    /// @param kind "dissatisfier", "hybrid", "satisfier" or "open"
    public record Asymmetry(
            double lowUpTo,
            double highFrom,
            long lows,
            long highs,
            Estimate penalty,
            Estimate reward,
            boolean reversed,
            Estimate range,
            Estimate balance,
            String kind) {}

    /// Where a moment stands between importance and performance; importance is the rating's `ofExplained`.
    ///
    /// @param performance mean rating on the scale of the map
    /// @param quarter "concentrate here", "keep up", "low priority" or "possible overkill"; absent where not known
    /// @param uncertain whether an interval crosses a line
    /// @param opportunity importance + max(importance − satisfaction, 0), each the share of the upper answers × 10
    /// @param change from the earlier to the later half of the answers; absent where a half has too few
    public record Place(
            Estimate performance,
            @Nullable String quarter,
            boolean uncertain,
            Estimate opportunity,
            @Nullable Change change) {}

    /// Where a moment stood in both halves.
    ///
    /// @param earlier mean rating on the scale of the map
    /// @param later the same in the later half
    /// @param earlierImportance part of all that is explained
    /// @param laterImportance the same in the later half
    /// @param beyondChance whether the mean ratings differ by more than chance
    public record Change(
            double earlier, double later, double earlierImportance, double laterImportance, boolean beyondChance) {}

    /// An answer over a wait that the log recorded.
    ///
    /// @param moment where the time was promised
    /// @param what "how long it lasts" or "until it begins"
    /// @param question whose answer it is: the overall one, or a rating of the moment
    /// @param limitMinutes the longest time promised
    /// @param customers whose wait and answer are both known
    /// @param perMinute points that go with each minute by a straight line
    /// @param bendMinutes where the line bends; no number unless bending foretells other customers better
    /// @param beforePerMinute points that go with each minute before
    /// @param beyondPerMinute points that go with each minute beyond
    public record Wait(
            String moment,
            String what,
            String question,
            double limitMinutes,
            long customers,
            List<Bin> bins,
            Estimate perMinute,
            Estimate bendMinutes,
            Estimate beforePerMinute,
            Estimate beyondPerMinute,
            List<Corner> corners) {
        public Wait {
            bins = List.copyOf(bins);
            corners = List.copyOf(corners);
        }
    }

    /// How one kind of customer bears a wait.
    ///
    /// @param moment where the time was promised
    /// @param what how long it lasts, or until it begins
    /// @param customers of this kind whose wait and overall answer are both known
    /// @param perMinute points that go with each minute by a straight line
    /// @param bendMinutes how long they bear it: where the line bends; no number unless bending pays
    /// @param beforePerMinute points that go with each minute until then
    /// @param beyondPerMinute points that go with each minute beyond
    public record Tolerance(
            String moment,
            String what,
            String segment,
            long customers,
            Estimate perMinute,
            Estimate bendMinutes,
            Estimate beforePerMinute,
            Estimate beyondPerMinute) {}

    /// Customers who waited about alike: their mean wait and mean answer.
    public record Bin(double minutes, Estimate answer) {}

    /// A corner of the line that describes best: two of a straight line, three where it bends.
    public record Corner(double minutes, double answer) {}

    /// What the worst and the last moment tell, tried on answers held out.
    ///
    /// @param customers who rated every moment that they came to
    /// @param mean share of variance that the mean rating foretells
    /// @param worstAndEnd what the worst and the last rating add to it
    /// @param peakEnd by how much peak and end alone foretell more than the mean; below 0 where less
    public record PeakEnd(long customers, Estimate mean, Estimate worstAndEnd, Estimate peakEnd) {}

    /// How the intention to come back goes with answers.
    ///
    /// @param question that asks for it
    /// @param yesFrom answers from here on count as coming back
    public record ComeBack(String question, double yesFrom, List<Effect> effects) {
        public ComeBack {
            effects = List.copyOf(effects);
        }
    }

    /// What one point of an answer goes with.
    ///
    /// @param question the overall one, or one that rates a moment
    /// @param perPoint change of the chance to come back, in 0 to 1
    public record Effect(String question, Estimate perPoint) {}
}
