package org.touchstone.app.cycle;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.app.account.trail.Deed;
import org.touchstone.app.account.trail.Trail;
import org.touchstone.app.cycle.CycleVersion.State;
import org.touchstone.app.platform.store.Edit;
import org.touchstone.app.platform.store.Keys;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.CycleFile;

/// The cycles that the house keeps. Safe for many threads. They belong to the whole house, so no query takes a scope.
///
/// What changes something is done in the name of the visitor.
public final class Cycles {

    private final Store store;
    private final Trail trail;
    private final Keys keys;
    private final Clock clock;

    /// @param keys for new rows
    /// @param clock says when
    public Cycles(Store store, Trail trail, Keys keys, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.keys = keys;
        this.clock = clock;
    }

    /// All cycles, by code.
    public List<KeptCycle> list() {
        return store.read(CycleRows::list);
    }

    /// The cycle with the code.
    public Optional<KeptCycle> find(String code) {
        return store.read(db -> CycleRows.find(db, code));
    }

    /// The version of a cycle that holds now: the one published last. Empty if there is none.
    public Optional<CycleVersion> published(String code) {
        return find(code).flatMap(KeptCycle::published);
    }

    /// Of all cycles the version that was published last. Empty as long as none is published.
    public Optional<CycleVersion> publishedLast() {
        return list().stream()
                .flatMap(kept -> kept.published().stream())
                .max(Comparator.comparing(CycleVersion::changed));
    }

    /// What is being worked on; empty if there is none.
    public Optional<CycleVersion> draft(String code) {
        return find(code).flatMap(KeptCycle::draft);
    }

    /// Begins a cycle with a draft. Its first version has the number that the cycle says.
    public Saving begin(Cycle cycle) {
        Visit visit = Visit.current();
        return store.write(db -> {
            String id = keys.next();
            if (!CycleRows.insert(db, id, cycle.code(), clock.instant())) {
                return Saving.refused("wrong.cycle.taken");
            }
            trail.done(db, visit, Deed.BEGIN_CYCLE, cycle.code());
            return draft(db, visit, id, cycle);
        });
    }

    /// The draft of a cycle, begun from what was published last if nobody has.
    ///
    /// @return empty if there is no such cycle
    public Optional<CycleVersion> openDraft(String code) {
        Visit visit = Visit.current();
        return store.write(db -> CycleRows.find(db, code)
                .map(kept -> kept.draft().orElseGet(() -> {
                    CycleVersion last = kept.shown();
                    draft(db, visit, kept.id(), numbered(last.cycle(), last.number() + 1));
                    return draftOf(db, code);
                })));
    }

    private Saving draft(JdbcClient db, Visit visit, String cycleId, Cycle cycle) {
        String id = keys.next();
        if (CycleRows.insertDraft(db, id, cycleId, cycle, visit.person(), clock.instant())) {
            CycleRows.keepState(db, keys.next(), id, cycle, visit.person(), clock.instant());
        }
        return new Saving.Kept(draftOf(db, cycle.code()));
    }

    private static CycleVersion draftOf(JdbcClient db, String code) {
        return CycleRows.find(db, code).flatMap(KeptCycle::draft).orElseThrow();
    }

    /// Saves a draft.
    ///
    /// @param code of the cycle, which the cycle must have too
    /// @param version of the draft that was looked at
    /// @param cycle with any number; the draft keeps its own
    public Saving save(String code, long version, Cycle cycle) {
        if (!cycle.code().equals(code)) {
            return Saving.refused("wrong.cycle.code");
        }
        Visit visit = Visit.current();
        return store.write(db -> {
            Optional<CycleVersion> draft = CycleRows.find(db, code).flatMap(KeptCycle::draft);
            return draft.isEmpty()
                    ? Saving.refused("wrong.cycle.no-draft")
                    : save(
                            db,
                            visit,
                            draft.get(),
                            version,
                            numbered(cycle, draft.get().number()));
        });
    }

    private Saving save(JdbcClient db, Visit visit, CycleVersion draft, long version, Cycle cycle) {
        if (draft.text().equals(CycleFile.write(cycle))) {
            return new Saving.Kept(draft); // it says so already, whoever wrote it
        }
        if (!(Edit.of(db, "cycle_version", draft.id(), version) instanceof Edit.Saved)) {
            return new Saving.Elsewhere(draft);
        }
        CycleRows.write(db, draft.id(), cycle, State.DRAFT, visit.person(), clock.instant());
        CycleRows.keepState(db, keys.next(), draft.id(), cycle, visit.person(), clock.instant());
        return new Saving.Kept(draftOf(db, cycle.code()));
    }

    /// Publishes a draft: from now on it holds, and never changes.
    ///
    /// @param version of the draft that was looked at
    public Saving publish(String code, long version) {
        Visit visit = Visit.current();
        return store.write(db -> {
            Optional<KeptCycle> kept = CycleRows.find(db, code);
            Optional<CycleVersion> found = kept.flatMap(KeptCycle::draft);
            if (kept.isEmpty() || found.isEmpty()) {
                return Saving.refused("wrong.cycle.no-draft");
            }
            CycleVersion draft = found.get();
            if (kept.get().published().filter(last -> isSame(last, draft)).isPresent()) {
                return Saving.refused("wrong.cycle.same");
            }
            if (!(Edit.of(db, "cycle_version", draft.id(), version) instanceof Edit.Saved)) {
                return new Saving.Elsewhere(draft);
            }
            CycleRows.write(db, draft.id(), draft.cycle(), State.PUBLISHED, visit.person(), clock.instant());
            trail.done(db, visit, Deed.PUBLISH_CYCLE, code + " " + draft.number());
            return new Saving.Kept(CycleRows.find(db, code).orElseThrow().shown());
        });
    }

    /// The states in which the draft was saved, newest first; none without a draft.
    List<SavedState> states(CycleVersion draft) {
        return store.read(db -> CycleRows.states(db, draft.id()));
    }

    private static boolean isSame(CycleVersion last, CycleVersion draft) {
        return numbered(last.cycle(), draft.number()).equals(draft.cycle());
    }

    static Cycle numbered(Cycle cycle, int number) {
        return new Cycle(
                cycle.code(),
                number,
                cycle.language(),
                cycle.name(),
                cycle.goal(),
                cycle.comeBack(),
                cycle.route(),
                cycle.character());
    }
}
