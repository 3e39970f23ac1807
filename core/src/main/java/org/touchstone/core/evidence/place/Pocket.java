package org.touchstone.core.evidence.place;

import org.touchstone.core.evidence.indicator.Indicator;
import org.touchstone.core.statistics.Estimate;

/// A part of the day of one branch that differs from that branch's other hours more than it does in other branches.
///
/// @param branch number in the slicing
/// @param daypart number in the slicing
/// @param here the figure there, with the mix of customers of all places
/// @param elsewhere what it would be if the branch differed from its other hours as other branches do
/// @param distance in standard deviations, above 0 when larger
public record Pocket(
        Indicator indicator,
        int branch,
        int daypart,
        Estimate here,
        double elsewhere,
        double distance,
        boolean worse) {}
