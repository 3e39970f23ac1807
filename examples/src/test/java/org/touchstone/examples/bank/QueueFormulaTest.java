package org.touchstone.examples.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.touchstone.examples.chance.Distribution;
import org.touchstone.examples.chance.Distribution.Exponential;
import org.touchstone.examples.chance.Distribution.Lognormal;

/// In its limits the simulator meets the closed forms: Erlang C and A, Pollaczek–Khinchine, Kiefer–Wolfowitz.
///
/// The 99.9 % confidence interval over 30 replications must hold the formula's value, and must be narrow.
final class QueueFormulaTest {

    private static final int REPLICATIONS = 30;
    private static final double T_29 = 3.659;
    private static final double HOUR_SECONDS = 3600;

    /// A queue in hours and what the formulas say of it.
    record Known(String name, SimpleQueue queue, double waits, double leaves, double meanWaitHours) {}

    static final List<Known> KNOWN = List.of(
            new Known("M/M/1", patient(2, 3, 1, 10_000), 2.0 / 3, 0, 2.0 / 3),
            new Known("M/M/7", patient(24, 4, 7, 1_500), 0.6138301231, 0, 0.1534575308),
            new Known("M/M/8", patient(24, 4, 8, 1_500), 0.3569810859, 0, 0.0446226357),
            new Known("M/M/1+M", impatient(0.8, 1, 0.5, 1, 15_000), 0.59524744, 0.25594070, 0.51188140),
            new Known("M/M/10+M", impatient(10.0 / 3, 1.0 / 3, 0.5, 10, 6_000), 0.49685275, 0.13746383, 0.27492765),
            new Known("M/M/26+M", impatient(6, 0.25, 0.5, 26, 4_000), 0.31370574, 0.05846854, 0.11693709));

    @ParameterizedTest
    @FieldSource("KNOWN")
    void waitsAndLeaversAreThoseOfErlang(Known known) {
        var waits = new Replications();
        var hours = new Replications();
        var leaves = new Replications();
        for (int seed = 1; seed <= REPLICATIONS; seed++) {
            List<Visit> visits = known.queue().settled(seed);
            waits.add(visits, visit -> visit.waited() > 0 ? 1 : 0);
            hours.add(visits, QueueFormulaTest::waitedHours);
            leaves.add(visits, visit -> visit.state() == Visit.State.LEFT ? 1 : 0);
        }
        waits.hold(known.waits());
        hours.hold(known.meanWaitHours());
        if (known.leaves() > 0) {
            leaves.hold(known.leaves());
        }
    }

    /// λ E[S]² (1 + cs²) / 2(1 − ρ) with λ = .7, E[S] = 1 h, cs = .8: .7 · 1.64 / .6.
    @Test
    void aSingleWindowWithLognormalServiceMeetsPollaczekAndKhinchine() {
        var queue = SimpleQueue.patient(0.7, new Lognormal(HOUR_SECONDS, 0.8), 1, 20_000);
        var hours = new Replications();
        for (int seed = 1; seed <= REPLICATIONS; seed++) {
            hours.add(queue.settled(seed), QueueFormulaTest::waitedHours);
        }
        hours.hold(0.7 * 1.64 / 0.6);
    }

    @Test
    void everyWaitIsThatOfKieferAndWolfowitz() {
        List<Visit> visits =
                SimpleQueue.patient(10, new Lognormal(900, 0.8), 3, 2_000).visits(5);
        List<Long> arrivals = new ArrayList<>();
        List<Long> services = new ArrayList<>();
        List<Long> waits = new ArrayList<>();
        for (Visit visit : visits) {
            arrivals.add(visit.arrival());
            services.add(visit.ended() - visit.arrival() - visit.waited());
            waits.add(visit.waited());
        }
        assertThat(waits).hasSizeGreaterThan(15_000).isEqualTo(kieferWolfowitz(arrivals, services, 3));
    }

    /// The recursion itself, on a trace worked out by two other programs.
    @Test
    void theRecursionGivesThePublishedWaits() {
        List<Long> arrivals = List.of(0L, 1000L, 2000L, 3000L, 3500L, 4000L, 6000L, 6500L, 9000L, 9200L);
        List<Long> services = List.of(4000L, 3000L, 5000L, 1000L, 2000L, 2000L, 3000L, 1000L, 4000L, 2000L);
        assertThat(kieferWolfowitz(arrivals, services, 2))
                .containsExactly(0L, 0L, 2000L, 1000L, 1500L, 3000L, 3000L, 2500L, 1000L, 2800L);
    }

    private static SimpleQueue patient(double perHour, double served, int tellers, int hours) {
        return SimpleQueue.patient(perHour, hours(served), tellers, hours);
    }

    private static SimpleQueue impatient(double perHour, double served, double leaving, int tellers, int hours) {
        return new SimpleQueue(perHour, hours(served), hours(leaving), tellers, hours);
    }

    private static Distribution hours(double perHour) {
        return new Exponential(HOUR_SECONDS / perHour);
    }

    private static double waitedHours(Visit visit) {
        return (double) visit.waited() / Shift.HOUR;
    }

    private static List<Long> kieferWolfowitz(List<Long> arrivals, List<Long> services, int tellers) {
        long[] work = new long[tellers];
        List<Long> waits = new ArrayList<>();
        long before = arrivals.getFirst();
        for (int customer = 0; customer < arrivals.size(); customer++) {
            long gap = arrivals.get(customer) - before;
            before = arrivals.get(customer);
            for (int teller = 0; teller < tellers; teller++) {
                work[teller] = Math.max(0, work[teller] - gap);
            }
            Arrays.sort(work);
            waits.add(work[0]);
            work[0] += services.get(customer);
        }
        return waits;
    }

    /// The mean of one figure over replications, never over the customers of one.
    private static final class Replications {

        private double sum;
        private double squares;
        private int count;

        void add(List<Visit> visits, ToDoubleFunction<Visit> figure) {
            double mean = visits.stream().mapToDouble(figure).average().orElseThrow();
            sum += mean;
            squares += mean * mean;
            count++;
        }

        void hold(double expected) {
            double mean = sum / count;
            double variance = (squares - count * mean * mean) / (count - 1);
            double half = T_29 * Math.sqrt(variance / count);
            assertThat(Math.abs(mean - expected))
                    .as("mean %s, expected %s, half-width %s", mean, expected, half)
                    .isLessThan(half);
            assertThat(half).as("half-width").isLessThan(0.08 * expected);
        }
    }
}
