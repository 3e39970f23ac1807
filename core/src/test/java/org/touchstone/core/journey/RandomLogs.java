package org.touchstone.core.journey;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Random journeys, the same for the same seed.
final class RandomLogs {

    static final ZoneId ZONE = ZoneId.of("Europe/Bucharest");
    private static final long DAY = 86_400_000_000L;

    private RandomLogs() {}

    static List<Journey> journeys(long seed, int count) {
        var random = new Random(seed);
        List<Journey> journeys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            journeys.add(journey(i * 7919L + 1, random));
        }
        return journeys;
    }

    private static Journey journey(long id, Random random) {
        List<Encounter> lived = new ArrayList<>();
        long at = random.nextInt(1_000) * DAY + random.nextInt(86_400) * 1_000_000L;
        int encounters = 1 + random.nextInt(6);
        for (int number = 0; number < encounters; number++) {
            String moment = "moment " + random.nextInt(9);
            long end = at + random.nextInt(600_000) * 1_000L;
            lived.add(
                    switch (random.nextInt(4)) {
                        case 0 -> Encounter.instant(number, moment, at);
                        case 1 -> Encounter.open(number, moment, at);
                        default -> Encounter.interval(number, moment, at, end).by("staff " + random.nextInt(5));
                    });
            at += random.nextInt(3_600) * 1_000_000L;
        }
        return new Journey(
                id,
                "key-" + id,
                random.nextBoolean() ? "" : "branch " + random.nextInt(4),
                "channel " + random.nextInt(2),
                "",
                Ending.of(random.nextInt(3)),
                Goal.of(random.nextInt(4)),
                lived);
    }

    static JourneyLog empty() {
        return JourneyLog.empty(Vocabulary.empty(), ZONE);
    }

    static Part part(List<Journey> journeys, Vocabulary words) {
        var columns = new PartColumns();
        journeys.forEach(journey -> columns.add(journey, words));
        return columns.part();
    }

    static JourneyLog log(List<Journey> journeys) {
        JourneyLog log = empty();
        return log.with(List.of(part(journeys, log.vocabulary())), 0);
    }

    /// The facts that tell the journey as it happened: each encounter opens, intervals close, then the journey ends.
    static List<Fact> facts(Journey journey, long firstSeq) {
        List<Fact> facts = new ArrayList<>();
        long seq = firstSeq;
        for (Encounter lived : journey.encounters()) {
            boolean interval = lived.timing() == Encounter.Timing.INTERVAL;
            Encounter opened = interval
                    ? Encounter.open(lived.number(), lived.moment(), lived.startMicros())
                            .by(lived.staff())
                    : lived;
            facts.add(new Fact.Opened(
                    seq++,
                    journey.id(),
                    journey.key(),
                    journey.branch(),
                    journey.channel(),
                    journey.segment(),
                    opened));
            if (interval) {
                facts.add(new Fact.Closed(seq++, journey.id(), lived.number(), lived.endMicros(), false));
            }
        }
        facts.add(new Fact.Ended(seq, journey.id(), journey.ending(), journey.goal()));
        return facts;
    }
}
