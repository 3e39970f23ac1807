package org.touchstone.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.touchstone.core.cycle.Standard;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.journey.Dictionary;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.journey.read.ImportedLog;
import org.touchstone.core.measure.Census;
import org.touchstone.core.measure.Durations;
import org.touchstone.core.measure.ExactQuantiles;
import org.touchstone.core.measure.Promise;
import org.touchstone.core.measure.Promises;
import org.touchstone.core.measure.Timed;
import org.touchstone.core.measure.Ways;

/// Our side, asked for no more than flows with waits, ways, standards and durations: from the file to these four, as a
/// process of its own. [OurRun] yields all findings.
public final class AskedRun {

    private static final double[] POINTS = {0.5, 0.9};

    final Durations flows;
    final ExactQuantiles waits;
    final Durations durations;
    final ExactQuantiles lengths;
    final Ways ways;
    final Promises promises;

    private AskedRun(ImportedLog imported) {
        JourneyLog log = imported.log();
        int moments = log.vocabulary().moments().size();
        Census census = Census.of(log, log.observedThrough().orElse(Instant.EPOCH));
        flows = census.take(Durations.of(Timed.flows(moments)));
        waits = ExactQuantiles.of(census, Timed.flows(moments), flows, POINTS);
        ways = census.take(Ways.MEASURE);
        durations = census.take(Durations.of(Timed.encounters(moments)));
        lengths = ExactQuantiles.of(census, Timed.encounters(moments), durations, POINTS);
        promises = census.take(Promises.measure(promises(log.vocabulary().moments())));
    }

    /// Reads a file, answers the four questions and tells how long it took: `CSV`.
    public static void main(String[] args) throws IOException {
        long begin = System.nanoTime();
        ImportedLog imported = OurRun.read(Path.of(args[0]));
        AskedRun run = new AskedRun(imported);
        IO.println("workSeconds " + (System.nanoTime() - begin) / 1e9);
        IO.println("readSeconds " + imported.seconds());
        IO.println("ways " + run.ways.counts().size());
    }

    /// The four answers about a log.
    static AskedRun of(ImportedLog imported) {
        return new AskedRun(imported);
    }

    /// The standards of the counter service, in the codes of the log, in the order of the cycle.
    private static List<Promise> promises(Dictionary moments) {
        var promises = new ArrayList<Promise>();
        for (Step step : OurRun.cycle().steps()) {
            step.standards().stream()
                    .flatMap(standard -> promise(step, standard, moments))
                    .forEach(promises::add);
        }
        return promises;
    }

    private static Stream<Promise> promise(Step step, Standard standard, Dictionary moments) {
        int moment = moments.findCode(step.code()).orElseThrow();
        return switch (standard) {
            case Standard.LastsAtMost lasts ->
                Stream.of(new Promise.Lasts(moment, Micros.of(lasts.limit()), Promise.Clock.ELAPSED));
            case Standard.StartsWithin within ->
                Stream.of(new Promise.StartsWithin(
                        moment,
                        moments.findCode(within.after()).orElseThrow(),
                        Micros.of(within.limit()),
                        Promise.Clock.ELAPSED));
            case Standard.TimesAtMost times -> Stream.of(new Promise.Times(moment, times.times()));
            case Standard.RatedAtLeast rated -> Stream.empty();
            case Standard.OutcomeOk outcome -> Stream.empty();
            case Standard.Observed observed -> Stream.empty();
        };
    }
}
