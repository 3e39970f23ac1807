package org.touchstone.core.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A log in the making: takes facts, group by group, and becomes a log once for all of them.
///
/// For a writer that must know at once whether a fact can be, and shows the new log later. For one thread.
public final class LogDraft {

    private final JourneyLog base;
    /// Journeys that a fact changed; empty where nothing is left of one.
    private final Map<Long, Optional<Journey>> changed = new HashMap<>();

    private long seq;
    private long through = Long.MIN_VALUE;

    /// A draft of what comes after the log.
    public LogDraft(JourneyLog base) {
        this.base = base;
        this.seq = base.seq();
    }

    /// The seq of the latest fact in it.
    public long seq() {
        return seq;
    }

    /// Takes all of the facts, or none of them.
    ///
    /// @param facts in the order of their seq, all later than `seq()`
    /// @param until the end of observation is now at least here, epoch microseconds
    /// @throws IllegalArgumentException if a fact is not later than the one before, or is about an encounter or
    ///     journey that is not known
    public void add(List<? extends Fact> facts, long until) {
        Map<Long, Optional<Journey>> step = new HashMap<>();
        long latest = seq;
        for (Fact fact : facts) {
            if (fact.seq() <= latest) {
                throw new IllegalArgumentException(
                        "Facts must come in order, but " + fact.seq() + " follows " + latest);
            }
            latest = fact.seq();
            step.put(fact.journey(), Optional.ofNullable(LivedFact.apply(now(fact.journey(), step), fact)));
        }
        changed.putAll(step);
        seq = latest;
        through = Math.max(through, until);
    }

    /// The journey with this id as it stands now, if it lives.
    public Optional<Journey> findJourney(long id) {
        return Optional.ofNullable(now(id, Map.of()));
    }

    private @Nullable Journey now(long journey, Map<Long, Optional<Journey>> step) {
        Optional<Journey> known = step.get(journey);
        if (known == null) {
            known = changed.get(journey);
        }
        return (known == null ? base.findJourney(journey) : known).orElse(null);
    }

    /// The log with all that was taken.
    public JourneyLog log() {
        return seq == base.seq() ? base : base.changed(changed, seq, through);
    }
}
