package org.touchstone.app.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.app.platform.store.Store;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.journey.Part;

/// Where what is known of a journey comes from: the files it came in with, and what was told of it since. Safe for many
/// threads.
public final class Sources {

    /// So many are told of at most.
    private static final int MOST = 200;

    private final Store store;
    private final LiveLog live;
    private final Imports imports;

    Sources(Store store, LiveLog live, Imports imports) {
        this.store = store;
        this.live = live;
        this.imports = imports;
    }

    /// One record of a journey.
    ///
    /// @param kind "IMPORTED", or what was told: "OPENED", "CLOSED", "CORRECTED", "RETRACTED", "ENDED"
    /// @param what name of the import, or the number of the encounter it is about
    /// @param recorded when it came to be known here
    /// @param by the account that brought or told it; "" for the system itself
    public record Source(String kind, String what, Instant recorded, String by) {}

    /// All records of a journey, in the order in which they became known.
    public List<Source> of(long journey) {
        var sources = new ArrayList<Source>();
        for (ImportedParts parts : live.published().imports().values()) {
            if (parts.parts().stream().anyMatch(part -> holds(part, journey))) {
                imports.findImport(parts.id())
                        .ifPresent(one -> sources.add(new Source(
                                FactRow.IMPORTED, one.name(), Micros.instant(one.begunMicros()), one.begunBy())));
            }
        }
        sources.addAll(store.read(db -> db.sql("select encounter, kind, recorded_us, recorded_by from fact"
                        + " where journey = :journey order by seq limit " + MOST)
                .param("journey", journey)
                .query((row, _) -> new Source(
                        row.getString("kind"),
                        Integer.toString(row.getInt("encounter")),
                        Micros.instant(row.getLong("recorded_us")),
                        row.getString("recorded_by")))
                .list()));
        return sources;
    }

    private static boolean holds(Part part, long journey) {
        for (int j = 0; j < part.journeys(); j++) {
            if (part.id(j) == journey) {
                return true;
            }
        }
        return false;
    }
}
