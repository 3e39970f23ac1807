package org.touchstone.examples.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Laws that hold on every day of every branch.
final class BranchDayTest {

    private static final World WORLD = new World(Settings.clean(), 1);
    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 10);

    /// What changes the number of people present: one more, or one less.
    private record Change(long at, int by) {}

    /// A time with one customer.
    private record Held(long from, long to) {}

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 7, 12})
    void whoeverComesIsServedOrLeavesOrGoesAgain(int branch) {
        List<Visit> everybody = day(branch, MONDAY).everybody();
        Map<Visit.State, Integer> ends = new EnumMap<>(Visit.State.class);
        everybody.forEach(visit -> ends.merge(visit.state(), 1, Integer::sum));
        assertThat(ends.keySet()).isSubsetOf(Visit.State.FINISHED, Visit.State.LEFT, Visit.State.BALKED);
        assertThat(ends.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(everybody.size());
        assertThat(everybody).hasSizeGreaterThan(50);
    }

    /// Little's law over a day that starts and ends empty: the area under the number present, counted from one change
    /// to the next, is the sum of the times spent there.
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 7, 12})
    void theNumberPresentOverTimeIsTheTimeOfAll(int branch) {
        List<Change> changes = new ArrayList<>();
        long times = 0;
        for (Visit visit : day(branch, MONDAY).everybody()) {
            changes.add(new Change(visit.arrival(), 1));
            changes.add(new Change(visit.ended(), -1));
            times += visit.ended() - visit.arrival();
        }
        changes.sort(Comparator.comparingLong(Change::at));
        long area = 0;
        long present = 0;
        long before = 0;
        for (Change change : changes) {
            area += present * (change.at() - before);
            present += change.by();
            before = change.at();
        }
        assertThat(present).isZero();
        assertThat(area).isEqualTo(times);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 7, 12})
    void nobodyBehindAWindowServesTwoAtOnce(int branch) {
        Map<Integer, List<Held>> byStaff = new HashMap<>();
        for (Visit visit : day(branch, MONDAY).cheques()) {
            Trail trail = visit.trail();
            for (int row = 0; row < trail.size(); row++) {
                if (trail.staff(row) != Trail.NOBODY) {
                    byStaff.computeIfAbsent(trail.staff(row), staff -> new ArrayList<>())
                            .add(new Held(trail.start(row), trail.end(row)));
                }
            }
        }
        assertThat(byStaff).isNotEmpty();
        for (List<Held> times : byStaff.values()) {
            times.sort(Comparator.comparingLong(Held::from));
            for (int next = 1; next < times.size(); next++) {
                assertThat(times.get(next).from())
                        .isGreaterThanOrEqualTo(times.get(next - 1).to());
            }
        }
    }

    /// Tellers take 2 to 5 seconds to call, so two calls of the same moment may change places by 3.
    @Test
    void whoeverTookANumberFirstIsCalledFirst() {
        List<Held> waits = new ArrayList<>();
        for (Visit visit : day(1, MONDAY).cheques()) {
            if (visit.wasServed() && visit.calls() == 1) {
                waits.add(firstWait(visit.trail()));
            }
        }
        waits.sort(Comparator.comparingLong(Held::from));
        for (int next = 1; next < waits.size(); next++) {
            assertThat(waits.get(next).to()).isGreaterThan(waits.get(next - 1).to() - 3_000);
        }
        assertThat(waits).hasSizeGreaterThan(100);
    }

    /// Common random numbers: whoever comes, when, and how long they bear it does not depend on the staff.
    @Test
    void anotherTellerMeetsTheSameCustomers() {
        Shift shift = WORLD.shift(WORLD.branch(7), MONDAY);
        Shift more = new Shift(
                shift.opens(),
                shift.closes(),
                shift.cheques(),
                shift.others(),
                shift.tellers() + 1,
                0,
                0,
                shift.contactFactor(),
                shift.verificationFactor(),
                shift.balk(),
                shift.calling(),
                shift.draws());
        List<Visit> few = live(shift).everybody();
        List<Visit> many = live(more).everybody();
        assertThat(many)
                .extracting(Visit::arrival)
                .isEqualTo(few.stream().map(Visit::arrival).toList());
        assertThat(waited(many)).isLessThan(waited(few) / 2);
    }

    @Test
    void aCustomerWhoMissesTheNumberWaitsAgain() {
        long recalled = everyDay().stream().filter(visit -> visit.calls() > 1).count();
        long called = everyDay().stream().filter(visit -> visit.calls() > 0).count();
        assertThat((double) recalled / called).isBetween(0.010, 0.020);
        Visit one = everyDay().stream()
                .filter(visit -> visit.calls() > 1 && visit.isPaid())
                .findFirst()
                .orElseThrow();
        assertThat(moments(one))
                .containsSubsequence(Moment.WAIT, Moment.CALLED, Moment.WAIT, Moment.CALLED, Moment.SERVE);
    }

    @Test
    void aChequeOfSomebodyElseGoesFromDeskToDesk() {
        List<Visit> handed =
                everyDay().stream().filter(visit -> visit.handOvers() > 0).toList();
        assertThat(handed).allSatisfy(visit -> assertThat(visit.handOvers()).isBetween(2, 4));
        assertThat(handed).anyMatch(visit -> visit.handOvers() == 2).anyMatch(visit -> visit.handOvers() == 4);
        double unpaid = handed.stream().filter(visit -> !visit.isPaid()).count() / (double) handed.size();
        assertThat(unpaid).isBetween(0.5, 0.7);
        assertThat((double) handed.size() / everyDay().size()).isBetween(0.011, 0.017);
    }

    private static List<Moment> moments(Visit visit) {
        List<Moment> moments = new ArrayList<>();
        for (int row = 0; row < visit.trail().size(); row++) {
            moments.add(visit.trail().moment(row));
        }
        return moments;
    }

    /// Two months of branch 1.
    private static List<Visit> everyDay() {
        List<Visit> all = new ArrayList<>();
        for (LocalDate date : WORLD.days().subList(0, 50)) {
            all.addAll(day(1, date).cheques());
        }
        return all;
    }

    private static Held firstWait(Trail trail) {
        int row = 0;
        while (trail.moment(row) != Moment.WAIT) {
            row++;
        }
        return new Held(trail.start(row), trail.end(row));
    }

    private static long waited(List<Visit> visits) {
        return visits.stream().mapToLong(Visit::waited).sum();
    }

    private static BranchDay day(int branch, LocalDate date) {
        return WORLD.live(WORLD.branch(branch), date);
    }

    private static BranchDay live(Shift shift) {
        return BranchDay.live(
                WORLD.settings().handling(), WORLD.settings().shares().ask(), shift);
    }
}
