package org.touchstone.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.plot.CriticalTable;
import org.touchstone.app.plot.EffectPlot;
import org.touchstone.app.plot.FailureRow;
import org.touchstone.app.plot.Names;
import org.touchstone.app.plot.PictureTable;
import org.touchstone.app.plot.Say;
import org.touchstone.core.analysis.AnswerFacts;
import org.touchstone.core.analysis.ExpertFacts;
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
        if (!named.isEmpty()) {
            blocks.add(new Block.Words("Named, the most costly first: "
                    + named.stream()
                            .map(row -> "“" + names.name(row.moment()) + "” (" + row.what() + ")")
                            .collect(Collectors.joining("; "))
                    + ". Each has its sentence under “What to work on first”."));
        }
        if (answers != null) {
            effects(answers);
        }
        if (!findings.critical().isEmpty()) {
            blocks.add(new Block.Tucked("All that is known of failures, moment by moment", table()));
        }
        experts();
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
                row.grades(),
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

    private void experts() {
        ExpertFacts experts = findings.experts();
        if (experts == null || (experts.experts() < 2 && experts.differ().isEmpty())) {
            return;
        }
        blocks.add(new Block.Heading("What experts judge"));
        if (experts.experts() > 1) {
            blocks.add(new Block.Words(agreement(experts)));
        }
        if (!experts.differ().isEmpty()) {
            blocks.add(new Block.Listed(
                    experts.differ().stream().map(ExpertFacts.Difference::what).toList()));
        }
        if (experts.agreement() != null) {
            blocks.add(new Block.Folded(
                    "How is this computed?",
                    List.of(
                            "Agreement is Krippendorff’s alpha of the grades: 1 is full agreement, 0 is what grades"
                                    + " given at random would show; grades far apart weigh more than neighbours. A step"
                                    + " that an expert did not judge is left out, not counted as harmless.",
                            "Judgements are no evidence: they stand beside it, and a difference is worth a talk.")));
        }
    }

    private static String agreement(ExpertFacts experts) {
        String many = experts.experts() + " experts judged " + Say.count(experts.moments(), "moment", "moments") + ", "
                + experts.judgedByTwo() + " of them together. ";
        if (experts.sameGrade() == null || experts.agreement() == null) {
            return many + "No moment was judged by two, so their agreement is not known.";
        }
        Estimate alpha = experts.agreement();
        String beyond = alpha.value() == null || alpha.low() == null || alpha.high() == null
                ? "Whether that is more than chance cannot be told."
                : "Agreement beyond chance is " + Say.decimal(alpha.value(), 2) + " of 1 ("
                        + Say.decimal(alpha.low(), 2) + " to " + Say.decimal(alpha.high(), 2) + ").";
        return many + "Of two grades given to one moment " + Say.share(experts.sameGrade()) + " are the same. "
                + beyond;
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
                .forEach(what -> blocks.add(new Block.Words(named(what))));
    }

    /// The sentence with the names of the moments in place of their codes.
    private String named(String what) {
        String said = what;
        for (Findings.Moment moment : findings.moments()) {
            said = said.replace("'" + moment.code() + "'", "“" + names.name(moment.code()) + "”");
        }
        return said;
    }
}
