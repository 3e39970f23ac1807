package org.touchstone.app.board;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.touchstone.app.board.shown.MondayModel;
import org.touchstone.app.board.shown.MondayModel.CallRow;
import org.touchstone.app.platform.language.Words;
import org.touchstone.app.plot.PictureTable;
import org.touchstone.app.plot.PictureTable.Column;
import org.touchstone.app.report.Block;
import org.touchstone.app.report.Section;

/// What a branch manager reads on Monday, to be pinned to the wall. The notes of calls stay on the screen.
///
/// @param zone in which times are told
record MondayOnPaper(MondayModel model, Words words, ZoneId zone) {

    List<Section> sections() {
        return List.of(
                new Section("changed", words.say("monday.changed"), List.of(changed())),
                new Section("calls", words.say("monday.calls"), calls()),
                new Section(
                        "praise",
                        words.say("monday.praise"),
                        List.of(new Block.Words(
                                model.praise().isEmpty() ? words.say("monday.praise.none") : model.praise()))),
                new Section("known", words.say("monday.known"), List.of(new Block.Words(model.known()))));
    }

    private Block changed() {
        return model.changed().isEmpty()
                ? new Block.Words(words.say(model.followed() ? "monday.unchanged" : "monday.unfollowed"))
                : new Block.Listed(model.changed());
    }

    private List<Block> calls() {
        if (model.calls().isEmpty()) {
            return List.of(new Block.Words(words.say("monday.calls.none")));
        }
        var columns = new ArrayList<Column>();
        for (String key : List.of("journeys.key", "journeys.began", "journeys.branch", "monday.why")) {
            columns.add(new Column(words.say(key), false));
        }
        return List.of(
                new Block.Words(words.say("monday.calls.text")),
                new Block.Listing(new PictureTable(
                        words.say("monday.calls"),
                        columns,
                        model.calls().stream().map(this::row).toList())));
    }

    private PictureTable.Row row(CallRow call) {
        return PictureTable.row(
                call.name(),
                words.time(call.began(), zone),
                call.branch(),
                call.reasons().stream().map(words::say).collect(Collectors.joining("; ")));
    }
}
