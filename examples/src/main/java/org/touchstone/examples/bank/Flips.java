package org.touchstone.examples.bank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Takes back, for one customer after another, each thing that happened, and counts what changes.
///
/// Everything else stays the same: mood, chance, thresholds, all other failures. Waits are only collected here, since a
/// wait is exchanged for that of somebody else of the same month. Not safe for several threads.
final class Flips {

    private static final Planted[] PLANTED = Planted.values();

    private final Satisfaction satisfaction;
    private final Answering answering;
    private final double longWaitMillis;
    private final Map<Planted, FlipTally> tallies = new EnumMap<>(Planted.class);
    private final List<Wait> waits = new ArrayList<>();
    private final Leavers leavers = new Leavers();

    /// What is remembered of the wait of one customer in the line.
    ///
    /// @param calm the feeling but for everything that went wrong
    /// @param arm the customer as it was
    record Wait(Customer customer, double calm, double threshold, boolean isLong, FlipTally.Arm arm, int others) {}

    Flips(World world, Satisfaction satisfaction, Answering answering) {
        this.satisfaction = satisfaction;
        this.answering = answering;
        this.longWaitMillis = world.settings().effects().longWaitMinutes() * 60_000;
        for (Planted planted : PLANTED) {
            tallies.put(planted, new FlipTally());
        }
    }

    /// Counts a customer.
    ///
    /// @param calm the feeling but for everything that went wrong
    void add(Customer customer, double calm) {
        double threshold = satisfaction.threshold(customer.visit().draws());
        FlipTally.Arm with = arm(customer, calm, customer.lived(), threshold);
        leavers.add(customer.visit());
        int happened = happened(customer);
        for (Planted planted : PLANTED) {
            if (planted != Planted.WAIT && planted.isLived(customer)) {
                FlipTally tally = tally(planted);
                tally.lives();
                if (planted.happened(customer.lived())) {
                    tally.happens();
                    tally.flip(
                            with,
                            arm(customer, calm, customer.lived().without(planted), threshold),
                            happened & ~bit(planted));
                }
            }
        }
        if (customer.visit().joined()) {
            int others = happened & ~bit(Planted.WAIT);
            waits.add(new Wait(customer, calm, threshold, isLong(customer.visit()), with, others));
        }
    }

    /// All that happened to a customer, a bit for each.
    private int happened(Customer customer) {
        int happened = isLong(customer.visit()) ? bit(Planted.WAIT) : 0;
        for (Planted planted : PLANTED) {
            boolean such = planted != Planted.WAIT && planted.isLived(customer) && planted.happened(customer.lived());
            happened |= such ? bit(planted) : 0;
        }
        return happened;
    }

    private static int bit(Planted planted) {
        return 1 << Arrays.binarySearch(PLANTED, planted);
    }

    private boolean isLong(Visit visit) {
        return visit.waited() > longWaitMillis;
    }

    private FlipTally.Arm arm(Customer customer, double calm, Experience lived, double threshold) {
        double felt = calm + satisfaction.failures(customer, lived);
        boolean left = customer.left();
        return new FlipTally.Arm(felt, answering.chance(felt, left), Satisfaction.answer(felt + threshold), left);
    }

    FlipTally tally(Planted planted) {
        FlipTally tally = tallies.get(planted);
        if (tally == null) {
            throw new IllegalStateException("Nothing is counted for " + planted + ".");
        }
        return tally;
    }

    /// Everybody who stood in the line, in the order of arrival at each branch.
    List<Wait> waits() {
        return waits;
    }

    Leavers leavers() {
        return leavers;
    }
}
