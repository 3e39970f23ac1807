package org.touchstone.app.journey.told;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.HttpStatus;
import org.touchstone.app.journey.LiveLog;
import org.touchstone.app.journey.told.BatchReader.Told;
import org.touchstone.app.journey.told.ToldBatches.ToldBatch;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.visit.Visitor;
import org.touchstone.core.journey.Micros;

/// Takes in batches. Whoever is answered may forget them: they are on disk, and in the log. Safe for many threads.
final class Teller {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration SWEPT_EACH = Duration.ofHours(1);

    private final Store store;
    private final LiveLog live;
    private final Clock clock;
    private final AtomicLong nextSweep = new AtomicLong();

    Teller(Store store, LiveLog live, Clock clock) {
        this.store = store;
        this.live = live;
        this.clock = clock;
    }

    /// Keeps a batch, all of it or nothing.
    ///
    /// @param key under which the program tells it, "" for none
    /// @return the answer, as JSON
    /// @throws Refusal if it cannot be taken
    String tell(byte[] body, String key, Visitor by) {
        String hash = hash(body);
        Optional<String> before = again(key, hash, by);
        if (before.isPresent()) {
            return before.get();
        }
        List<Told> batch = BatchReader.read(body);
        long now = Micros.of(clock.instant());
        try {
            long last = live.record(batch.stream().map(Told::fact).toList(), by.account(), (db, known, end) -> {
                // Looked for once more here, where nobody else writes: two may have told it at the same time.
                if (!key.isEmpty() && ToldBatches.find(db, by.account(), key).isPresent()) {
                    throw new ToldMeanwhile();
                }
                BatchJudge.judge(batch, by.scope(), known);
                if (!key.isEmpty()) {
                    ToldBatches.add(db, by.account(), key, new ToldBatch(hash, answer(batch.size(), end)), now);
                }
            });
            sweep(now);
            return answer(batch.size(), last);
        } catch (ToldMeanwhile e) {
            return again(key, hash, by).orElseThrow();
        }
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

    private static String answer(int facts, long last) {
        return "{\"facts\":" + facts + ",\"last\":" + last + "}\n";
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
