package org.touchstone.app.journey.told;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The batches that were told under a key: whoever tells one again, not knowing whether it came in, gets the same
/// answer.
final class ToldBatches {

    /// A batch as it was answered.
    ///
    /// @param bodyHash SHA-256 of its body, in hexadecimal digits
    record ToldBatch(String bodyHash, String answer) {}

    private ToldBatches() {}

    static Optional<ToldBatch> find(JdbcClient db, String account, String key) {
        return db.sql("select body_hash, answer from told_batch where account = ? and batch_key = ?")
                .params(account, key)
                .query((row, _) -> new ToldBatch(row.getString(1), row.getString(2)))
                .optional();
    }

    static void add(JdbcClient db, String account, String key, ToldBatch batch, long micros) {
        db.sql("insert into told_batch (account, batch_key, body_hash, answer, told_us) values (?, ?, ?, ?, ?)")
                .params(account, key, batch.bodyHash(), batch.answer(), micros)
                .update();
    }

    static void forgetBefore(JdbcClient db, long micros) {
        db.sql("delete from told_batch where told_us < ?").param(micros).update();
    }
}
