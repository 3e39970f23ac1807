package org.touchstone.app.findings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.core.analysis.Analysis;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Origin;
import org.touchstone.core.analysis.Said;
import org.touchstone.core.analysis.Service;
import org.touchstone.core.branch.Branches;
import org.touchstone.core.journey.JourneyLog;

/// The newest findings, for every set of branches that somebody sees. Safe for many threads.
///
/// One thread computes, one analysis at a time, those whose log or service changed since; until it is done the older
/// ones are shown. Findings of a set of branches are made once somebody who sees just these has asked for them.
public final class LiveFindings implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveFindings.class);

    /// How often is looked whether something changed.
    private static final Duration LOOK = Duration.ofSeconds(2);
    /// After an analysis the next of the same branches waits so many times as long as it took, so that a log that is
    /// written all day leaves nine tenths of a core to others.
    private static final int RESTS = 9;
    /// What the key of everybody's findings is, which no list of branches is.
    private static final String ALL = "*";

    private final Store store;
    private final Supplier<JourneyLog> log;
    private final Supplier<Origin> origin;
    private final Basis.Source basis;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Map<String, Scope> wanted = new ConcurrentHashMap<>();
    /// The logs, by their seq, in which a set of branches had no journeys.
    private final Map<String, Long> none = new ConcurrentHashMap<>();
    private final Map<String, Instant> rests = new ConcurrentHashMap<>();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("findings").daemon().factory());

    private LiveFindings(
            Store store, Supplier<JourneyLog> log, Supplier<Origin> origin, Basis.Source basis, Clock clock) {
        this.store = store;
        this.log = log;
        this.origin = origin;
        this.basis = basis;
        this.clock = clock;
        kept.putAll(store.read(FindingsTable::all));
    }

    /// Begins to look after findings.
    ///
    /// @param log tells the log of now
    /// @param origin tells what became of the rows of the whole log
    public static LiveFindings open(
            Store store, Supplier<JourneyLog> log, Supplier<Origin> origin, Basis.Source basis, Clock clock) {
        var live = new LiveFindings(store, log, origin, basis, clock);
        var _ = live.worker.scheduleWithFixedDelay(
                live::lookQuietly, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
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

    /// The newest findings of the branches that somebody sees. Empty while the first are being made, and where there
    /// are no journeys: see [#isEmpty].
    public Optional<Kept> find(Scope scope) {
        String key = key(scope);
        if (wanted.putIfAbsent(key, scope) == null) {
            worker.execute(() -> refreshQuietly(key, scope));
        }
        return Optional.ofNullable(kept.get(key));
    }

    /// Whether there are no journeys in these branches, as far as was looked.
    public boolean isEmpty(Scope scope) {
        return none.containsKey(key(scope));
    }

    /// Whether the log or the service has changed since.
    public boolean isOlder(Kept findings) {
        return findings.seq() != log.get().seq()
                || !findings.version().equals(basis.now().version());
    }

    /// Makes all that is wanted and out of date, and returns when it is made.
    public void refresh() {
        wanted.forEach(this::refreshQuietly);
    }

    private void lookQuietly() {
        Instant now = clock.instant();
        wanted.forEach((key, scope) -> {
            if (!now.isBefore(rests.getOrDefault(key, Instant.MIN))) {
                refreshQuietly(key, scope);
            }
        });
    }

    private void refreshQuietly(String key, Scope scope) {
        try {
            refresh(key, scope);
        } catch (RuntimeException e) {
            LOG.warn("Findings could not be made; the older ones stay and it is tried again: {}", e.toString());
        }
    }

    private synchronized void refresh(String key, Scope scope) {
        JourneyLog now = log.get();
        Basis held = basis.now();
        Kept before = kept.get(key);
        boolean same =
                before != null && before.seq() == now.seq() && before.version().equals(held.version());
        if (same || now.seq() == none.getOrDefault(key, -1L)) {
            return;
        }
        JourneyLog mine = scope instanceof Scope.Everywhere ? now : now.in(scope::covers);
        if (mine.journeys() == 0) {
            none.put(key, now.seq());
            kept.remove(key);
            return;
        }
        Instant begun = clock.instant();
        Findings findings = analysed(mine, scope, held);
        var made = new Kept(findings, now.seq(), held.version(), clock.instant());
        store.write(db -> FindingsTable.put(db, key, made));
        kept.put(key, made);
        none.remove(key);
        rests.put(key, made.made().plus(Duration.between(begun, made.made()).multipliedBy(RESTS)));
    }

    private Findings analysed(JourneyLog mine, Scope scope, Basis held) {
        return switch (scope) {
            case Scope.Everywhere() -> Analysis.of(mine, origin.get(), held.service(), held.said());
            // What was said is not yet told apart by branch, so it is not shown to those who see some.
            case Scope.Branches(var _) ->
                Analysis.of(mine, Basis.rows(mine.encounters()), narrowed(held.service(), scope), Said.NOTHING);
        };
    }

    /// The service as if it had no other branches: not even their silence is told.
    private static Service narrowed(Service service, Scope scope) {
        Branches all = service.branches();
        return all == null
                ? service
                : new Service(
                        service.cycle(),
                        new Branches(
                                all.areas(),
                                all.branches().stream()
                                        .filter(branch -> scope.covers(branch.code()))
                                        .toList(),
                                all.dayparts()),
                        service.language());
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
