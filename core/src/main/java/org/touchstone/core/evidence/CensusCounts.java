package org.touchstone.core.evidence;

/// How many journeys each branch-day had, and in how many of them the log saw what fail. Arrays are not copied.
final class CensusCounts {

    /// By branch-day; all 0 where there is no log.
    final long[] journeys;
    /// By failure, by branch-day: journeys in which it failed; empty for what the log cannot see.
    final long[][] failed;
    /// By failure, by branch-day: journeys whose customer left at its moment; empty where nobody did.
    final long[][] left;

    CensusCounts(long[] journeys, long[][] failed, long[][] left) {
        this.journeys = journeys;
        this.failed = failed;
        this.left = left;
    }

    /// Whether the log can see the failure.
    boolean sees(int failure) {
        return failed[failure].length > 0;
    }

    /// Whether anybody left at the failure's moment.
    boolean knowsLeavers(int failure) {
        return left[failure].length > 0;
    }
}
