package org.touchstone.app.journey.told;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.app.journey.told.ToldBatches.ToldBatch;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.visit.Visitor;
import org.touchstone.core.journey.Micros;

/// Keeps a batch once, however often it is sent under its key. Safe for many threads.
public final class OnceOnly {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration SWEPT_EACH = Duration.ofHours(1);

    private final Store store;
    private final Clock clock;
    private final AtomicLong nextSweep = new AtomicLong();

    OnceOnly(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Keeps a batch that nobody has told before.
    @FunctionalInterface
    public interface Keeping {

        /// Keeps it, all of it or nothing.
        ///
        /// @param noted to be called in the transaction that keeps it
        /// @return the answer, as JSON
        String keep(Noted noted);
    }

    /// Notes in the transaction that keeps a batch that it is kept.
    @FunctionalInterface
    public interface Noted {

        /// Makes sure that nobody has kept the batch meanwhile, and notes what is answered.
        ///
        /// @throws RuntimeException if somebody has: the transaction must end with it
        void in(JdbcClient db, String answer);
    }

    /// Keeps a batch, or gives the answer that was given when it was kept.
    ///
    /// @throws Refusal if its key was used for another one
    public String take(Batch batch, Visitor by, Keeping keeping) {
        String hash = hash(batch.body());
        Optional<String> before = again(batch.key(), hash, by);
        if (before.isPresent()) {
            return before.get();
        }
        long now = Micros.of(clock.instant());
        try {
            String answer = keeping.keep((db, told) -> note(db, batch.key(), by, new ToldBatch(hash, told), now));
            sweep(now);
            return answer;
        } catch (ToldMeanwhile e) {
            return again(batch.key(), hash, by).orElseThrow();
        }
    }

    private static void note(JdbcClient db, String key, Visitor by, ToldBatch batch, long now) {
        if (key.isEmpty()) {
            return;
        }
        // Looked for once more here, where nobody else writes: two may have told it at the same time.
        if (ToldBatches.find(db, by.account(), key).isPresent()) {
            throw new ToldMeanwhile();
        }
        ToldBatches.add(db, by.account(), key, batch, now);
    }

    private Optional<String> again(String key, String hash, Visitor by) {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Optional<ToldBatch> found = store.read(db -> ToldBatches.find(db, by.account(), key));
        if (found.isPresent() && !found.get().bodyHash().equals(hash)) {
            throw Refusal.of(
                    HttpStatus.CONFLICT,
                    "Key used for something else",
                    "The Idempotency-Key was used within a week for a batch that differs. Expected a new key for each"
                            + " batch, and the same key only to send the same batch again. Nothing was saved.");
        }
        return found.map(ToldBatch::answer);
    }

    /// Forgets old keys now and then.
    private void sweep(long now) {
        long due = nextSweep.get();
        if (now >= due && nextSweep.compareAndSet(due, now + Micros.of(SWEPT_EACH))) {
            store.write(db -> {
                ToldBatches.forgetBefore(db, now - Micros.of(KEPT));
                return true;
            });
        }
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// Another request told the same batch since it was looked for.
    private static final class ToldMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
