package org.touchstone.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.plot.Names;
import org.touchstone.app.plot.Say;
import org.touchstone.app.report.ReportPage.Fact;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Abandonment;
import org.touchstone.core.analysis.Findings.Critical;
import org.touchstone.core.analysis.Findings.Moment;
import org.touchstone.core.analysis.Findings.StandardKept;
import org.touchstone.core.statistics.Estimate;

/// The three facts that open the report: what costs most as far as the evidence names it, then what is described.
final class Headline {

    private static final int MOST = 3;

    /// A time of fewer customers than this is no headline.
    private static final int FEWEST = 30;

    private Headline() {}

    static List<Fact> of(Findings findings) {
        Names names = Names.of(findings);
        var facts = new ArrayList<Fact>();
        Stream.of(
                        worst(findings, names),
                        promise(findings, names),
                        leavers(findings, names),
                        longestWait(findings, names),
                        ways(findings),
                        length(findings))
                .flatMap(Optional::stream)
                .limit(MOST)
                .forEach(facts::add);
        return facts;
    }

    /// The failure that costs most, as far as the evidence names one.
    private static Optional<Fact> worst(Findings findings, Names names) {
        return findings.critical().stream()
                .filter(Critical::named)
                .findFirst()
                .filter(row -> row.loss() != null && row.loss().value() != null)
                .map(row -> new Fact(
                        Say.decimal(
                                row.loss() == null || row.loss().value() == null
                                        ? 0
                                        : row.loss().value(),
                                0),
                        "points of satisfaction are lost for each 100 customers at “" + names.name(row.moment()) + "” ("
                                + row.what() + leavers(row.left())
                                + "), more than at any other moment that could be tested.",
                        "#critical"));
    }

    /// Who left counts as the lowest answer, so that the points lost are theirs too.
    private static String leavers(@Nullable Estimate left) {
        return left != null && left.value() != null && left.value() > 0 ? ", or left" : "";
    }

    /// The standard furthest below its promise; if every one is kept, that one is said.
    private static Optional<Fact> promise(Findings findings, Names names) {
        return findings.standards().stream()
                .filter(one -> one.share().value() != null)
                .min(Comparator.comparingDouble(Headline::margin))
                .map(one -> new Fact(Say.share(value(one)), promiseWords(one, names), "#promises"));
    }

    private static double value(StandardKept standard) {
        return standard.share().value() == null ? 1 : standard.share().value();
    }

    private static double margin(StandardKept standard) {
        return value(standard) - standard.target();
    }

    private static String promiseWords(StandardKept one, Names names) {
        String outcome = switch (one.verdict()) {
            case "broken" ->
                "were served as promised at “" + names.name(one.moment()) + "”, fewer than the "
                        + Say.share(one.target()) + " that the standard asks for";
            case "kept" ->
                "were served as promised at “" + names.name(one.moment()) + "”, and that is the standard"
                        + " kept by the least margin";
            default ->
                "were served as promised at “" + names.name(one.moment()) + "”; it is still open whether the "
                        + Say.share(one.target()) + " of the standard are reached";
        };
        return outcome + " (" + Say.n(one.joined()) + ").";
    }

    private static Optional<Fact> leavers(Findings findings, Names names) {
        return findings.abandonment().stream()
                .filter(one -> one.left() > 0)
                .max(Comparator.comparingLong(Abandonment::left))
                .map(one -> new Fact(
                        Say.count(one.left()),
                        "left at “" + names.name(one.moment()) + "” before they were served, of "
                                + Say.count(one.joined()) + " who came to it ("
                                + Say.share((double) one.left() / Math.max(1, one.joined())) + ").",
                        "#leaving"));
    }

    private static Optional<Fact> longestWait(Findings findings, Names names) {
        return findings.moments().stream()
                .filter(moment -> median(moment) > 0 && timed(moment).n() >= FEWEST)
                .max(Comparator.comparingDouble(Headline::median))
                .map(moment -> new Fact(
                        Say.seconds(median(moment)),
                        "or longer is what half of the customers spend " + (before(moment) ? "before “" : "at “")
                                + names.name(moment.code()) + "”, more than "
                                + (before(moment) ? "before" : "at") + " any other moment ("
                                + Say.n(timed(moment).n()) + ").",
                        "#waits"));
    }

    private static double zero(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    private static boolean before(Moment moment) {
        return zero(moment.waitBeforeSeconds().p50())
                > zero(moment.durationSeconds().p50());
    }

    private static Findings.Spread timed(Moment moment) {
        return before(moment) ? moment.waitBeforeSeconds() : moment.durationSeconds();
    }

    private static double median(Moment moment) {
        return Math.max(
                zero(moment.waitBeforeSeconds().p50()),
                zero(moment.durationSeconds().p50()));
    }

    private static Optional<Fact> ways(Findings findings) {
        return findings.variants().stream()
                .findFirst()
                .map(way -> new Fact(
                        Say.share(way.share()),
                        "of journeys go the most frequent way; there are "
                                + Say.count(findings.data().variants()) + " different ways in all ("
                                + Say.n(findings.data().journeys()) + ").",
                        "#ways"));
    }

    private static Optional<Fact> length(Findings findings) {
        Double middle = findings.journeySeconds().p50();
        return middle == null
                ? Optional.empty()
                : Optional.of(new Fact(
                        Say.seconds(middle),
                        "or longer is what half of all journeys take; one in ten takes more than "
                                + Say.seconds(findings.journeySeconds().p90()) + " ("
                                + Say.n(findings.journeySeconds().n()) + ").",
                        "#waits"));
    }
}
