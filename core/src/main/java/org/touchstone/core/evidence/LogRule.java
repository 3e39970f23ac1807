package org.touchstone.core.evidence;

import java.time.Instant;
import java.util.List;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Part;
import org.touchstone.core.measure.Promise;
import org.touchstone.core.measure.Verdict;
import org.touchstone.core.measure.Verdicts;

/// How a log tells of one failure. Safe for many threads.
@FunctionalInterface
public interface LogRule {

    /// What a journey tells.
    Lived of(Part part, int journey);

    /// The worst of several promises made at one moment.
    ///
    /// Who left before a promise could be kept tells nothing here: leaving has a cost of its own.
    static LogRule broken(List<Promise> promises, Instant asOf) {
        List<Promise> all = List.copyOf(promises);
        return (part, journey) -> {
            Lived lived = Lived.NOT_LIVED;
            for (Promise promise : all) {
                lived = worse(lived, lived(Verdicts.of(promise, part, journey, asOf)));
            }
            return lived;
        };
    }

    /// The moment was lived again with somebody else: the customer was handed on.
    ///
    /// @param moment code of the moment in the log
    static LogRule handedOn(int moment) {
        return (part, journey) -> {
            int staff = 0;
            Lived lived = Lived.NOT_LIVED;
            for (int row = part.first(journey); row < part.first(journey + 1); row++) {
                if (part.moment(row) == moment) {
                    boolean another = staff != 0 && part.staff(row) != 0 && part.staff(row) != staff;
                    staff = part.staff(row) == 0 ? staff : part.staff(row);
                    lived = lived == Lived.FAILED || another ? Lived.FAILED : Lived.KEPT;
                }
            }
            return lived;
        };
    }

    /// Whether a journey's customer left at a moment.
    ///
    /// @param moment code of the moment in the log
    static boolean leftAt(Part part, int journey, int moment) {
        return part.ending(journey) == Ending.LEFT && part.moment(part.first(journey + 1) - 1) == moment;
    }

    private static Lived lived(Verdict verdict) {
        return switch (verdict) {
            case NOT_MADE -> Lived.NOT_LIVED;
            case UNKNOWN, PENDING, LEFT -> Lived.UNKNOWN;
            case KEPT -> Lived.KEPT;
            case BROKEN -> Lived.FAILED;
        };
    }

    private static Lived worse(Lived one, Lived other) {
        if (one == Lived.FAILED || other == Lived.FAILED) {
            return Lived.FAILED;
        }
        if (one == Lived.UNKNOWN || other == Lived.UNKNOWN) {
            return Lived.UNKNOWN;
        }
        return one == Lived.KEPT ? one : other;
    }
}
