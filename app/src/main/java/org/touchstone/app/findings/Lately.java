package org.touchstone.app.findings;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// The looks that were asked for and what came of them. Whole ones stay; of those with a filter the 64 asked for last
/// stay, for anybody can think of any number of filters. Safe for many threads.
final class Lately {

    static final int FILTERED_MOST = 64;

    /// One look.
    static final class Slot {
        private final AtomicBoolean queued = new AtomicBoolean();
        private volatile @Nullable Outcome outcome;
        private volatile Instant rests = Instant.MIN;

        Optional<Outcome> outcome() {
            return Optional.ofNullable(outcome);
        }

        void put(Outcome made, Instant rest) {
            outcome = made;
            rests = rest;
        }

        /// Whether it may be made anew at this time.
        boolean isRested(Instant now) {
            return !now.isBefore(rests);
        }

        /// Whether nobody had queued it yet.
        boolean queue() {
            return queued.compareAndSet(false, true);
        }

        void taken() {
            queued.set(false);
        }
    }

    private final Map<Look, Slot> whole = new LinkedHashMap<>();
    private final Map<Look, Slot> filtered = new LinkedHashMap<>(16, 0.75f, true);

    /// The place of a look, which is asked for now.
    synchronized Slot slot(Look look) {
        if (look.isWhole()) {
            return whole.computeIfAbsent(look, _ -> new Slot());
        }
        Slot slot = filtered.computeIfAbsent(look, _ -> new Slot());
        if (filtered.size() > FILTERED_MOST) {
            filtered.remove(filtered.keySet().iterator().next());
        }
        return slot;
    }

    /// The place of a look that has one still.
    synchronized Optional<Slot> find(Look look) {
        return look.isWhole()
                ? Optional.ofNullable(whole.get(look))
                : filtered.entrySet().stream()
                        .filter(one -> one.getKey().equals(look)) // without counting as asked for
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    /// The looks without a filter.
    synchronized List<Look> whole() {
        return List.copyOf(whole.keySet());
    }

    /// The looks with a filter, that asked for last being last.
    synchronized List<Look> filtered() {
        return List.copyOf(filtered.keySet());
    }
}
