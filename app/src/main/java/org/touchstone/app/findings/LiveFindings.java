package org.touchstone.app.findings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.app.cycle.Cycles;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.store.StoreException;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Origin;
import org.touchstone.core.journey.JourneyLog;

/// The newest findings, for every look at them. Safe for many threads.
///
/// One thread computes, one analysis at a time; until it is done the older ones are shown. Findings of a set of
/// branches are made once somebody who sees just these has asked for them, kept in the database, and made anew whenever
/// the log or the service changed. Findings with a filter are kept in memory only, and made anew when somebody asks
/// again.
public final class LiveFindings implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveFindings.class);

    /// How often is looked whether something changed.
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /// After an analysis the next of the same look waits so many times as long as it took, so that a log that is
    /// written all day leaves nine tenths of a core to others.
    private static final int RESTS = 9;
    /// What the key of everybody's findings is, which no list of branches is.
    private static final String ALL = "*";

    private final Store store;
    private final Reckoning reckoning;
    private final Clock clock;
    /// As they were kept in the database when the program started.
    private final Map<String, Kept> before;
    private final Lately looks = new Lately();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("findings").daemon().factory());

    private LiveFindings(Store store, Reckoning reckoning, Clock clock) {
        this.store = store;
        this.reckoning = reckoning;
        this.clock = clock;
        before = store.read(FindingsTable::all);
    }

    /// Begins to look after findings.
    ///
    /// @param log tells the log of now
    /// @param origin tells what became of the rows of the whole log
    /// @param cycles has the versions that the log may be held against
    public static LiveFindings open(
            Store store,
            Supplier<JourneyLog> log,
            Supplier<Origin> origin,
            Basis.Source basis,
            Cycles cycles,
            Clock clock) {
        var live = new LiveFindings(store, new Reckoning(log, origin, basis, cycles, clock), clock);
        var _ = live.worker.scheduleWithFixedDelay(
                live::lookQuietly, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        return live;
    }

    /// Keeps findings of everybody's that were made elsewhere of the same log, so that they are shown at once.
    ///
    /// @param seq how much of the log they know
    /// @param version of the [Basis] they rest on
    public static void keep(Store store, Findings findings, long seq, String version, Clock clock) {
        var kept = new Kept(findings, seq, version, clock.instant());
        store.write(db -> FindingsTable.put(db, ALL, kept));
    }

    /// The newest findings of a look. Empty while the first are being made, and where there is nothing to be found: see
    /// [#isEmpty].
    public Optional<Kept> find(Look look) {
        return asked(look) instanceof Outcome.Found(Kept kept) ? Optional.of(kept) : Optional.empty();
    }

    /// Whether there are neither journeys nor answers in a look: of all that may be seen, as of now; of a choice, as
    /// far as was looked.
    public boolean isEmpty(Look look) {
        return outcome(look) instanceof Outcome.Nothing nothing && (!look.isWhole() || reckoning.isCurrent(nothing));
    }

    /// The parts of the filter each of which alone leaves nothing; none where only all of them together do.
    public Set<Narrowing> emptyBy(Look look) {
        return outcome(look) instanceof Outcome.Nothing nothing ? nothing.by() : Set.of();
    }

    /// Whether the log or the service has changed since.
    public boolean isOlder(Kept findings) {
        return !reckoning.isCurrent(new Outcome.Found(findings));
    }

    /// Makes all that was asked for and is out of date, and returns when it is made.
    public void refresh() {
        looks.whole().forEach(this::refreshQuietly);
        looks.filtered().forEach(this::refreshQuietly);
    }

    private @Nullable Outcome outcome(Look look) {
        return looks.find(look).flatMap(Lately.Slot::outcome).orElse(null);
    }

    /// What is known of a look now; what is not, or no longer holds, is queued to be made.
    private @Nullable Outcome asked(Look look) {
        Lately.Slot slot = looks.slot(look);
        if (slot.outcome().isEmpty() && look.isWhole()) {
            Kept kept = before.get(key(look.scope()));
            if (kept != null) {
                slot.put(new Outcome.Found(kept), Instant.MIN);
            }
        }
        Optional<Outcome> known = slot.outcome();
        boolean holds = known.filter(reckoning::isCurrent).isPresent();
        if (!holds && slot.isRested(clock.instant()) && slot.queue()) {
            worker.execute(() -> refreshQuietly(look));
        }
        return known.orElse(null);
    }

    private void lookQuietly() {
        Instant now = clock.instant();
        for (Look look : looks.whole()) {
            if (looks.find(look).filter(slot -> slot.isRested(now)).isPresent()) {
                refreshQuietly(look);
            }
        }
    }

    private void refreshQuietly(Look look) {
        looks.find(look).ifPresent(slot -> {
            slot.taken();
            try {
                refresh(look, slot);
            } catch (StoreException e) {
                LOG.warn("Findings could not be kept; the older ones stay and it is tried again: {}", e.toString());
            } catch (RuntimeException e) {
                LOG.warn("Findings could not be made; the older ones stay and it is tried again", e);
            }
        });
    }

    private synchronized void refresh(Look look, Lately.Slot slot) {
        if (slot.outcome().filter(reckoning::isCurrent).isPresent()) {
            return;
        }
        Instant begun = clock.instant();
        Outcome made = reckoning.of(look);
        if (look.isWhole() && made instanceof Outcome.Found(Kept kept)) {
            store.write(db -> FindingsTable.put(db, key(look.scope()), kept));
        }
        Instant done = clock.instant();
        slot.put(made, done.plus(Duration.between(begun, done).multipliedBy(RESTS)));
    }

    private static String key(Scope scope) {
        return switch (scope) {
            case Scope.Everywhere() -> ALL;
            case Scope.Branches(var codes) -> String.join("\n", codes);
        };
    }

    /// Ends the work in the background. The store stays open.
    @Override
    public void close() {
        worker.shutdownNow();
        try {
            worker.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
