package org.touchstone.core.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.analysis.Findings.PeriodCell;
import org.touchstone.core.analysis.Findings.PeriodRow;
import org.touchstone.core.analysis.Findings.Periods;
import org.touchstone.core.branch.Branches;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.measure.Census;
import org.touchstone.core.measure.Durations;
import org.touchstone.core.measure.Measure;
import org.touchstone.core.measure.Promises;
import org.touchstone.core.measure.Timed;
import org.touchstone.core.measure.Volumes;

/// The moments over time, by the local date of the journey's arrival. Medians are within 0.8 %.
final class PeriodFindings {

    private final StepMatch match;
    private final Volumes volumes;
    private final StandardFindings standards;
    private final PeriodKey key;
    private final NavigableMap<Integer, Durations> durations;
    private final NavigableMap<Integer, Durations> waits;
    private final KeptPromises kept;
    private final Durations allDurations;

    PeriodFindings(
            Census census,
            JourneyLog log,
            Volumes volumes,
            StepMatch match,
            @Nullable Branches branches,
            StandardFindings standards) {
        this.match = match;
        this.volumes = volumes;
        this.standards = standards;
        key = PeriodKey.covering(
                volumes.journeys() == 0 ? Instant.EPOCH : Micros.instant(volumes.firstMicros()),
                volumes.journeys() == 0 ? Instant.EPOCH : Micros.instant(volumes.lastMicros()),
                log.zone(),
                branches,
                log.vocabulary());
        Measure<Durations> lasting = Durations.of(Timed.encounters(match.size()));
        var lastingByPeriod = census.take(lasting.by(key.key()));
        durations = lastingByPeriod.cells();
        allDurations = lastingByPeriod.total(lasting.none());
        kept = new KeptPromises(
                census,
                Promises.measure(standards.promises()),
                key.key(),
                log.vocabulary().branches().size());
        waits = waitsWhereNeeded(census);
    }

    /// The waits before moments, read only where the log does not tell how long some moment lasts.
    private NavigableMap<Integer, Durations> waitsWhereNeeded(Census census) {
        boolean allTimed = IntStream.range(0, match.size()).allMatch(this::isTimed);
        return allTimed
                ? durations
                : census.take(Durations.of(Timed.waitsBefore(match.size())).by(key.key()))
                        .cells();
    }

    /// How long encounters lasted, all periods together.
    Durations durations() {
        return allDurations;
    }

    /// What became of the promises.
    KeptPromises kept() {
        return kept;
    }

    /// Whether the log tells how long the moment lasts; where it does not, the wait before it is shown.
    private boolean isTimed(int moment) {
        return allDurations.timed(moment) > 0 || volumes.encounters(moment) == 0;
    }

    /// The first day of a journey's arrival.
    LocalDate first() {
        return key.first();
    }

    /// The last one.
    LocalDate last() {
        return key.last();
    }

    Periods read(RecentFacts recent) {
        if (volumes.journeys() == 0) {
            return new Periods(key.unit().word(), List.of(), List.of(), recent);
        }
        var rows = new ArrayList<PeriodRow>();
        IntStream.range(0, match.size())
                .boxed()
                .filter(moment -> volumes.encounters(moment) > 0)
                .sorted(match.order())
                .forEach(moment -> rows.add(row(moment)));
        return new Periods(key.unit().word(), key.starts(), rows, recent);
    }

    private PeriodRow row(int moment) {
        // One meaning a row: a median wait must not stand among median durations.
        var shown = isTimed(moment) ? durations : waits;
        List<PeriodCell> cells = IntStream.range(0, key.starts().size())
                .mapToObj(period -> cell(moment, period, shown))
                .toList();
        return new PeriodRow(match.name(moment), cells);
    }

    private PeriodCell cell(int moment, int period, NavigableMap<Integer, Durations> shown) {
        Durations timed = shown.get(period);
        if (timed == null) {
            return new PeriodCell(0, null, null);
        }
        Double median = timed.timed(moment) == 0
                ? null
                : (Double) (timed.histogram(moment).quantile(0.5) / Micros.SECOND);
        Promises here = kept.byPeriod().get(period);
        Double share = here == null
                ? null
                : match.step(moment)
                        .flatMap(step -> standards.main(step, kept.all(), here))
                        .map(found -> found.share().value())
                        .orElse(null);
        return new PeriodCell(timed.counted(moment), median, share);
    }
}
