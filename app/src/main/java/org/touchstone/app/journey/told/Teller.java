package org.touchstone.app.journey.told;

import java.util.List;
import org.touchstone.app.journey.LiveLog;
import org.touchstone.app.journey.told.BatchReader.Told;
import org.touchstone.app.platform.visit.Visitor;

/// Takes in batches. Whoever is answered may forget them: they are on disk, and in the log. Safe for many threads.
final class Teller {

    private final OnceOnly once;
    private final LiveLog live;

    Teller(OnceOnly once, LiveLog live) {
        this.once = once;
        this.live = live;
    }

    /// Keeps a batch, all of it or nothing.
    ///
    /// @return the answer, as JSON
    /// @throws Refusal if it cannot be taken
    String tell(Batch batch, Visitor by) {
        return once.take(batch, by, noted -> {
            List<Told> told = BatchReader.read(batch.body());
            long last = live.record(told.stream().map(Told::fact).toList(), by.account(), (db, known, end) -> {
                noted.in(db, answer(told.size(), end)); // first: one that was told before is not judged again
                BatchJudge.judge(told, by.scope(), known);
            });
            return answer(told.size(), last);
        });
    }

    private static String answer(int facts, long last) {
        return "{\"facts\":" + facts + ",\"last\":" + last + "}\n";
    }
}
