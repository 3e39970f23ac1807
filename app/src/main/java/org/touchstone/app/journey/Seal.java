package org.touchstone.app.journey;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.app.platform.store.Keys;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Manifest;
import org.touchstone.core.journey.Part;
import org.touchstone.core.journey.PartFile;
import org.touchstone.core.journey.Slice;

/// A generation made ready to be kept: ended journeys in parts, few small parts, few dead journeys.
final class Seal {

    private final Generation before;
    private final JourneyLog sealed;
    private final byte[] manifest;
    private final List<String> names = new ArrayList<>();
    private final List<Slice> slices;
    private final Map<String, byte[]> newBodies = new HashMap<>();
    private final Map<Part, String> kept = new HashMap<>();

    /// Does all that takes time: nothing here touches the database.
    Seal(Generation before, Keys keys) {
        this.before = before;
        this.sealed = before.log().compacted(part -> !before.isImported(part));
        this.slices = sealed.slices();
        for (Slice slice : slices) {
            String name = before.kept().get(slice.part());
            if (name == null) {
                name = keys.next();
                newBodies.put(name, PartFile.encode(slice.part()));
            }
            names.add(name);
            kept.put(slice.part(), name);
        }
        // Words last: making parts of the tail may have added some.
        this.manifest = Manifest.of(sealed, names).encode();
    }

    /// Keeps it in place of the generation before.
    ///
    /// @return false when another program has sealed meanwhile
    boolean write(JdbcClient db) {
        long number = before.number() + 1;
        int taken = db.sql("update log_head set generation = ? where id = 1 and generation = ?")
                .params(number, before.number())
                .update();
        if (taken == 0) {
            return false;
        }
        newBodies.forEach((name, body) -> db.sql("insert into part (id, place, body) values (?, 0, ?)")
                .params(name, body)
                .update());
        db.sql("insert into generation (number, seq, lived_us, manifest) values (?, ?, ?, ?)")
                .params(number, sealed.seq(), before.lived(), manifest)
                .update();
        for (int place = 0; place < names.size(); place++) {
            db.sql("insert into generation_part (generation, place, part, dead) values (?, ?, ?, ?)")
                    .params(number, place, names.get(place), dead(slices.get(place)))
                    .update();
        }
        deleteOlder(db, number);
        return true;
    }

    private static void deleteOlder(JdbcClient db, long number) {
        db.sql("delete from generation_part where generation < ?").param(number).update();
        db.sql("delete from generation where number < ?").param(number).update();
        db.sql("delete from part where import is null and id not in (select part from generation_part)")
                .update();
    }

    private static byte[] dead(Slice slice) {
        if (slice.isWhole()) {
            return new byte[0];
        }
        var dead = new BitSet();
        dead.set(0, slice.part().journeys());
        for (int j = slice.journeys().next(0); j >= 0; j = slice.journeys().next(j + 1)) {
            dead.clear(j);
        }
        return dead.toByteArray();
    }

    /// The sealed generation in memory.
    Generation generation() {
        return new Generation(sealed, kept, before.imports(), before.number() + 1, before.lived());
    }
}
