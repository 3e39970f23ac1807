package org.touchstone.examples.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Who answers: rather those far from the average, and the glad a little more than the annoyed.
///
/// The base is set by living a few days beforehand, so that the share of answers is the one asked for.
final class Answering {

    private static final int PILOT_DAYS = 6;
    private static final int HALVINGS = 50;
    private static final double WIDEST = 30;

    private final Settings.Survey survey;
    private final double mean;
    private final double base;

    /// What the pilot needs of one customer.
    private record Feeling(double felt, boolean left) {}

    private Answering(Settings.Survey survey, List<Feeling> pilot) {
        this.survey = survey;
        this.mean = pilot.stream().mapToDouble(Feeling::felt).average().orElse(0);
        this.base = base(pilot);
    }

    /// The answering behaviour of a world.
    static Answering in(World world) {
        List<Feeling> pilot = new ArrayList<>();
        int step = Math.max(1, world.days().size() / PILOT_DAYS);
        for (int day = step / 2; day < world.days().size(); day += step) {
            for (Branch branch : world.branches()) {
                ask(world, branch, world.days().get(day), pilot);
            }
        }
        return new Answering(world.settings().survey(), pilot);
    }

    private static void ask(World world, Branch branch, LocalDate day, List<Feeling> pilot) {
        var satisfaction = new Satisfaction(world);
        for (Visit visit : world.live(branch, day).cheques()) {
            Customer customer = Customer.of(world, branch, day, visit);
            pilot.add(new Feeling(satisfaction.felt(customer), customer.left()));
        }
    }

    /// The probability that somebody answers.
    double chance(double felt, boolean left) {
        return chance(felt, left, base);
    }

    private double chance(double felt, boolean left, double logOdds) {
        double away = felt - mean;
        double odds = logOdds + survey.extremity() * Math.abs(away) + survey.gladness() * away;
        return (left ? survey.leavers() : 1) / (1 + Math.exp(-odds));
    }

    private double base(List<Feeling> pilot) {
        double low = -WIDEST;
        double high = WIDEST;
        for (int step = 0; step < HALVINGS; step++) {
            double middle = (low + high) / 2;
            double share = pilot.stream()
                    .mapToDouble(one -> chance(one.felt(), one.left(), middle))
                    .average()
                    .orElse(0);
            if (share < survey.rate()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
