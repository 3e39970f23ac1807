package org.touchstone.app.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.plot.ImportancePerformanceMap;
import org.touchstone.app.plot.Names;
import org.touchstone.app.plot.PictureTable;
import org.touchstone.app.plot.Quantity;
import org.touchstone.app.plot.Say;
import org.touchstone.core.analysis.DescriptionFacts;
import org.touchstone.core.analysis.DescriptionFacts.Change;
import org.touchstone.core.analysis.DescriptionFacts.PeakEnd;
import org.touchstone.core.analysis.DescriptionFacts.Rating;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.statistics.Estimate;

/// What goes with satisfaction: said beside the critical moments, in words that never claim a cause.
final class DescriptionSection {

    private static final String HEADING = "What goes with satisfaction";

    private final Names names;
    private final DescriptionFacts facts;
    private final List<Block> blocks = new ArrayList<>();

    private DescriptionSection(Findings findings, DescriptionFacts facts) {
        names = Names.of(findings);
        this.facts = facts;
    }

    static Section of(Findings findings) {
        DescriptionFacts facts = findings.description();
        return facts == null
                ? new Section(
                        "description",
                        HEADING,
                        List.of(new Block.Words("Nobody gave an overall answer yet, so nothing can be held beside it:"
                                + " give the answers of customers too.")))
                : new DescriptionSection(findings, facts).section();
    }

    private Section section() {
        blocks.add(
                new Block.Words("This section describes, and no more. Who is in a good mood rates every moment better,"
                        + " so what goes together need not be cause and effect. Which moments cost satisfaction stands under"
                        + " “Critical moments”, and nothing from here enters there."));
        if (!facts.ratings().isEmpty()) {
            map();
            ratings();
        }
        DescribedWait.of(facts, names).forEach(blocks::add);
        peakEnd();
        comeBack();
        caveats();
        return new Section("description", HEADING, blocks);
    }

    private void map() {
        DescriptionFacts.Map map = facts.map();
        blocks.add(new Block.Heading("How important each moment is, and how well it is done"));
        if (map == null) {
            blocks.add(new Block.Words(
                    "The ratings cannot be held against the overall answer yet. " + String.join(" ", facts.notes())));
            return;
        }
        blocks.add(new Block.Words(basis()));
        var plot = new ImportancePerformanceMap(
                "importance-map",
                "Importance and performance of the rated moments",
                new ImportancePerformanceMap.Side(
                        "mean rating",
                        Quantity.POINTS,
                        map.performanceCross(),
                        map.standard() ? "the standard" : "mean"),
                new ImportancePerformanceMap.Side(
                        "part of what the ratings tell", Quantity.SHARE, map.importanceCross(), "mean"),
                facts.ratings().stream().map(this::point).toList());
        blocks.add(new Block.Shown(plot.wide(), plot.phone()));
        blocks.add(new Block.Folded("How is this computed?", computed(map)));
    }

    private String basis() {
        String turn = facts.askedInTurn() ? ", each asked about some of the moments only" : "";
        Double explained = facts.explained().value();
        String told = explained == null
                ? ""
                : " All ratings together tell " + Say.share(explained)
                        + " of how the overall answers differ; the rest is something nobody was asked.";
        return Say.count(facts.customers(), "customer", "customers") + " gave ratings" + turn + "." + told + " "
                + String.join(" ", facts.notes());
    }

    private ImportancePerformanceMap.Point point(Rating rating) {
        return new ImportancePerformanceMap.Point(
                label(rating),
                rating.place().performance(),
                rating.ofExplained(),
                rating.place().uncertain(),
                move(rating.place().change()));
    }

    /// An arrow only where the mean rating changed by more than chance.
    private static ImportancePerformanceMap.@Nullable Move move(@Nullable Change change) {
        return change == null || !change.beyondChance()
                ? null
                : new ImportancePerformanceMap.Move(
                        new ImportancePerformanceMap.Spot(change.earlier(), change.earlierImportance()),
                        new ImportancePerformanceMap.Spot(change.later(), change.laterImportance()));
    }

    private static List<String> computed(DescriptionFacts.Map map) {
        return List.of(
                "Importance is how much each rating adds to telling the overall answer, averaged over all orders in which"
                        + " the ratings may be taken (LMG; above twelve ratings, Johnson’s relative weights), as a part of"
                        + " all that they tell. Correlations come from the customers who gave both answers.",
                "The thin cross is the 95 % interval, from drawing whole days of each branch anew a thousand times. A"
                        + " hollow point may as well stand in another quarter. An arrow leads from the earlier half of the"
                        + " answers to the later, where the mean rating changed by more than chance; asking in another way"
                        + " moves points too.",
                "The upright line stands at "
                        + (map.standard() ? "the rating promised in the cycle" : "the mean rating")
                        + ", the level one at the mean importance. Where the lines stand is a choice, and it moves points"
                        + " from one quarter to the next.");
    }

    private void ratings() {
        blocks.add(new Block.Heading("Moment by moment"));
        blocks.add(new Block.Listing(new PictureTable(
                "What goes with the rating of each moment",
                PictureTable.columns(
                        "What is rated", "#One point better goes with", "When bad, when good", "Effect of its own"),
                facts.ratings().stream().map(this::row).toList())));
        blocks.add(new Block.Folded(
                "How is this computed?",
                List.of(
                        "“One point better”: points of the overall answer, the other ratings held fixed, among those who"
                                + " came to the moment, by least squares.",
                        "“When bad, when good”: the overall answer of those who gave a low rating (1 or 2 of five), and"
                                + " of those who gave the highest, against those between. A word is given only where the"
                                + " interval of the balance lies on one side; the two figures are points of the overall"
                                + " answer.",
                        "“Effect of its own”: none is detected where the other ratings tell the overall answer as well"
                                + " without this one. Where that is not so, a shared mood can still be the reason: with"
                                + " many answers hardly any rating is ruled out.")));
    }

    private PictureTable.Row row(Rating rating) {
        return PictureTable.row(
                label(rating),
                more(rating.strength()),
                bothWays(rating.asymmetry()),
                rating.ownEffect() == null
                        ? Say.why(rating.last())
                        : rating.ownEffect() ? "not ruled out" : "none detected");
    }

    /// "+0.24 (0.20 to 0.28)".
    private static String more(Estimate strength) {
        return strength.value() != null && strength.value() > 0 ? "+" + Say.mean(strength) : Say.mean(strength);
    }

    private static String bothWays(DescriptionFacts.Asymmetry asymmetry) {
        String what = switch (asymmetry.kind()) {
            case "dissatisfier" -> "missed when bad, hardly noticed when good";
            case "satisfier" -> "hardly missed when bad, noticed when good";
            case "hybrid" -> "works both ways";
            default -> "not clear";
        };
        Double penalty = asymmetry.penalty().value();
        Double reward = asymmetry.reward().value();
        return penalty == null || reward == null
                ? Say.why(penalty == null ? asymmetry.penalty() : asymmetry.reward())
                : what + " (" + Say.decimal(penalty, 2) + ", +" + Say.decimal(reward, 2) + ")";
    }

    private String label(Rating rating) {
        String name = rating.moment() == null ? rating.question() : names.name(rating.moment());
        return rating.item() == null ? name : name + ": " + rating.item();
    }

    private void peakEnd() {
        PeakEnd told = facts.peakEnd();
        blocks.add(new Block.Heading("The worst moment, and the last"));
        Estimate added = told.worstAndEnd();
        if (facts.askedInTurn()) {
            blocks.add(new Block.Words("Whether people judge a visit by its worst and its last moment cannot be told:"
                    + " each customer is asked about some of the moments only."));
            return;
        }
        if (added.low() == null || told.mean().value() == null || added.value() == null) {
            blocks.add(new Block.Words("Whether people judge a visit by its worst and its last moment " + Say.why(added)
                    + ": " + String.join(" ", added.warnings())));
            return;
        }
        String more = added.low() > 0
                ? "The worst and the last rating add " + Say.share(added.value())
                        + " to that: they count beyond the mean."
                : "The worst and the last rating add nothing to that beyond chance.";
        blocks.add(new Block.Words("The mean of a customer’s ratings foretells "
                + Say.share(told.mean().value()) + " of how the overall answers differ (" + Say.n(told.customers())
                + "). " + more));
        blocks.add(new Block.Folded(
                "How is this computed?",
                List.of(
                        "Each way is fitted to four fifths of the branch-days and judged on the last fifth, in turn; only"
                                + " customers who rated every moment that they came to take part.")));
    }

    private void comeBack() {
        DescriptionFacts.ComeBack back = facts.comeBack();
        if (back == null) {
            return;
        }
        blocks.add(new Block.Heading("Coming back"));
        blocks.add(new Block.Figures(new PictureTable(
                "Of 100 customers, so many more would come back for one point better",
                PictureTable.columns("Answer", "#More of 100 customers"),
                back.effects().stream()
                        .map(effect -> PictureTable.row(answer(effect.question()), ofHundred(effect.perPoint())))
                        .toList())));
        blocks.add(new Block.Folded(
                "How is this computed?",
                List.of("Each answer by itself, by logistic or ordinal regression: the mean change of the chance to say"
                        + " yes. It is what people intend; whether they did come back, a log of journeys does not"
                        + " tell.")));
    }

    private String answer(String question) {
        return facts.ratings().stream()
                .filter(rating -> rating.question().equals(question))
                .map(this::label)
                .findFirst()
                .orElse("The overall answer");
    }

    private static String ofHundred(Estimate share) {
        return share.value() == null || share.low() == null || share.high() == null
                ? Say.why(share)
                : Say.decimal(100 * share.value(), 1) + " (" + Say.decimal(100 * share.low(), 1) + " to "
                        + Say.decimal(100 * share.high(), 1) + ")";
    }

    private void caveats() {
        blocks.add(new Block.Heading("What this cannot tell"));
        blocks.add(new Block.Listed(List.of(
                "A shared mood. Who is content rates everything better, so all ratings seem to matter.",
                "The direction. A good overall feeling may make a moment look good, and not the other way round.",
                "What nobody was asked: the price, the day, who served.",
                "Those who are missing. " + missing(),
                "What always works. A moment that never fails shows no importance here, and would at once if it failed.",
                "The question itself. Asked first or last, the overall question gets other answers.",
                "So take from here what to try. Whether it works, only trying tells.")));
    }

    private String missing() {
        return facts.left() == 0
                ? "Who left before the goal is hardly ever asked."
                : Say.count(facts.left(), "customer", "customers")
                        + " who left before the goal answered and take no part here; most who leave are never asked.";
    }
}
