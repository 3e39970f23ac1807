package org.touchstone.core.evidence.alarm;

/// What a rule saw in one place and time, before neighbours are joined.
///
/// @param branch number of the branch; [#EVERYWHERE] for the log as a whole
/// @param moment code in the log; [#NO_MOMENT] when it is not about one
/// @param from first local day, an epoch day; [#NO_DAY], as `to`, when it is not about certain days
record Sighting(Check check, Alarm.Level level, int branch, int moment, long from, long to, Figure figure) {

    static final int EVERYWHERE = -1;
    static final int NO_MOMENT = -1;
    static final long NO_DAY = Long.MIN_VALUE;

    /// About the log as a whole.
    static Sighting ofLog(Check check, Alarm.Level level, int moment, Figure figure) {
        return new Sighting(check, level, EVERYWHERE, moment, NO_DAY, NO_DAY, figure);
    }

    /// About a week.
    static Sighting of(Check check, Alarm.Level level, Week week, Figure figure) {
        return new Sighting(check, level, week.branch(), week.moment(), week.firstDay(), week.lastDay(), figure);
    }

    /// Both as one, from the first day of either to the last.
    Sighting and(Sighting other, int where) {
        return new Sighting(
                check,
                level.worse(other.level),
                where,
                moment,
                Math.min(from, other.from),
                Math.max(to, other.to),
                figure.and(other.figure));
    }
}
