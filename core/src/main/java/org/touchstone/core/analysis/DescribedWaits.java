package org.touchstone.core.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.evidence.Evidence;
import org.touchstone.core.evidence.description.DescriptionRules;
import org.touchstone.core.evidence.description.Opinions;
import org.touchstone.core.evidence.description.RecordedWait;
import org.touchstone.core.evidence.description.WaitCurve;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.measure.Promise;

/// Answers over the waits that the log recorded, for each time promised in the cycle.
final class DescribedWaits {

    private static final double MINUTE = 60.0 * Micros.SECOND;

    private record Timed(String moment, Promise promise) {}

    private final JourneyLog log;
    private final Opinions opinions;
    private final DescriptionRules rules;
    private final Evidence evidence;
    private final List<Timed> timed;
    private @Nullable List<RecordedWait> recorded; // read when first asked for

    DescribedWaits(
            Cycle cycle,
            StandardFindings standards,
            JourneyLog log,
            Evidence evidence,
            Opinions opinions,
            DescriptionRules rules) {
        this.log = log;
        this.evidence = evidence;
        this.opinions = opinions;
        this.rules = rules;
        timed = cycle.steps().stream()
                .flatMap(step -> timed(step, standards).stream())
                .toList();
    }

    /// The promises about time at a step, each way of measuring it once.
    private static List<Timed> timed(Step step, StandardFindings standards) {
        var timed = new ArrayList<Timed>();
        Set<String> seen = new HashSet<>();
        for (Promise promise : standards.timesAt(step.code())) {
            if (seen.add(what(promise))) {
                timed.add(new Timed(step.code(), promise));
            }
        }
        return timed;
    }

    /// @param overall code of the question whose answer stands for the whole
    List<DescriptionFacts.Wait> read(String overall) {
        var waits = new ArrayList<DescriptionFacts.Wait>();
        for (int i = 0; i < timed.size(); i++) {
            Timed one = timed.get(i);
            RecordedWait wait = recorded().get(i);
            waits.add(wait(one, overall, WaitCurve.ofOverall(opinions, wait, rules)));
            rated(one.moment())
                    .ifPresent(rating -> waits.add(wait(
                            one,
                            opinions.ratings().get(rating).code(),
                            WaitCurve.ofRating(opinions, rating, wait, rules))));
        }
        return waits;
    }

    /// The overall answer by a wait, for each kind of customer by itself; none where fewer than two kinds are known.
    List<DescriptionFacts.Tolerance> tolerances() {
        List<String> segments = evidence.slicing().segments();
        // The dictionary of the log may know kinds that nobody here is of.
        int[] kinds = IntStream.range(0, opinions.size())
                .map(this::segment)
                .filter(kind -> kind > 0)
                .distinct()
                .sorted()
                .toArray();
        var tolerances = new ArrayList<DescriptionFacts.Tolerance>();
        for (int i = 0; i < timed.size() && kinds.length > 1; i++) {
            for (int kind : kinds) {
                RecordedWait theirs = recorded().get(i).among(row -> segment(row) == kind);
                tolerances.add(
                        tolerance(timed.get(i), segments.get(kind), WaitCurve.ofOverall(opinions, theirs, rules)));
            }
        }
        return tolerances;
    }

    private int segment(int row) {
        return evidence.cellOfRespondent().get(opinions.respondent(row)).segment();
    }

    private List<RecordedWait> recorded() {
        if (recorded == null) {
            recorded = RecordedWait.read(
                    log, opinions, timed.stream().map(Timed::promise).toList());
        }
        return recorded;
    }

    /// The first question that rates a moment.
    private Optional<Integer> rated(String moment) {
        return IntStream.range(0, opinions.ratings().size())
                .filter(rating -> moment.equals(opinions.ratings().get(rating).moment()))
                .boxed()
                .findFirst();
    }

    private static String what(Promise promise) {
        return promise instanceof Promise.Lasts ? "how long it lasts" : "until it begins";
    }

    private static double limitMinutes(Promise promise) {
        return switch (promise) {
            case Promise.Lasts lasts -> lasts.limitMicros() / MINUTE;
            case Promise.StartsWithin within -> within.limitMicros() / MINUTE;
            case Promise.Times times -> throw new IllegalArgumentException("A number of times is no time: " + times);
        };
    }

    private static DescriptionFacts.Tolerance tolerance(Timed timed, String segment, WaitCurve curve) {
        return new DescriptionFacts.Tolerance(
                timed.moment(),
                what(timed.promise()),
                segment,
                curve.customers(),
                curve.perMinute(),
                curve.bendMinutes(),
                curve.beforePerMinute(),
                curve.beyondPerMinute());
    }

    private static DescriptionFacts.Wait wait(Timed timed, String question, WaitCurve curve) {
        return new DescriptionFacts.Wait(
                timed.moment(),
                what(timed.promise()),
                question,
                limitMinutes(timed.promise()),
                curve.customers(),
                curve.bins().stream()
                        .map(bin -> new DescriptionFacts.Bin(bin.minutes(), bin.answer()))
                        .toList(),
                curve.perMinute(),
                curve.bendMinutes(),
                curve.beforePerMinute(),
                curve.beyondPerMinute(),
                curve.corners().stream()
                        .map(corner -> new DescriptionFacts.Corner(corner.minutes(), corner.answer()))
                        .toList());
    }
}
