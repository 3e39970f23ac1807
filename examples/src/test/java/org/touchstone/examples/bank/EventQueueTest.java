package org.touchstone.examples.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.examples.chance.Draws;

final class EventQueueTest {

    private record Event(long time, int kind, int subject) {}

    @Test
    void happeningsComeOutByTimeThenKindThenSubject() {
        var queue = new EventQueue();
        List<Event> put = new ArrayList<>();
        for (int at = 0; at < 5_000; at++) {
            Draws draws = new Draws(3).child(at);
            var event = new Event(
                    (long) (1_000 * draws.uniform(Source.ARRIVAL)), (int) (8 * draws.uniform(Source.ASK)), at);
            put.add(event);
            queue.add(event.time(), event.kind(), event.subject());
        }
        put.sort(Comparator.comparingLong(Event::time)
                .thenComparingInt(Event::kind)
                .thenComparingInt(Event::subject));
        assertThat(drain(queue)).isEqualTo(put);
    }

    @Test
    void aSimulationOfYearsAndMillionsOfSubjectsFits() {
        var queue = new EventQueue();
        long years = 8L * 365 * 24 * Shift.HOUR;
        queue.add(years, 7, 4_000_000);
        assertThat(drain(queue)).containsExactly(new Event(years, 7, 4_000_000));
    }

    private static List<Event> drain(EventQueue queue) {
        List<Event> taken = new ArrayList<>();
        while (!queue.isEmpty()) {
            long event = queue.take();
            taken.add(new Event(EventQueue.time(event), EventQueue.kind(event), EventQueue.subject(event)));
        }
        return taken;
    }
}
