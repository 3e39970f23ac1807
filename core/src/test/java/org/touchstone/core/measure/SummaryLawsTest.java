package org.touchstone.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.JourneySet;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.journey.Part;
import org.touchstone.core.journey.Vocabulary;

/// The laws that every measure keeps.
final class SummaryLawsTest {

    private static final int MOMENTS = 6;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    private static Stream<Measure<?>> measures() {
        List<Promise> promises = List.of(
                new Promise.Lasts(2, Micros.SECOND * 600, Promise.Clock.ELAPSED),
                new Promise.StartsWithin(4, 1, Micros.SECOND * 900, Promise.Clock.ELAPSED),
                new Promise.Times(3, 1));
        List<Measure<?>> plain = List.of(
                Volumes.measure(MOMENTS, 5),
                Ways.MEASURE,
                Durations.of(Timed.flows(MOMENTS)),
                Durations.of(Timed.encounters(MOMENTS)),
                Durations.of(Timed.waitsBefore(MOMENTS)),
                Durations.of(Timed.journeys()),
                Durations.of(Timed.journeysByBranch(5)),
                Promises.measure(promises),
                Patience.measure(2));
        Key<Integer> branch = Key.of("branch", (part, journey) -> part.branch(journey));
        return Stream.concat(plain.stream(), plain.stream().map(measure -> measure.by(branch)));
    }

    /// Law: adding the summaries of any split of the log, in any order, equals one pass over it, bit for bit.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void addingAnySplitInAnyOrderEqualsOnePass(long seed) {
        List<Journey> journeys = RandomLogs.journeys(seed, 200);
        Vocabulary words = words();
        Part whole = RandomLogs.part(journeys, words);
        Instant asOf = Micros.instant(RandomLogs.through(journeys));
        measures().forEach(measure -> requireSplitsAdd(measure, journeys, whole, words, asOf, new Random(seed)));
    }

    private static <S extends Summary<S>> void requireSplitsAdd(
            Measure<S> measure, List<Journey> journeys, Part whole, Vocabulary words, Instant asOf, Random random) {
        S onePass = measure.of(whole, JourneySet.all(whole.journeys()), asOf);
        var shuffled = new ArrayList<>(journeys);
        Collections.shuffle(shuffled, random);
        S sum = measure.none();
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(60));
            Part part = RandomLogs.part(shuffled.subList(from, to), words);
            int cut = random.nextInt(part.journeys() + 1);
            JourneySet all = JourneySet.all(part.journeys());
            sum = measure.of(part, all.range(0, cut), asOf)
                    .plus(sum)
                    .plus(measure.of(part, all.range(cut, part.journeys()), asOf));
            from = to;
        }
        assertThat(sum).as(measure.id()).isEqualTo(onePass);
        assertThat(measure.codec().decode(measure.codec().encode(sum)))
                .as(measure.id())
                .isEqualTo(onePass);
        assertThat(measure.codec().encode(sum))
                .as(measure.id())
                .isEqualTo(measure.codec().encode(onePass));
        assertThat(onePass.plus(measure.none())).as(measure.id()).isEqualTo(onePass);
    }

    /// Law: the census on all cores equals one pass, for a log of several parts and a live tail.
    @Test
    void theCensusOnAllCoresEqualsOnePass() {
        List<Journey> journeys = RandomLogs.journeys(7, 30_000);
        Vocabulary words = words();
        Part whole = RandomLogs.part(journeys, words);
        long through = RandomLogs.through(journeys);
        JourneyLog log = JourneyLog.empty(words, java.time.ZoneOffset.UTC)
                .with(List.of(RandomLogs.part(journeys.subList(0, 11_000), words)), through)
                .with(List.of(RandomLogs.part(journeys.subList(11_000, 30_000), words)), through);
        Census census = Census.of(log, Micros.instant(through));
        measures().forEach(measure -> requireSame(measure, census, whole, Micros.instant(through)));
    }

    private static <S extends Summary<S>> void requireSame(
            Measure<S> measure, Census census, Part whole, Instant asOf) {
        assertThat(census.take(measure))
                .as(measure.id())
                .isEqualTo(measure.of(whole, JourneySet.all(whole.journeys()), asOf));
    }

    /// Law: exact quantiles equal those of a sorted list, type 7.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void exactQuantilesEqualThoseOfASortedList(long seed) {
        List<Journey> journeys = RandomLogs.journeys(seed, 300);
        JourneyLog log = RandomLogs.log(journeys);
        int moments = log.vocabulary().moments().size();
        Census census = Census.of(log, Micros.instant(RandomLogs.through(journeys)));
        Timed timed = Timed.encounters(moments);
        Durations durations = census.take(Durations.of(timed));
        double[] points = {0, .1, .5, .9, 1};
        ExactQuantiles exact = ExactQuantiles.of(census, timed, durations, points);
        for (int moment = 0; moment < moments; moment++) {
            long[] sorted = lasted(journeys, log.vocabulary().moments().word(moment));
            assertThat(durations.timed(moment)).isEqualTo(sorted.length);
            for (double point : points) {
                assertThat(exact.quantile(moment, point)).hasValue(type7(sorted, point));
            }
        }
    }

    private static long[] lasted(List<Journey> journeys, String moment) {
        return journeys.stream()
                .flatMap(journey -> journey.encounters().stream())
                .filter(e -> e.moment().equals(moment) && !e.backdated())
                .filter(e -> e.timing() == org.touchstone.core.journey.Encounter.Timing.INTERVAL)
                .mapToLong(e -> e.endMicros() - e.startMicros())
                .sorted()
                .toArray();
    }

    private static double type7(long[] sorted, double p) {
        double h = p * (sorted.length - 1);
        int low = (int) h;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (h - low) * (sorted[high] - sorted[low]);
    }

    private static Vocabulary words() {
        Vocabulary words = Vocabulary.empty();
        Arrays.asList("enter", "ticket", "wait", "called", "serve", "goodbye").forEach(words.moments()::code);
        return words;
    }
}
