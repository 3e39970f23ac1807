package org.touchstone.app.journey;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.core.journey.DamagedFileException;
import org.touchstone.core.journey.JourneySet;
import org.touchstone.core.journey.Manifest;
import org.touchstone.core.journey.Part;
import org.touchstone.core.journey.PartFile;
import org.touchstone.core.journey.Slice;

/// Reads the log from the database: the sealed generation and what came after it, or everything from the beginning.
final class LogStart {

    private static final Logger LOG = LoggerFactory.getLogger(LogStart.class);

    private LogStart() {}

    /// The log as it stands. A sealed generation that is damaged is passed over and said so.
    static Generation of(JdbcClient db, ZoneId zone) {
        long number = LogTable.generation(db);
        long seq = LogTable.seq(db);
        if (number > 0) {
            try {
                return caughtUp(db, sealed(db, number), seq);
            } catch (DamagedFileException e) {
                LOG.warn(
                        "Generation {} of the journey log is damaged ({}). The log is made again from the facts and"
                                + " imports; nothing is lost.",
                        number,
                        e.getMessage());
            }
        }
        return replayed(db, zone, number, seq);
    }

    /// The log from nothing but facts and imports, up to a place.
    static Generation replayed(JdbcClient db, ZoneId zone, long number, long seq) {
        return caughtUp(db, Generation.empty(zone, number), seq);
    }

    private static Generation caughtUp(JdbcClient db, Generation from, long seq) {
        var staged = new Staged(from);
        staged.catchUp(db, seq);
        if (staged.passedOver() > 0) {
            LOG.info("{} facts are about what an undone import had brought, and are passed over", staged.passedOver());
        }
        return staged.generation();
    }

    private static Generation sealed(JdbcClient db, long number) {
        Manifest manifest = Manifest.decode(db.sql("select manifest from generation where number = ?")
                .param(number)
                .query((row, _) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> new DamagedFileException("it is missing")));
        var reader = new Reader(db, manifest);
        db.sql("select p.id, p.import, p.body, g.dead from generation_part g join part p on p.id = g.part"
                        + " where g.generation = ? order by g.place")
                .param(number)
                .query(row -> {
                    reader.take(
                            row.getString("id"), row.getString("import"), row.getBytes("body"), row.getBytes("dead"));
                });
        return reader.generation(number);
    }

    /// Puts a sealed generation together.
    private static final class Reader {
        private final JdbcClient db;
        private final Manifest manifest;
        private final List<Slice> slices = new ArrayList<>();
        private final Map<Part, String> kept = new HashMap<>();
        private final Map<String, Manifest> imports = new HashMap<>();
        private final Map<String, List<Part>> partsOf = new HashMap<>();

        Reader(JdbcClient db, Manifest manifest) {
            this.db = db;
            this.manifest = manifest;
            db.sql("select id from import where active_seq between 1 and ? and (undone_seq = 0 or undone_seq > ?)")
                    .params(manifest.seq(), manifest.seq())
                    .query(String.class)
                    .list()
                    .forEach(id -> {
                        imports.put(id, LogTable.importManifest(db, id));
                        partsOf.put(id, new ArrayList<>());
                    });
        }

        /// @param of the import it came with; absent for a part that was sealed
        void take(String id, @Nullable String of, byte[] body, byte[] dead) {
            Part part = PartFile.decode(body);
            if (of != null) {
                Manifest own = imports.get(of);
                if (own == null) {
                    throw new DamagedFileException("it holds a part of import " + of + ", which it should not");
                }
                part = part.in(manifest.words(), own.words());
                partsOf.computeIfAbsent(of, _ -> new ArrayList<>()).add(part);
            }
            kept.put(part, id);
            slices.add(dead.length == 0 ? Slice.whole(part) : new Slice(part, alive(part, dead)));
        }

        private static JourneySet alive(Part part, byte[] dead) {
            var alive = BitSet.valueOf(dead);
            alive.flip(0, part.journeys());
            return JourneySet.of(part.journeys(), alive);
        }

        Generation generation(long number) {
            if (slices.size() != manifest.parts().size()) {
                throw new DamagedFileException("found " + slices.size() + " parts, expected "
                        + manifest.parts().size());
            }
            Map<String, ImportedParts> seen = new HashMap<>();
            imports.forEach((id, own) -> seen.put(
                    id,
                    new ImportedParts(
                            id,
                            db.sql("select id from part where import = ? order by place")
                                    .param(id)
                                    .query(String.class)
                                    .list(),
                            partsOf.getOrDefault(id, List.of()),
                            own.observedThrough())));
            long lived = db.sql("select lived_us from generation where number = ?")
                    .param(number)
                    .query(Long.class)
                    .single();
            return new Generation(manifest.logOf(slices), kept, seen, number, lived);
        }
    }
}
