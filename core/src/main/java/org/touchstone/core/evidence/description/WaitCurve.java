package org.touchstone.core.evidence.description;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.regression.Soundness;

/// How an answer falls with the recorded wait: means of customers who waited about alike, a straight line through them
/// all, and a line that bends once, where it foretells customers not used in fitting it better than the straight one.
///
/// Not adjusted for anything: long waits come at busy hours, which have other faults too.
///
/// @param customers whose wait and answer are both known
/// @param bins from the shortest waits to the longest, about as many customers in each
/// @param perMinute points that go with each minute by the straight line, usually below 0
/// @param bendMinutes where the line bends; no number unless bending pays
/// @param beforePerMinute points that go with each minute before it bends
/// @param beyondPerMinute points that go with each minute beyond
/// @param corners of the line that describes best, from left to right: two, or three where it bends; none without a fit
public record WaitCurve(
        long customers,
        List<Bin> bins,
        Estimate perMinute,
        Estimate bendMinutes,
        Estimate beforePerMinute,
        Estimate beyondPerMinute,
        List<Corner> corners) {

    /// Customers who waited about alike.
    ///
    /// @param minutes their mean wait
    /// @param answer their mean answer, with a t interval
    public record Bin(double minutes, Estimate answer) {}

    /// A corner of a line.
    public record Corner(double minutes, double answer) {}

    public WaitCurve {
        bins = List.copyOf(bins);
        corners = List.copyOf(corners);
    }

    /// The overall answer by a wait.
    public static WaitCurve ofOverall(Opinions opinions, RecordedWait wait, DescriptionRules rules) {
        return new WaitFit(opinions, null, wait, rules).read();
    }

    /// A rating by a wait.
    ///
    /// @param rating its number in [Opinions#ratings]
    public static WaitCurve ofRating(Opinions opinions, int rating, RecordedWait wait, DescriptionRules rules) {
        return new WaitFit(opinions, rating, wait, rules).read();
    }

    static WaitCurve missing(long customers, List<Bin> bins, Soundness why, @Nullable Estimate line) {
        Estimate none = why.missing(customers, WaitFit.BEND);
        return new WaitCurve(
                customers,
                bins,
                line == null ? why.missing(customers, WaitFit.LINE) : line,
                none,
                none,
                none,
                List.of());
    }
}
