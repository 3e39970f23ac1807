package org.touchstone.core.evidence.alarm;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.journey.Part;
import org.touchstone.core.journey.Slice;
import org.touchstone.core.measure.Census;
import org.touchstone.core.measure.Durations;
import org.touchstone.core.measure.Histogram;
import org.touchstone.core.measure.Promise;
import org.touchstone.core.measure.Timed;

/// What must be known of the whole log before its branches and weeks are looked at: how long each moment usually
/// takes, and which moment is the line.
final class Plan {

    /// A moment this short is a sign on the way, such as a number shown, not a service.
    private static final double SIGN = 60e6;

    private static final long DAY = 86_400 * Micros.SECOND;

    /// Fewer durations do not tell what is usual.
    private static final long FEWEST = 30;

    private final long[] tooLong;
    private final boolean[] sign;
    private final double[] median;
    private final int line;
    private final double waitMedian;
    private final double waitLong;
    private final long present;
    private final Instant asOf;
    private final List<Promise.Lasts> promises;

    private Plan(Sources sources, Census census, Instant asOf) {
        this.asOf = asOf;
        int moments = sources.log().vocabulary().moments().size();
        promises = sources.promises().stream()
                .filter(Promise.Lasts.class::isInstance)
                .map(Promise.Lasts.class::cast)
                .toList();
        Durations durations = census.take(Durations.of(Timed.encounters(moments)));
        tooLong = new long[moments];
        sign = new boolean[moments];
        median = new double[moments];
        for (int moment = 0; moment < moments; moment++) {
            read(moment, durations.histogram(moment));
        }
        line = line(durations, staffed(sources.log()), promises);
        Histogram waits = line < 0 ? Histogram.NONE : durations.histogram(line);
        waitMedian = waits.count() == 0 ? 0 : waits.quantile(0.5);
        waitLong = waits.count() == 0 ? 0 : waits.quantile(0.9);
        present = present(census.take(Durations.of(Timed.journeys())).histogram(0));
    }

    static Plan of(Sources sources) {
        Instant asOf = sources.log().observedThrough().orElse(Instant.EPOCH);
        return new Plan(sources, Census.of(sources.log(), asOf), asOf);
    }

    /// Too long is as far above the ninth decile, on the scale of ratios, as three times the way from the median to it.
    /// An exponential wait comes there once in 10^11, a lognormal one (cv .8) once in 16,000.
    private void read(int moment, Histogram durations) {
        tooLong[moment] = Long.MAX_VALUE;
        if (durations.count() == 0) {
            return;
        }
        median[moment] = durations.quantile(0.5);
        sign[moment] = median[moment] <= SIGN;
        if (durations.count() >= FEWEST && median[moment] > 0) {
            double fence = median[moment] * Math.pow(durations.quantile(0.9) / median[moment], 3);
            tooLong[moment] = (long) Math.max(fence, 10 * median[moment]);
        }
    }

    /// By moment the encounters with a member of staff, and all of them.
    private static long[][] staffed(JourneyLog log) {
        int moments = log.vocabulary().moments().size();
        return log.slices().parallelStream()
                .map(slice -> staffed(slice, moments))
                .reduce(new long[2][moments], Plan::added);
    }

    private static long[][] staffed(Slice slice, int moments) {
        Part part = slice.part();
        long[][] counts = new long[2][moments];
        for (int j = slice.journeys().next(0); j >= 0; j = slice.journeys().next(j + 1)) {
            for (int row = part.first(j); row < part.first(j + 1); row++) {
                counts[0][part.moment(row)] += part.staff(row) == 0 ? 0 : 1;
                counts[1][part.moment(row)]++;
            }
        }
        return counts;
    }

    private static long[][] added(long[][] a, long[][] b) {
        long[][] sum = new long[a.length][a[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int m = 0; m < a[i].length; m++) {
                sum[i][m] = a[i][m] + b[i][m];
            }
        }
        return sum;
    }

    /// The moment without staff in which customers spend most time, of those with a promised length if there are any.
    private static int line(Durations durations, long[][] staffed, List<Promise.Lasts> promises) {
        boolean promised = promises.stream().anyMatch(promise -> isLine(promise.moment(), durations, staffed));
        return IntStream.range(0, staffed[0].length)
                .filter(moment -> isLine(moment, durations, staffed))
                .filter(moment -> !promised || promises.stream().anyMatch(promise -> promise.moment() == moment))
                .boxed()
                .max(Comparator.comparingDouble((Integer moment) -> spent(moment, durations))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(-1);
    }

    private static boolean isLine(int moment, Durations durations, long[][] staffed) {
        return durations.timed(moment) >= FEWEST && 2 * staffed[0][moment] < staffed[1][moment];
    }

    private static double spent(int moment, Durations durations) {
        return durations.mean(moment).orElse(0) * durations.timed(moment);
    }

    /// An open journey may go on twice as long as nearly all that ended, and at least a day.
    private static long present(Histogram journeys) {
        return journeys.count() == 0 ? DAY : (long) Math.max(DAY, 2 * journeys.quantile(0.99));
    }

    Instant asOf() {
        return asOf;
    }

    /// Number of moments in the dictionary of the log, which may learn more meanwhile.
    int moments() {
        return tooLong.length;
    }

    /// Longer durations of the moment are no usual ones.
    long tooLong(int moment) {
        return tooLong[moment];
    }

    /// Whether a moment is so short that it is a sign on the way.
    boolean isSign(int moment) {
        return sign[moment];
    }

    /// Median in microseconds; 0 where nothing was timed.
    double median(int moment) {
        return median[moment];
    }

    /// Code of the moment at which customers wait in line; -1 if there is none.
    int line() {
        return line;
    }

    /// 0 for a short wait, 1 for one above the median, 2 for one of the longest tenth.
    int waitKind(long micros) {
        return micros > waitLong ? 2 : micros > waitMedian ? 1 : 0;
    }

    double waitMedian() {
        return waitMedian;
    }

    double waitLong() {
        return waitLong;
    }

    /// How long after its arrival an open journey may still be going on.
    long presentMicros() {
        return present;
    }

    /// The promises about how long a moment lasts.
    List<Promise.Lasts> promises() {
        return promises;
    }
}
