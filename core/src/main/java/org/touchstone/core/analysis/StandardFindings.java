package org.touchstone.core.analysis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.analysis.Findings.StandardKept;
import org.touchstone.core.branch.Branches;
import org.touchstone.core.branch.OpenTimes;
import org.touchstone.core.cycle.Clock;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Standard;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.file.Durations;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.journey.Vocabulary;
import org.touchstone.core.measure.Promise;
import org.touchstone.core.measure.Promises;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Proportion;

/// The standards of a cycle, those that a log can judge as promises in its codes. Immutable.
final class StandardFindings {

    private static final String METHOD = "standard kept by those served in time over all who joined/1";

    private static final long CENTURY = 36_525L * 86_400 * Micros.SECOND;

    /// A standard of a step, and which promise it is; -1 where the log cannot judge it.
    private record Entry(Step step, Standard standard, int promise) {}

    private final List<Entry> entries = new ArrayList<>();
    private final List<Promise> promises = new ArrayList<>();

    StandardFindings(Cycle cycle, StepMatch match, Vocabulary words, @Nullable Branches branches, long from, long to) {
        boolean onOpeningHours = cycle.steps().stream()
                .flatMap(step -> step.standards().stream())
                .anyMatch(standard -> standard.terms().clock() == Clock.OPENING_HOURS);
        Promise.Clock opening = onOpeningHours ? openingClock(words, branches, from, to) : Promise.Clock.ELAPSED;
        for (Step step : cycle.steps()) {
            for (Standard standard : step.standards()) {
                Promise.Clock clock = standard.terms().clock() == Clock.ELAPSED ? Promise.Clock.ELAPSED : opening;
                Optional<Promise> promise = promise(step, standard, match, clock);
                entries.add(new Entry(step, standard, promise.isPresent() ? promises.size() : -1));
                promise.ifPresent(promises::add);
            }
        }
    }

    /// The promises to be measured.
    List<Promise> promises() {
        return promises;
    }

    /// The promises about time made at a step that the log can judge.
    List<Promise> timesAt(String step) {
        return entries.stream()
                .filter(entry -> entry.step().code().equals(step) && entry.promise() >= 0)
                .map(entry -> promises.get(entry.promise()))
                .filter(promise -> !(promise instanceof Promise.Times))
                .toList();
    }

    /// What it means that such a promise was broken: "not kept: lasts at most 10 min".
    String brokenText(String step) {
        return entries.stream()
                .filter(entry -> entry.step().code().equals(step) && entry.promise() >= 0)
                .filter(entry -> !(promises.get(entry.promise()) instanceof Promise.Times))
                .map(entry -> late(entry.standard()))
                .collect(Collectors.joining(", or "));
    }

    private static String late(Standard standard) {
        return switch (standard) {
            case Standard.LastsAtMost lasts -> "longer than " + Durations.sentence(lasts.limit());
            case Standard.StartsWithin within ->
                "later than " + Durations.sentence(within.limit()) + " after '" + within.after() + "'";
            case Standard.TimesAtMost times -> times.text();
            case Standard.RatedAtLeast rated -> rated.text();
            case Standard.OutcomeOk outcome -> outcome.text();
            case Standard.Observed observed -> observed.text();
        };
    }

    /// What became of every standard, in the order of the cycle.
    List<StandardKept> read(Promises kept) {
        return entries.stream().map(entry -> read(entry, kept)).toList();
    }

    /// What became of the first standard of a step that all journeys together can measure, in some of them.
    Optional<StandardKept> main(String step, Promises all, Promises some) {
        return entries.stream()
                .filter(entry -> entry.step().code().equals(step) && entry.promise() >= 0)
                .filter(entry -> all.joined(entry.promise()) > 0)
                .findFirst()
                .map(entry -> read(entry, some));
    }

    private static Optional<Promise> promise(Step step, Standard standard, StepMatch match, Promise.Clock clock) {
        OptionalInt moment = match.code(step.code());
        if (moment.isEmpty()) {
            return Optional.empty();
        }
        int code = moment.getAsInt();
        return switch (standard) {
            case Standard.LastsAtMost lasts -> Optional.of(new Promise.Lasts(code, Micros.of(lasts.limit()), clock));
            case Standard.StartsWithin within -> {
                OptionalInt after = match.code(within.after());
                yield after.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Promise.StartsWithin(code, after.getAsInt(), Micros.of(within.limit()), clock));
            }
            case Standard.TimesAtMost times -> Optional.of(new Promise.Times(code, times.times()));
            case Standard.RatedAtLeast rated -> Optional.empty();
            case Standard.OutcomeOk outcome -> Optional.empty();
            case Standard.Observed observed -> Optional.empty();
        };
    }

    private static StandardKept read(Entry entry, Promises kept) {
        String moment = entry.step().code();
        String text = entry.standard().text();
        double target = entry.standard().terms().share();
        int promise = entry.promise();
        if (promise < 0 || kept.joined(promise) == 0) {
            return notMeasured(entry, moment, text, target, promise < 0 ? 0 : kept.pending(promise));
        }
        Estimate share = Proportion.of(kept.kept(promise), kept.joined(promise));
        if (kept.unknown(promise) > 0) {
            share = share.warning(kept.unknown(promise) + " journeys are left out because their times are not known.");
        }
        return new StandardKept(
                moment,
                text,
                limitSeconds(entry.standard()),
                kept.joined(promise),
                kept.kept(promise),
                kept.left(promise),
                kept.pending(promise),
                share,
                target,
                verdict(share, target));
    }

    private static StandardKept notMeasured(Entry entry, String moment, String text, double target, long pending) {
        String why = switch (entry.standard()) {
            case Standard.RatedAtLeast rated -> "It needs answers of customers.";
            case Standard.Observed observed -> "It needs an auditor on the spot.";
            case Standard.OutcomeOk outcome -> "It needs a recorded outcome of this moment.";
            case Standard.LastsAtMost lasts -> "The log does not tell how long this moment lasts.";
            case Standard.StartsWithin within -> "The log does not tell when this moment begins after the other.";
            case Standard.TimesAtMost times -> "The log does not see this moment.";
        };
        Estimate share = Estimate.missing(Estimate.Status.INSUFFICIENT, 0, METHOD, why);
        Double limit = limitSeconds(entry.standard());
        return new StandardKept(moment, text, limit, 0, 0, 0, pending, share, target, "not measured");
    }

    private static @Nullable Double limitSeconds(Standard standard) {
        return switch (standard) {
            case Standard.LastsAtMost lasts -> seconds(lasts.limit());
            case Standard.StartsWithin within -> seconds(within.limit());
            case Standard.TimesAtMost times -> null;
            case Standard.RatedAtLeast rated -> null;
            case Standard.OutcomeOk outcome -> null;
            case Standard.Observed observed -> null;
        };
    }

    private static double seconds(Duration duration) {
        return Micros.of(duration) / (double) Micros.SECOND;
    }

    /// Kept or broken where the interval lies on one side of the target, otherwise open. What is promised always is
    /// kept while nobody found it broken: no interval could ever reach that target.
    private static String verdict(Estimate share, double target) {
        boolean always = target >= 1 && orZero(share.value()) >= 1;
        if (orZero(share.low()) >= target || always) {
            return "kept";
        }
        return orZero(share.high()) < target ? "broken" : "open";
    }

    private static double orZero(@Nullable Double number) {
        return number == null ? 0 : number;
    }

    /// Time while the journey's branch is open; day and night for a branch whose hours are not known.
    private static Promise.Clock openingClock(
            Vocabulary words, @Nullable Branches branches, long fromMicros, long toMicros) {
        var openByBranch = new OpenTimes[words.branches().size()];
        // Hours are laid out for the last century at most; an older row is the mark of a broken clock.
        long begin = Math.max(fromMicros, toMicros - CENTURY);
        for (int code = 0; branches != null && begin <= toMicros && code < openByBranch.length; code++) {
            var branch = branches.findBranch(words.branches().word(code));
            if (branch.isPresent()) {
                var zone = branch.get().zone();
                openByBranch[code] = branch.get()
                        .calendar()
                        .over(
                                Micros.instant(begin).atZone(zone).toLocalDate().minusDays(1),
                                Micros.instant(toMicros)
                                        .atZone(zone)
                                        .toLocalDate()
                                        .plusDays(1));
            }
        }
        return (part, journey, from, to) -> {
            OpenTimes open = openByBranch[part.branch(journey)];
            return open == null ? to - from : open.openMicros(from, to);
        };
    }
}
