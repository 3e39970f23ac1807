package org.touchstone.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.plot.FunnelPlot;
import org.touchstone.app.plot.Names;
import org.touchstone.app.plot.Say;
import org.touchstone.app.plot.SpreadPlot;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.StandardKept;
import org.touchstone.core.analysis.PlaceFacts;
import org.touchstone.core.analysis.PlaceFacts.Comparison;
import org.touchstone.core.analysis.PlaceFacts.Place;
import org.touchstone.core.analysis.PlaceFacts.Standout;
import org.touchstone.core.statistics.Estimate;

/// Where something is better or worse than elsewhere, and how alike the branches are.
final class PlaceSection {

    private static final int FUNNELS = 2;
    private static final int PROMISES = 6;

    private final Findings findings;
    private final PlaceFacts places;
    private final List<Block> blocks = new ArrayList<>();

    private PlaceSection(Findings findings) {
        this.findings = findings;
        places = findings.places();
    }

    static Section of(Findings findings) {
        return new PlaceSection(findings).section();
    }

    private Section section() {
        if (places.comparisons().isEmpty()) {
            blocks.add(
                    new Block.Words("The data names no branches, parts of the day, channels or segments to compare."));
            return new Section("where", "Where it is better or worse", blocks);
        }
        new Standouts(findings).blocks().forEach(blocks::add);
        apart();
        funnels();
        delivered();
        blocks.add(
                new Block.Folded(
                        "How is this computed?",
                        List.of(
                                "Each place gets the mix of customers and hours of all places, so that nobody is blamed for"
                                        + " pensioners or for noon. It is then held against the other places alone: their mean, how"
                                        + " much they truly differ, and chance, which is that of whole days of a branch.",
                                "Outside means outside what 998 of 1,000 places would keep to, and still so when all places of"
                                        + " this page are looked at together: of twenty such pages on which no place differs, one"
                                        + " calls one out. Places are never ranked by raw figures: the smallest fill both ends of"
                                        + " such a list.",
                                "A dot drawn to the others stands for what is likely true of a place with few customers. How much"
                                        + " branches truly differ is estimated from few branches, so it has an interval of its own.")));
        return new Section("where", "Where it is better or worse", blocks);
    }

    /// Branches that serve other customers, or at other hours, than the rest.
    private void apart() {
        String names = places.comparisons().stream()
                .filter(one -> one.dimension().equals("branch"))
                .flatMap(one -> one.places().stream())
                .filter(place -> place.adjusted().status() == Estimate.Status.NOT_IDENTIFIED)
                .map(Place::place)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            blocks.add(new Block.Words("Not held against the others in everything, because some kinds of customers or"
                    + " hours that the others have never occur there: " + names + "."));
        }
    }

    private void funnels() {
        Set<String> shown = new LinkedHashSet<>();
        places.standouts().stream()
                .filter(one -> one.worse() && one.daypart() == null)
                .sorted(Comparator.comparingDouble(one -> -Math.abs(one.distance())))
                .map(Standout::indicator)
                .forEach(shown::add);
        shown.stream()
                .flatMap(indicator -> places.comparisons().stream()
                        .filter(one -> one.indicator().equals(indicator)
                                && one.dimension().equals("branch")
                                && !one.funnel().isEmpty()))
                .limit(FUNNELS)
                .forEach(this::funnel);
    }

    private void funnel(Comparison one) {
        var plot = new FunnelPlot(
                "funnel-" + blocks.size(),
                one.what() + ", branch by branch",
                Figure.of(one.unit()).quantity(),
                one.unit().equals("seconds") ? "usual time, like for like" : "like for like",
                one.unit().equals("points") ? "answers" : "customers counted",
                one.mean(),
                "all branches",
                one.funnel().stream()
                        .map(limit -> new FunnelPlot.Limit(
                                limit.n(), limit.low95(), limit.high95(), limit.low998(), limit.high998()))
                        .toList(),
                one.places().stream()
                        .map(place -> new FunnelPlot.Place(
                                place.place(),
                                place.adjusted(),
                                place.shrunken().value(),
                                place.standing().equals("worse")
                                        || place.standing().equals("better")))
                        .toList());
        blocks.add(new Block.Heading(plot.title()));
        blocks.add(new Block.Shown(plot.wide(), plot.phone()));
    }

    /// What each branch delivers of each promise that the log can see.
    private void delivered() {
        List<Comparison> promised = places.comparisons().stream()
                .filter(one -> one.promised()
                        && one.dimension().equals("branch")
                        && one.places().size() > 1)
                .filter(one ->
                        one.places().stream().anyMatch(place -> place.shrunken().present()))
                .limit(PROMISES)
                .toList();
        if (promised.isEmpty()) {
            return;
        }
        List<String> names =
                promised.getFirst().places().stream().map(Place::place).toList();
        Names moments = Names.of(findings);
        var plot = new SpreadPlot(
                "delivered",
                "What each branch delivers of each promise",
                "Branch",
                names,
                promised.stream()
                        .map(one -> new SpreadPlot.Promise(
                                moments.name(Objects.requireNonNull(one.moment())),
                                target(one),
                                names.stream().map(name -> delivered(one, name)).toList()))
                        .toList());
        blocks.add(new Block.Heading(plot.title()));
        blocks.add(new Block.Words(
                "A promise kept everywhere alike is a standard; kept here and broken there, it is luck." + " "
                        + String.join(
                                " ",
                                promised.stream()
                                        .map(one -> alike(one, moments))
                                        .toList())));
        blocks.add(new Block.Shown(plot.wide(), plot.phone()));
    }

    private static String alike(Comparison one, Names moments) {
        String moment = "“" + moments.name(Objects.requireNonNull(one.moment())) + "”";
        return switch (one.verdict()) {
            case "differs" ->
                moment + " differs between branches by about " + Say.decimal(100 * value(one.between()), 1)
                        + " points of a hundred (standard deviation; "
                        + Say.decimal(100 * low(one.between()), 1) + " to " + Say.decimal(100 * high(one.between()), 1)
                        + ").";
            case "alike" -> moment + " shows no true difference between branches.";
            default -> "Whether branches differ at " + moment + " cannot be told.";
        };
    }

    private static double value(Estimate estimate) {
        return estimate.value() == null ? 0 : estimate.value();
    }

    private static double low(Estimate estimate) {
        return estimate.low() == null ? 0 : estimate.low();
    }

    private static double high(Estimate estimate) {
        return estimate.high() == null ? 0 : estimate.high();
    }

    /// The share promised at the moment; absent where none is.
    private @Nullable Double target(Comparison one) {
        return findings.standards().stream()
                .filter(standard -> standard.moment().equals(one.moment()) && standard.limitSeconds() != null)
                .map(StandardKept::target)
                .findFirst()
                .orElse(null);
    }

    private static SpreadPlot.Delivered delivered(Comparison one, String name) {
        return one.places().stream()
                .filter(place -> place.place().equals(name))
                .map(place -> new SpreadPlot.Delivered(
                        kept(place.adjusted().present() ? place.shrunken() : place.adjusted()), kept(place.raw())))
                .findFirst()
                .orElseGet(() -> new SpreadPlot.Delivered(
                        Estimate.missing(
                                Estimate.Status.INSUFFICIENT,
                                0,
                                "direct standardisation/1",
                                "Nothing was counted here."),
                        null));
    }

    /// The share kept, where the share broken is known.
    private static Estimate kept(Estimate broken) {
        Double value = broken.value();
        Double low = broken.low();
        Double high = broken.high();
        return value == null || low == null || high == null
                ? broken
                : Estimate.of(1 - value, 1 - high, 1 - low, broken.level(), broken.n(), broken.method());
    }

    private static @Nullable Double kept(@Nullable Double broken) {
        return broken == null ? null : (Double) (1 - broken);
    }
}
