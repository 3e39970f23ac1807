package org.touchstone.app.board;

import java.util.List;
import org.touchstone.app.board.shown.WaysModel.WayRow;
import org.touchstone.app.platform.language.Words;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.plot.PictureTable;
import org.touchstone.app.plot.PictureTable.Column;
import org.touchstone.app.plot.Ways;
import org.touchstone.app.report.Block;
import org.touchstone.app.report.Section;
import org.touchstone.core.analysis.Findings;

/// The ways as they stand on paper: the most frequent as chevrons, all that are listed as a table.
final class WaysOnPaper {

    private static final int DRAWN = 10;

    private WaysOnPaper() {}

    static Section of(Findings findings, List<WayRow> rows) {
        Words words = Words.in(Visit.current().language());
        if (rows.isEmpty()) {
            return new Section("ways", words.say("ways.each"), List.of(new Block.Words(words.say("journeys.none"))));
        }
        var ways = new Ways("ways-on-paper", findings, DRAWN);
        var table = new PictureTable(
                words.say("ways.each"),
                List.of(
                        new Column(words.say("ways.way"), false),
                        new Column(words.say("ways.journeys"), true),
                        new Column(words.say("ways.share"), true),
                        new Column(words.say("ways.together"), true),
                        new Column(words.say("ways.median"), true)),
                rows.stream()
                        .map(way -> PictureTable.row(
                                way.number() + ". " + way.steps(),
                                way.journeys(),
                                way.share(),
                                way.together(),
                                way.median()))
                        .toList());
        return new Section(
                "ways",
                words.say("ways.each"),
                List.of(new Block.Shown(ways.wide(), ways.phone()), new Block.Listing(table)));
    }
}
