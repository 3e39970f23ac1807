package org.touchstone.core.evidence.alarm;

import java.util.ArrayList;
import java.util.List;

/// Looks through log and answers for what is wrong with the records: thirteen kinds of alarms, by branch and week.
///
/// Reads the log three times, on all cores, and counts in whole numbers, so that any split of the log gives the same
/// alarms. Every rule states its thresholds and why; they are set so that a clean year of twelve branches raises
/// nothing in red and little in amber. Neighbouring weeks of one branch are told as one alarm, and what two branches in
/// three share as one of the whole log. A threshold that needs many journeys is silent where there are few: no alarm is
/// no proof that records are right.
public final class DataAlarms {

    private static final List<Rule> RULES = List.of(
            new PresenceRule(),
            new DurationRule(),
            new EndRule(),
            new HoursRule(),
            new ClockRule(),
            new StaffRule(),
            new VolumeRule(),
            new LineRule(),
            new LeavingRule(),
            new AnswerRateRule(),
            new AnswerRule(),
            new SeamRule(),
            new LinkRule(),
            new IntakeRule(),
            new GamingRule());

    private DataAlarms() {}

    /// The alarms, the worst first, then in the order of [Check], by branch and day.
    public static List<Alarm> of(Sources sources) {
        Facts facts = FactReader.read(sources);
        var sightings = new ArrayList<Sighting>();
        RULES.forEach(rule -> rule.look(facts, sightings::add));
        return new Joining(facts).alarms(sightings);
    }
}
