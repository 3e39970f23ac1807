package org.touchstone.app.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.touchstone.app.board.shown.BoardModel;
import org.touchstone.app.board.shown.BoardModel.MomentRow;
import org.touchstone.app.board.shown.BoardModel.Tile;
import org.touchstone.app.board.shown.Part;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.plot.Names;
import org.touchstone.app.plot.Say;
import org.touchstone.app.report.Block;
import org.touchstone.app.report.Section;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.DataFacts;
import org.touchstone.core.analysis.Findings.Priority;
import org.touchstone.core.analysis.Findings.StandardKept;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Proportion;

/// What the board shows of findings.
final class Overview {

    private static final int STANDARDS = 3;

    private static final String PROMISES = "#promises";

    /// On which page a section of the report stands.
    private static final Map<String, String> PAGES = Map.of(
            "#critical",
            "/critical-moments",
            PROMISES,
            "/moments#promises",
            "#leaving",
            "/moments#leaving",
            "#waits",
            "/moments#waits",
            "#ways",
            "/journeys");

    private Overview() {}

    static BoardModel of(Seen seen, List<Part> parts) {
        Findings findings = seen.findings();
        Names names = Names.of(findings);
        return new BoardModel(
                seen.page().title(),
                seen.page().goal(),
                seen.page().basis(),
                findings.cycle().drafted() && Visit.current().may(Right.EDIT_CYCLES),
                seen.page().lead(),
                findings.priorities().stream()
                        .findFirst()
                        .map(Priority::moment)
                        .map(Told::moment)
                        .orElse(""),
                findings.data().alarms().size(),
                seen.age(),
                tiles(seen, names),
                parts,
                findings.moments().stream()
                        .map(one -> new MomentRow(names.number(one.code()), one.name(), Told.moment(one.code())))
                        .toList());
    }

    /// What the board lays out itself, on paper.
    static Section printed(BoardModel model) {
        var said = new ArrayList<String>();
        model.tiles().forEach(tile -> said.add(tile.figure() + " " + tile.text()));
        var blocks = new ArrayList<Block>();
        if (!model.lead().isBlank()) {
            blocks.add(new Block.Words(model.lead()));
        }
        blocks.add(new Block.Listed(said));
        return new Section("tiles", "At a glance", blocks);
    }

    /// The three facts of the report, then how many left, then the standards kept worst.
    private static List<Tile> tiles(Seen seen, Names names) {
        var tiles = new ArrayList<Tile>();
        seen.page()
                .facts()
                .forEach(fact ->
                        tiles.add(new Tile(fact.figure(), fact.text(), PAGES.getOrDefault(fact.href(), "/board"))));
        DataFacts data = seen.findings().data();
        if (data.journeys() > 0) {
            Estimate left = Proportion.of(data.abandonedJourneys(), data.journeys());
            tiles.add(new Tile(
                    Say.share((double) data.abandonedJourneys() / data.journeys()),
                    "of journeys were left before the goal (" + interval(left) + Say.n(data.journeys()) + ").",
                    "/moments#leaving"));
        }
        // The worst one may be among the facts already.
        boolean told = seen.page().facts().stream().anyMatch(fact -> fact.href().equals(PROMISES));
        seen.findings().standards().stream()
                .filter(one -> one.share().value() != null)
                .sorted(Comparator.comparingDouble(Overview::margin))
                .skip(told ? 1 : 0)
                .limit(STANDARDS)
                .forEach(one -> tiles.add(tile(one, names)));
        return tiles;
    }

    private static Tile tile(StandardKept one, Names names) {
        Double value = one.share().value();
        return new Tile(
                Say.share(value == null ? 0 : value),
                "kept at “" + names.name(one.moment()) + "” of this promise: " + one.text() + " ("
                        + interval(one.share()) + Say.n(one.joined()) + ").",
                Told.moment(one.moment()));
    }

    private static double margin(StandardKept one) {
        Double value = one.share().value();
        return (value == null ? 1 : value) - one.target();
    }

    private static String interval(Estimate estimate) {
        String between = Say.between(estimate);
        return between.isEmpty() ? "" : between + "; ";
    }
}
