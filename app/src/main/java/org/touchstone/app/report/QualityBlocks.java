package org.touchstone.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.touchstone.app.plot.AnswerBars;
import org.touchstone.app.plot.GapPlot;
import org.touchstone.app.plot.KanoMap;
import org.touchstone.app.plot.PictureTable;
import org.touchstone.app.plot.Say;
import org.touchstone.core.analysis.QualityFacts;
import org.touchstone.core.analysis.QualityFacts.Feature;
import org.touchstone.core.analysis.QualityFacts.Together;
import org.touchstone.core.statistics.Estimate;

/// What several questions together say of quality: kinds of features, gaps, and whether questions belong together.
///
/// @param label name of a question in words
record QualityBlocks(QualityFacts facts, UnaryOperator<String> label) {

    /// The blocks; none where nothing of the kind was asked.
    List<Block> all() {
        var blocks = new ArrayList<Block>();
        if (!facts.features().isEmpty()) {
            features(blocks);
        }
        if (!facts.gaps().isEmpty()) {
            gaps(blocks);
        }
        if (facts.scales().stream().anyMatch(scale -> scale.alpha().n() > 0)) {
            together(blocks);
        }
        return blocks;
    }

    private void features(List<Block> blocks) {
        var map = new KanoMap(
                "kano",
                "What kind of quality each feature is",
                facts.features().stream()
                        .map(one -> new KanoMap.Feature(one.item(), kind(one), one.people(), one.better(), one.worse()))
                        .toList());
        blocks.add(new Block.Heading(map.title()));
        blocks.add(new Block.Shown(map.wide(), map.phone()));
        facts.features()
                .forEach(one ->
                        one.warnings().forEach(warning -> blocks.add(new Block.Words(one.item() + ": " + warning))));
        blocks.add(new Block.Folded(
                "How is this computed?",
                List.of(
                        "Each customer says how it is to have the feature and how it is to be without it; the two answers"
                                + " together make a class (Kano 1984). The feature is what most say. A second class is named"
                                + " where it is not significantly rarer (Fong 1996).",
                        "To the right: the share whom having it pleases. Upwards: the share whom lacking it angers"
                                + " (Berger 1993). “Must be” angers when missing and does not please; “attractive” pleases"
                                + " and is not missed; “one-dimensional” does both, “indifferent” neither.")));
    }

    private static String kind(Feature one) {
        if (one.people() == null) {
            return AnswerBars.HIDDEN;
        }
        if (one.kind() == null) {
            return "nobody answered both questions";
        }
        return one.mixedWith() == null ? one.kind() : one.kind() + " or " + one.mixedWith();
    }

    private void gaps(List<Block> blocks) {
        var plot = new GapPlot(
                "gaps",
                "What customers found, and what they had expected",
                facts.gaps().stream()
                        .map(gap -> new GapPlot.Row(gap.item(), gap.expected(), gap.found(), gap.gap()))
                        .toList());
        blocks.add(new Block.Heading(plot.title()));
        Estimate overall = facts.overallGap();
        if (overall != null) {
            blocks.add(new Block.Words("Over all items customers found "
                    + (overall.value() == null
                            ? "– " + Say.why(overall)
                            : Say.mean(overall) + " points against what they had expected")
                    + "."));
        }
        blocks.add(new Block.Shown(plot.wide(), plot.phone()));
        blocks.add(new Block.Folded(
                "How is this computed?",
                List.of(
                        "A gap is what a customer found less what the same customer had expected, in points of the scale"
                                + " (SERVQUAL; Parasuraman, Zeithaml and Berry 1988), with its 95 % interval. Expectations near"
                                + " the top of the scale force gaps below 0.")));
    }

    private void together(List<Block> blocks) {
        blocks.add(new Block.Heading("Whether the questions belong together"));
        blocks.add(new Block.Listing(new PictureTable(
                "Cronbach’s alpha",
                PictureTable.columns("Questions", "#How many", "#Answered all", "#Alpha (95 % interval)", "In words"),
                facts.scales().stream().map(this::row).toList())));
        blocks.add(new Block.Folded(
                "How is this computed?",
                List.of(
                        "Cronbach’s alpha over those who answered all of the questions, with Feldt’s interval: near 1 they"
                                + " rise and fall together and may be added up, near 0 they do not. It says nothing of how good the"
                                + " service is, and grows with the number of questions.")));
    }

    private PictureTable.Row row(Together scale) {
        Estimate alpha = scale.alpha();
        return PictureTable.row(
                scale.what(),
                Say.count(scale.questions().size()),
                alpha.status() == Estimate.Status.SUPPRESSED ? AnswerBars.HIDDEN : Say.count(alpha.n()),
                Say.mean(alpha),
                words(scale));
    }

    private String words(Together scale) {
        Double alpha = scale.alpha().value();
        if (alpha == null) {
            return Say.why(scale.alpha());
        }
        String said = alpha >= 0.7 ? "they belong together" : "they are not one thing: do not add them up";
        List<String> against = scale.against().stream().map(label).toList();
        return against.isEmpty() ? said : said + "; against the others: " + String.join(", ", against);
    }
}
