package org.touchstone.core.evidence.alarm;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.branch.Branches;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.measure.Promise;
import org.touchstone.core.survey.Answers;

/// The records that are looked at.
///
/// @param branches the places with their zones and opening hours; null when nothing is known of them: then nobody comes
///     outside opening hours, and days are counted in the zone of the log
/// @param answers [Answers#none()] where there are none
/// @param promises standards of the cycle that the log can judge, in codes of the log
/// @param momentOfStep for each step that the log sees its code in the log
/// @param intake what became of the rows read
public record Sources(
        JourneyLog log,
        @Nullable Branches branches,
        Answers answers,
        List<Promise> promises,
        Map<String, Integer> momentOfStep,
        Intake intake) {

    public Sources {
        promises = List.copyOf(promises);
        momentOfStep = Map.copyOf(momentOfStep);
    }

    /// A log of which nothing else is known.
    public static Sources of(JourneyLog log) {
        return new Sources(log, null, Answers.none(), List.of(), Map.of(), Intake.UNKNOWN);
    }

    /// What became of the rows read.
    ///
    /// @param rows all rows of the files, at least 0
    /// @param quarantined those that could not be used
    public record Intake(long rows, long quarantined) {

        /// Nobody counted.
        public static final Intake UNKNOWN = new Intake(0, 0);

        public Intake {
            if (quarantined < 0 || quarantined > rows) {
                throw new IllegalArgumentException(
                        "Expected 0 <= quarantined <= rows, but got " + quarantined + " of " + rows + ".");
            }
        }
    }

    public Sources with(Branches places) {
        return new Sources(log, places, answers, promises, momentOfStep, intake);
    }

    public Sources with(Answers given) {
        return new Sources(log, branches, given, promises, momentOfStep, intake);
    }

    public Sources with(List<Promise> made, Map<String, Integer> steps) {
        return new Sources(log, branches, answers, made, steps, intake);
    }

    public Sources with(Intake read) {
        return new Sources(log, branches, answers, promises, momentOfStep, read);
    }
}
