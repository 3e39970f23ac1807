package org.touchstone.core.evidence.alarm;

/// Little's law: who are present on average are as many as arrive in a unit of time × how long each stays (Little
/// 1961). Exact over a stretch that begins and ends empty, so that a gap tells of records, not of customers.
///
/// @param arrived customers
/// @param stayed time that those spent there whose stay is known, in any unit
/// @param known how many those are, at least 1
/// @param area time spent there by all, as counted from who came in and has not gone out, in the same unit
/// @param stretch length of the stretch, above 0, in the same unit
record LittlesLaw(long arrived, double stayed, long known, double area, double stretch) {

    /// Mean number present, counted.
    double counted() {
        return area / stretch;
    }

    double arrivalRate() {
        return arrived / stretch;
    }

    double meanTime() {
        return stayed / known;
    }

    /// Mean number present by the law.
    double expected() {
        return arrivalRate() * meanTime();
    }

    /// By what share of the law's figure the counted one is higher; 0 where nobody stayed at all.
    double gap() {
        return stayed == 0 ? 0 : counted() / expected() - 1;
    }
}
