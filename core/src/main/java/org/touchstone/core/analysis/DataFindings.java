package org.touchstone.core.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.touchstone.core.analysis.Findings.Alarm;
import org.touchstone.core.analysis.Findings.DataFacts;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.cycle.Witness;
import org.touchstone.core.evidence.alarm.Alarm.Level;
import org.touchstone.core.evidence.alarm.DataAlarms;
import org.touchstone.core.evidence.alarm.Sources;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.measure.Volumes;
import org.touchstone.core.measure.Ways;

/// What was read, what became of it, and what is wrong with it.
final class DataFindings {

    private static final double QUARANTINE_AMBER = 0.01;
    private static final double QUARANTINE_RED = 0.10;

    private final Origin origin;
    private final JourneyLog log;
    private final Volumes volumes;
    private final Ways ways;
    private final StepMatch match;
    private final Cycle cycle;
    private final boolean drafted;
    private final Sources sources;

    /// @param sources the records that are looked through for what is wrong with them
    DataFindings(
            Origin origin,
            JourneyLog log,
            Volumes volumes,
            Ways ways,
            StepMatch match,
            Cycle cycle,
            boolean drafted,
            Sources sources) {
        this.origin = origin;
        this.log = log;
        this.volumes = volumes;
        this.ways = ways;
        this.match = match;
        this.cycle = cycle;
        this.drafted = drafted;
        this.sources = sources;
    }

    DataFacts read() {
        Instant through = log.observedThrough().orElse(null);
        long used = origin.rows() - origin.duplicates() - origin.quarantined();
        return new DataFacts(
                origin.rows(),
                used,
                origin.duplicates(),
                origin.quarantined(),
                volumes.encounters(),
                volumes.journeys(),
                volumes.open(),
                volumes.left(),
                ways.counts().size(),
                livedMoments(),
                new TreeMap<>(origin.pairing()),
                volumes.journeys() == 0 ? null : Micros.instant(volumes.firstMicros()),
                volumes.journeys() == 0 ? null : Micros.instant(volumes.lastMicros()),
                through,
                log.zone().getId(),
                alarms());
    }

    private int livedMoments() {
        int lived = 0;
        for (int moment = 0; moment < match.size(); moment++) {
            lived += volumes.encounters(moment) > 0 ? 1 : 0;
        }
        return lived;
    }

    private List<Alarm> alarms() {
        var alarms = new ArrayList<Alarm>();
        quarantine(alarms);
        strangers(alarms);
        unseen(alarms);
        if (volumes.journeys() > 0) {
            DataAlarms.of(sources).stream().map(DataFindings::told).forEach(alarms::add);
        }
        origin.notes().forEach(note -> alarms.add(Alarm.of("reading", "amber", note, "Check the file.")));
        return alarms;
    }

    private static Alarm told(org.touchstone.core.evidence.alarm.Alarm alarm) {
        return new Alarm(
                alarm.check().title(),
                alarm.level() == Level.RED ? "red" : "amber",
                alarm.figure(),
                alarm.branch(),
                alarm.from(),
                alarm.to(),
                alarm.moment(),
                alarm.cure());
    }

    private void quarantine(List<Alarm> alarms) {
        double share = origin.rows() == 0 ? 0 : (double) origin.quarantined() / origin.rows();
        if (share >= QUARANTINE_AMBER) {
            String figure = String.format(Locale.ROOT, "%.1f", 100 * share);
            alarms.add(Alarm.of(
                    "quarantined share",
                    share >= QUARANTINE_RED ? "red" : "amber",
                    figure + " % of the rows could not be used (" + origin.quarantined() + " of " + origin.rows()
                            + ").",
                    "Look at the rows in quarantine; mend them or the mapping and read them again."));
        }
    }

    private void strangers(List<Alarm> alarms) {
        List<Integer> unknown = match.unknown().stream()
                .filter(code -> volumes.encounters(code) > 0)
                .toList();
        if (drafted || unknown.isEmpty()) {
            return;
        }
        String names = unknown.stream().limit(5).map(match::name).collect(Collectors.joining("', '", "'", "'"));
        boolean all = unknown.size() == livedMoments();
        alarms.add(Alarm.of(
                "moments outside the cycle",
                all ? "red" : "amber",
                all
                        ? "None of the moments of the log is a step of the cycle: " + names + "."
                        : (unknown.size() == 1
                                        ? "A moment of the log is no step"
                                        : unknown.size() + " moments of the log are no steps")
                                + " of the cycle: " + names + ".",
                "Say in a mapping file which steps they are (moments: …), or add them to the cycle."));
    }

    private void unseen(List<Alarm> alarms) {
        List<String> unseen = cycle.steps().stream()
                .filter(step -> step.isSeenBy(Witness.LOG))
                .map(Step::code)
                .filter(step -> match.code(step).isEmpty())
                .toList();
        if (volumes.journeys() > 0
                && !unseen.isEmpty()
                && unseen.size() < cycle.steps().size()) {
            alarms.add(Alarm.of(
                    "silent moment",
                    "amber",
                    "The log should see '" + String.join("', '", unseen) + "', but has no row of it.",
                    "Check the export, or take log out of seenBy of that step."));
        }
    }
}
