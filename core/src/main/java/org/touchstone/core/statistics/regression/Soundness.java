package org.touchstone.core.statistics.regression;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;

/// Whether a fit has numbers, and what a careful reader must know about them.
///
/// @param status `OK` and `UNSTABLE` have numbers, the others have none
/// @param remarks plain sentences; the first says why when there are no numbers
public record Soundness(Status status, List<String> remarks) {

    /// Numbers without reserve.
    public static final Soundness GOOD = new Soundness(Status.OK, List.of());

    public Soundness {
        remarks = List.copyOf(remarks);
        if (status != Status.OK && remarks.isEmpty()) {
            throw new IllegalArgumentException("Status " + status + " needs a sentence that says why");
        }
    }

    /// A status other than `OK`, and why.
    public static Soundness of(Status status, String why) {
        return new Soundness(status, List.of(why));
    }

    /// The same with one more remark.
    public Soundness remark(String sentence) {
        var more = new ArrayList<>(remarks);
        more.add(sentence);
        return new Soundness(status, more);
    }

    /// The same remarks, but the numbers are not robust.
    public Soundness unstable(String why) {
        var more = new ArrayList<>(remarks);
        more.add(why);
        return new Soundness(status == Status.OK ? Status.UNSTABLE : status, more);
    }

    /// Whether there are numbers.
    public boolean present() {
        return status == Status.OK || status == Status.UNSTABLE;
    }

    /// A number of this fit as an estimate, carrying the fit's status and remarks.
    ///
    /// @throws IllegalStateException if the fit has no numbers
    public Estimate estimate(double value, double low, double high, double level, long n, String method) {
        requirePresent();
        return new Estimate(value, low, high, level, n, method, status, remarks);
    }

    /// The absence of a number, for the reason of this fit.
    ///
    /// @throws IllegalStateException if the fit has numbers
    public Estimate missing(long n, String method) {
        if (present()) {
            throw new IllegalStateException("A fit of status " + status + " has numbers");
        }
        return new Estimate(null, null, null, 0.95, n, method, status, remarks);
    }

    /// Guards an accessor of plain numbers.
    void requirePresent() {
        if (!present()) {
            throw new IllegalStateException(
                    "There is no number: " + remarks.getFirst() + " Ask soundness().present() first.");
        }
    }
}
