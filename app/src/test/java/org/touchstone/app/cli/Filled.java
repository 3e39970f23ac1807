package org.touchstone.app.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.touchstone.core.analysis.AnswerFacts;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.PlaceFacts;
import org.touchstone.core.analysis.QualityFacts;
import org.touchstone.core.analysis.TrendFacts;
import org.touchstone.core.statistics.Estimate;

/// Findings in which something changed, something stands out, and several questions together say something.
final class Filled {

    private static final LocalDate MONDAY = LocalDate.of(2025, 9, 29);

    private Filled() {}

    static Findings over(Findings small) {
        return new Findings(
                small.cycle(),
                small.data(),
                answers(Objects.requireNonNull(small.answers())),
                small.journeySeconds(),
                small.moments(),
                small.flows(),
                small.variants(),
                small.conformance(),
                small.standards(),
                small.abandonment(),
                small.periods(),
                small.branches(),
                small.critical(),
                small.experts(),
                trends(),
                places(),
                small.priorities(),
                small.description(),
                small.timings());
    }

    private static Estimate of(double value) {
        return Estimate.of(value, value - 0.125, value + 0.125, 0.95, 1234, "by hand/1");
    }

    private static Estimate hidden() {
        return Estimate.missing(Estimate.Status.SUPPRESSED, 0, "by hand/1", "Hidden.");
    }

    private static AnswerFacts answers(AnswerFacts small) {
        return new AnswerFacts(
                small.rows(),
                small.used(),
                small.duplicates(),
                small.quarantined(),
                small.respondents(),
                small.linked(),
                small.strayed(),
                small.perWeek(),
                small.perWeekLately(),
                small.overallQuestion(),
                small.lowest(),
                small.highest(),
                small.effectMin(),
                small.scores(),
                small.slices(),
                new QualityFacts(
                        List.of(
                                new QualityFacts.Feature(
                                        "seat", 40L, "must be", "indifferent", of(0.25), of(-0.5), List.of("Few.")),
                                new QualityFacts.Feature("lift", null, null, null, hidden(), hidden(), List.of())),
                        List.of(new QualityFacts.Gap("prompt", of(6.5), of(5.25), of(-1.25))),
                        of(-1.25),
                        List.of(new QualityFacts.Together("ratings", List.of("a", "b"), of(0.75), List.of("b")))),
                small.notes());
    }

    private static TrendFacts trends() {
        var change = new TrendFacts.Change(
                "wait/seen",
                "wait",
                null,
                "I wait: longer than 10 min, or left",
                "share",
                true,
                List.of("B01", "B02"),
                MONDAY.plusWeeks(3),
                MONDAY,
                MONDAY.minusWeeks(1),
                MONDAY.plusWeeks(1),
                of(0.25),
                of(0.375),
                "verify/work",
                "It worsened.",
                "Look there first.");
        var course = new TrendFacts.Course(
                "wait/seen",
                "wait",
                "I wait: longer than 10 min, or left",
                "share",
                "B01",
                null,
                List.of(
                        new TrendFacts.Point(MONDAY, 0, null, null, null, null, false),
                        new TrendFacts.Point(MONDAY.plusWeeks(1), 312, 0.4375, 0.25, 0.125, 0.375, true)));
        return new TrendFacts(List.of(change), List.of(course), List.of(new TrendFacts.Seam(MONDAY, "kiosk", "sms")));
    }

    private static PlaceFacts places() {
        var standout = new PlaceFacts.Standout(
                "wait/seen",
                "wait",
                null,
                "I wait: longer than 10 min, or left",
                "share",
                "branch",
                "B07",
                "noon",
                true,
                of(0.75),
                0.25,
                6.5,
                "B07 is worse.");
        var comparison = new PlaceFacts.Comparison(
                "wait/seen",
                "wait",
                "I wait: longer than 10 min, or left",
                "share",
                "branch",
                true,
                0.25,
                of(0.125),
                of(0.5),
                "differs",
                List.of(new PlaceFacts.Limit(1000, 0.2, 0.3, 0.15, 0.35)),
                List.of(
                        new PlaceFacts.Place("B07", 8528, 0.75, of(0.75), of(0.625), 0.2, 0.3, 0.15, 0.35, "worse"),
                        new PlaceFacts.Place("B03", 3, null, hidden(), hidden(), null, null, null, null, "unknown")));
        return new PlaceFacts(List.of(standout), List.of(comparison));
    }
}
