package org.touchstone.core.evidence.indicator;

import org.jspecify.annotations.Nullable;

/// One figure of a service, the same in every week and every place.
///
/// @param moment code of the step; "" for the whole service
/// @param incident code of the step's incident, where it counts one
/// @param text what went wrong, in the words of the service: "told as if it were obvious"; where who left counts too,
///   that is said; "" where it is no failure
public record Indicator(Kind kind, String moment, @Nullable String incident, String text) {

    /// What is counted or measured.
    public enum Kind {
        /// Share of customers who tell that something failed, asked for a fact.
        TOLD,
        /// Share of journeys in which the log saw something fail; who left did not get what was promised.
        SEEN,
        /// Share of journeys whose customer left at the moment.
        LEFT,
        /// How long staff take.
        WORK,
        /// How long customers wait, or a machine takes.
        WAIT,
        /// What customers say of one moment.
        RATING,
        /// What customers say of the whole service.
        OVERALL
    }

    /// In what it is said.
    public enum Unit {
        /// A share in [0, 1].
        SHARE,
        /// Seconds; averages are of logarithms.
        SECONDS,
        /// Points of the answer's own scale.
        POINTS
    }

    /// In what it is said.
    public Unit unit() {
        return switch (kind) {
            case TOLD, SEEN, LEFT -> Unit.SHARE;
            case WORK, WAIT -> Unit.SECONDS;
            case RATING, OVERALL -> Unit.POINTS;
        };
    }

    /// Whether it is worse when it grows.
    public boolean moreIsWorse() {
        return unit() != Unit.POINTS;
    }

    /// Whether it counts people who answered, and not journeys.
    public boolean isAnswered() {
        return kind == Kind.TOLD || isOpinion();
    }

    /// Whether it depends on how people are asked.
    public boolean isOpinion() {
        return unit() == Unit.POINTS;
    }

    /// An average as it is shown: seconds for times, else as it is.
    public double shown(double average) {
        return unit() == Unit.SECONDS ? Math.expm1(average) : average;
    }

    /// An average as it is shown, and neither less nor more than it can be: shares lie in [0, 1], times are not below
    /// 0, points stay as they are.
    public double bounded(double average) {
        double shown = shown(average);
        return switch (unit()) {
            case SHARE -> Math.clamp(shown, 0, 1);
            case SECONDS -> Math.max(0, shown);
            case POINTS -> shown;
        };
    }

    /// A name of its own among all indicators.
    public String id() {
        String what = kind.name().toLowerCase(java.util.Locale.ROOT);
        return (moment.isEmpty() ? "" : moment + "/") + (incident == null ? what : incident);
    }
}
