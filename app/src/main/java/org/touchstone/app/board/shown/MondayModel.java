package org.touchstone.app.board.shown;

import java.time.Instant;
import java.util.List;
import org.touchstone.app.platform.web.Form;

/// What a branch manager reads on Monday.
///
/// @param changed what changed by more than chance, in sentences
/// @param followed whether anything is followed, so that no change means something
/// @param calls whom to call back, newest first
/// @param done who was called lately
/// @param praise what deserves praise; empty where nothing does
/// @param known when something more will be known
/// @param may whether the visitor notes callbacks
/// @param form what was filled in and cannot be taken, with the journey it is about
public record MondayModel(
        Age age,
        List<String> changed,
        boolean followed,
        List<CallRow> calls,
        List<DoneRow> done,
        String praise,
        String known,
        boolean may,
        Form form) {

    /// A customer to call back.
    ///
    /// @param id of the journey
    /// @param name of the journey
    /// @param reasons keys of the reasons
    public record CallRow(String id, String name, Instant began, String branch, List<String> reasons, String href) {
        public CallRow {
            reasons = List.copyOf(reasons);
        }
    }

    /// A customer who was called.
    ///
    /// @param outcome code of what came of it
    /// @param outcomeKey key of its name
    /// @param version of the row
    public record DoneRow(
            String id,
            String name,
            String href,
            String outcome,
            String outcomeKey,
            String note,
            String who,
            Instant called,
            long version) {}

    public MondayModel {
        changed = List.copyOf(changed);
        calls = List.copyOf(calls);
        done = List.copyOf(done);
    }
}
