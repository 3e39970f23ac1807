package org.touchstone.core.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.touchstone.core.analysis.Findings.Abandonment;
import org.touchstone.core.analysis.Findings.Minute;
import org.touchstone.core.measure.Census;
import org.touchstone.core.measure.Patience;
import org.touchstone.core.measure.Volumes;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Survival;

/// Where customers left, and how long they bore it before: the survival of their patience, in which whoever was served
/// after a wait is known only to have borne it so long.
final class AbandonmentFindings {

    private static final int MINUTES_MAX = 120;
    private static final long LEFT_MIN = 20;
    private static final double LEVEL = 0.95;
    private static final double Z = 1.959963984540054;

    private final Census census;
    private final Volumes volumes;
    private final StepMatch match;

    AbandonmentFindings(Census census, Volumes volumes, StepMatch match) {
        this.census = census;
        this.volumes = volumes;
        this.match = match;
    }

    /// One for each moment where somebody left, those that most left first.
    List<Abandonment> read() {
        return IntStream.range(0, match.size())
                .boxed()
                .filter(moment -> volumes.left(moment) > 0)
                .sorted(Comparator.comparingLong((Integer moment) -> -volumes.left(moment))
                        .thenComparing(match::name))
                .map(this::read)
                .toList();
    }

    private Abandonment read(int moment) {
        Patience patience = census.take(Patience.measure(moment));
        Survival survival = survival(patience);
        OptionalDouble median = median(survival);
        return new Abandonment(
                match.name(moment),
                volumes.journeys(moment),
                volumes.left(moment),
                median.isPresent() ? median.getAsDouble() / 60 : null,
                minutes(patience, survival));
    }

    /// Absent from fewer leavers than tell a patience, and where it lies beyond the longest wait told apart.
    private static OptionalDouble median(Survival survival) {
        OptionalDouble median = survival.median();
        boolean told = survival.events() >= LEFT_MIN && median.orElse(0) < Patience.SECONDS_MAX;
        return told ? median : OptionalDouble.empty();
    }

    /// By the full second: somebody who left in second 61 of the wait bore 61 seconds.
    private static Survival survival(Patience patience) {
        int seconds = patience.seconds();
        double[] times =
                IntStream.range(0, seconds).mapToDouble(second -> second).toArray();
        long[] left = IntStream.range(0, seconds).mapToLong(patience::left).toArray();
        long[] stayed = IntStream.range(0, seconds).mapToLong(patience::stayed).toArray();
        return Survival.of(times, left, stayed);
    }

    /// The share that stays beyond a minute; absent from fewer leavers than tell a patience.
    private static Estimate staying(Survival survival, int minute) {
        Estimate staying = survival.within(60.0 * minute + 59, LEVEL, Z);
        return survival.events() >= LEFT_MIN
                ? staying
                : Estimate.missing(
                        Estimate.Status.INSUFFICIENT,
                        survival.observed(),
                        staying.method(),
                        "Only " + survival.events() + " left; " + LEFT_MIN
                                + " are needed to tell how long people stay.");
    }

    private static List<Minute> minutes(Patience patience, Survival survival) {
        var minutes = new ArrayList<Minute>();
        long atRisk = survival.observed();
        for (int minute = 0; minute < MINUTES_MAX && atRisk > 0; minute++) {
            long left = 0;
            long gone = 0;
            for (int second = 60 * minute; second < 60 * (minute + 1); second++) {
                left += patience.left(second);
                gone += patience.left(second) + patience.stayed(second);
            }
            minutes.add(new Minute(minute, atRisk, left, staying(survival, minute)));
            atRisk -= gone;
        }
        return minutes;
    }
}
