package org.touchstone.core.evidence.trend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.evidence.indicator.Indicator;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.chart.Onset;

/// One indicator while people are asked in one way: watched in the chain and in each branch.
final class Stage {

    /// Failures, and successes, that the memory of the smoothed mean must hold before a branch has limits of its own.
    private static final double COUNT_MIN = 15;

    /// Periods that the smoothed mean remembers, 2/λ − 1.
    private static final double MEMORY = 9;

    /// Most periods that a change may take.
    private static final int LONGEST = 8;

    private final Indicator indicator;
    private final Steps steps;
    private final SortedMap<Integer, Watch> branches = new TreeMap<>();
    private final @Nullable Watch chain;

    /// @param days what was counted, this stage only
    Stage(Indicator indicator, Steps steps, List<BranchDays> days) {
        this.indicator = indicator;
        this.steps = steps;
        long end = steps.day(Math.min(Watch.BASELINE, steps.count()));
        var usual = new Usual(
                days.stream().map(branch -> branch.between(steps.first(), end)).toList(), !indicator.isAnswered());
        var series = new TreeMap<Integer, Series>();
        for (BranchDays branch : days) {
            Series one = Series.of(branch, usual, steps, indicator);
            if (!Double.isNaN(one.level())) {
                series.put(branch.branch(), one);
            }
        }
        chain = series.isEmpty() || steps.count() <= Watch.BASELINE ? null : watch(series);
    }

    private @Nullable Watch watch(Map<Integer, Series> series) {
        double common = common(series.values());
        if (!(common > 0)) {
            return null;
        }
        double least = indicator.unit() == Indicator.Unit.SHARE ? 1 : 0;
        double pooled = Math.max(least, common);
        series.forEach((branch, one) -> {
            double own = Watch.dispersion(indicator, one);
            if (isEnough(one) && own > 0) {
                branches.put(
                        branch, new Watch(indicator, one, indicator.isAnswered() ? pooled : Math.max(pooled, own)));
            }
        });
        Series all = Series.joined(series.values());
        double own = Watch.dispersion(indicator, all);
        return own > 0 ? new Watch(indicator, all, Math.max(pooled, own)) : null;
    }

    private double common(Collection<Series> series) {
        return Math.sqrt(series.stream()
                .mapToDouble(one -> Watch.dispersion(indicator, one))
                .filter(one -> one > 0)
                .map(one -> one * one)
                .average()
                .orElse(0));
    }

    private boolean isEnough(Series one) {
        double memory = MEMORY * one.usualCount();
        double rarer = indicator.unit() == Indicator.Unit.SHARE ? Math.min(one.level(), 1 - one.level()) : 1;
        return memory * rarer >= COUNT_MIN;
    }

    /// Whether there are limits.
    boolean hasLimits() {
        return chain != null;
    }

    int periods() {
        return steps.count();
    }

    /// Points with limits, in the chain and in all branches.
    long watched() {
        long all = chain == null ? 0 : chain.watched();
        for (Watch branch : branches.values()) {
            all += branch.watched();
        }
        return all;
    }

    /// The smoothed figure of all branches together; empty without limits.
    List<Point> chain(double width) {
        return chain == null ? List.of() : chain.points(steps, width);
    }

    /// The smoothed figures of branches.
    SortedMap<Integer, List<Point>> branches(double width) {
        var points = new TreeMap<Integer, List<Point>>();
        branches.forEach((branch, watch) -> points.put(branch, watch.points(steps, width)));
        return points;
    }

    /// What changed: at most once for the worse and once for the better.
    List<Trend> trends(double width, long seed) {
        var trends = new ArrayList<Trend>();
        if (chain != null) {
            for (boolean above : new boolean[] {true, false}) {
                Trend trend = trend(chain, width, above, seed);
                if (trend != null) {
                    trends.add(trend);
                }
            }
        }
        return trends;
    }

    private @Nullable Trend trend(Watch all, double width, boolean above, long seed) {
        OptionalInt ofAll = Watch.first(all.points(steps, width), above);
        var where = new TreeMap<Integer, Integer>();
        branches.forEach((branch, watch) ->
                Watch.first(watch.points(steps, width), above).ifPresent(period -> where.put(branch, period)));
        if (ofAll.isEmpty() && where.isEmpty()) {
            return null;
        }
        boolean everywhere = where.isEmpty() || (ofAll.isPresent() && 2 * where.size() > branches.size());
        int signalled = IntStream.concat(ofAll.stream(), where.values().stream().mapToInt(Integer::intValue))
                .min()
                .orElseThrow();
        List<Integer> places = everywhere ? List.of() : List.copyOf(where.keySet());
        Series series = series(all, places);
        Trend trend = dated(series, places, signalled, above == indicator.moreIsWorse(), seed);
        return lasts(trend, series, above) ? trend : null;
    }

    private Series series(Watch all, List<Integer> places) {
        return places.isEmpty()
                ? all.series()
                : Series.joined(branches.entrySet().stream()
                        .filter(entry -> places.contains(entry.getKey()))
                        .map(entry -> entry.getValue().series())
                        .toList());
    }

    /// Whether the figure stays on the side on which it was seen, at half its greatest distance or more; one that came
    /// back is no trend.
    private static boolean lasts(Trend trend, Series series, boolean above) {
        Double before = trend.before().value();
        Double after = trend.after().value();
        boolean staysThere = before == null || after == null || (after > before) == above;
        double mean = 0;
        double farthest = 0;
        for (int period : series.counted()) {
            mean = (1 - Watch.WEIGHT) * mean + Watch.WEIGHT * (above ? 1 : -1) * series.residual(period);
            farthest = Math.max(farthest, mean);
        }
        return staysThere && mean >= farthest / 2;
    }

    private Trend dated(Series series, List<Integer> places, int signalled, boolean worse, long seed) {
        int[] counted = series.counted();
        Onset onset = Onset.of(
                IntStream.of(counted).mapToDouble(series::residual).toArray(),
                IntStream.of(counted).mapToDouble(series::size).toArray(),
                LONGEST,
                seed);
        long day = steps.day(signalled);
        if (!onset.first().present()) {
            return new Trend(
                    indicator,
                    worse,
                    places,
                    day,
                    day,
                    day,
                    day,
                    onset.before(),
                    onset.after(),
                    onset.first().warnings(),
                    null);
        }
        return new Trend(
                indicator,
                worse,
                places,
                day,
                day(counted, onset.first().value()),
                day(counted, onset.first().low()),
                day(counted, onset.first().high()),
                shown(onset.before(), series.level()),
                shown(onset.after(), series.level()),
                onset.first().warnings(),
                null);
    }

    private long day(int[] counted, @Nullable Double period) {
        int at = period == null ? 0 : (int) Math.round(period);
        return steps.day(counted[Math.clamp(at, 0, counted.length - 1)]);
    }

    private Estimate shown(Estimate residual, double level) {
        Double value = residual.value();
        Double low = residual.low();
        Double high = residual.high();
        if (value == null || low == null || high == null) {
            return residual;
        }
        return Estimate.of(
                indicator.bounded(level + value),
                indicator.bounded(level + low),
                indicator.bounded(level + high),
                residual.level(),
                residual.n(),
                residual.method());
    }
}
