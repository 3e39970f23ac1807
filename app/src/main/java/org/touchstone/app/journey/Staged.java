package org.touchstone.app.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.core.journey.Fact;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.LogDraft;

/// The log as it will be once the group of works at hand is committed. For the writer's thread alone.
final class Staged {

    /// Rows that are read at once.
    private static final int ROWS_MAX = 20_000;

    private Generation ground;
    private LogDraft draft;
    private long seq;
    private long lived;
    private long passedOver;

    Staged(Generation ground) {
        this.ground = ground;
        this.draft = new LogDraft(ground.log());
        this.seq = ground.log().seq();
        this.lived = ground.lived();
    }

    /// The latest place it knows.
    long seq() {
        return seq;
    }

    /// Facts that were passed over because they are about what an undone import had brought.
    long passedOver() {
        return passedOver;
    }

    /// The journey with this id as the works so far have left it.
    Optional<Journey> findJourney(long id) {
        return draft.findJourney(id);
    }

    /// Takes facts that are new: all or none.
    ///
    /// @throws IllegalArgumentException if one is about an encounter or journey that is not known
    void take(List<Fact> facts) {
        long latest = facts.stream().mapToLong(FactRow::latest).max().orElse(Long.MIN_VALUE);
        draft.add(facts, latest);
        seq = facts.getLast().seq();
        lived = Math.max(lived, latest);
    }

    /// Takes an import that is seen from a place on.
    void take(ImportedParts parts, long place) {
        settle();
        ground = ground.with(parts, place);
        begin(place);
    }

    /// Takes an import out again: at once where it stands in parts of its own, else by reading the log anew.
    void undo(JdbcClient db, String id, long place) {
        settle();
        ImportedParts parts = ground.imports().get(id);
        if (parts != null) {
            Optional<JourneyLog> rest =
                    parts.isWhole() ? ground.log().without(parts.parts(), ground.throughWithout(id)) : Optional.empty();
            ground = rest.isPresent()
                    ? ground.without(id, rest.get())
                    : LogStart.replayed(db, ground.log().zone(), ground.number(), place);
        }
        ground = ground.with(ground.log().at(place), ground.lived());
        begin(place);
    }

    /// Takes what the database has after its own place, up to and including another.
    void catchUp(JdbcClient db, long place) {
        while (seq < place) {
            List<LogRow> rows = new ArrayList<>(LogTable.after(db, seq, ROWS_MAX));
            rows.removeIf(row -> row.seq() > place);
            if (rows.isEmpty()) {
                throw new IllegalStateException(
                        "The log has no row between " + seq + " and " + place + ", so some were taken away by hand.");
            }
            rows.forEach(row -> replay(db, row));
        }
    }

    private void replay(JdbcClient db, LogRow row) {
        switch (row) {
            case LogRow.Lived(long place, Fact fact) -> {
                live(fact);
                seq = place;
            }
            case LogRow.Imported(long place, String id) -> {
                if (LogTable.isActive(db, id)) {
                    take(LogTable.parts(db, id, ground.log().vocabulary()), place);
                }
                seq = place;
            }
            case LogRow.Undone(long place, String id) -> undo(db, id, place);
        }
    }

    private void live(Fact fact) {
        long latest = FactRow.latest(fact);
        try {
            draft.add(List.of(fact), latest);
            lived = Math.max(lived, latest);
        } catch (IllegalArgumentException e) {
            passedOver++;
        }
    }

    /// What all of it comes to.
    Generation generation() {
        settle();
        return ground;
    }

    private void settle() {
        if (seq != ground.log().seq()) {
            ground = ground.with(draft.log().at(seq), lived);
            draft = new LogDraft(ground.log());
        }
    }

    private void begin(long place) {
        seq = place;
        lived = ground.lived();
        draft = new LogDraft(ground.log());
    }
}
