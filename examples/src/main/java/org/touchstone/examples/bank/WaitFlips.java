package org.touchstone.examples.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.examples.chance.Draws;

/// Takes long waits back: the customer gets the wait of somebody who waited no longer than the standard allows, at the
/// same branch in the same part of a day of the same month, chosen by chance.
///
/// Whoever left the line is served instead, by the teller of the other, and lives what chance has in store there.
final class WaitFlips {

    private static final double MINUTE = 60_000;
    private static final int AFTERNOON_FROM = 13;

    private final World world;
    private final Satisfaction satisfaction;
    private final Answering answering;
    private final FlipTally tally;

    /// Where and when of a month.
    private record Place(int branch, int daypart) {}

    WaitFlips(World world, Answering answering, FlipTally tally) {
        this.world = world;
        this.satisfaction = new Satisfaction(world);
        this.answering = answering;
        this.tally = tally;
    }

    /// Takes back the long waits of a month.
    void add(List<Flips.Wait> month) {
        Map<Place, List<Visit>> shortWaits = new HashMap<>();
        for (Flips.Wait wait : month) {
            if (!wait.isLong() && wait.customer().visit().wasServed()) {
                shortWaits
                        .computeIfAbsent(place(wait.customer()), place -> new ArrayList<>())
                        .add(wait.customer().visit());
            }
        }
        for (Flips.Wait wait : month) {
            tally.lives();
            boolean served = wait.customer().visit().wasServed();
            if (wait.isLong() && served) {
                tally.happens();
            }
            if (wait.isLong() || !served) {
                flip(wait, shortWaits.getOrDefault(place(wait.customer()), List.of()));
            }
        }
    }

    private Place place(Customer customer) {
        Visit visit = customer.visit();
        int daypart = world.isNoon(visit) ? 1 : visit.arrival() < AFTERNOON_FROM * Shift.HOUR ? 0 : 2;
        return new Place(customer.branch().number(), daypart);
    }

    private void flip(Flips.Wait wait, List<Visit> shortWaits) {
        if (shortWaits.isEmpty()) {
            return;
        }
        Draws draws = wait.customer().visit().draws();
        Visit other = shortWaits.get((int) (draws.uniform(Source.OTHER_WAIT) * shortWaits.size()));
        if (wait.customer().visit().wasServed()) {
            boolean paid = wait.customer().visit().isPaid();
            tally.flip(wait.arm(), arm(wait, other, wait.customer().lived(), paid), wait.others());
        } else {
            boolean paid = isPaidOnceServed(draws);
            tally.flipWhoLeft(wait.arm(), arm(wait, other, livedWhenServed(wait.customer(), other, paid), paid));
        }
    }

    private FlipTally.Arm arm(Flips.Wait wait, Visit other, Experience lived, boolean paid) {
        double tolerance = satisfaction.tolerance(wait.customer());
        double felt = wait.calm() + satisfaction.failures(lived, other.waited() / MINUTE, tolerance, paid);
        return new FlipTally.Arm(
                felt, answering.chance(felt, !paid), Satisfaction.answer(felt + wait.threshold()), !paid);
    }

    private boolean isPaidOnceServed(Draws draws) {
        Settings.Handling handling = world.settings().handling();
        return !(draws.happens(Source.THIRD_PARTY, handling.thirdParty())
                && draws.happens(Source.UNPAID, handling.unpaid()));
    }

    private Experience livedWhenServed(Customer customer, Visit other, boolean paid) {
        var reached = new Experience.Reached(world.isNoon(customer.visit()), true, other.servedBy(), paid);
        return Experience.of(
                world, customer.branch(), customer.week(), customer.visit().draws(), reached);
    }
}
