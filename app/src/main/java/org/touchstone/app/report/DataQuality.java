package org.touchstone.app.report;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.app.plot.PictureTable;
import org.touchstone.app.plot.Say;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.DataFacts;

/// What was read, what became of it, and what it cannot show.
final class DataQuality {

    private DataQuality() {}

    static Section section(Findings findings) {
        DataFacts data = findings.data();
        var blocks = new ArrayList<Block>();
        data.alarms()
                .forEach(alarm -> blocks.add(
                        new Block.Warning(alarm.level(), Say.where(alarm) + ended(alarm.what()), alarm.cure())));
        blocks.add(new Block.Words("Rows read: " + Say.count(data.rows()) + " = " + Say.count(data.used()) + " used + "
                + Say.count(data.duplicates()) + " duplicates + " + Say.count(data.quarantined())
                + " set aside in quarantine."
                + (data.alarms().isEmpty() && data.rows() > 0 ? " No alarm was raised." : "")));
        blocks.add(new Block.Figures(figures(data)));
        if (!data.pairing().isEmpty()) {
            blocks.add(new Block.Figures(pairing(data)));
        }
        blocks.add(new Block.Words(unseen(findings)));
        return new Section("data", "How good the data is", blocks);
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    private static PictureTable figures(DataFacts data) {
        var rows = new ArrayList<PictureTable.Row>();
        rows.add(PictureTable.row("Encounters", Say.count(data.encounters())));
        rows.add(PictureTable.row("Journeys", Say.count(data.journeys())));
        rows.add(PictureTable.row("Journeys not finished when the data ends", Say.count(data.openJourneys())));
        rows.add(PictureTable.row("Journeys that customers left", Say.count(data.abandonedJourneys())));
        rows.add(PictureTable.row("Different ways", Say.count(data.variants())));
        rows.add(PictureTable.row("Different moments in the log", Say.count(data.activities())));
        if (data.observedThrough() != null) {
            rows.add(PictureTable.row("Observed through", Say.day(data.observedThrough(), data.zone())));
        }
        rows.add(PictureTable.row("Days and hours are counted in", data.zone()));
        return new PictureTable("What was read", PictureTable.columns("What", "#Figure"), rows);
    }

    private static PictureTable pairing(DataFacts data) {
        var sorted = new TreeMap<>(data.pairing());
        return new PictureTable(
                "How encounters were put together from rows",
                PictureTable.columns("Rule", "#Encounters"),
                sorted.entrySet().stream().map(DataQuality::pair).toList());
    }

    private static PictureTable.Row pair(Map.Entry<String, Long> entry) {
        return PictureTable.row(entry.getKey(), Say.count(entry.getValue()));
    }

    private static String unseen(Findings findings) {
        var unseen = findings.moments().stream()
                .filter(moment -> moment.reach() == null)
                .map(Findings.Moment::name)
                .toList();
        return unseen.isEmpty()
                ? "The log can see every moment of the cycle."
                : "The log cannot see " + Say.count(unseen.size(), "moment", "moments") + ": "
                        + String.join(", ", unseen) + ". Nothing about them is counted as missing.";
    }
}
