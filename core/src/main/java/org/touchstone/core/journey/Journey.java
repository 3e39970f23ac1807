package org.touchstone.core.journey;

import java.util.Comparator;
import java.util.List;

/// One customer's encounters on the way through one cycle, in the order they were lived.
///
/// @param id 64 bits, unique in the log
/// @param key the name its source gives it, such as a ticket number; "" if it has none
/// @param branch place; "" if not known, likewise `channel` and `segment`
/// @param encounters sorted by start, then number; at least one
public record Journey(
        long id,
        String key,
        String branch,
        String channel,
        String segment,
        Ending ending,
        Goal goal,
        List<Encounter> encounters) {

    private static final Comparator<Encounter> BY_START =
            Comparator.comparingLong(Encounter::startMicros).thenComparingInt(Encounter::number);

    public Journey {
        if (encounters.isEmpty()) {
            throw new IllegalArgumentException("Journey " + id + " has no encounter, so nothing says when it began");
        }
        encounters = encounters.stream().sorted(BY_START).toList();
    }

    /// The same journey with other encounters.
    Journey with(List<Encounter> others) {
        return new Journey(id, key, branch, channel, segment, ending, goal, others);
    }

    /// The same journey, ended.
    Journey ended(Ending how, Goal reached) {
        return new Journey(id, key, branch, channel, segment, how, reached, encounters);
    }
}
