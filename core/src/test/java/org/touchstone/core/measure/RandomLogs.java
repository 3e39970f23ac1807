package org.touchstone.core.measure;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.Encounter.Timing;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Goal;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Part;
import org.touchstone.core.journey.PartColumns;
import org.touchstone.core.journey.Vocabulary;

/// Journeys by chance: every ending, every timing, repeated moments, overlaps, several branches. Same seed, same journeys.
public final class RandomLogs {

    private static final long BEGIN = 1_735_689_600_000_000L; // 2025-01-01
    private static final List<String> MOMENTS = List.of("enter", "ticket", "wait", "called", "serve", "goodbye");

    private RandomLogs() {}

    /// So many journeys.
    public static List<Journey> journeys(long seed, int count) {
        var random = new SplittableRandom(seed);
        var journeys = new ArrayList<Journey>();
        for (int i = 0; i < count; i++) {
            journeys.add(journey(random, i + 1));
        }
        return journeys;
    }

    /// The journeys in one part.
    public static Part part(List<Journey> journeys, Vocabulary words) {
        var columns = new PartColumns();
        journeys.stream()
                .sorted(Comparator.comparingLong((Journey j) -> j.encounters().getFirst().startMicros()))
                .forEach(journey -> columns.add(journey, words));
        return columns.part();
    }

    /// The journeys as a log of one part.
    public static JourneyLog log(List<Journey> journeys) {
        Vocabulary words = Vocabulary.empty();
        return JourneyLog.empty(words, ZoneId.of("Europe/Bucharest"))
                .with(List.of(part(journeys, words)), through(journeys));
    }

    /// The latest instant of the journeys.
    public static long through(List<Journey> journeys) {
        return journeys.stream()
                .flatMap(journey -> journey.encounters().stream())
                .mapToLong(Encounter::endMicros)
                .max()
                .orElse(BEGIN);
    }

    private static Journey journey(SplittableRandom random, long id) {
        int length = 1 + random.nextInt(9);
        long at = BEGIN + random.nextLong(90L * 86_400) * 1_000_000;
        Ending ending = pick(random, Ending.FINISHED, Ending.FINISHED, Ending.LEFT, Ending.OPEN);
        var encounters = new ArrayList<Encounter>();
        for (int number = 0; number < length; number++) {
            boolean last = number == length - 1;
            Timing timing = last && ending == Ending.OPEN ? Timing.OPEN : timing(random);
            long lasted = timing == Timing.INTERVAL ? duration(random) : 0;
            String moment = MOMENTS.get(random.nextInt(MOMENTS.size()));
            boolean backdated = random.nextInt(20) == 0;
            encounters.add(new Encounter(number, moment, at, at + lasted, timing, backdated, "T" + random.nextInt(4)));
            // Every seventh begins before the one before it has ended.
            at += random.nextInt(7) == 0 ? 1 + lasted / 2 : 1 + lasted + duration(random);
        }
        String branch = "B" + random.nextInt(4);
        Goal goal = pick(random, Goal.UNKNOWN, Goal.MET, Goal.PARTLY, Goal.NOT_MET);
        return new Journey(id, "J" + id, branch, "", "S" + random.nextInt(2), ending, goal, encounters);
    }

    private static Timing timing(SplittableRandom random) {
        return pick(random, Timing.INTERVAL, Timing.INTERVAL, Timing.INTERVAL, Timing.INSTANT, Timing.OPEN);
    }

    /// From a microsecond to weeks, some in whole seconds.
    private static long duration(SplittableRandom random) {
        long micros = random.nextLong(1L << random.nextInt(1, 42));
        return random.nextBoolean() ? micros : micros / 1_000_000 * 1_000_000;
    }

    @SafeVarargs
    private static <T> T pick(SplittableRandom random, T... items) {
        return items[random.nextInt(items.length)];
    }
}
