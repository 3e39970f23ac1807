package org.touchstone.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Goal;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.journey.JourneySet;
import org.touchstone.core.journey.Part;
import org.touchstone.core.journey.Vocabulary;

/// A wait of at most 90 seconds is promised, and service within 30 seconds after it. Times are seconds.
final class PromisesTest {

    private final Vocabulary words = Vocabulary.empty();
    private final int wait = words.moments().code("wait");
    private final int serve = words.moments().code("serve");
    private final List<Journey> journeys = new ArrayList<>();

    @Test
    void theServedInTimeKeepIt() {
        served(60);
        served(90);
        served(91);
        Promises promises = waits(1_000);
        assertThat(promises.kept(0)).isEqualTo(2);
        assertThat(promises.joined(0)).isEqualTo(3);
    }

    @Test
    void leavingBreaksThePromiseHoweverShortTheWait() {
        served(60);
        left(30);
        Promises promises = waits(1_000);
        assertThat(promises.kept(0)).isEqualTo(1);
        assertThat(promises.joined(0)).isEqualTo(2);
        assertThat(promises.left(0)).isEqualTo(1);
    }

    @Test
    void whoStillWaitsCountsOnceTheLimitHasPassed() {
        waiting(0);
        assertThat(waits(90).joined(0)).isZero();
        assertThat(waits(90).pending(0)).isEqualTo(1);
        assertThat(waits(91).joined(0)).isEqualTo(1);
        assertThat(waits(91).kept(0)).isZero();
    }

    @Test
    void whoLeftIsNotCountedWhereTheServedCannotBe() {
        add(Ending.FINISHED, Encounter.instant(0, "wait", 0), Encounter.instant(1, "serve", 60_000_000));
        add(Ending.LEFT, Encounter.instant(0, "wait", 0));
        assertThat(waits(1_000).joined(0)).isZero(); // otherwise the only journey judged would be the one that left
        assertThat(waits(1_000).unknown(0)).isEqualTo(2);
    }

    @Test
    void oneLongWaitOfTwoBreaksTheJourney() {
        add(Ending.FINISHED, interval(0, "wait", 0, 60), interval(1, "wait", 100, 200));
        assertThat(waits(1_000).kept(0)).isZero();
        assertThat(waits(1_000).joined(0)).isEqualTo(1);
    }

    @Test
    void aWaitThatNobodyClosedTellsNothing() {
        add(Ending.FINISHED, Encounter.open(0, "wait", 0), interval(1, "serve", 50_000_000, 60_000_000));
        assertThat(waits(1_000).joined(0)).isZero();
        assertThat(waits(1_000).unknown(0)).isEqualTo(1);
    }

    @Test
    void aTimeFromMemoryTellsNothing() {
        Encounter remembered = new Encounter(0, "wait", 0, 10_000_000, Encounter.Timing.INTERVAL, true, "");
        add(Ending.FINISHED, remembered);
        assertThat(waits(1_000).joined(0)).isZero();
        assertThat(waits(1_000).unknown(0)).isEqualTo(1);
    }

    @Test
    void serviceMustBeginInTimeAfterTheWait() {
        add(Ending.FINISHED, interval(0, "wait", 0, 60), interval(1, "serve", 90, 100));
        add(Ending.FINISHED, interval(0, "wait", 0, 60), interval(1, "serve", 91, 100));
        add(Ending.LEFT, interval(0, "wait", 0, 60));
        add(Ending.OPEN, interval(0, "wait", 0, 60));
        Promises early = measure(80, new Promise.StartsWithin(serve, wait, 30_000_000, Promise.Clock.ELAPSED));
        assertThat(early.kept(0)).isEqualTo(1);
        assertThat(early.joined(0)).isEqualTo(3);
        assertThat(early.left(0)).isEqualTo(1);
        assertThat(early.pending(0)).isEqualTo(1);
        Promises late = measure(91, new Promise.StartsWithin(serve, wait, 30_000_000, Promise.Clock.ELAPSED));
        assertThat(late.joined(0)).isEqualTo(4);
    }

    @Test
    void aMomentLivedTooOftenBreaksThePromise() {
        served(60);
        add(Ending.FINISHED, interval(0, "wait", 0, 60), interval(1, "wait", 100, 200));
        Promises promises = measure(1_000, new Promise.Times(wait, 1));
        assertThat(promises.kept(0)).isEqualTo(1);
        assertThat(promises.joined(0)).isEqualTo(2);
    }

    @Test
    void theClockOfOpeningHoursMayStandStill() {
        served(1_000);
        Promise.Clock still = (part, journey, from, to) -> 0;
        assertThat(measure(2_000, new Promise.Lasts(wait, 1, still)).kept(0)).isEqualTo(1);
    }

    private Promises waits(long now) {
        return measure(now, new Promise.Lasts(wait, 90_000_000, Promise.Clock.ELAPSED));
    }

    private Promises measure(long now, Promise promise) {
        Part part = RandomLogs.part(journeys, words);
        return Promises.measure(List.of(promise)).of(part, JourneySet.all(part.journeys()), Instant.ofEpochSecond(now));
    }

    private void served(long seconds) {
        add(Ending.FINISHED, interval(0, "wait", 0, seconds), interval(1, "serve", seconds, seconds + 5));
    }

    private void left(long seconds) {
        add(Ending.LEFT, interval(0, "wait", 0, seconds));
    }

    private void waiting(long since) {
        add(Ending.OPEN, Encounter.open(0, "wait", since * 1_000_000));
    }

    private static Encounter interval(int number, String moment, long from, long to) {
        return Encounter.interval(number, moment, from * 1_000_000, to * 1_000_000);
    }

    private void add(Ending ending, Encounter... encounters) {
        journeys.add(new Journey(journeys.size() + 1, "", "", "", "", ending, Goal.UNKNOWN, List.of(encounters)));
    }
}
