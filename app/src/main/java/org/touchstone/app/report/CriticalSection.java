package org.touchstone.app.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.plot.CriticalTable;
import org.touchstone.app.plot.EffectPlot;
import org.touchstone.app.plot.FailureRow;
import org.touchstone.app.plot.Names;
import org.touchstone.app.plot.PictureTable;
import org.touchstone.app.plot.Say;
import org.touchstone.core.analysis.AnswerFacts;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Critical;
import org.touchstone.core.analysis.Findings.Undesigned;
import org.touchstone.core.statistics.Estimate;

/// Which moments are critical, how sure that is, and what nobody designed.
final class CriticalSection {

    private final Findings findings;
    private final Names names;
    private final List<Block> blocks = new ArrayList<>();

    private CriticalSection(Findings findings) {
        this.findings = findings;
        names = Names.of(findings);
    }

    static Section of(Findings findings) {
        return new CriticalSection(findings).section();
    }

    private Section section() {
        List<Critical> named =
                findings.critical().stream().filter(Critical::named).toList();
        AnswerFacts answers = findings.answers();
        if (answers == null) {
            blocks.add(new Block.Words(
                    "Which moments cost satisfaction cannot be told from events alone: give the answers of customers"
                            + " too. Until then the judgement of experts stands alone."));
        } else if (named.isEmpty()) {
            blocks.add(new Block.Words("No failure shows an effect on the overall answer ("
                    + Say.count(answers.respondents(), "person", "people") + " answered). What is not known yet is"
                    + " said row by row."));
        } else {
            blocks.add(new Block.Words("A failure is something recorded apart from any opinion. It is called critical"
                    + " only if what it costs is larger than chance explains, among all failures looked at together,"
                    + " and at least " + Say.decimal(answers.effectMin(), 2) + " points."));
        }
        named.forEach(row -> blocks.add(new Block.Words(names.numbered(row.moment()) + ". " + row.why())));
        if (answers != null) {
            effects(answers);
        }
        if (!findings.critical().isEmpty()) {
            blocks.add(new Block.Figures(table()));
        }
        undesigned();
        return new Section("critical", "Critical moments", blocks);
    }

    private void effects(AnswerFacts answers) {
        List<FailureRow> rows = findings.critical().stream()
                .filter(row -> row.effect() != null && row.effect().present())
                .map(this::failure)
                .toList();
        if (!rows.isEmpty()) {
            var plot = new EffectPlot("effects", "What each failure costs those it hits", answers.effectMin(), rows);
            blocks.add(new Block.Heading(plot.title()));
            blocks.add(new Block.Shown(plot.wide(), plot.phone()));
            blocks.add(new Block.Folded(
                    "How is this computed?",
                    List.of(
                            "The points each loses are the mean overall answer without the failure minus with it, for"
                                    + " customers of the same branch, part of the day and month, all failures taken"
                                    + " together. The band is its 95 % interval, from drawing whole days of each branch"
                                    + " anew a thousand times. The short upright is the bound that holds for all rows"
                                    + " together; a filled dot has it above 0.",
                            "Adjusting is not an experiment: a cause that nobody records could still stand behind a"
                                    + " failure. Ratings share the mood of the whole visit and are no failures.",
                            "Ranks follow the points lost for each 100 journeys; who left counts as the lowest answer."
                                    + " Ranges that are equal are ties.")));
        }
    }

    private FailureRow failure(Critical row) {
        return new FailureRow(
                names.name(row.moment()),
                row.what(),
                known(row.failure()),
                known(row.effect()),
                row.lowerBound(),
                known(row.loss()),
                row.rankLow(),
                row.rankHigh(),
                row.named(),
                row.rareButSevere(),
                row.judged(),
                row.moreAnswers(),
                row.standing());
    }

    private static Estimate known(@Nullable Estimate estimate) {
        return estimate == null
                ? Estimate.missing(Estimate.Status.INSUFFICIENT, 0, "none", "Nothing was recorded.")
                : estimate;
    }

    private PictureTable table() {
        return new CriticalTable(
                        "All that is known of failures, moment by moment",
                        findings.critical().stream().map(this::failure).toList())
                .table();
    }

    private void undesigned() {
        if (findings.conformance() == null
                || findings.conformance().undesigned().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading("Ways nobody designed"));
        findings.conformance().undesigned().stream()
                .limit(3)
                .map(Undesigned::what)
                .forEach(what -> blocks.add(new Block.Words(what)));
    }
}
