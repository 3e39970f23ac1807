package org.touchstone.app.cycle;

import java.time.Clock;
import java.util.List;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.visit.Visitor;

/// How critical people hold the moments of a cycle to be: each alone, and apart from what the cycle file says.
///
/// Whoever has not judged a moment is not told what others hold of it. The first grade stays on record, so that one
/// changed after the others were seen can be told from one given alone.
final class Grades {

    static final int GRADE_MAX = 3;
    static final int REASON_MAX = 500;

    /// What one person holds of a moment.
    ///
    /// @param first the grade given before others were seen
    record Grade(String step, String account, String name, int grade, String reason, int first) {

        boolean changed() {
            return grade != first;
        }
    }

    private final Store store;
    private final Clock clock;

    Grades(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What the visitor may know: all grades of the moments that the visitor has judged, and none of others.
    List<Grade> known(KeptCycle cycle) {
        String me = Visit.current().person().account();
        return store.read(db -> db.sql("select g.* from cycle_grade g where g.cycle = :cycle and exists (select 1 from"
                        + " cycle_grade mine where mine.cycle = g.cycle and mine.step = g.step"
                        + " and mine.account = :me) order by g.step, g.given_us, g.account")
                .param("cycle", cycle.id())
                .param("me", me)
                .query((row, _) -> new Grade(
                        row.getString("step"),
                        row.getString("account"),
                        row.getString("name"),
                        row.getInt("grade"),
                        row.getString("reason"),
                        row.getInt("first_grade")))
                .list());
    }

    /// Gives a grade, or changes the own one.
    ///
    /// @param grade from 0, not critical, to 3
    void give(KeptCycle cycle, String step, int grade, String reason) {
        Visitor me = Visit.current().person();
        long now = CycleRows.micros(clock.instant());
        store.write(db -> db.sql("insert into cycle_grade (cycle, step, account, name, grade, reason, first_grade,"
                        + " given_us, changed_us) values (:cycle, :step, :me, :name, :grade, :reason, :grade, :now, 0)"
                        + " on conflict (cycle, step, account) do update set grade = excluded.grade,"
                        + " reason = excluded.reason, name = excluded.name, changed_us = excluded.given_us")
                .param("cycle", cycle.id())
                .param("step", step)
                .param("me", me.account())
                .param("name", me.name())
                .param("grade", grade)
                .param("reason", reason)
                .param("now", now)
                .update());
    }
}
