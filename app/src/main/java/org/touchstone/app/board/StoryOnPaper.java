package org.touchstone.app.board;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.app.board.shown.StoryModel;
import org.touchstone.app.platform.language.Words;
import org.touchstone.app.plot.PictureTable;
import org.touchstone.app.plot.PictureTable.Column;
import org.touchstone.app.plot.Say;
import org.touchstone.app.report.Block;
import org.touchstone.app.report.Section;

/// What the page of a journey says beside its picture, as it stands on paper.
///
/// @param zone in which times are told
record StoryOnPaper(StoryModel model, Words words, ZoneId zone) {

    List<Section> sections() {
        var sections = new ArrayList<Section>();
        sections.add(new Section(
                "journey",
                words.say("journey.title", "name", model.key()),
                List.of(table(
                        words.say("journey.title", "name", model.key()),
                        List.of("journeys.began", "journeys.branch", "journeys.channel", "journeys.ending"),
                        List.of(PictureTable.row(
                                words.time(model.began(), zone),
                                known(model.branch()),
                                known(model.channel()),
                                words.say(model.ending())))))));
        if (!model.records().isEmpty()) {
            sections.add(new Section(
                    "records",
                    words.say("records.title"),
                    List.of(table(
                            words.say("records.title"),
                            List.of("records.what", "records.about", "records.when", "records.by"),
                            model.records().stream()
                                    .map(one -> PictureTable.row(
                                            words.say(one.kind()),
                                            one.what(),
                                            words.time(one.recorded(), zone),
                                            known(one.by())))
                                    .toList()))));
        }
        return sections;
    }

    private Block table(String caption, List<String> columns, List<PictureTable.Row> rows) {
        return new Block.Listing(new PictureTable(
                caption,
                columns.stream().map(key -> new Column(words.say(key), false)).toList(),
                rows));
    }

    private static String known(String text) {
        return text.isEmpty() ? Say.NONE : text;
    }
}
