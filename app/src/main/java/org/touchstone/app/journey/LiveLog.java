package org.touchstone.app.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.app.platform.store.Keys;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.store.StoreAddress;
import org.touchstone.core.journey.Fact;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Micros;

/// The journey log while it is written: facts go to the database and into memory, and whoever told one is answered when
/// it is in both. Safe for many threads.
///
/// `log()` is one reference to an immutable log, exchanged after each group of commits; an analysis holds on to one and
/// is not disturbed. Programs that share a database see one another's facts within a quarter of a second.
public final class LiveLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveLog.class);

    /// How often facts of other programs are looked for.
    private static final Duration POLL = Duration.ofMillis(250);
    /// Journeys the tail may gain before it is sealed into a part: some ten thousand, so that a part is worth its row,
    /// and copying the tail for each group stays in the range of a millisecond.
    private static final int TAIL_GAIN_MAX = 10_000;

    private final Store store;
    private final Clock clock;
    private final Keys keys;
    private final ZoneId zone;
    private final ExecutorService sealer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("log-sealer").daemon().factory());
    private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("log-poller").daemon().factory());
    private final AtomicBoolean sealing = new AtomicBoolean();

    private volatile Generation published;
    private volatile int tailAfterSeal;
    /// What the works of the current group make of the log; the writer's thread alone touches it. Absent until one
    /// does.
    private @Nullable Staged staged;

    private LiveLog(Store store, ZoneId zone, Clock clock) {
        this.store = store;
        this.zone = zone;
        this.clock = clock;
        this.keys = new Keys(clock);
        this.published = store.read(db -> LogStart.of(db, zone));
        this.tailAfterSeal = published.log().tailJourneys();
    }

    /// Reads the log that the store holds, and goes on writing it.
    ///
    /// @param zone in which days are counted where a branch does not say otherwise
    /// @param clock says when a fact was recorded
    public static LiveLog open(Store store, ZoneId zone, Clock clock) {
        var live = new LiveLog(store, zone, clock);
        store.afterEachGroup(live.new Publisher());
        if (store.address() instanceof StoreAddress.Shared) {
            var _ = live.poller.scheduleWithFixedDelay(
                    live::pollQuietly, POLL.toMillis(), POLL.toMillis(), TimeUnit.MILLISECONDS);
        }
        return live;
    }

    /// All that is known now.
    public JourneyLog log() {
        return published.log();
    }

    /// Adds facts, all or none. When it returns they are on disk and in `log()`.
    ///
    /// @param facts in the order in which they became known; their seq is given here. No personal data
    /// @param by the account that tells them; "" for the system itself
    /// @return the place of the last one
    /// @throws IllegalArgumentException if one is about an encounter or journey that is not known
    public long record(List<? extends Fact> facts, String by) {
        return record(facts, by, (_, _, _) -> {});
    }

    /// The same, with a look at what is known just before them, in their own transaction.
    ///
    /// @param before whatever it throws reaches the caller, and nothing is kept
    public long record(List<? extends Fact> facts, String by, Beforehand before) {
        if (facts.isEmpty()) {
            return log().seq();
        }
        long now = Micros.of(clock.instant());
        return store.write(db -> {
            long first = LogTable.places(db, facts.size());
            Staged group = stagedBefore(db, first);
            List<Fact> placed = new ArrayList<>(facts.size());
            for (Fact fact : facts) {
                placed.add(fact.at(first + placed.size()));
            }
            before.look(db, group::findJourney, first + facts.size() - 1);
            LogTable.add(db, placed, now, by);
            group.take(placed); // last: nothing can fail after it
            return first + facts.size() - 1;
        });
    }

    /// What is judged, or written beside them, before facts are kept.
    @FunctionalInterface
    public interface Beforehand {

        /// Looks, and throws where the facts cannot be.
        ///
        /// @param db inside of the transaction of the facts
        /// @param known finds a journey as all facts before these have left it
        /// @param last the place that the last of the facts will have
        void look(JdbcClient db, LongFunction<Optional<Journey>> known, long last);
    }

    /// Takes a place of the log for something else than facts, within a work.
    ///
    /// @param change what it makes of the log
    void place(JdbcClient db, String kind, String id, String by, PlacedChange change) {
        long seq = LogTable.places(db, 1);
        LogTable.addAboutImport(db, seq, kind, id, Micros.of(clock.instant()), by);
        change.of(stagedBefore(db, seq), seq);
    }

    /// Takes two places of the log, the first for an import that leaves it and the second for the one that takes its
    /// place, within a work.
    ///
    /// @param change what both make of the log, told the first place. Where it fails, the log is as it was before
    void replace(JdbcClient db, String old, String id, String by, PlacedChange change) {
        long first = LogTable.places(db, 2);
        long now = Micros.of(clock.instant());
        LogTable.addAboutImport(db, first, FactRow.UNDONE, old, now, by);
        LogTable.addAboutImport(db, first + 1, FactRow.IMPORTED, id, now, by);
        Staged group = stagedBefore(db, first);
        Generation before = group.generation();
        try {
            change.of(group, first);
        } catch (RuntimeException | Error e) {
            staged = new Staged(before);
            throw e;
        }
    }

    /// A change of the log at a place.
    @FunctionalInterface
    interface PlacedChange {
        void of(Staged group, long seq);
    }

    /// The log as the works before this one in the group have left it, knowing all before a place.
    private Staged stagedBefore(JdbcClient db, long place) {
        Staged group = staged;
        if (group == null) {
            group = new Staged(published);
            staged = group;
        }
        group.catchUp(db, place - 1);
        return group;
    }

    /// Moves journeys that have ended into a part, and keeps the log in a form from which a start is quick.
    ///
    /// @return false if another program has done so meanwhile
    public boolean seal() {
        var seal = new Seal(published, keys);
        boolean done = store.write(db -> {
            boolean first = seal.write(db);
            Staged group = new Staged(first ? seal.generation() : LogStart.of(db, zone));
            group.catchUp(db, LogTable.seq(db));
            staged = group;
            return first;
        });
        tailAfterSeal = log().tailJourneys();
        return done;
    }

    /// Makes the log in memory anew from nothing but facts and imports. Writing waits meanwhile.
    public void rebuild() {
        store.write(db -> {
            staged = new Staged(LogStart.replayed(db, zone, LogTable.generation(db), LogTable.seq(db)));
            return true;
        });
    }

    /// Whether memory holds what facts and imports say, by replaying all of them beside it.
    public boolean isProven() {
        while (true) {
            Generation replayed =
                    store.read(db -> LogStart.replayed(db, zone, LogTable.generation(db), LogTable.seq(db)));
            JourneyLog now = log();
            if (now.seq() == replayed.log().seq()) {
                return now.digest().equals(replayed.log().digest());
            }
            poll(); // somebody wrote meanwhile
        }
    }

    /// Takes in what other programs have written.
    public void poll() {
        long seq = store.read(LogTable::seq);
        if (seq > log().seq()) {
            store.write(db -> stagedBefore(db, LogTable.seq(db) + 1).seq());
        }
    }

    private void pollQuietly() {
        try {
            poll();
        } catch (RuntimeException e) {
            LOG.warn("What other programs wrote could not be read; it is tried again: {}", e.getMessage());
        }
    }

    /// Exchanges the log after each group.
    private final class Publisher implements Store.GroupListener {
        @Override
        public void committed() {
            Staged group = staged;
            if (group != null) {
                published = group.generation();
                sealIfLong();
            }
        }

        @Override
        public void lost() {
            staged = null;
        }
    }

    private void sealIfLong() {
        if (log().tailJourneys() > 2 * tailAfterSeal + TAIL_GAIN_MAX && sealing.compareAndSet(false, true)) {
            sealer.execute(() -> {
                try {
                    seal();
                } catch (RuntimeException e) {
                    LOG.warn("The log could not be sealed; it is complete and tried again: {}", e.getMessage());
                } finally {
                    sealing.set(false);
                }
            });
        }
    }

    /// The generation in memory, for those who write what is not a fact.
    Generation published() {
        return published;
    }

    /// Ends the work in the background. The store stays open.
    @Override
    public void close() {
        poller.shutdownNow();
        sealer.shutdown();
        try {
            sealer.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
