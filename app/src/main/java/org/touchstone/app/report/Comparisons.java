package org.touchstone.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.touchstone.app.plot.DotPlot;
import org.touchstone.app.plot.HeatStrip;
import org.touchstone.app.plot.Names;
import org.touchstone.app.plot.PictureTable;
import org.touchstone.app.plot.Say;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.BranchFacts;
import org.touchstone.core.analysis.Findings.StandardKept;

/// The same figures over time and over places. Places are listed by name: the order is no ranking.
final class Comparisons {

    private Comparisons() {}

    static Section time(Findings findings) {
        var strip = new HeatStrip("time-strip", findings);
        if (!strip.present()) {
            return new Section("time", "Over time", List.of(new Block.Words("There are no periods to compare yet.")));
        }
        return new Section(
                "time",
                "Over time",
                List.of(new Block.Words(strip.picture().summary()), new Block.Shown(strip.picture(), null)));
    }

    static Section branches(Findings findings) {
        List<BranchFacts> branches = findings.branches().stream()
                .sorted(Comparator.comparing(BranchFacts::branch))
                .toList();
        if (branches.size() < 2) {
            return new Section(
                    "branches",
                    "Branches",
                    List.of(new Block.Words(
                            branches.isEmpty()
                                    ? "The data names no branches."
                                    : "All journeys are of one branch, "
                                            + branches.getFirst().branch() + ".")));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Words(
                "Branches stand in the order of their names. Bands that overlap widely are no difference; customers and"
                        + " times of day differ between branches and are not evened out here."));
        Names names = Names.of(findings);
        for (StandardKept standard : findings.standards()) {
            DotPlot plot = plot(branches, standard, names, "branches-" + blocks.size());
            boolean measured =
                    plot.rows().stream().anyMatch(row -> row.estimate().present());
            if (measured && !isComparedLikeForLike(findings, standard)) {
                blocks.add(new Block.Heading(plot.title()));
                blocks.add(new Block.Shown(plot.wide(), plot.phone()));
            }
        }
        blocks.add(new Block.Figures(table(branches)));
        return new Section("branches", "Branches", blocks);
    }

    /// Whether the section of places already shows what the branches deliver of it.
    private static boolean isComparedLikeForLike(Findings findings, StandardKept standard) {
        return standard.limitSeconds() != null
                && findings.places().comparisons().stream()
                        .anyMatch(one -> one.promised()
                                && one.dimension().equals("branch")
                                && standard.moment().equals(one.moment()));
    }

    private static DotPlot plot(List<BranchFacts> branches, StandardKept standard, Names names, String id) {
        var rows = new ArrayList<DotPlot.Row>();
        for (BranchFacts branch : branches) {
            branch.standards().stream()
                    .filter(one ->
                            one.moment().equals(standard.moment()) && one.text().equals(standard.text()))
                    .findFirst()
                    .ifPresent(one -> rows.add(new DotPlot.Row(branch.branch(), one.share(), standard.target(), "")));
        }
        return new DotPlot(id, names.name(standard.moment()) + ": " + standard.text(), "Branch", rows);
    }

    private static PictureTable table(List<BranchFacts> branches) {
        return new PictureTable(
                "Branches: journeys and how long they take",
                PictureTable.columns("Branch", "#Journeys", "#Left before the goal", "#Median", "#Nine in ten within"),
                branches.stream().map(Comparisons::row).toList());
    }

    private static PictureTable.Row row(BranchFacts branch) {
        return PictureTable.row(
                branch.branch(),
                Say.count(branch.journeys()),
                Say.count(branch.abandonedJourneys()) + " ("
                        + Say.share((double) branch.abandonedJourneys() / branch.journeys()) + ")",
                Say.seconds(branch.journeySeconds().p50()),
                Say.seconds(branch.journeySeconds().p90()));
    }
}
